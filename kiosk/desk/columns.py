"""What is one column of a table that leaves: its French title, what it means, in what, and where it comes from.

Apart because the header, the cells and the written explanation must never tell different stories.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

Source = TypeVar("Source")

Cell = str | int | date | None
"""Whole numbers only: no decimal sign to be read one way here and another way there."""

MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Column(Generic[Source]):
    """`unit`: what the cells hold ("date", "minutes", "oui ou non", or the words to be met). `width` in signs."""

    title: str
    meaning: str
    unit: str
    of: Callable[[Source], Cell]
    width: int = 14


def cells(columns: Sequence[Column[Source]], source: Source) -> tuple[Cell, ...]:
    return tuple(column.of(source) for column in columns)


def whole(value: float | None, most: float = MOST) -> int | None:
    """Rounded; None for what cannot be: less than nothing, more than `most`."""
    return round(value) if value is not None and 0 <= value <= most else None


def yes_or_no(value: bool | None) -> str:
    """None, when nobody knows, leaves the cell empty."""
    return "" if value is None else "oui" if value else "non"
