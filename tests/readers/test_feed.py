import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers import feed
from pipeline.readers.document import File, Found, Refusal, Report, UnreadableError

FIVE = "Five people were killed in Tamsa."
RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Drobin Courier</title><link>https://example.org/</link>
<description>News of Drobin</description>
<item><title>Bridge &amp; market hit</title><link>https://example.org/1</link>
<dc:creator>Anna Velt</dc:creator><pubDate>Tue, 14 May 2024 23:10:00 +0200</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<p>{FIVE}</p><p>It was <b>late</b>.</p>]]></content:encoded></item>
<item><title>Two</title><guid isPermaLink="false">https://example.org/x</guid>
<description>&lt;p&gt;Two fled.&lt;/p&gt;</description>
<source url="https://example.org/s">Arsa Daily</source></item>
<item><title>Only a headline</title><guid>https://example.org/3</guid></item>
<item><link>https://example.org/4</link></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">Arsa Daily</title>
<entry><title type="html">Bridge &lt;b&gt;hit&lt;/b&gt;</title><id>urn:1</id>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/>
<published>2024-05-14T06:00:00Z</published><updated>2024-06-01T06:00:00Z</updated>
<author><name>Anna Velt</name></author><author><name>Lena Orsk</name></author>
<summary>Short.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FIVE}</p><p>More.</p></div>
</content></entry></feed>"""
RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.org/"><title>Arsa Daily</title></channel>
<item rdf:about="https://example.org/1"><title>Bridge</title><link>https://example.org/1</link>
<description>{FIVE}</description><dc:date>2024-05-14</dc:date></item></rdf:RDF>"""


def read(data: str | bytes) -> list[Found]:
    return list(feed.read(File("a.xml", data.encode() if isinstance(data, str) else data)))


def reports(data: str | bytes) -> list[Report]:
    return [each for each in read(data) if isinstance(each, Report)]


def day(report: Report) -> dt.date | None:
    return report.published.start if report.published else None


def test_rss() -> None:
    first, second, third = reports(RSS)
    assert first.text == f"{FIVE}\n\nIt was late."
    assert (first.title, first.publisher) == ("Bridge & market hit", "Drobin Courier")
    assert (first.authors, first.url) == ("Anna Velt", "https://example.org/1")
    assert (day(first), first.published_basis) == (dt.date(2024, 5, 14), "stated")
    assert (second.text, second.publisher, second.url) == ("Two fled.", "Arsa Daily", None)
    assert (third.text, third.title) == ("Only a headline", "Only a headline")
    assert (third.url, third.record) == ("https://example.org/3", 3)
    assert read(RSS)[-1] == Refusal("an item without text", 4)


def test_atom() -> None:
    (report,) = reports(ATOM)
    assert report.text == f"{FIVE}\n\nMore."
    assert (report.title, report.publisher) == ("Bridge hit", "Arsa Daily")
    assert (report.authors, report.url) == ("Anna Velt; Lena Orsk", "https://example.org/1")
    assert day(report) == dt.date(2024, 5, 14)


def test_rss_1() -> None:
    (report,) = reports(RDF)
    assert (report.text, report.title, report.publisher) == (FIVE, "Bridge", "Arsa Daily")
    assert (day(report), report.url) == (dt.date(2024, 5, 14), "https://example.org/1")


def test_a_date_that_is_none_costs_only_itself() -> None:
    found = read(RSS.replace("Tue, 14 May 2024 23:10:00 +0200", "last Tuesday"))
    assert isinstance(found[0], Report)
    assert found[0].published is None
    assert found[-1] == Refusal(
        "the date of 1 item was not used: item 1: 'last Tuesday' is no date; write it as 2024-05-14"
    )


def test_a_feed_that_is_not_well_formed_is_read_all_the_same() -> None:
    broken = RSS.replace("Short.", "A &nbsp; B & C").replace("</channel></rss>", "")
    assert reports(broken)[0].text == f"{FIVE}\n\nIt was late."
    assert len(reports(broken)) == 3
    assert reports("\n \n" + ATOM)[0].title == "Bridge hit"


def test_the_encoding_that_a_feed_names() -> None:
    data = RDF.replace("Bridge", "Мост").replace("<rdf:RDF", "<rdf:RDF", 1)
    head = "<?xml version='1.0' encoding='windows-1251'?>"
    assert reports((head + data).encode("cp1251"))[0].title == "Мост"


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))


@pytest.mark.parametrize(
    "declared",
    [
        f'<!DOCTYPE rss [<!ENTITY a0 "ha">{LAUGHS}]>',
        '<!DOCTYPE rss [<!ENTITY a8 SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY % x SYSTEM "https://example.org/x">%x;]>',
    ],
)
def test_entities_are_not_expanded(declared: str) -> None:
    hostile = declared + RSS.split("?>", 1)[1].replace("Short.", "&a8;")
    with pytest.raises(UnreadableError, match="entities of its own"):
        read(hostile)
    try:
        said = "".join(each.text for each in reports(hostile.replace("</rss>", "<unclosed>")))
    except UnreadableError:
        return
    assert "root:" not in said
    assert "haha" not in said


def test_a_doctype_without_entities_is_no_harm() -> None:
    declared = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "https://example.org/a.dtd">'
    assert len(reports(declared + RSS.split("?>", 1)[1])) == 3


@pytest.mark.parametrize("data", ["", "no feed", "<rss></rss>", "<rss>", "\0", "<?xml?>"])
def test_what_is_no_feed_is_refused(data: str) -> None:
    with pytest.raises(UnreadableError):
        read(data)


@pytest.mark.parametrize(
    "hostile",
    [
        RSS.replace("Two fled.", "&lt;div&gt;" * 50_000),
        RSS.replace("<description>Short.", "<x>" * 50_000),
        ATOM.replace("<p>More.</p>", "<div>" * 100 + "x" + "</div>" * 100),
        ATOM.replace("<p>More.</p>", "<div>" * 9_000 + "x" + "</div>" * 9_000),
        "<rss>" + "<item>" * 30_000,
        "<rss " + "a='b' " * 10_000 + ">",
    ],
)
def test_hostile_feeds_are_read_in_time(hostile: str) -> None:
    try:
        assert read(hostile)
    except UnreadableError as error:
        assert "feed" in str(error)  # noqa: PT017


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=30), st.integers(0, 1500), st.sampled_from([RSS, ATOM, RDF]))
def test_no_damage_breaks_the_reader(junk: bytes, at: int, whole: str) -> None:
    data = whole.encode()
    try:
        found = reports(data[:at] + junk + data[at + len(junk) :])
    except UnreadableError:
        return
    assert all(each.text.encode() for each in found)


def test_a_text_of_more_than_ten_megabytes_is_read_whole_and_so_is_what_follows() -> None:
    long = "Five fled. " * 1_000_000
    items = "".join(f"<item><description>{text}</description></item>" for text in (long, FIVE))
    data = f"<rss><channel><title>Arsa Daily</title>{items}</channel></rss>".encode()
    first, second = feed.read(File("feed.xml", data))
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert (len(first.text), second.text) == (len(long.strip()), FIVE)
