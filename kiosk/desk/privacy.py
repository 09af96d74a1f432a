"""What can a person ask at the desk about themselves: to see everything that is kept, and to be forgotten?

Apart because it is theirs by right: it asks for their four pictures and for nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.desk.kept import Kept

MOST_WRONG = 3
"""So many unknown codes in a row, and the next try waits."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """`facts`: how many were removed. `clean` is False when a copy could not be replaced yet (a full disk,
    somebody who reads it): nothing can bring the person back, and the copy goes at the next start."""

    facts: int
    clean: bool = True


class PrivacyDesk(Protocol):
    """May be called from any thread. Raises KioskError when the memory cannot be read or written."""

    @property
    def wait_s(self) -> float:
        """How long to wait before the next code may be tried; 0 when it may be now."""
        ...

    def find(self, code: tuple[int, ...]) -> str | None:
        """The learner behind four pictures (0–15 each); None when nobody has them, or while a try must wait."""
        ...

    def kept(self, learner: str) -> Kept: ...

    def forget(self, learner: str) -> Forgotten:
        """For good: here, in every copy, and at head office as soon as it hears of it."""
        ...
