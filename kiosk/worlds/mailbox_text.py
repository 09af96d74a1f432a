"""When two texts are the same for a teacher: case, spaces and the shape of apostrophes do not count.

Apart because search, addresses and goals compare texts and must be kind in the same way.
"""

from __future__ import annotations

import re
import unicodedata

_LOOK_ALIKES = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "\u00a0": " ", "\u202f": " ", "«": '"', "»": '"'}
)


def folded(text: str, *, accents_free: bool = False) -> str:
    """The text as it is compared; with `accents_free`, "télé" and "tele" are the same."""
    plain = _plain(text)
    if accents_free:
        parts = unicodedata.normalize("NFD", plain.replace("œ", "oe").replace("æ", "ae"))
        plain = "".join(part for part in parts if unicodedata.category(part) != "Mn")
    plain = re.sub(r"\s+", " ", plain).strip()
    return re.sub(r" ([?!:;,.])", r"\1", plain)


def holds(text: str, wanted: str, *, accents_free: bool = False) -> bool:
    """Is `wanted` somewhere in `text`?"""
    return folded(wanted, accents_free=accents_free) in folded(text, accents_free=accents_free)


def begins(text: str, written: str) -> bool:
    """Is what is written the beginning of `text`, letter for letter, whatever case and shape of apostrophe?"""
    return len(written) <= len(text) and _plain(text[: len(written)]) == _plain(written)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_LOOK_ALIKES).casefold()
