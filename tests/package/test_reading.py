from pipeline.package.reading import how_to_read

from .samples import rows, tables


def page(changed=None):
    made = tables(changed)
    return how_to_read(made, "1.0.0")


def test_it_says_who_claims_what_and_how_hedged():
    assert "| Valley Monitor | killed | 1 | 1 |" in page()
    assert "| the article itself | killed | 1 | 0 |" in page()


def test_it_says_where_claimants_disagree_and_by_how_much():
    text = page()
    assert "| 12 | 40 | 3.3 | State radio; Valley Monitor |" in text
    assert "| e0000000000000001 | Armed clash | Tarsin | 2019-05-03 | 12 | 40 | 95 | 3 |" in text


def test_it_counts_what_the_texts_do_not_say():
    text = page()
    assert "| 1 of 5 figures | `attributed_to` |" in text
    assert "None of the documents repeats another." in text
    given = rows()
    given["documents"][1] |= {"duplicate_of": given["documents"][0]["doc_id"]}
    assert "1 of 2 documents repeat another" in page(given)


def test_a_release_without_rows_has_a_page_too():
    text = page(dict.fromkeys(rows(), ()))
    assert "No figure is published." in text
    assert "| figures |" not in text
