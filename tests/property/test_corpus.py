"""What must hold of any bytes in a corpus folder."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers.decode import decode
from pipeline.readers.document import UnreadableError
from pipeline.readers.manifest import read_manifest
from pipeline.text.publication import address_date, stated_date
from pipeline.text.sentences import split_sentences

CELLS = st.sampled_from(
    ["", "a.txt", "b.txt", "2016-01-22", "2016-02-31", "stated", "x"]
) | st.text(max_size=8)
HEADER = ["file_name", "title", "published_on", "published_basis"]


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_bytes_are_text_unchanged_or_none(data: bytes) -> None:
    try:
        text, encoding = decode(data)
    except UnreadableError:
        return
    assert text.encode(encoding.name) in (data, data[2:], data[4:])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(CELLS, max_size=6), max_size=5))
def test_every_row_of_a_manifest_is_used_or_set_aside(rows: list[list[str]]) -> None:
    written = io.StringIO()
    csv.writer(written).writerows([HEADER, *rows])
    made = read_manifest(written.getvalue().encode(), ["a.txt", "b.txt"])
    full = [row for row in rows if any(cell.strip() for cell in row)]
    assert set(made.known) <= {"a.txt", "b.txt"}
    whole = any("the manifest was not used" in reject.reason for reject in made.rejects)
    lost = [reject for reject in made.rejects if "was not used" not in reject.reason]
    assert whole or len(made.known) + len(lost) == len(full)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_can_stand_where_a_manifest_should(data: bytes) -> None:
    read_manifest(data, ["a.txt"])


@given(st.text(max_size=200))
def test_any_text_can_be_asked_for_its_date(text: str) -> None:
    for asked in (stated_date, address_date):
        found = asked(text)
        assert found is None or found.start <= found.end
    assert all(start < end for start, end in split_sentences(" ".join(text.split())))
