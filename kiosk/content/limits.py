"""What no honest content file needs: endless texts and numbers, nesting without end, signs that cannot be shown.

Apart because this is asked of every file before its keys mean anything, so that a damaged or hostile file costs
neither time nor memory, and no name in it ever leads out of a folder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

LARGEST_FILE = 100_000
"""Bytes."""

LONGEST_LINE = 1_000
"""Signs. A key of many thousand parts would take all the memory there is before anything could be refused."""

LONGEST_TEXT = 2_000
LARGEST_NUMBER = 1_000_000
DEEPEST = 20
UNWRITTEN = "À écrire"
"""Stands for every text that the author of a new exercise has not written yet."""

PICTURES = frozenset({"picture", "icon"})
"""Keys whose value names a drawing."""

_PICTURE = re.compile(r"[A-Za-z0-9_-]*")
_BACKWARDS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that make a text read otherwise than it is written."""


class Refused(ValueError):
    """Something in the file that is never right; `path` says where it stands."""

    def __init__(self, path: str, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path
        self.sentence = sentence


def check_text(text: str) -> None:
    """Before it is parsed."""
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            raise ValueError(f"This line has more than {LONGEST_LINE} signs (at line {number})")


def check_table(table: dict[str, Any]) -> None:
    """Raises Refused at the first value that is never right."""
    for path, sentence in _unfit(table, "$", "", 0):
        raise Refused(path, sentence)


def _unfit(value: Any, path: str, key: str, depth: int) -> Iterator[tuple[str, str]]:
    if depth > DEEPEST:
        yield path, f"Nothing is nested deeper than {DEEPEST} levels."
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _unfit(inner, f"{path}.{name}", name, depth + 1)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _unfit(inner, f"{path}[{place}]", key, depth + 1)
    elif isinstance(value, str):
        yield from ((path, sentence) for sentence in _unfit_text(value, key))
    elif isinstance(value, int | float) and not abs(value) <= LARGEST_NUMBER:
        yield path, f"A number is {LARGEST_NUMBER} at most."


def _unfit_text(text: str, key: str) -> Iterator[str]:
    if len(text) > LONGEST_TEXT:
        yield f"A text has {LONGEST_TEXT} signs at most; this one has {len(text)}."
    elif key in PICTURES and not _PICTURE.fullmatch(text):
        yield "The name of a picture has only letters, digits, - and _."
    elif not text.isprintable():
        for sign in text:
            if sign in _BACKWARDS or (sign < " " and sign not in "\n\t") or sign == "\x7f":
                yield f"This text holds a sign that cannot be shown (U+{ord(sign):04X})."
                return
