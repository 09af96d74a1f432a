"""Which names can every stick hold, and which name does an export get?

Apart because FAT32 and exFAT refuse what the kiosk's own disk takes, and a name must also survive a Windows PC.
The order of exports is in their numbers: the clock of a refurbished PC may say 1970 or 2045.
"""

from __future__ import annotations

import unicodedata

LONGEST = 255
_REFUSED = frozenset('\\/:*?"<>|')
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789¹²³")}
)
_DIGITS = 8
_CENTRE, _INSTALL = 32, 40
_TEXT_ENDING = 16


def safe_name(name: str) -> str:
    """The nearest name that FAT32, exFAT and Windows hold: at most 255 letters, none refused, never empty."""
    kept = "".join("-" if letter in _REFUSED or ord(letter) < 32 else letter for letter in name)
    kept = unicodedata.normalize("NFC", kept).strip().rstrip(". ")
    stem, dot, ending = kept.partition(".")
    if stem.strip().lower() in _RESERVED:
        kept = f"{stem.strip()}_{dot}{ending}"
    return _cut(kept) or "_"


def slug(text: str, most: int = _CENTRE) -> str:
    """Small letters, digits and single hyphens, from words in any alphabet; "centre" when nothing remains."""
    plain = unicodedata.normalize("NFKD", text.lower())
    letters = (letter if letter.isascii() and letter.isalnum() else "-" for letter in plain if _stands(letter))
    words = [word for word in "".join(letters).split("-") if word]
    return "-".join(words)[:most].strip("-") or "centre"


def owner(centre: str, install: str) -> str:
    """What the names of all exports of this kiosk begin with."""
    return f"{slug(centre)}-{slug(install, _INSTALL)}-"


def stem(centre: str, install: str, first: int, last: int) -> str:
    """The name without its ending: `<centre>-<install>-<from>-<to>`, numbers of equal width so that they sort."""
    return f"{owner(centre, install)}{first:0{_DIGITS}}-{last:0{_DIGITS}}"


def shown(name: str) -> str:
    """A name as it may stand on the screen: no control characters, and nothing that turns the letters around."""
    kept = "".join(letter for letter in name if unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Zl", "Zp"})
    return kept.strip()[:LONGEST] or "?"


def _stands(letter: str) -> bool:
    """Accents are dropped, not turned into hyphens."""
    return unicodedata.category(letter) != "Mn"


def _cut(name: str) -> str:
    """Cut in the middle, so that the ending stays. FAT counts UTF-16 units, Linux counts bytes: both must fit."""
    tail = ""
    point = name.rfind(".")
    if point > 0 and len(name) - point <= _TEXT_ENDING:
        name, tail = name[:point], name[point:]
    while len((name + tail).encode("utf-8", "replace")) > LONGEST:
        name = name[:-1]
    return (name.rstrip(". ") if not tail else name) + tail
