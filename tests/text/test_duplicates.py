import datetime as dt
import hashlib
from itertools import permutations

import pytest

from pipeline.text import duplicates
from pipeline.text.article import Article, SourceText
from pipeline.text.duplicates import Duplicate, find_duplicates
from pipeline.text.fingerprints import Fingerprint, fingerprint, shingle_hashes
from pipeline.text.periods import Period
from pipeline.text.prepare import clean

WORDS = [hashlib.md5(str(n).encode()).hexdigest()[:7] for n in range(900)]
REPORT = WORDS[:300]


def printed(
    doc_id: str, words: list[str], text: str = "", published: dt.date | None = None
) -> Fingerprint:
    text = text or " ".join([doc_id, *words])
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Fingerprint(doc_id, digest, len(words), published, shingle_hashes(words))


def rewritten(words: list[str], every: int) -> list[str]:
    return [f"new{word}" if n % every == 0 else word for n, word in enumerate(words)]


def test_the_same_text_is_an_exact_duplicate_of_the_first_copy() -> None:
    copies = [printed(doc_id, REPORT, "same") for doc_id in ("d2", "d1-10", "d1", "d1-2")]
    assert find_duplicates(copies) == (
        Duplicate("d1-10", "d1", "exact", 1.0),
        Duplicate("d1-2", "d1", "exact", 1.0),
        Duplicate("d2", "d1", "exact", 1.0),
    )


def test_a_rewrite_is_a_near_duplicate_of_the_longer_text() -> None:
    rewrite = rewritten(REPORT[:250], every=12)
    (found,) = find_duplicates([printed("d1", rewrite), printed("d2", REPORT)])
    assert (found.doc_id, found.duplicate_of, found.kind) == ("d1", "d2", "near")
    assert 0.4 < found.similarity < 0.8


def test_what_only_shares_common_phrases_is_not_compared(monkeypatch) -> None:
    compared: list[str] = []
    honest = duplicates._compare

    def counted(original: Fingerprint, other: Fingerprint) -> Duplicate | None:
        compared.append(other.doc_id)
        return honest(original, other)

    monkeypatch.setattr(duplicates, "_compare", counted)
    phrase = WORDS[:20]
    reports = [[*phrase, *(f"{word}{n}" for word in WORDS[20:300])] for n in range(60)]
    prints = [printed(f"d{n}", words) for n, words in enumerate(reports)]
    assert find_duplicates([*prints, printed("d60", reports[7][:280])]) == (
        Duplicate("d60", "d7", "near", 0.9329),
    )
    assert compared.count("d60") == len(compared) == 1


def test_a_brief_is_contained_in_its_report() -> None:
    (found,) = find_duplicates([printed("d1", REPORT[:40]), printed("d2", REPORT)])
    assert found == Duplicate("d1", "d2", "contained", 1.0)


def test_background_taken_from_another_report_is_no_duplicate() -> None:
    other = WORDS[300:500] + REPORT[100:190]
    assert find_duplicates([printed("d1", REPORT), printed("d2", other)]) == ()


def test_short_reports_worded_alike_are_no_duplicates() -> None:
    first = "a roadside bomb killed three soldiers in the north of the province on monday police"
    second = "a roadside bomb killed seven soldiers in the north of the province on friday police"
    assert find_duplicates([printed("d1", first.split()), printed("d2", second.split())]) == ()


def test_of_texts_as_long_the_oldest_is_the_original() -> None:
    later = printed("d1", REPORT, published=dt.date(2016, 1, 22))
    earlier = printed("d2", REPORT, published=dt.date(2016, 1, 18))
    unknown = printed("d0", REPORT)
    assert {found.duplicate_of for found in find_duplicates([later, unknown, earlier])} == {"d2"}


def test_a_chain_of_likeness_is_not_put_together() -> None:
    bridge = printed("d2", [*REPORT[100:], *WORDS[300:420]])
    far = printed("d3", [*REPORT[210:], *WORDS[300:420]])
    found = find_duplicates([printed("d1", [*REPORT, *WORDS[500:700]]), bridge, far])
    assert [(one.doc_id, one.duplicate_of) for one in found] == [("d2", "d1")]


def test_the_order_of_the_documents_is_no_matter() -> None:
    made = [
        printed("d1", REPORT),
        printed("d2", rewritten(REPORT, every=12)),
        printed("d3", REPORT[:50]),
        printed("d4", WORDS[400:]),
        printed("d5", []),
    ]
    results = {find_duplicates(some) for some in permutations(made)}
    assert len(results) == 1


@pytest.mark.parametrize("words", [[], ["one"], ["one", "two"]])
def test_texts_shorter_than_a_shingle_are_compared_too(words: list[str]) -> None:
    found = find_duplicates([printed("d1", words, "a"), printed("d2", words, "b")])
    assert [one.kind for one in found] == (["near"] if words else [])


def test_only_the_article_counts() -> None:
    article = (
        "Truce holds in north\n\nThe truce held on Sunday, residents said. Nobody was killed.\n"
    )
    page = f"Delta Watch\nHome\nAbout\nContact\n\n{article}\nRelated stories\nArmy leaves\n"

    def made(doc_id: str, text: str) -> Fingerprint:
        source = SourceText(doc_id, "a.txt", text, published=Period.parse("2016"))
        return fingerprint(Article(source, clean(source).blocks, ()))

    (found,) = find_duplicates([made("d1", article), made("d2", page)])
    assert (found.kind, found.similarity) == ("near", 1.0)


def test_a_page_without_an_article_gives_nothing_to_compare() -> None:
    made = fingerprint(Article(SourceText("d1", "a.txt", ""), (), ()))
    assert (made.n_words, len(made.shingles), made.published) == (0, 0, None)
