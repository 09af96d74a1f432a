"""Which text could a spreadsheet take for a formula, and how does it go out so that it stays a text?

Apart because every table that leaves goes through this one sieve, whatever it is written with. A sign at the start
is what wakes a spreadsheet up (`=`, `+`, `-`, `@`), also behind blanks, and also behind a separator: a reader that
takes the comma for one would cut a cell of ours in two. An apostrophe before the sign is what all of them take for
"this is text". Numbers and dates are no text and pass as they are.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

Cell = str | int | float | date | None
"""What a cell may hold; None is an empty one."""

_WAKING = "=+\\-@\uff1d\uff0b\uff0d\uff20"
"""Also in their wide forms, which some spreadsheets read as the narrow ones."""

_AT_A_START = re.compile(rf"(^|[,;|\t\n\"])([ \u00a0\u2000-\u200f\u202f\u2060\u3000\ufeff]*)(?=[{_WAKING}])")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Signs that no cell needs, and that some readers cannot read. The line end within a cell (U+000A) may stay."""


def neutral(cell: Cell) -> Cell:
    """The same cell, unable to become a formula."""
    return neutral_text(cell) if isinstance(cell, str) else cell


@lru_cache(maxsize=2048)
def neutral_text(text: str) -> str:
    """A tab or a carriage return at the start wakes a spreadsheet up too: these are blanks once they are here.

    Remembered, because a long table says the same few words again and again.
    """
    return _AT_A_START.sub(r"\1\2'", _CONTROL.sub(" ", text.replace("\r\n", "\n")))
