import pytest

from pipeline.text.article import Block
from pipeline.text.marks import find_stretches
from pipeline.text.spans import Span


def inner(text: str) -> list[str]:
    blocks = []
    start = 0
    for index, paragraph in enumerate(text.split("\n")):
        blocks.append(Block(index, Span(start, start + len(paragraph)), "body"))
        start += len(paragraph) + 1
    return [s.inner.of(text) for s in find_stretches(text, blocks)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said "we left" and went.', ["we left"]),
        ("He said “we left” and went.", ["we left"]),
        ("He said ``we left'' and went.", ["we left"]),
        ("He said ''we left'' and went.", ["we left"]),
        ("He said 'we left' and went.", ["we left"]),
        ("“They said ‘go’ to us,” he said.", ["They said ‘go’ to us,"]),
        ("He didn't say it's the soldiers' camp.", []),
        ("“We left.\n“We came back,” he said.", ["We left.", "We came back,"]),
        ('"We left. "', ["We left."]),
        ("“Did you?“ he asked. “No.”", ["Did you?", "No."]),
        ("He wrote “The Long Road,” a book.", []),
        ("He asked “Who Are You?” then.", ["Who Are You?"]),
        ("He cried “Down With Kings!” then.", ["Down With Kings!"]),
        ("He read “Down With Kings” then.", []),
        ("The raid, known as “the harvest,” went on.", []),
        ("It replied “evet”, meaning “yes”.", ["evet"]),
        ("A school called “Karam” was hit.", []),
        ("He called it “a crime”.", ["a crime"]),
        ("The song “we march on” was sung.", []),
        ("Read “[the long report](page.htm)” there.", []),
        ("He said “…” and left.", []),
        ("a 6\" pipe", []),
        ("“”", []),
    ],
)  # fmt: skip
def test_stretches_between_marks(text: str, words: list[str]):
    assert inner(text) == words


def test_furniture_has_no_quotations():
    text = 'Read "more here now" today'
    assert find_stretches(text, [Block(0, Span(0, len(text)), "boilerplate")]) == ()
