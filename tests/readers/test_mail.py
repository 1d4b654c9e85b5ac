import datetime as dt
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers import mail
from pipeline.readers.document import File, Found, Refusal, Report, UnreadableError

HEAD = (
    b"From: Anna Velt <anna@example.org>\nDate: Tue, 14 May 2024 23:12:45 +0200\nSubject: Tamsa\n"
)


def read(data: bytes, name: str = "a.eml", member: str | None = None) -> list[Found]:
    return list(mail.read(File(name, data, member)))


def reports(found: list[Found]) -> list[Report]:
    return [each for each in found if isinstance(each, Report)]


def one(data: bytes) -> Report:
    found = reports(read(data))
    assert len(found) == 1
    return found[0]


def reasons(found: list[Found]) -> list[str]:
    return [each.reason for each in found if isinstance(each, Refusal)]


def files(found: list[Found]) -> dict[str | None, bytes]:
    return {each.member: each.data for each in found if isinstance(each, File)}


def message(text: str = "Five died.", html: str | None = None) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Anna Velt <anna@example.org>"
    made["Subject"] = "Tamsa"
    made.set_content(text)
    if html:
        made.add_alternative(html, subtype="html")
    return made


def test_the_headers_say_title_sender_and_day() -> None:
    report = one(HEAD + b"\nFive died.\n")
    assert (report.text, report.title, report.authors) == ("Five died.", "Tamsa", "Anna Velt")
    assert report.published
    assert report.published.start == dt.date(2024, 5, 14)
    assert (report.published_basis, report.record) == ("stated", None)


@pytest.mark.parametrize(
    ("header", "title"),
    [
        (b"Subject: =?utf-8?Q?M=C3=A4rz?= =?iso-8859-1?Q?_=FCber?=", "März über"),
        (b"Subject: =?x-none?Q?M=C3=A4rz?=", "März"),
        (b"Subject: =?utf-8?B?broken", "=?utf-8?B?broken"),
        ("Subject: März".encode(), "März"),
        ("Subject: März".encode("cp1252"), "März"),
        (b"Subject: two\n lines", "two lines"),
        (b"Subject:", None),
        (b"X: y", None),
    ],
)
def test_titles_are_decoded(header: bytes, title: str | None) -> None:
    assert one(header + b"\n\nFive died.").title == title


@pytest.mark.parametrize(
    ("said", "author"),
    [
        (b"=?utf-8?Q?Anna_M=C3=A4rz=2C_Desk?= <a@example.org>", "Anna März, Desk"),
        (b"a@example.org", "a@example.org"),
        (b'"Velt, Anna" <a@example.org>', "Velt, Anna"),
        (b"", None),
        (b"<" * 5000, None),
        (b"(" * 5000, None),
    ],
)
def test_senders(said: bytes, author: str | None) -> None:
    assert one(b"From: " + said + b"\nTo: b\n\nFive died.").authors == author


@pytest.mark.parametrize("date", [b"", b"yesterday", b"Tue, 99 May 2024", b"1" * 9000])
def test_a_message_without_a_day(date: bytes) -> None:
    report = one(b"To: b\nDate: " + date + b"\n\nFive died.")
    assert (report.published, report.published_basis) == (None, None)


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("iso-8859-1", "latin-1"), ("windows-1251", "cp1251"), ("utf-8", "utf-8"), ("no", "utf-8")],
)
def test_text_is_read_in_the_encoding_the_message_names(charset: str, encoding: str) -> None:
    word = "Погибли" if encoding == "cp1251" else "März"
    head = f"Content-Type: text/plain; charset={charset}\n\n".encode()
    assert one(head + word.encode(encoding)).text == word


def test_plain_text_is_read_rather_than_html() -> None:
    assert one(message("Five died.", "<p>Five <b>died</b>.</p>").as_bytes()).text == "Five died."


def test_html_is_read_where_there_is_nothing_else() -> None:
    stub = message("Your program shows no HTML.", "<p>" + "Five died in Tamsa. " * 60 + "</p>")
    assert one(stub.as_bytes()).text.startswith("Five died in Tamsa.")
    made = EmailMessage()
    made.set_content(
        "<p>Sixteen.</p><div>On Mon, Lena &lt;l@example.org&gt; wrote:</div>"
        '<blockquote type="cite"><p>Twelve.</p></blockquote>',
        subtype="html",
    )
    assert one(b"Subject: x\n" + made.as_bytes()).text == "Sixteen."


def test_attached_files_are_given_on() -> None:
    made = message()
    made.add_attachment(b"%PDF-1", maintype="application", subtype="pdf", filename="../etc/r.pdf")
    made.add_attachment(b"%PDF-2", maintype="application", subtype="pdf", filename="r.pdf")
    made.add_attachment("killed,9", subtype="csv", filename="März.csv")
    made.add_attachment(b"GIF", maintype="image", subtype="gif", filename="logo.gif")
    found = read(made.as_bytes(), "mails.zip", "inbox/a.eml")
    assert list(files(found)) == [
        "inbox/a.eml/r.pdf",
        "inbox/a.eml/2-r.pdf",
        "inbox/a.eml/März.csv",
    ]
    assert reasons(found) == ["1 attached file of a kind that holds no text (image/gif 1)"]


def test_an_attached_message_is_given_on() -> None:
    made = message()
    made.add_attachment(message("Inner."))
    found = read(made.as_bytes())
    assert list(files(found)) == ["message-1.eml"]
    assert one(files(found)["message-1.eml"]).text == "Inner."
    assert [each.text for each in reports(found)] == ["Five died."]


def test_a_message_without_text_is_refused() -> None:
    assert reasons(read(HEAD + b"\n\n")) == ["a message without text"]


def test_a_mailbox_is_split_at_its_messages() -> None:
    text = b"Five died.\n\nFrom Tamsa we hear more.\n>From here on: none.\n\n"
    box = b"From anna@example.org Tue May 14 10:04:06 2024\n" + HEAD + b"\n" + text
    found = read(box + box.replace(b"Five", b"Six"), "a.mbox")
    assert [(each.record, each.text[:9]) for each in reports(found)] == [
        (1, "Five died"),
        (2, "Six died."),
    ]
    assert reports(found)[0].text.endswith("From Tamsa we hear more.\nFrom here on: none.")
    crlf = read((box + box).replace(b"\n", b"\r\n"), "a.mbox")
    assert [each.record for each in reports(crlf)] == [1, 2]


def test_what_is_attached_in_a_mailbox_has_the_number_of_its_message() -> None:
    made = message()
    made.add_attachment("killed,9", subtype="csv", filename="a.csv")
    found = read(b"From a Tue May 14 10:04:06 2024\n" + made.as_bytes(), "a.mbox")
    assert list(files(found)) == ["1/a.csv"]


def test_what_is_left_out_is_counted() -> None:
    body = b"Sixteen.\n\nOn 13 May 2024 at 21:40, Lena wrote:\n> Twelve.\n-- \nAnna\n"
    box = b"From a Tue May 14 10:04:06 2024\n" + HEAD + b"\n" + body + b"\n"
    assert reasons(read(box * 2, "a.mbox")) == [
        "left out of the text: the message that is answered in 2 messages and the signature of "
        "2 messages"
    ]


def test_a_message_of_apple_mail_ends_where_its_first_line_says() -> None:
    data = HEAD + b"\nFive died.\n"
    found = read(b"%d      \n" % len(data) + data + b"<?xml version='1.0'?><plist/>", "1.emlx")
    assert [each.text for each in reports(found)] == ["Five died."]


def test_a_saved_page_goes_to_the_reader_of_pages() -> None:
    made = EmailMessage()
    made["Snapshot-Content-Location"] = "https://example.org/1"
    made.set_content("<p>Five died.</p>", subtype="html")
    made.add_related(b"GIF", "image", "gif")
    found = read(made.as_bytes(), "a.mhtml")
    assert list(files(found)) == ["page.html"]
    first = found[0]
    assert isinstance(first, File)
    assert first.url == "https://example.org/1"


@pytest.mark.parametrize("data", [b"", b"no mail at all", b"\x00\x01", b"\n\ntext"])
def test_what_is_no_mail_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="no mail"):
        read(data)


def nested(depth: int) -> bytes:
    head = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(depth)
    )
    return b"Subject: x\n" + head + b"\nFive died."


def test_parts_in_parts_without_end() -> None:
    assert reports(read(nested(30)))[0].text == "Five died."
    for hostile in (nested(5000), b"Subject: x\n" + b"Content-Type: message/rfc822\n\n" * 5000):
        try:
            assert read(hostile)
        except UnreadableError as error:
            assert "too broken" in str(error)  # noqa: PT017


def test_too_many_parts() -> None:
    parts = b"--b\n\nFive died.\n" * 3000
    with pytest.raises(UnreadableError, match="more than 2,000 parts"):
        read(b'Subject: x\nContent-Type: multipart/mixed; boundary="b"\n\n' + parts)


WHOLE = message("Five died.", "<p>Five died.</p>")
WHOLE.add_attachment("killed,9", subtype="csv", filename="a.csv")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=30), st.integers(0, 900))
def test_no_damage_breaks_the_reader(junk: bytes, at: int) -> None:
    data = WHOLE.as_bytes()
    try:
        found = read(data[:at] + junk + data[at + len(junk) :])
    except UnreadableError:
        return
    assert all(each.text.encode() for each in reports(found))
