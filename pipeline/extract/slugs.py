"""Ids made of names."""

from __future__ import annotations

import re
import unicodedata

_OTHER = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """A name as a snake_case id: accents dropped, what is no letter or digit turned to `_`.

    A name without any Latin letter or digit keeps its code points in hexadecimal.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    made = _OTHER.sub("_", plain).strip("_")
    return made or "u" + "_".join(f"{ord(char):x}" for char in name[:20])
