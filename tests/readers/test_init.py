"""The files that describe somebody's reports, written from what the reports say."""

import csv

import pytest
import yaml
from click.testing import CliRunner

from pipeline.about import read_about
from pipeline.cli import main
from pipeline.errors import OnrecordError
from pipeline.readers.corpus import read_corpus
from pipeline.readers.init import init
from pipeline.text.rejects import Reject

STRIKE = (
    "Market hit in Karvan as talks go on\n\n14 May 2024\n\n"
    "At least nine people were killed when a shell hit the market in Karvan, the health "
    "directorate said. It is the third attack on the town in a week, residents said.\n"
)
PAGE = (
    '<html><head><title>Toll rises in Halba</title><meta property="og:site_name" content="The '
    'Valley Times"></head><body><article><p>The toll of the strike on Halba rose to 12 on Sunday, '
    "the mayor said. More people were missing under the rubble of two houses.</p></article></body>"
)


@pytest.fixture
def folder(tmp_path):
    reports = tmp_path / "My Réports: one"
    reports.mkdir()
    (reports / "strike.txt").write_text(STRIKE, encoding="utf-8")
    (reports / "page.html").write_text(PAGE, encoding="utf-8")
    return reports


def listed(folder):
    with (folder / "sources.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["file_name"]: row for row in csv.DictReader(file)}


def test_what_the_files_say_is_written_with_its_basis(folder):
    said = list(init(folder))
    assert "written" in said[0]
    assert "2 files, 1 with a date" in said[1]
    rows = listed(folder)
    strike, page = rows["strike.txt"], rows["page.html"]
    assert (strike["title"], strike["title_basis"]) == (
        "Market hit in Karvan as talks go on",
        "headline",
    )
    assert (strike["published_on"], strike["published_basis"]) == ("2024-05-14", "stated")
    assert (page["publisher"], page["publisher_basis"]) == ("The Valley Times", "stated")
    assert strike["publisher"] == ""


def test_what_is_written_can_be_read_and_puts_nobody_elses_name_on_it(folder):
    list(init(folder))
    about = read_about((folder / "onrecord.yaml").read_bytes())
    assert about.name
    assert about.name.startswith("my-reports-one-")
    assert about.title == "Figures, events and quotes from My Réports: one"
    assert (about.licence, about.creators) == (None, ())
    assert not [each for each in read_corpus(folder) if isinstance(each, Reject)]


def test_the_same_reports_give_the_same_name_and_others_another(folder):
    def name():
        (folder / "onrecord.yaml").unlink(missing_ok=True)
        list(init(folder))
        return yaml.safe_load((folder / "onrecord.yaml").read_text(encoding="utf-8"))["name"]

    first = name()
    assert name() == first
    (folder / "more.txt").write_text(STRIKE.replace("nine", "ten"), encoding="utf-8")
    assert name() != first


def test_a_file_that_is_there_is_left_as_it_is(folder):
    (folder / "onrecord.yaml").write_text("name: mine\n", encoding="utf-8")
    assert "left as it is" in next(iter(init(folder)))
    assert (folder / "onrecord.yaml").read_text(encoding="utf-8") == "name: mine\n"


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(OnrecordError, match="no folder"):
        list(init(tmp_path / "none"))
    assert CliRunner().invoke(main, ["init", str(tmp_path / "none")]).exit_code == 1


def test_columns_of_records_are_named_in_the_same_file(folder):
    (folder / "notes.csv").write_text(f'id,what\n1,"{STRIKE}"\n', encoding="utf-8")
    (folder / "onrecord.yaml").write_text("columns: {text: what}\n", encoding="utf-8")
    found = [each for each in read_corpus(folder) if each.file_name == "notes.csv"]
    assert [getattr(each, "text", None) for each in found] == [STRIKE.strip()]
