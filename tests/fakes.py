"""Hand-written stand-ins for what is outside: each satisfies a Protocol of the product and nothing more."""

from __future__ import annotations

import random
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.domain.facts import Fact, Moment
from kiosk.errors import KioskError, Trouble


@dataclass
class FakeClock:
    """Time moves only when somebody asks for it: a second a question."""

    ms: int = 0

    def now(self) -> Moment:
        self.ms += 1000
        minutes, seconds = divmod(self.ms // 1000, 60)
        return Moment(f"2026-03-02T10:{minutes % 60:02d}:{seconds:02d}.000Z", "boot", self.ms, "manual")


class FakeChance:
    """The same chances for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._random = random.Random(seed)

    def uuid(self) -> str:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def bits(self, count: int) -> int:
        return self._random.getrandbits(count)


@dataclass
class FakeMemory:
    """A Recorder and Visitors that lives in a list. `full`: nothing can be saved any more."""

    kept: list[Fact] = field(default_factory=list)
    codes: dict[tuple[int, ...], str] = field(default_factory=dict)
    full: bool = False

    def record(self, facts: Sequence[Fact]) -> None:
        if self.full:
            raise KioskError(Trouble.NOT_SAVED, "the disk is full")
        self.kept.extend(facts)

    def find(self, code: tuple[int, ...]) -> str | None:
        return self.codes.get(code)

    def admit(self, learner: str, code: tuple[int, ...]) -> bool:
        if code in self.codes:
            return False
        self.codes[code] = learner
        return True

    def facts(self, learner: str) -> list[Fact]:
        return [fact for fact in self.kept if fact.learner == learner]
