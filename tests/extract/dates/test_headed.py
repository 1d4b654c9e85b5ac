from collections.abc import Callable

import pytest

from pipeline.extract.model import DateMention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "5 January: Men fled. Men sang.",
            "sang",
            "5 January = 2016-01-05",
        ),
        (
            "5 January: Men fled.\n\nMen sang.",
            "sang",
            None,
        ),
        (
            "On 5 January: Men fled. Men sang.",
            "sang",
            None,
        ),
        (
            "(5 January) - Men fled. Men sang.",
            "sang",
            "5 January = 2016-01-05",
        ),
        (
            "5 January – Men fled. Men sang.",
            "sang",
            "5 January = 2016-01-05",
        ),
        (
            "5 January -- Men fled. Men sang.",
            "sang",
            "5 January = 2016-01-05",
        ),
        (
            "5 January (Monday): Men fled. Men sang.",
            "sang",
            "5 January = 2016-01-05",
        ),
        (
            "5 January men fled. Men sang.",
            "sang",
            None,
        ),
        (
            "Men fled. 5 January: Men wept. Men sang.",
            "sang",
            None,
        ),
        (
            "At night: Men fled. Men sang.",
            "sang",
            None,
        ),
        (
            (
                "5 January\n\nMen fled in the dark night of the hills.\n\n6 January\n\nMen "
                "sang in the dark night of the hills."
            ),
            "sang",
            "6 January = 2016-01-06",
        ),
        (
            (
                "5 January\n\nMen fled in the dark night of the hills.\n\n6 January\n\nMen "
                "sang in the dark night of the hills."
            ),
            "fled",
            "5 January = 2016-01-05",
        ),
        (
            (
                "5 January\n\nMen fled in the dark night of the hills.\n\n5 January\n\nMen "
                "sang in the dark night of the hills."
            ),
            "sang",
            None,
        ),
        (
            (
                "5 January, noon\n\nMen fled in the dark night of the hills.\n\n6 January, "
                "noon\n\nMen sang in the dark night of the hills."
            ),
            "sang",
            None,
        ),
        (
            (
                "Men fled in the dark night of the hills.\n\n5 January\n\nMen wept in the "
                "dark night of the hills.\n\n6 January\n\nMen sang."
            ),
            "fled",
            None,
        ),
    ],
)
def test_dates_that_head_a_paragraph(
    date_of: Callable[[str, str], DateMention | None], text: str, word: str, expected: str | None
) -> None:
    date = date_of(text, word)
    assert (f"{date.mention.text} = {date.timex_value}" if date else None) == expected
