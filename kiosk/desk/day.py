"""How many visits, diagnostics and successes: numbers of a day, that say nothing about anyone.

Apart because the desk shows these without asking anybody, and nothing else of visits that are over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Day:
    """`date` in ISO 8601, of the centre's own clock. `to_orient`: people for whom something was urgent."""

    date: str
    visits: int = 0
    diagnostics: int = 0
    successes: int = 0
    to_orient: int = 0


class DayCounts(Protocol):
    def days(self, count: int) -> tuple[Day, ...]:
        """Today and the days before it, today first."""
        ...

    def waiting(self) -> int:
        """How many facts head office does not have yet."""
        ...
