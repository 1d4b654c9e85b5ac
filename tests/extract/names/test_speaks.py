from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The army left.", "The army", True),
        ("The raid went on.", "The raid", False),
        ("The explosion was heard.", "The explosion", False),
        ("The statement was read.", "The statement", True),
        ("The ruling was read.", "The ruling", False),
        ("The city slept.", "The city", False),
        ("The movement slept.", "The movement", True),
        ("The racism went on.", "The racism", False),
        ("The distance grew.", "The distance", False),
        ("The violence grew.", "The violence", False),
        ("The pressure grew.", "The pressure", False),
        ("The passage grew.", "The passage", False),
        ("The division grew.", "The division", False),
        ("The nurse left.", "The nurse", True),
        ("Hamas left.", "Hamas", True),
        ("They left.", "They", True),
        ("He left.", "He", True),
        ("This went on.", "This", False),
        ("That went on.", "That", False),
        ("What went on?", "What", False),
        ("Those went on.", "Those", False),
        ("Which went on?", "Which", False),
        ("These went on.", "These", False),
        ("It rained.", "It", False),
        ("Hamas left. It sang.", "It", True),
        ("The agency left.", "The agency", True),
        ("The mill left.", "The mill", True),
        ("The Vardan Passage left.", "The Vardan Passage", True),
    ],
)
def test_who_can_speak(
    speaks: Callable[[str, str], bool], text: str, words: str, expected: bool
) -> None:
    assert speaks(text, words) is expected
