import pytest

from pipeline.readers.decode import DecodeError, decode


def test_text_is_read_and_nothing_changed() -> None:
    assert decode("\ufeffÜber\r\n\u0085 now".encode()) == "\ufeffÜber\r\n\u0085 now"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \n\t\xef\xbb\xbf", "the file holds nothing but white space"),
        ("caf\u00e9".encode("latin-1"), "not UTF-8: byte 0xe9 at 3"),
        ("army".encode("utf-16"), "not UTF-8: its first bytes say UTF-16"),
        (b"PK\x03\x04\x00army", "binary: a NUL byte at 4"),
        (b"\x1b\x01\x02 army \x03", "binary: 4 control characters"),
    ],
)
def test_what_is_no_text_has_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(DecodeError, match=reason):
        decode(data)
