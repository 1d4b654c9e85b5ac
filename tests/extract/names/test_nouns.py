from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The two old men of the town left.", "men", "The two old men of the town"),
        ("The men, who sang, left.", "men", "The men"),
        ("The men in the mill near Orsk left.", "men", "The men in the mill"),
        ("The men from the mill of Orsk left.", "men", "The men from the mill of Orsk"),
        ("The men with guns left.", "men", "The men with guns"),
        ("The men for peace left.", "men", "The men for peace"),
        ("The men at the mill left.", "men", "The men at the mill"),
        ("The men on the hill left.", "men", "The men on the hill"),
        ("The trip to Orsk ended.", "trip", "The trip to Orsk"),
        ("The men and the nurses of Orsk left.", "men", "The men and the nurses of Orsk"),
        ("The men or nurses left.", "men", "The men or nurses"),
        ("The men, nurses and guards left.", "men", "The men, nurses and guards"),
        ("The men sang and nurses left.", "men", "The men"),
        ("About 12 men left.", "men", "About 12 men"),
        ("All the men left.", "men", "All the men"),
        ("Both men left.", "men", "Both men"),
        ("No men left.", "men", "No men"),
        ("Orsk's men left.", "men", "Orsk's men"),
        ("His two loud men left.", "men", "His two loud men"),
        ("At least 12 very old men left.", "men", "At least 12 very old men"),
        ("In early March gunmen left.", "gunmen", "gunmen"),
        ("On March 8 armed gunmen left.", "gunmen", "armed gunmen"),
        ("Late in the day gunmen left.", "gunmen", "gunmen"),
        ("The late mayor left.", "mayor", "The late mayor"),
        ("Earlier gunmen left.", "gunmen", "Earlier gunmen"),
        ("Men left without guns.", "Men", "Men"),
        ("The men by the mill left.", "men", "The men"),
        ("The town council left.", "council", "The town council"),
        ("The Black September group left.", "group", "The Black September group"),
    ],
)
def test_noun_phrases(
    phrase: Callable[[str, str], str], text: str, word: str, expected: str
) -> None:
    assert phrase(text, word) == expected
