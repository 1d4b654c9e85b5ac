"""CHANGELOG.md: what changed from release to release, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import pyarrow as pa

from pipeline.package.history.diff import Difference, RowChange

CHANGELOG = "CHANGELOG.md"
_TITLE = "# Changes of the data\n"
_SECTION = "\n## "
_SHOWN = 10
_LONG = 60
_BEFORE = 15
"""Characters of a value that are shown, and before what differs in a longer one."""
_BOUNDS = frozenset({"value_low", "value_high"})
_FOLLOW = frozenset(
    {"sentence", "sentence_start", "sentence_end", "char_start", "char_end"}
    | {"sha256", "text_sha256", "n_chars", "n_words"}
)
"""Columns that change with others of their row, and say nothing to a reader."""
_VERBS = ("added", "changed", "removed")


def first_section(version: str, tables: Mapping[str, pa.Table]) -> str:
    """The section of a first release."""
    filled = [
        f"{name.replace('_', ' ')} ({table.num_rows})"
        for name, table in tables.items()
        if table.num_rows
    ]
    return f"## {version}\n\n- First release, with rows in {', '.join(filled) or 'no table'}.\n"


def section(version: str, before: str, difference: Difference, papers: Sequence[str] = ()) -> str:
    """The section of a release that follows `before`.

    `papers` are the files beside the tables whose words differ.
    """
    lines = [f"## {version}", "", f"Compared with {before}:", ""]
    lines += [f"- {change.words}" for change in difference.schema]
    lines += [*_edited(difference), *_rows(difference.rows)]
    if not difference.rows:
        lines.append("- No row is different.")
    if papers:
        lines.append(f"- Other words in {', '.join(papers)}.")
    return "\n".join(lines) + "\n"


def rows_in_words(changes: Sequence[RowChange]) -> Iterator[str]:
    """Every difference on a line of its own: the row, old and new value, and the reason."""
    for each in changes:
        what = f"{each.table} {each.row_id}"
        if each.change == "changed":
            old, new = each.old_value or "nothing", each.new_value or "nothing"
            yield f"{what} {each.column}: {old} -> {new} ({_as_clause(each.reason)}){_at(each)}"
        else:
            yield f"{what} {each.change} ({_as_clause(each.reason)}){_at(each)}"


def extend(changelog: str | None, section: str) -> str:
    """The changelog with a further section on top; a new one where there is none."""
    older = (changelog or "").removeprefix(_TITLE)
    return f"{_TITLE}\n{section}{older}"


def sections(changelog: str) -> dict[str, list[str]]:
    """The lines of each version's section that say what changed."""
    found = {}
    for part in changelog.split(_SECTION)[1:]:
        version, _, rest = part.partition("\n")
        found[version] = [
            line.removeprefix("- ") for line in rest.splitlines() if line.startswith("- ")
        ]
    return found


def _rows(changes: Sequence[RowChange]) -> Iterator[str]:
    for table in dict.fromkeys(change.table for change in changes):
        of_table = [change for change in changes if change.table == table]
        counts = Counter[str]()
        for verb in _VERBS:
            counts[verb] = len({each.row_id for each in of_table if each.change == verb})
        said = [f"{count} {verb}" for verb, count in counts.items() if count]
        yield f"- {table.replace('_', ' ').capitalize()}: {', '.join(said)}{_why(of_table)}."
        changed = [each for each in of_table if each.change == "changed"]
        values = list(_telling(changed))
        for change in values[:_SHOWN]:
            yield f"  - {_was_and_is(change)}{_at(change) or f' (`{change.row_id}`)'}"
        if len(values) > _SHOWN:
            yield f"  - and {len(values) - _SHOWN} more values"
        confidences = sum(_is_confidence(each) for each in changed)
        if confidences:
            yield f"  - {confidences} confidences"
        if rest := len(changed) - len(values) - confidences:
            yield f"  - {rest} values that follow from these: bounds, sentences, positions, hashes"


def _is_confidence(change: RowChange) -> bool:
    return str(change.column).endswith("confidence")


def _telling(changed: Sequence[RowChange]) -> Iterator[RowChange]:
    """The values that say something which the others do not; no confidences."""
    numbers = {each.row_id for each in changed if each.column == "value"}
    for each in changed:
        bound = each.column in _BOUNDS and each.row_id in numbers
        if not (bound or each.column in _FOLLOW or _is_confidence(each)):
            yield each


def _was_and_is(change: RowChange) -> str:
    """Old and new value of a change; of long ones, from a little before they differ."""
    old, new = (
        " ".join((value or "nothing").split()) for value in (change.old_value, change.new_value)
    )
    pairs = enumerate(zip(old, new, strict=False))
    differ = next((at for at, (one, other) in pairs if one != other), 0)
    start = old.rfind(" ", 0, max(0, differ - _BEFORE)) + 1
    if start and max(len(old), len(new)) > _LONG:
        old, new = f"…{old[start:]}", f"…{new[start:]}"
    return f"{change.column}: {_short(old)}, now {_short(new)}"


def _edited(difference: Difference) -> Iterator[str]:
    """A line for each document that was edited, and for what became of its figures and quotes."""
    for document in difference.rows:
        if document.table != "documents" or document.column != "text_sha256":
            continue
        yield f"- `{document.file_name}` was edited."
        own = [each for each in difference.edits if each.file_name == document.file_name]
        for change in own[:_SHOWN]:
            yield f"  - {_was_and_is(change)}{_at(change)}"
        if len(own) > _SHOWN:
            yield f"  - and {len(own) - _SHOWN} more values"


def _at(change: RowChange) -> str:
    """Where a row of a text is: its file and its sentence."""
    if change.file_name is None or change.sentence is None:
        return ""
    return f", in {change.file_name}: “{_short(change.sentence, 120)}”"


def _why(changes: Sequence[RowChange]) -> str:
    """The most frequent reason, where it explains most of the changes."""
    reason, count = Counter(change.reason for change in changes).most_common(1)[0]
    return f" ({_as_clause(reason)})" if count * 2 > len(changes) else ""


def _as_clause(reason: str) -> str:
    return reason[0].lower() + reason[1:].removesuffix(".")


def _short(value: str, most: int = _LONG) -> str:
    line = " ".join(value.split())
    return line if len(line) <= most else line[: most - 1] + "…"
