from pipeline.evaluate import evaluate, sample
from pipeline.package.tables.tables import to_table
from pipeline.schemas import BY_NAME


def figure(start, **more):
    row = {"doc_id": "d1", "char_start": start, "char_end": start + 2, "excerpt": "12"}
    return row | {"figure_id": f"f{start:016d}", "value": 12, "measure": "killed"} | more


def gold_figure(start, **more):
    row = {"file_name": "one.txt", "start": start, "end": start + 2, "text": "12"}
    return row | {"value": 12, "measure": "killed"} | more


def test_each_column_stands_beside_what_is_published(release, gold):
    folder = release(figures=[figure(0), figure(10, measure="injured"), figure(50)])
    wanted = gold(figures=[gold_figure(0), gold_figure(10), gold_figure(20)])
    rows = sample(folder, wanted)
    assert to_table(BY_NAME["gold"], rows).num_rows == len(rows)
    outcomes = {
        (row["char_start"], row["column"]): (row["value"], row["published_value"], row["outcome"])
        for row in rows
    }
    assert outcomes[0, "measure"] == ("killed", "killed", "right")
    assert outcomes[10, "measure"] == ("killed", "injured", "wrong")
    assert outcomes[20, None] == (None, None, "missed")
    assert outcomes[50, None] == (None, None, "false")
    (false,) = [row for row in rows if row["outcome"] == "false"]
    assert false["gold_id"] is None
    assert false["published_id"]


def test_what_is_counted_is_what_can_be_counted_from_the_rows(release, gold):
    folder = release(figures=[figure(0), figure(10, measure="injured"), figure(50)])
    wanted = gold(figures=[gold_figure(0), gold_figure(10), gold_figure(20)])
    rows, scores = sample(folder, wanted), evaluate(folder, wanted)["tables"]["figures"]
    for name, column in scores["columns"].items():
        compared = [row for row in rows if row["column"] == name]
        assert len(compared) == column["compared"]
        assert sum(row["outcome"] == "right" for row in compared) == column["right"]
    assert len({row["gold_id"] for row in rows} - {None}) == scores["rows"]["gold"]


def test_two_rows_on_one_span_are_told_apart(release, gold):
    wanted = gold(figures=[gold_figure(0), gold_figure(0, measure="injured")])
    ids = {row["gold_id"] for row in sample(release(figures=[figure(0)]), wanted)}
    assert len(ids) == 2
