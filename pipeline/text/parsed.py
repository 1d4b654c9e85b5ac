"""What is in a parsed sentence, kept with it: spaCy computes it again at each access."""

from __future__ import annotations

from spacy.tokens import Doc


def text_of(doc: Doc) -> str:
    """The text of a finished parse."""
    kept = doc.user_data.get("text")
    if kept is None:
        kept = doc.user_data["text"] = doc.text
    return str(kept)


def words_of(doc: Doc) -> tuple[str, ...]:
    """The tokens of a finished parse as they are written."""
    kept: tuple[str, ...] | None = doc.user_data.get("words")
    if kept is None:
        kept = doc.user_data["words"] = tuple(token.text for token in doc)
    return kept


def lower_words_of(doc: Doc) -> tuple[str, ...]:
    """The tokens of a finished parse in lower case."""
    kept: tuple[str, ...] | None = doc.user_data.get("lower_words")
    if kept is None:
        kept = doc.user_data["lower_words"] = tuple(token.lower_ for token in doc)
    return kept
