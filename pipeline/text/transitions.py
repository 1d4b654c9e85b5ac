"""The model's parser and recogniser of names, told to decide without letting go of Python's lock.

Left to itself, spaCy releases the lock (GIL) while it decides on a batch, and takes it again for
nearly each of the some 80 moves that it tries on a token: in one thread that is most of the time
the two take. The same steps, called one by one, keep it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

FACTORY = "quick_transitions"


class QuickTransitions:
    """A pipeline component that sets what `parser` (a parser or recogniser of names) sets."""

    def __init__(self, parser: Any) -> None:
        self._parser = parser

    def __call__(self, doc: Doc) -> Doc:
        """Set the tree or the names of one text."""
        self._decide([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """The same for each text, in order, `batch_size` texts side by side."""
        waiting = iter(docs)
        while batch := list(islice(waiting, batch_size)):
            self._decide(batch)
            yield from batch

    def _decide(self, docs: list[Doc]) -> None:
        parser = self._parser
        states = parser.moves.init_batch(docs)
        left = [state for state in states if not state.is_final()]
        if left:
            step = parser.model.predict(docs)
            while left:
                left = parser.transition_states(left, step.predict(left))
            step.clear_memory()
        parser.set_annotations(docs, states)


@Language.factory(FACTORY, default_config={"of": "parser"})
def _make(nlp: Language, name: str, of: str) -> QuickTransitions:
    return QuickTransitions(nlp.get_pipe(of))
