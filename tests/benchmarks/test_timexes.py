"""Time expressions: spans, values, and dates and times for themselves."""

from benchmarks.timexes import read, score

TEXT = "On Monday the siege entered its third week; it began on 2 May."


def test_values_spans_and_types(jsonl, tables, mark, row):
    path = jsonl(
        {
            "doc": "a",
            "dct": "2011-05-23T10:00",
            "text": TEXT,
            "timexes": [
                mark(TEXT, "Monday", type="DATE", value="2011-05-23"),
                mark(TEXT, "its third week", type="DURATION", value="P3W"),
                mark(TEXT, "2 May", type="DATE", value="2011-05-02"),
            ],
        }
    )
    documents = read(path)
    assert documents[0].published.iso() == "2011-05-23"
    found = [
        row(TEXT, "Monday", timex_type="TIME", timex_value="2011-05-23TMO"),
        row(TEXT, "third", timex_type="DATE", timex_value="2011"),
        row(TEXT, "siege", timex_type="SET", timex_value=None),
    ]
    outcome = score(documents, {"a": tables(date_mentions=found)})
    relaxed = outcome.rates["all types, relaxed"]
    assert (relaxed["gold"], relaxed["system"], relaxed["matched"]) == (3, 3, 2)
    assert outcome.rates["all types, strict"]["matched"] == 1
    assert outcome.rates["all types, with value"]["matched"] == 0
    of_dates = outcome.rates["dates and times, relaxed"]
    assert (of_dates["gold"], of_dates["system"], of_dates["matched"]) == (2, 1, 1)
    assert outcome.shares["all types: day right, of the found whole days"]["share"] == 1.0
    assert sorted(fault.problem for fault in outcome.faults) == [
        "false",
        "missed",
        "wrong value",
        "wrong value",
    ]
