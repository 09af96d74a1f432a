"""How are the sixteen pictures of the code called where there is no picture: in a file's name, on a command line?

Apart because the order is fixed for ever (codes count in it), and window, paper and command line must agree.
"""

from __future__ import annotations

import unicodedata

from kiosk.domain.ids import CODE_LENGTH, is_picture_code

DRAWINGS = (
    "sun", "tree", "flower", "cat", "fish", "bird", "boat", "bicycle",
    "umbrella", "key", "apple", "cup", "book", "house", "star", "bread",
)  # fmt: skip
"""The names of the drawings."""

NAMES = (
    "soleil", "arbre", "fleur", "chat", "poisson", "oiseau", "bateau", "vélo",
    "parapluie", "clé", "pomme", "tasse", "livre", "maison", "étoile", "pain",
)  # fmt: skip
"""As the people of the centre call them, without the article."""

_ARTICLES = frozenset({"le", "la", "l"})
_APART = str.maketrans(dict.fromkeys(",;/+_ '’", "-"))


def code_of(text: str) -> tuple[int, ...] | None:
    """Four pictures by number (1–16) or by name, in order: "1-5-9-16", "soleil poisson clé pain". None when it is
    no code."""
    parts = [part for part in _plain(text).translate(_APART).split("-") if part and part not in _ARTICLES]
    numbers = [_number(part) for part in parts]
    code = tuple(number for number in numbers if number is not None)
    return code if len(code) == len(parts) == CODE_LENGTH and is_picture_code(code) else None


def _number(part: str) -> int | None:
    if part.isdecimal():
        return int(part) - 1
    known = {_plain(name): number for names in (DRAWINGS, NAMES) for number, name in enumerate(names)}
    return known.get(part)


def _plain(text: str) -> str:
    """Small letters without accents: whoever types in a hurry is understood."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).strip()
