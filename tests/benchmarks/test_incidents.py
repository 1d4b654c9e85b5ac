"""Numbers of incidents, and texts that share an event."""

from benchmarks.incidents import find, read, score

FIRST = "Gunmen killed six people in Homs on Monday.\n\nPolice said nine others were wounded."
SECOND = "Six people were killed when gunmen attacked a market in Homs on Monday."
OTHER = "A boat sank off Italy in March and 40 people drowned."


def document(name, text, title=None):
    return {"doc": name, "title": title, "dct": "2015-06-02", "text": text}


def incident(name, killed, *documents):
    return {"incident": name, "killed": killed, "injured": 1, "documents": list(documents)}


def test_a_document_of_two_incidents_is_read_once(jsonl):
    told = document("a", FIRST, "Six killed in Homs")
    documents = read(jsonl(incident("x", 6, told), incident("y", 3, told)))
    assert [one.id for one in documents] == ["a"]
    assert documents[0].gold.numbers == {("killed", 6), ("killed", 3)}
    assert documents[0].text.startswith("Six killed in Homs\n\nGunmen")
    assert documents[0].gold.incidents == {"x", "y"}


def test_numbers_and_shared_events(jsonl):
    path = jsonl(
        incident("x", 6, document("a", FIRST), document("b", SECOND)),
        incident("y", 41, document("c", OTHER)),
    )
    documents = read(path)
    outcome = score(documents, {one.id: find(one) for one in documents})
    numbers = outcome.rates["numbers: killed"]
    assert (numbers["gold"], numbers["matched"]) == (3, 2)
    shared = outcome.rates["pairs of texts of one incident that share an event"]
    assert (shared["gold"], shared["matched"]) == (1, 1)
    assert outcome.shares["of different incidents, of the pairs that share an event"]["right"] == 0
    assert [(fault.problem, fault.cause) for fault in outcome.faults] == [
        ("missed number", "killed, the number is not in the text")
    ]


def test_documents_with_figures_alone_have_no_incidents(jsonl):
    figures = [{"measure": "killed", "value": 6}, {"measure": "injured", "value": 90}]
    documents = read(jsonl({"doc": 1, "text": FIRST, "figures": figures}))
    outcome = score(documents, {one.id: find(one) for one in documents})
    assert outcome.rates["numbers"]["recall"] == 0.5
    assert list(outcome.rates) == [
        "numbers",
        "numbers: injured",
        "numbers: killed",
        "numbers, whatever the measure",
    ]
