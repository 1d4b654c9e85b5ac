import pytest

from pipeline.readers.decode import decode
from pipeline.readers.document import Encoding, UnreadableError

RUSSIAN = (
    "Войска покинули город в понедельник после недели боев, но многие из тех, кто бежал, не "
    "вернулись. Погибли девять человек."
)
ARABIC = (
    "غادر الجيش المدينة يوم الاثنين بعد أسبوع من القتال، لكن كثيرين ممن فروا لم يعودوا بعد. "
    "قتل تسعة أشخاص على الأقل."
)
ENGLISH = "The army said “nine people” were killed – the governor’s office in Zürich said."


def test_utf8_is_read_and_nothing_changed() -> None:
    text, encoding = decode("\ufeffÜber\r\n\u0085 now".encode())
    assert text == "\ufeffÜber\r\n\u0085 now"
    assert encoding == Encoding("utf-8", 1.0)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "mac-roman"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (ARABIC, "cp1256"),
    ],
)
def test_another_encoding_is_told_where_it_is_sure(text: str, encoding: str) -> None:
    found, told = decode(text.encode(encoding))
    assert found == text
    assert told.name == encoding
    assert 0.8 <= told.score <= 1


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\t\xef\xbb\xbf", "the file holds nothing but white space"),
        (
            "caf\u00e9".encode("latin-1"),
            "byte 0xe9 at 3.*is not certain; save it as UTF-8",
        ),
        (RUSSIAN[:20].encode("cp1251"), "is not certain"),
        (bytes(range(128, 256)), "is not certain"),
        (b"\xff\xfea", "begins as UTF-16 does, but is broken"),
        (b"PK\x03\x04\x00army", "binary: 3 control characters"),
        (b"\x1b\x01\x02 army \x03", "binary: 4 control characters"),
    ],
)
def test_what_is_no_text_has_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason):
        decode(data)
