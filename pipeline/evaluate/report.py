"""The scores as a Markdown report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.evaluate.score import Scores

_TITLES = {
    "figures_value_measure": "Figures with the right value and measure",
    "figures_claimant": "Figures with the right value, measure and claimant",
    "quotes_direct_partial_speaker": "Direct and partial quotes with the right speaker",
    "quotes_indirect_speaker": "Indirect quotes with the right speaker",
    "events_type": "Event triggers with the right type",
}

MATCHED = """\
A published row matches a gold row of the same document where their spans overlap (quotes: where
they share at least half of what either covers), one to one, the best fit first. Columns are
compared in matched rows: phrases and names by their words (case, punctuation, leading articles,
ranks and bracketed abbreviations aside), dates as intervals, numbers exactly; actors, claimants,
speakers and places also count as right under another name that the package lists for them, actors
and claimants also under a short form. "With a value" leaves out the rows where both have none.
In brackets: the 95 percent interval (Wilson), as if rows were independent of each other; those of
one document are not, so the true one is wider."""


def render(result: Scores) -> str:
    """A Markdown report of what `evaluate` returns."""
    parts = [
        "# Quality against rows annotated by hand",
        f"{len(result['documents'])} document(s): {', '.join(result['documents'])}.",
    ]
    if result["documents_not_published"]:
        names = ", ".join(result["documents_not_published"])
        parts.append(f"**Not scored, for the release does not hold them:** {names}.")
    parts.append(headline_table(result))
    for table, scores in result["tables"].items():
        groups = scores.get("groups", {}).items()
        lines = [("rows", scores["rows"]), *((f"pairs that share {k}", v) for k, v in groups)]
        parts += [f"## {table}", rates_table("found", lines), _columns_table(scores["columns"])]
    return "\n\n".join([*parts, MATCHED]) + "\n"


def headline_table(result: Scores) -> str:
    """The few rates that say most, as a Markdown table."""
    return rates_table("measure", ((_TITLES[k], v) for k, v in result["headline"].items()))


def rates_table(what: str, lines: Iterable[tuple[str, Scores]]) -> str:
    """A Markdown table of rates, each under its name."""
    header = (what, "gold", "published", "right", "precision", "recall", "F1")
    return grid(header, [(name, *_rates(rates)) for name, rates in lines])


def _rates(rates: Scores) -> Iterator[str]:
    yield from (cell(rates[key]) for key in ("gold", "system", "matched"))
    yield from (_with_interval(rates, key) for key in ("precision", "recall"))
    yield cell(rates["f1"])


def _with_interval(scores: Scores, key: str) -> str:
    """A share with its 95 percent interval in brackets."""
    bounds = scores[f"{key}_95"]
    return cell(scores[key]) + (f" ({bounds[0]:.2f}-{bounds[1]:.2f})" if bounds else "")


def _columns_table(columns: Scores) -> str:
    return grid(
        ("column", "right", "compared", "share", "right with a value", "with a value", "share"),
        [(name, *_column(scores)) for name, scores in columns.items()],
    )


def _column(scores: Scores) -> Iterator[str]:
    for counted, of, key in (
        ("right", "compared", "share"),
        ("filled_right", "filled", "filled_share"),
    ):
        yield cell(scores[counted])
        yield cell(scores[of])
        yield _with_interval(scores, key)


def grid(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are numbers."""
    ruler = ["---", *("---:" for _ in header[1:])]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in (header, ruler, *rows))


def cell(value: float | None) -> str:
    """A number as it is shown; a dash for none."""
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
