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
        values = [each for each in changed if not str(each.column).endswith("confidence")]
        for change in values[:_SHOWN]:
            old, new = change.old_value or "nothing", change.new_value or "nothing"
            words = f"{change.column}: {_short(old)}, now {_short(new)}"
            yield f"  - {words}{_at(change) or f' (`{change.row_id}`)'}"
        if len(values) > _SHOWN:
            yield f"  - and {len(values) - _SHOWN} more values"
        if len(changed) > len(values):
            yield f"  - {len(changed) - len(values)} confidences"


def _edited(difference: Difference) -> Iterator[str]:
    """A line for each document that was edited, and for what became of its figures and quotes."""
    for document in difference.rows:
        if document.table != "documents" or document.column != "text_sha256":
            continue
        yield f"- `{document.file_name}` was edited."
        own = [each for each in difference.edits if each.file_name == document.file_name]
        for change in own[:_SHOWN]:
            old, new = change.old_value or "nothing", change.new_value or "nothing"
            yield f"  - {change.column}: {_short(old)}, now {_short(new)}{_at(change)}"
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


def _short(value: str, most: int = 60) -> str:
    line = " ".join(value.split())
    return line if len(line) <= most else line[: most - 1] + "…"
