"""What the pure half needs from outside: clock, chance, voice and memory, each as a Protocol.

Apart because these few lines are the only place where the two halves meet; `app.py` introduces them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.facts import Fact, Moment


class Clock(Protocol):
    def now(self) -> Moment: ...


class Chance(Protocol):
    def uuid(self) -> str:
        """A fresh UUIDv4."""
        ...

    def bits(self, count: int) -> int:
        """A whole number of `count` random bits."""
        ...


class Recorder(Protocol):
    def record(self, facts: Sequence[Fact]) -> None:
        """Keep these together, or none. Returns once they are safe on disk; raises KioskError(NOT_SAVED)."""
        ...


class Visitors(Protocol):
    """Who may come back: picture codes and the learners they stand for."""

    def find(self, code: tuple[int, ...]) -> str | None:
        """The learner behind four pictures (0–15 each), None when nobody has this code."""
        ...

    def admit(self, learner: str, code: tuple[int, ...]) -> bool:
        """Give this learner this code, for good. False when another learner has it."""
        ...

    def facts(self, learner: str) -> list[Fact]:
        """Everything recorded about this learner, oldest first."""
        ...


class Speaker(Protocol):
    def say(self, text: str, language: str, *, private: bool = False) -> str:
        """The name under which the voice will report on this text."""
        ...

    def stop(self) -> None: ...
