"""Files of own sentences, each with the rows that a reader expects of it.

A line at the margin is a text, with ` ¶ ` between its paragraphs; the indented lines below it are
its rows, in order; a line that begins with `#` says what the next texts are about.
"""

from pathlib import Path

Told = tuple[str, tuple[str, ...]]


def read(folder: Path) -> list[Told]:
    """The texts of all files of a folder, each with its rows."""
    found: list[tuple[str, list[str]]] = []
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                found[-1][1].append(line.strip())
            elif line and not line.startswith("#"):
                found.append((line.replace(" ¶ ", "\n\n"), []))
    return [(text, tuple(rows)) for text, rows in found]
