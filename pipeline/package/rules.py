"""What must hold within a row beyond its types, as data: SQL conditions over its columns.

A row breaks a rule where the condition is false; where a null makes it unknown the rule does not
apply. The rules stand in the README of every release, and run as they stand in DuckDB.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.schemas import TABLES, Table


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition for the rows of every table that has all of `columns`, or of `table` alone."""

    columns: tuple[str, ...]
    condition: str
    meaning: str
    table: str | None = None

    def holds_for(self, declared: Table) -> bool:
        """Whether the rule speaks of this table."""
        return self.table in (None, declared.name) and set(self.columns) <= set(declared.columns)


RULES: tuple[Rule, ...] = (
    Rule(
        ("char_start", "char_end"), "char_start < char_end", "a span holds at least one character"
    ),
    Rule(
        ("excerpt", "char_start", "char_end"),
        "length(excerpt) = char_end - char_start",
        "the excerpt is as long as its span",
    ),
    Rule(
        ("sentence", "sentence_start", "sentence_end"),
        "(sentence is null) = (sentence_start is null)"
        " and (sentence is null) = (sentence_end is null)",
        "a sentence comes with its start and end",
    ),
    Rule(
        ("sentence_start", "sentence_end", "char_start", "char_end"),
        "sentence_start <= char_start and char_end <= sentence_end",
        "the sentence holds the excerpt",
    ),
    Rule(
        ("date_start", "date_end", "date_precision"),
        "(date_start is null) = (date_end is null)"
        " and (date_start is null) = (date_precision is null)",
        "both days and the precision are given, or none",
    ),
    Rule(("date_start", "date_end"), "date_start <= date_end", "a period ends after it starts"),
    Rule(
        ("date_start", "date_end", "date_precision"),
        "date_precision <> 'day' or date_start = date_end",
        "a day starts and ends on the same day",
    ),
    Rule(("latitude", "longitude"), "(latitude is null) = (longitude is null)", "both or none"),
    Rule(
        ("value", "value_low"),
        "value_low <= value",
        "the lowest value is at most the value",
        "figures",
    ),
    Rule(
        ("value", "value_high"),
        "value <= value_high",
        "the highest value is at least the value",
        "figures",
    ),
    Rule(
        ("value_low", "value_high"),
        "value_low <= value_high",
        "the lowest value is at most the highest",
        "figures",
    ),
    Rule(
        ("qualifier", "value", "value_low", "value_high"),
        "qualifier <> 'exact' or (value is not null and value_low is not distinct from value"
        " and value_high is not distinct from value)",
        "an exact number is its own lowest and highest value",
        "figures",
    ),
    Rule(
        ("qualifier", "value_high"),
        "qualifier not in ('at_least', 'more_than') or value_high is null",
        "at least and more than set no highest value",
        "figures",
    ),
    Rule(
        ("qualifier", "value_low"),
        "qualifier not in ('at_most', 'less_than') or value_low is null",
        "at most and less than set no lowest value",
        "figures",
    ),
    Rule(
        ("attributed_start", "attributed_end"),
        "(attributed_start is null) = (attributed_end is null)",
        "the words credited have a start and an end",
        "figures",
    ),
    Rule(
        ("attributed_to", "attributed_to_id"),
        "attributed_to is not null or attributed_to_id is null",
        "an actor is credited only by words that name it",
    ),
    Rule(
        ("part_of", "figure_id"), "part_of <> figure_id", "a figure is no part of itself", "figures"
    ),
    Rule(
        ("speaker_text", "speaker_start", "speaker_end"),
        "(speaker_text is null) = (speaker_start is null)"
        " and (speaker_text is null) = (speaker_end is null)",
        "the words for the speaker come with their start and end",
        "quotes",
    ),
    Rule(
        ("killed_low", "killed_best"), "killed_low <= killed_best", "lowest before best", "events"
    ),
    Rule(
        ("killed_best", "killed_high"),
        "killed_best <= killed_high",
        "best before highest",
        "events",
    ),
    Rule(
        ("n_mentions", "n_documents"),
        "n_documents <= n_mentions",
        "an event has a mention in each of its documents",
        "events",
    ),
    Rule(
        ("duplicate_of", "doc_id"), "duplicate_of <> doc_id", "no duplicate of itself", "documents"
    ),
    Rule(
        ("duplicate_of", "duplicate_kind", "similarity"),
        "(duplicate_of is null) = (duplicate_kind is null)"
        " and (duplicate_of is null) = (similarity is null)",
        "a duplicate has its kind and similarity",
        "documents",
    ),
    Rule(
        ("published_on", "published_precision"),
        "length(published_on) = case published_precision"
        " when 'day' then 10 when 'month' then 7 when 'year' then 4 end",
        "the publication date is written as exactly as it is known",
        "documents",
    ),
)


def rules_for(declared: Table) -> tuple[Rule, ...]:
    """The rules that the rows of the table keep."""
    return tuple(rule for rule in RULES if rule.holds_for(declared))


def _check() -> None:
    for rule in RULES:
        if not any(rule.holds_for(table) for table in TABLES):
            raise ValueError(f"no table has the columns of the rule: {rule.meaning}")


_check()
