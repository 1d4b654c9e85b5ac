import gzip
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.readers import warc
from pipeline.readers.document import File, Found, Refusal, UnreadableError

PAGE = b"<html><p>Five people were killed in Tamsa.</p></html>"
Record = tuple[str, str, list[tuple[str, str]], bytes]


def page(
    url: str = "https://example.org/1",
    status: str = "200 OK",
    body: bytes = PAGE,
    kind: str = "text/html; charset=utf-8",
    **headers: str,
) -> Record:
    told = [(name.replace("_", "-"), value) for name, value in headers.items()]
    return url, status, [("Content-Type", kind), *told], body


def crawl(*records: Record, packed: bool = False, rec_type: str = "response") -> bytes:
    made = io.BytesIO()
    writer = WARCWriter(made, gzip=packed)
    for at, (url, status, headers, body) in enumerate(records):
        fixed = {"WARC-Record-ID": f"<urn:uuid:{at}>", "WARC-Date": "2024-05-14T06:00:00Z"}
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1") if status else None
        writer.write_record(
            writer.create_warc_record(
                url,
                rec_type,
                payload=io.BytesIO(body),
                http_headers=http,
                warc_headers_dict=fixed,
                warc_content_type="" if http else headers[0][1],
            )
        )
    return made.getvalue()


def read(data: bytes, member: str | None = None) -> list[Found]:
    return list(warc.read(File("a.warc", data, member)))


def files(found: list[Found]) -> list[tuple[str | None, str | None, bytes]]:
    return [(each.member, each.url, each.data) for each in found if isinstance(each, File)]


def reasons(found: list[Found]) -> list[str]:
    return [each.reason for each in found if isinstance(each, Refusal)]


@pytest.mark.parametrize("packed", [False, True])
def test_pages_are_given_on_with_their_addresses(packed: bool) -> None:
    found = read(crawl(page(), page("https://example.org/2", body=b"x"), packed=packed))
    assert files(found) == [
        ("https://example.org/1", "https://example.org/1", PAGE),
        ("https://example.org/2", "https://example.org/2", b"x"),
    ]
    assert reasons(found) == []
    assert files(read(crawl(page()), "b.warc"))[0][0] == "b.warc/https://example.org/1"


def test_a_page_that_was_sent_packed_or_in_chunks() -> None:
    chunked = b"5\r\n<html\r\n1\r\n>\r\n0\r\n\r\n"
    found = read(
        crawl(
            page(body=gzip.compress(PAGE), Content_Encoding="gzip"),
            page("https://example.org/2", body=chunked, Transfer_Encoding="chunked"),
        )
    )
    assert [each[2] for each in files(found)] == [PAGE, b"<html>"]


def test_what_is_no_page_is_counted_in_one_sentence() -> None:
    found = read(
        crawl(
            page("https://example.org/a.png", kind="image/png"),
            page("https://example.org/b.png", kind="image/png"),
            page("https://example.org/a.js", kind="application/javascript"),
            page("https://example.org/no", status="404 Not Found"),
            page("https://example.org/to", status="301 Moved"),
            page(),
        )
    )
    assert len(files(found)) == 1
    assert reasons(found) == [
        "3 files without text (image/png 2, application/javascript 1); "
        "2 failed requests (301 1, 404 1)"
    ]


def test_a_page_without_a_format_is_given_on() -> None:
    url, status, _, body = page()
    assert [each[2] for each in files(read(crawl((url, status, [("Server", "x")], body))))] == [
        PAGE
    ]


def test_pages_that_had_not_changed_and_requests() -> None:
    data = crawl(page(), rec_type="revisit") + crawl(page(), rec_type="request")
    assert reasons(read(data)) == ["1 page fetched again without a change"]


def test_files_and_texts_without_headers_of_the_web() -> None:
    record = page(status="", kind="text/plain")
    for rec_type in ("resource", "conversion"):
        found = files(read(crawl(record, rec_type=rec_type)))
        assert found == [("https://example.org/1", "https://example.org/1", PAGE)]


def test_a_page_that_was_fetched_again_has_a_name_of_its_own() -> None:
    found = files(read(crawl(page(), page(body=b"later"))))
    assert [each[0] for each in found] == [
        "https://example.org/1",
        "https://example.org/1 <urn:uuid:1>",
    ]


def test_a_page_that_is_too_large_and_an_empty_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "LARGEST_RECORD", 1000)
    bomb = gzip.compress(b"\0" * 1_000_000)
    found = read(
        crawl(
            page(body=bomb, Content_Encoding="gzip"),
            page("https://example.org/2", body=b""),
            page("https://example.org/3"),
        )
    )
    assert [each[0] for each in files(found)] == ["https://example.org/3"]
    assert reasons(found) == [
        "https://example.org/1: larger than 1,000 bytes",
        "https://example.org/2: an empty page",
    ]


def test_a_crawl_that_unpacks_to_too_much_ends_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "LARGEST_TOTAL", 100_000)
    picture = page("https://example.org/a.png", kind="image/png", body=b"\0" * 200_000)
    found = read(crawl(page(), picture, page("https://example.org/3"), packed=True))
    assert len(files(found)) == 1
    assert reasons(found)[0] == (
        "what follows record 2 of the crawl: it unpacks to more than 100,000 bytes; split it"
    )


@pytest.mark.parametrize("data", [b"", b"no crawl", b"\x1f\x8b\x08\0junk", b"WARC/1.0\r\n", b"\0"])
def test_what_is_no_crawl_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="a crawl "):
        read(data)


@pytest.mark.parametrize("packed", [False, True])
def test_a_crawl_that_breaks_off_gives_what_stands_before(packed: bool) -> None:
    first = crawl(page(), packed=packed)
    second = crawl(page("https://example.org/2"), packed=packed)
    found = read(first + second[: len(second) // 3])
    assert files(found)[0][2] == PAGE
    found = read(first + b"WARC" + b"\0junk" * 9)
    assert files(found)[0][2] == PAGE


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=30), st.integers(0, 900), st.booleans())
def test_no_damage_breaks_the_reader(junk: bytes, at: int, packed: bool) -> None:
    data = WHOLE[packed]
    try:
        found = read(data[:at] + junk + data[at + len(junk) :])
    except UnreadableError:
        return
    assert all(isinstance(each, File | Refusal) for each in found)


WHOLE = {
    packed: crawl(page(), page("https://example.org/2"), packed=packed) for packed in (False, True)
}
