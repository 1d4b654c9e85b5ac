import csv
import datetime as dt
import io
import json
import zipfile

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.readers import records
from pipeline.readers.document import File, Found, Refusal, Report, UnreadableError

PROSE = "Rebels took the bridge at Tamsa and killed five soldiers."
MORE = "Two people died when a shell hit the market in Drobin."


def read(data: str | bytes, name: str = "posts.csv", **told: str) -> list[Found]:
    raw = data.encode() if isinstance(data, str) else data
    return list(records.read(File(name, raw, columns=told)))


def one(data: str | bytes, name: str = "posts.csv", **told: str) -> Report:
    found = [each for each in read(data, name, **told) if isinstance(each, Report)]
    assert len(found) == 1
    return found[0]


def start_of(report: Report) -> dt.date | None:
    return report.published.start if report.published else None


def tried(data: str | bytes, name: str, **told: str) -> list[Found]:
    """What is read, nothing where the file is refused as a whole."""
    try:
        return read(data, name, **told)
    except UnreadableError:
        return []


def reasons(found: list[Found]) -> list[tuple[int | None, str]]:
    return [(each.record, each.reason) for each in found if isinstance(each, Refusal)]


def refused(data: str | bytes, name: str = "posts.csv", **told: str) -> str:
    with pytest.raises(UnreadableError) as error:
        read(data, name, **told)
    return str(error.value)


def day(year: int, month: int, date: int) -> dt.date:
    return dt.date(year, month, date)


def test_columns_are_found_by_their_usual_names() -> None:
    report = one(
        "Headline,Full Text,Published At,Outlet,Byline,Web URL\n"
        f"Bridge falls,{PROSE},2024-05-14T06:00:00Z,Drobin Courier,By Anna Velt,"
        "https://example.org/1\n"
    )
    assert report.text == PROSE
    assert (report.title, report.publisher) == ("Bridge falls", "Drobin Courier")
    assert (report.authors, report.url) == ("Anna Velt", "https://example.org/1")
    assert start_of(report) == day(2024, 5, 14)
    assert (report.published_basis, report.record) == ("stated", 1)


def test_a_column_may_be_named_by_the_user() -> None:
    report = one(f"a,b\n{PROSE},Velt\n", text="a", authors="b")
    assert (report.text, report.authors) == (PROSE, "Velt")


def test_the_users_word_counts_more_than_a_usual_name() -> None:
    assert one(f"text,a\n{MORE},{PROSE}\n", text="A").text == PROSE


def test_a_column_the_user_names_that_is_not_there() -> None:
    found = read(f"text,b\n{PROSE},2\n", text="body", title="b", date="b")
    assert [each.title for each in found if isinstance(each, Report)] == ["2"]
    assert reasons(found) == [
        (None, "onrecord.yaml names columns that it does not have or that are not asked for (body, "
               "date: b); its columns are text, b; what may be named is text, title, "
               "published_on, publisher, authors, url")
    ]  # fmt: skip
    said = refused("a,b\n1,2\n", text="body")
    assert said.endswith("; it has no column 'body', which onrecord.yaml names")


def test_a_table_of_numbers_says_which_columns_there_are_and_what_to_do() -> None:
    said = refused("country,year,fatalities\nVarland,2024,31\nNorsk,2024,4\n")
    assert said == (
        "no column of texts among country, year, fatalities; say in onrecord.yaml which holds the "
        "text, as in columns: {text: NAME OF THE COLUMN}"
    )


def test_a_column_that_seems_to_hold_texts_is_named_in_the_sentence() -> None:
    said = refused(f"When,What happened\nMonday,{PROSE}\nTuesday,{MORE}\n")
    assert said.endswith("as in columns: {text: 'What happened'}")


def test_a_table_that_says_what_columns_mean_is_no_list_of_reports() -> None:
    said = refused("Field,Description\nfatalities,The number of people who were killed\n")
    assert said == "it says what columns mean (Field, Description)"


def test_a_column_of_kinds_is_none_of_texts() -> None:
    rows = "".join(f"{n},Violence against unarmed civilians\n" for n in range(12))
    assert "no column of texts among id, event" in refused(f"id,event\n{rows}")


def test_old_records_without_texts_do_not_hide_those_that_have_them() -> None:
    rows = "".join(f"{n},{PROSE if n > 700 else ''}{n}\n" for n in range(2000))
    found = read(f"id,summary\n{rows.replace(chr(44) + '7', chr(44))}")
    assert sum(isinstance(each, Report) for each in found) > 1000


def test_addresses_are_not_fetched_and_the_sentence_says_so() -> None:
    said = refused("country,URL\nVarland,https://example.org/1\n")
    assert "(addresses are not fetched)" in said


def test_notes_that_are_seldom_filled_are_no_texts() -> None:
    rows = "".join(f"{n},\n" for n in range(9))
    assert "(notes has prose in 1 of 10 rows)" in refused(f"id,notes\n9,{PROSE}\n{rows}")


@pytest.mark.parametrize("mark", [";", "\t", "|", ","])
def test_what_stands_between_cells_is_told_from_the_file(mark: str) -> None:
    made = io.StringIO()
    rows = [["id", "text", "title"], ["1", f"{PROSE}\n\nIt said; so, it did|.", 'The "bridge"']]
    csv.writer(made, delimiter=mark).writerows(rows)
    report = one("\ufeff" + made.getvalue())
    assert report.text == rows[1][1]
    assert report.title == 'The "bridge"'


def test_the_first_line_of_excel_says_what_stands_between_cells() -> None:
    assert one(f"sep=;\ntext;title\n{PROSE};Bridge\n").title == "Bridge"


def test_a_title_above_the_header_is_passed_over() -> None:
    assert one(f"Incidents 2024,,\nid,text,date\n1,{PROSE},2024-05-14\n").record == 1


def test_ragged_and_empty_rows_are_refused_by_number() -> None:
    found = read(f"id,text,date\n1,{PROSE},2024-05-14\n2,{PROSE}\n3,,2024-05-15\n\n4,a,b,c\n")
    assert reasons(found) == [
        (2, "2 cells, but the header has 3"),
        (3, "its column text is empty"),
        (5, "4 cells, but the header has 3"),
    ]


def test_columns_of_one_name_are_told_apart() -> None:
    assert one(f"text,text,text (2),\n{PROSE},{MORE},x,y\n", text="text (2)").text == MORE
    wide = ",".join(["a"] * 20_000)
    assert "no column of texts among a, a (2)" in refused(f"{wide}\n{wide}\n")


def test_a_broken_quotation_costs_only_its_record() -> None:
    found = read(f'id,text\n1,"{PROSE}" he said\n2,{MORE}\n')
    assert [each.text for each in found if isinstance(each, Report)] == [MORE]
    assert reasons(found)[0][0] == 1
    assert "is never closed" in refused(f'id,text\n1,"{PROSE}\n2,x\n')
    found = read(f'id,text\n1,{PROSE}\n2,"{MORE}\n3,x\n')
    assert [each.text for each in found if isinstance(each, Report)] == [PROSE]
    assert reasons(found) == [
        (
            2,
            "a quotation mark that opens in it is never closed; what follows is lost with it: "
            "close it in the file",
        )
    ]


def test_a_row_of_tags_is_no_record() -> None:
    found = read(f"Date,Description\n#date,#description\n2024-05-14,{PROSE}\n")
    assert [(each.text, each.record) for each in found if isinstance(each, Report)] == [(PROSE, 2)]
    assert reasons(found)[0][0] == 1


@pytest.mark.parametrize(
    ("dates", "start"),
    [
        (["14/05/2024", "03/05/2024"], day(2024, 5, 3)),
        (["05/14/2024", "03/05/2024"], day(2024, 3, 5)),
        (["5/14/24", "03/05/24"], day(2024, 3, 5)),
        (["14/05/24", "2/05/24", "03/05/24"], day(2024, 5, 3)),
        (["5/14/98"], day(1998, 5, 14)),
        (["14/05/98", "03/05/98"], day(1998, 5, 3)),
        (["14/05/32"], day(2032, 5, 14)),
        (["14/05/31"], None),
        (["Tue, 14 May 2024 11:38:02 +0300"], day(2024, 5, 14)),
        (["Tue May 14 10:15:00 +0000 2024"], day(2024, 5, 14)),
        (["1715700000"], day(2024, 5, 14)),
        (["1715700000123"], day(2024, 5, 14)),
        (["1715700000.0"], day(2024, 5, 14)),
        (["45426"], day(2024, 5, 14)),
        (["45426.5"], day(2024, 5, 14)),
        (["20240514"], day(2024, 5, 14)),
        (["20240514T101500Z"], day(2024, 5, 14)),
        (["202405141015"], day(2024, 5, 14)),
        (["14-May-24"], day(2024, 5, 14)),
        (["May 14, 2024"], day(2024, 5, 14)),
        (["2024-05-14 10:15:00+00"], day(2024, 5, 14)),
        (["2024/05/14 10:15"], day(2024, 5, 14)),
        (["2024"], day(2024, 1, 1)),
    ],
)
def test_dates_are_read_in_every_usual_form(dates: list[str], start: dt.date | None) -> None:
    rows = "".join(f'"{each}",{PROSE}\n' for each in dates)
    found = read(f"date,text\n{rows}")
    last = [each for each in found if isinstance(each, Report)][-1]
    assert start_of(last) == start


@pytest.mark.parametrize(
    "dates", [["03/05/2024", "04/05/2024"], ["13/05/2024", "05/14/2024", "1/2/2024"], ["24/05/14"]]
)
def test_a_date_that_may_be_two_days_is_none_and_the_reason_is_said_once(dates: list[str]) -> None:
    found = read("date,text\n" + "".join(f"{each},{PROSE}\n" for each in dates))
    last = [each for each in found if isinstance(each, Report)][-1]
    assert (last.published, last.published_basis) == (None, None)
    assert len(reasons(found)) == 1
    assert reasons(found)[0][1].startswith("the date of ")


def test_the_day_of_an_event_is_a_conclusion_and_comes_before_a_stamp_of_the_record() -> None:
    report = one(f"event_date,notes,timestamp\n14 May 2024,{PROSE},1720000000\n")
    assert start_of(report) == day(2024, 5, 14)
    assert report.published_basis == "inferred"


@pytest.mark.parametrize(
    ("parts", "said"),
    [("2024,5,14", "2024-05-14"), ("2024,5,0", "2024-05"), ("2024.0,5.0,", "2024-05")],
)
def test_the_day_of_an_event_in_columns_of_its_own(parts: str, said: str) -> None:
    report = one(f"iyear,imonth,iday,summary\n{parts},{PROSE}\n")
    assert report.published
    assert (report.published.iso(), report.published_basis) == (said, "inferred")


@pytest.mark.parametrize("parts", ["2024,,", "2024,0,0", "2024,13,1", "x,y,z", "inf,1,1"])
def test_parts_that_are_no_day(parts: str) -> None:
    assert one(f"iyear,imonth,iday,summary\n{parts},{PROSE}\n").published is None


def test_markup_in_a_cell_is_read_as_text() -> None:
    report = one(f'text\n"<p>{PROSE}</p><p>It was <b>late</b> &amp; dark.</p><script>x=1</script>"')
    assert report.text == f"{PROSE}\n\nIt was late & dark."
    assert one('text\n"Fire & rain, 3 < 4 and 5 > 4 in Tamsa"\n').text == (
        "Fire & rain, 3 < 4 and 5 > 4 in Tamsa"
    )


def test_a_source_that_is_an_address_is_where_it_was_read() -> None:
    report = one(f"text,source\n{PROSE},https://example.org/1\n")
    assert (report.publisher, report.url) == (None, "https://example.org/1")


def test_several_addresses_are_none() -> None:
    report = one(f"text,sources,url\n{PROSE},https://a.org/1; https://b.org/2,n/a\n")
    assert (report.publisher, report.url) == (None, None)


def test_records_of_json() -> None:
    record = {
        "text": PROSE,
        "createdAt": 1715700000,
        "source": {"id": 4, "name": "Drobin Courier"},
        "authors": [{"name": "Anna Velt"}, {"name": "Lena Orsk"}],
    }
    report = one(json.dumps([record]), "posts.json")
    assert (report.publisher, report.authors) == ("Drobin Courier", "Anna Velt; Lena Orsk")
    assert start_of(report) == day(2024, 5, 14)


@pytest.mark.parametrize(
    "date", [45426.0, 1715700000.0, 1715700000000, "2024-05-14", ["2024-05-14"]]
)
def test_numbers_and_lists_in_json_are_dates_too(date: object) -> None:
    record = {"text": PROSE, "date": date, "title": None, "authors": [None, True, "Anna Velt", {}]}
    report = one(json.dumps([record]), "posts.json")
    assert start_of(report) == day(2024, 5, 14)
    assert (report.title, report.authors) == (None, "Anna Velt")


def test_records_within_an_object_and_what_is_left() -> None:
    rows = [{"fields": {"title": "Bridge", "body": PROSE, "date": {"created": "2024-05-14"}}}]
    sources = [{"url": f"https://example.org/{n}"} for n in range(3)]
    found = read(json.dumps({"took": 3, "data": rows, "sources": sources}), "api.json")
    report = found[0]
    assert isinstance(report, Report)
    assert (report.title, report.text) == ("Bridge", PROSE)
    assert start_of(report) == day(2024, 5, 14)
    assert reasons(found) == [
        (None, "read are the records of its list data; beside them it holds took, sources")
    ]


def test_one_object_with_a_long_text_is_one_report() -> None:
    long = " ".join([PROSE] * 4)
    assert one(json.dumps({"title": "Bridge", "text": long}), "a.json").text == long


def test_records_by_their_ids() -> None:
    found = read(json.dumps({"a": {"text": PROSE, "n": 1}, "b": {"text": MORE, "n": 2}}), "a.json")
    assert [each.text for each in found if isinstance(each, Report)] == [PROSE, MORE]


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"type": "FeatureCollection", "features": [{"properties": {"text": PROSE}}]}, "map data"),
        ({"indent": 4, "plugins": {"a": True}}, "JSON without a list of records; it holds indent"),
        ([1, 2, 3], "JSON without records"),
        ({}, "it holds nothing"),
        ("text", "JSON without records"),
        ([{"lat": 1.5, "lon": 2.5}], "no column of texts among lat, lon"),
    ],
)
def test_json_that_is_no_records_says_so(value: object, reason: str) -> None:
    assert reason in refused(json.dumps(value), "a.json")


def test_json_that_is_nested_too_deep_or_broken() -> None:
    assert refused("[" * 200_000, "a.json").endswith("nested too deep to be records")
    assert refused('[{"text": ', "a.json").startswith("not JSON: ")
    deep = '{"a":' * 900 + "1" + "}" * 900
    found = read(f'{{"text": "{PROSE}", "x": {deep}}}\n', "a.jsonl")
    assert isinstance(found[0], Report)


def test_lines_of_json_are_read_one_by_one() -> None:
    lines = [json.dumps({"text": PROSE}), "", "{broken", "3", "[" * 100_000, '{"text": "\\ud800"}']
    found = read("\n".join(lines), "a.jsonl")
    assert [each.text for each in found if isinstance(each, Report)] == [PROSE, "\ufffd"]
    assert [number for number, _ in reasons(found)] == [2, 3, 4]


def test_lines_of_json_under_another_name() -> None:
    lines = "\n".join(json.dumps({"text": each}) for each in (PROSE, MORE))
    assert len(read(lines, "a.json")) == 2


def parquet(rows: list[dict[str, object]]) -> bytes:
    made = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), made)
    return made.getvalue()


def test_records_of_parquet() -> None:
    data = parquet([{"text": PROSE, "date": dt.datetime(2024, 5, 14), "n": 1}])
    report = one(data, "a.parquet")
    assert report.text == PROSE
    assert start_of(report) == day(2024, 5, 14)
    assert refused(data[:-9], "a.parquet").startswith("a broken Parquet file")
    assert refused(b"PAR1" + data, "a.parquet").startswith("a broken Parquet file")


def workbook(sheets: dict[str, list[list[object]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_records_of_workbooks_count_through_all_sheets() -> None:
    data = workbook(
        {
            "a": [
                ["text", "date"],
                [PROSE, dt.datetime(2024, 5, 14)],
                [None, None],
                ["_x0041_ b c d"],
            ],
            "totals": [["killed", "injured"], [3, 4]],
            "b": [["text", "date"], [MORE, 45426]],
        }
    )
    found = read(data, "a.xlsx")
    said = [(each.record, each.text) for each in found if isinstance(each, Report)]
    assert said == [(1, PROSE), (3, "A b c d"), (4, MORE)]
    assert all(
        each.published and each.published.start == day(2024, 5, 14)
        for each in found
        if isinstance(each, Report) and each.record != 3
    )
    assert reasons(found)[0][1].startswith("the sheet totals: no column of texts among killed")


def test_a_broken_workbook_is_refused() -> None:
    data = workbook({"a": [["text"], [PROSE]]})
    assert "zip" in refused(data[:-200], "a.xlsx")
    assert "a broken file" in refused(data[:300] + b"x" * 900 + data[1200:], "a.xlsx")
    assert "a broken workbook" in refused(zipped({"xl/workbook.xml": b"<a/>"}), "a.xlsx")


def test_a_workbook_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.readers.shared.zips._LARGEST_UNPACKED", 1000)
    said = refused(workbook({"a": [["text"], [PROSE]]}), "a.xlsx")
    assert said.startswith("it unpacks to ")


def zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return made.getvalue()


def test_empty_tables_are_refused() -> None:
    assert refused("text,date\n") == "a table without rows"
    assert refused(" \n", "a.csv") == "the file holds nothing but white space"
    assert "no column of texts" in refused("text\n12\n13\n")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["a.csv", "a.json", "a.jsonl", "a.tsv"]))
def test_no_text_breaks_the_reader(text: str, name: str) -> None:
    for each in tried(text.encode("utf-8", "replace"), name):
        assert not isinstance(each, Report) or each.text.strip()
        assert not isinstance(each, Report) or each.text.encode()


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 600))
def test_no_damage_to_a_workbook_or_parquet_breaks_the_reader(junk: bytes, at: int) -> None:
    for name, data in DAMAGED.items():
        found = tried(data[:at] + junk + data[at + len(junk) :], name)
        assert all(isinstance(each, Report | Refusal) for each in found)


DAMAGED = {
    "a.xlsx": workbook({"a": [["text"], [PROSE]]}),
    "a.parquet": parquet([{"text": PROSE}]),
}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(
            st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="<&"),
            min_size=1,
            max_size=60,
        ),
        min_size=1,
        max_size=6,
    )
)
def test_what_is_written_is_read_again(cells: list[str]) -> None:
    made = io.StringIO()
    rows = [["id", "text"], ["0", PROSE], *[[str(n), cell] for n, cell in enumerate(cells, 1)]]
    csv.writer(made).writerows(rows)
    found = read(made.getvalue(), text="text")
    said = [each.text for each in found if isinstance(each, Report)][1:]
    assert said == [cell.strip() for cell in cells if cell.strip()]
