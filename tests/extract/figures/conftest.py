from collections.abc import Callable

import pytest

from pipeline.extract.figures.count import is_cumulative
from pipeline.extract.figures.counts import find_counts
from pipeline.extract.figures.parts import find_parts, spread
from pipeline.extract.figures.subjects import find_subjects
from pipeline.text.parse import load_model


@pytest.fixture(scope="session")
def told() -> Callable[[str], list[str]]:
    """What a sentence counts, a line a number.

    "12 killed people (nurses) of 40 at_least in all" is the number, its measure and unit, who or
    what is counted, the total it is a part of, its qualifier, and whether it adds up over time.
    """

    def run(text: str) -> list[str]:
        doc = load_model()(text)
        counts = find_counts(doc)
        parts = find_parts(doc, counts)
        counts = spread(doc, counts, parts)
        subjects = find_subjects(doc, counts, parts)
        written = [text[c.number.start : c.number.end] for c in counts]
        lines = []
        for at, (count, subject) in enumerate(zip(counts, subjects, strict=True)):
            said = [written[at], count.measure, str(count.unit)]
            said += [f"({doc[subject[0] : subject[1]].text})"] if subject else []
            said += [f"of {written[parts[at]]}"] if at in parts else []
            said += [count.hedge.qualifier] if count.hedge.qualifier != "exact" else []
            said += {True: ["in all"], False: ["at once"], None: []}[is_cumulative(text, count)]
            lines.append(" ".join(said))
        return lines

    return run
