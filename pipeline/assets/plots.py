"""Plots for the UI: pictures inside Markdown, the same for the same table."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable

import matplotlib as mpl
import pandas as pd
import pyarrow as pa
from matplotlib.figure import Figure

from pipeline.assets.shown import PLOTTED

mpl.use("Agg")
_OWN_VOICE = "(the article itself)"
_MOST = 12


def _markdown(figure: Figure, what: str) -> str:
    held = io.BytesIO()
    figure.savefig(held, format="png", dpi=90, bbox_inches="tight", metadata={"Software": None})
    return f"![{what}](data:image/png;base64,{base64.b64encode(held.getvalue()).decode()})"


def _bars(counts: pd.DataFrame, title: str, label: str) -> str:
    """Stacked horizontal bars, one for each row of `counts`, one colour for each column."""
    figure = Figure(figsize=(9, 1.2 + 0.35 * len(counts)))
    axes = figure.subplots()
    counts.iloc[::-1].plot.barh(stacked=True, ax=axes, width=0.8, colormap="tab20")
    axes.set_title(title)
    axes.set_xlabel(label)
    axes.set_ylabel("")
    axes.legend(fontsize=7, loc="center left", bbox_to_anchor=(1, 0.5))
    return _markdown(figure, title)


def _top(values: pd.Series[str]) -> pd.Series[str]:
    """The commonest values by their names, the others as one."""
    kept = set(values.value_counts(sort=True).index[:_MOST])
    return values.where(values.isin(kept), "others")


def figures_by_claimant(figures: pd.DataFrame) -> str | None:
    """How many figures of each measure each claimant gives."""
    if figures.empty:
        return None
    claimants = _top(figures["attributed_to"].fillna(_OWN_VOICE))
    counts = pd.crosstab(figures["measure"], claimants)
    return _bars(counts, "Figures by measure and claimant", "figures")


def killed_by_claimant(figures: pd.DataFrame) -> str | None:
    """The numbers of killed, one mark each, by who claims them; the highest in figures, too."""
    killed = figures[(figures["measure"] == "killed") & figures["value"].notna()]
    if killed.empty:
        return None
    claimants = _top(killed["attributed_to"].fillna(_OWN_VOICE))
    marks = pd.DataFrame({"value": killed["value"], "by": claimants}).drop_duplicates()
    figure = Figure(figsize=(9, 1.2 + 0.45 * claimants.nunique()))
    axes = figure.subplots()
    axes.scatter(marks["value"], marks["by"], alpha=0.7)
    written = marks.sort_values("value", ascending=False, kind="stable").groupby("by").head(_MOST)
    for value, claimant in written.itertuples(index=False):
        label = (value, claimant)
        axes.annotate(f"{value:,.0f}", label, (4, 5), textcoords="offset points", fontsize=7)
    axes.set_xscale("symlog")
    axes.xaxis.set_major_formatter("{x:,.0f}")
    axes.xaxis.set_minor_formatter("{x:,.0f}")
    axes.tick_params(axis="x", which="both", labelsize=7)
    axes.margins(x=0.12, y=0.1)
    axes.set_title("Numbers of killed, by who claims them")
    axes.set_xlabel("killed (as stated; a symmetric logarithmic scale)")
    axes.grid(axis="x", alpha=0.3)
    return _markdown(figure, "Numbers of killed, by claimant")


def event_timeline(events: pd.DataFrame) -> str | None:
    """The dated events on a line of time, one row for each sub-event type."""
    when = ["sub_event_type", "date_start", "date_end"]
    dated = events[events["date_start"].notna()][when].drop_duplicates().sort_values(when)
    if dated.empty:
        return None
    figure = Figure(figsize=(10, 1.2 + 0.35 * dated["sub_event_type"].nunique()))
    axes = figure.subplots()
    start = pd.to_datetime(dated["date_start"])
    end = pd.to_datetime(dated["date_end"]) + pd.Timedelta(days=1)
    axes.hlines(dated["sub_event_type"], start, end, linewidth=5, alpha=0.5)
    axes.scatter(start, dated["sub_event_type"], s=18, zorder=3)
    axes.set_title("Events in time (a bar as long as the date is unsure)")
    axes.grid(axis="x", alpha=0.3)
    figure.autofmt_xdate()
    return _markdown(figure, "Events in time")


def quotes_by_speaker(quotes: pd.DataFrame) -> str | None:
    """How many pieces of which kind each speaker has."""
    if quotes.empty:
        return None
    speakers = _top(quotes["speaker"].fillna("(not named)"))
    return _bars(pd.crosstab(speakers, quotes["kind"]), "Quotes by speaker and kind", "quotes")


_OF_TABLE: dict[str, dict[str, Callable[[pd.DataFrame], str | None]]] = {
    "quotes": {"who_is_quoted": quotes_by_speaker},
    "figures": {
        "who_claims_what": figures_by_claimant,
        "rival_numbers_of_killed": killed_by_claimant,
    },
    "events": {"when": event_timeline},
}


def plots(name: str, table: pa.Table) -> dict[str, str | None]:
    """The plots of a table, by name; None where there is nothing to show."""
    frame = table.select(PLOTTED[name]).to_pandas()
    return {title: make(frame) for title, make in _OF_TABLE[name].items()}
