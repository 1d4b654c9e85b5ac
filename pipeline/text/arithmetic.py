"""Which library multiplies the matrices of the model.

The model's own choice, BLIS, takes about three times as long as the OpenBLAS that numpy's wheels
bring along. But OpenBLAS by default starts a thread a core, which wait by spinning: with documents
spread over processes that costs more than it gains, so it is used only where it is sure to
use one. The two differ in the last digits of a product, which no parse was seen to turn on.
"""

from __future__ import annotations

from spacy.language import Language
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController


def _openblas_on_one_thread() -> bool:
    """Tell numpy's OpenBLAS to use one thread; False where numpy comes with another library."""
    found = ThreadpoolController().select(internal_api="openblas")
    found.limit(limits=1)
    return bool(found.lib_controllers)


def quicken(nlp: Language) -> None:
    """Let all components of a model multiply with numpy's OpenBLAS, if that is there."""
    if not _openblas_on_one_thread():
        return
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in model.walk() if model else ():
            node.ops = ops
