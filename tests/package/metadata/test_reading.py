from pipeline.package.metadata.reading import how_to_read

from ..samples import contested, rows, tables


def page(changed=None):
    made = tables(changed)
    return how_to_read(made, "1.0.0")


def test_it_says_who_claims_what_and_how_hedged():
    assert "| Valley Monitor | killed | 1 | 1 |" in page()
    assert "| none found | killed | 1 | 0 |" in page()


def test_it_says_where_claimants_disagree_and_by_how_much():
    text = page(contested())
    assert "| 12 | 40 | 3.33 | State radio; Valley Monitor |" in text
    assert "| e0000000000000001 | Armed clash | Tarsin | 2019-05-03 | 12 | 40 | 95 | 3 |" in text


def test_an_empty_cell_is_said_to_be_not_found_and_no_more():
    text = page()
    assert "| 1 of 5 figures | `attributed_to` |" in text
    assert "not that the text says nothing" in text
    for claim in ("own voice: the text", "the text says nobody", "no claimant"):
        assert claim not in text


def test_its_first_line_is_one_a_reader_may_quote():
    first = page().splitlines()[2]
    assert first.startswith("A row says that a text gives this number in these characters")


def test_it_says_what_repeats_another_document():
    text = page()
    assert "None of the documents is a duplicate of another." in text
    given = rows()
    given["documents"][1] |= {"duplicate_of": given["documents"][0]["doc_id"]}
    assert "1 of 2 documents repeat another" in page(given)


def test_it_speaks_of_rows_made_by_hand_only_where_there_are_any():
    assert "`gold` has every one of these" in page()
    assert "gold" not in page({"gold": []})


def test_a_release_without_rows_has_a_page_too():
    text = page(dict.fromkeys(rows(), ()))
    assert "No figure is published." in text
    assert "| figures |" not in text
