"""Whose a release is: only what `onrecord.yaml` says, and nothing made up."""

import json

import pytest
import yaml

from pipeline.about import About, named, read_about
from pipeline.errors import OnrecordError
from pipeline.package.release.release import publish, stage

from .package.samples import tables

FULL = b"""
name: valley-tolls
title: Tolls of the Valley
creators: [Amal Rida, Valley Desk]
licence: cc-by-4.0
contact: desk@example.org
keywords: [valley]
columns: {text: notes}
"""


def test_a_full_file_is_read():
    about = read_about(FULL)
    assert about.creators == ("Amal Rida", "Valley Desk")
    assert about.licence is not None
    assert about.licence.name == "CC-BY-4.0"
    assert about.licence.path == "https://creativecommons.org/licenses/by/4.0/"
    assert about.columns == {"text": "notes"}


@pytest.mark.parametrize("said", [None, b"", b"licence:\ncreators:\nkeywords: []\nname: ''\n"])
def test_what_is_left_empty_says_nothing(said):
    about = read_about(said)
    assert (about.name, about.licence, about.creators) == (None, None, ())
    assert about.description == About().description


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (b"name: My Reports", "name: String should match"),
        (b"license: CC0-1.0", "license: Extra inputs"),
        (b"creators: {a: 1}", "creators"),
        (b"a: [", "is no YAML"),
        (b"- a", "the file"),
    ],
)
def test_a_file_that_cannot_be_used_is_said_in_one_sentence(said, why):
    with pytest.raises(OnrecordError, match=why) as refused:
        read_about(said)
    assert "\n" not in str(refused.value)
    assert "onrecord.yaml" in str(refused.value)


def test_a_package_without_a_name_keeps_that_of_the_release_before():
    assert named(About(), None, "abcdef0123").name == "reports-abcdef01"
    assert named(About(), "older", "abcdef0123").name == "older"
    assert named(read_about(FULL), "older", "abcdef0123").name == "valley-tolls"


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    out = tmp_path_factory.mktemp("told")
    publish(stage(tables(), out, read_about(FULL)))
    return out


def test_a_release_says_whose_it_is(told):
    folder = told / "latest"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert package["name"] == "valley-tolls"
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert {"title": "Contact", "email": "desk@example.org", "roles": ["contact"]} in package[
        "contributors"
    ]
    assert (folder / "valley-tolls-1.0.0.zip").is_file()
    cited = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["authors"] == [{"name": "Amal Rida"}, {"name": "Valley Desk"}]
    assert json.loads((told / "index.json").read_text(encoding="utf-8"))["name"] == "valley-tolls"


def test_a_release_of_which_nothing_is_said_has_no_licence_and_no_creators(tmp_path):
    publish(stage(tables(), tmp_path))
    folder = tmp_path / "latest"
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    assert not {"licenses", "contributors", "keywords"} & package.keys()
    assert "No licence is given" in (folder / "README.md").read_text(encoding="utf-8")
    for name in ("README.md", "datapackage.json", "CITATION.cff", "croissant.json"):
        text = (folder / name).read_text(encoding="utf-8")
        assert "onrecord contributors" not in text
        assert "creativecommons" not in text
        assert "CC BY" not in text


def test_another_licence_is_a_new_version_and_the_same_file_none(told):
    assert publish(stage(tables(), told, read_about(FULL))).changed is False
    done = publish(stage(tables(), told, read_about(FULL.replace(b"cc-by-4.0", b"CC0-1.0"))))
    assert (done.version, done.changed) == ("1.0.1", True)
