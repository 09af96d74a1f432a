"""When two texts on a desktop are the same for a teacher, and which names say nothing about a document.

Apart because search, passwords, goals and the count of vague names compare texts and must be kind in one way.
"""

from __future__ import annotations

import re
import unicodedata

_LOOK_ALIKES = str.maketrans({"’": "'", "‘": "'", "`": "'", "\u00a0": " ", "\u202f": " "})
_SAYS_NOTHING = re.compile(
    r"(nouveau|nouvelle|mon|ma|un|une|le|la)? ?"
    r"(document|doc|sans titre|fichier|texte|papier|truc|chose|test|essai|note|notes|a+|x+|z+)? ?[0-9() ]*"
)


def folded(text: str) -> str:
    """The text as it is compared: case, accents, spaces and the shape of apostrophes do not count."""
    plain = unicodedata.normalize("NFD", text.translate(_LOOK_ALIKES).casefold())
    bare = "".join(part for part in plain if unicodedata.category(part) != "Mn")
    return re.sub(r"\s+", " ", bare).strip()


def holds(text: str, wanted: str) -> bool:
    return folded(wanted) in folded(text)


def begins(text: str, written: str) -> bool:
    """Is what is written the beginning of `text`, letter for letter? Capitals and accents are forgiven."""
    return len(written) <= len(text) and all(
        one == other or (folded(one) == folded(other) and one.isspace() == other.isspace())
        for one, other in zip(written, text, strict=False)
    )


def vague(name: str) -> bool:
    """A name that will not help to find the document again: "document1", "sans titre" …"""
    stem = folded(name).rsplit(".", 1)[0].replace("_", " ").replace("-", " ")
    return len(stem) < 3 or _SAYS_NOTHING.fullmatch(stem) is not None
