import io

import pytest

from pipeline.package.errors import QueryError
from pipeline.package.tables.answers import Answer, render
from pipeline.package.tables.prompt import prompt
from pipeline.package.tables.query import ask, open_release, run


def test_an_answer_is_a_table(released):
    printed = run(
        released / "latest", "select value, subject from figures where value < 20 order by value"
    )
    assert printed.splitlines() == [
        "value  subject",
        "-----  ---------",
        "    7  soldiers",
        "   12  civilians",
        "(2 rows)",
    ]


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("select nothing from figures", 'column "nothing" not found'),
        ("select * from figure", "figure does not exist"),
        ("selec 1", "syntax error"),
        ("", "no SQL statement"),
        ("select 1; select 2", "one SQL statement at a time, not 2"),
        ("delete from figures", "read-only"),
        ("create table x (a int)", "read-only"),
        ("select * from 'figures.csv'", "."),
        ("select * from read_text('/etc/hostname')", "disabled"),
        ("copy figures to 'out.csv'", "disabled"),
        ("attach 'other.duckdb'", "disabled"),
        ("install httpfs", "disabled|not"),
        ("set enable_external_access = true", "locked|while"),
        ("set memory_limit = '100GB'", "locked"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_one_line(released, statement, said):
    with pytest.raises(QueryError, match=f"(?i){said}") as refused:
        run(released / "latest", statement)
    assert "\n" not in str(refused.value)


def test_a_folder_without_a_release_is_refused(tmp_path):
    with pytest.raises(QueryError, match="no release"):
        run(tmp_path, "select 1")


def test_a_file_that_is_no_database_is_refused(tmp_path):
    (tmp_path / "onrecord.duckdb").write_bytes(b"not a database, not at all" * 999)
    with pytest.raises(QueryError, match="cannot be opened"):
        run(tmp_path, "select 1")


def test_nulls_are_empty_and_line_breaks_are_spaces():
    printed = render(Answer(("a", "b"), ((None, "x\ny"), (True, "z"))))
    assert printed.splitlines()[2:] == ["      x y", "true  z", "(2 rows)"]


def test_a_statement_without_rows_has_none(released):
    with open_release(released / "latest") as connection:
        assert ask(connection, "select 1 where false").rows == ()


def test_the_prompt_takes_statements_to_the_semicolon_and_goes_on_after_errors(
    released, monkeypatch, capsys
):
    typed = "select count(*) as n\nfrom figures;\n\nselect oops;\nselect 7 as seven\n\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    prompt(released / "latest")
    printed = capsys.readouterr().out
    assert "5\n(1 row)" in printed
    assert "oops" in printed
    assert "7\n(1 row)" in printed


def test_the_prompt_has_commands_and_leaves_when_told(released, monkeypatch, capsys):
    typed = ".help\n.tables\n.schema figures\n.nothing\n.quit\nselect 7 as seven;\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    prompt(released / "latest")
    printed = capsys.readouterr().out
    assert ".schema [TABLE]" in printed
    (line,) = (each for each in printed.splitlines() if each.startswith("rejects "))
    assert line.split("  ")[-1] == "for each input, or part of one, that was skipped, and why"
    assert "attributed_to_id" in printed
    assert "There is no .nothing" in printed
    assert "seven" not in printed


def test_the_prompt_answers_in_the_form_asked_for(released, monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO("select 1 as a, 'x,y' as b"))
    prompt(released / "latest", "csv")
    assert capsys.readouterr().out == 'a,b\n1,"x,y"\n'
