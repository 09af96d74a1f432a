"""A lock in memory, for the stories of whoever stands before the desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.desk.access import Access, AccessRecord
from kiosk.domain.facts import Moment
from kiosk.errors import KioskError, Trouble
from tests.fakes import FakeChance

PIN = "482915"
CODE = "7K2M 9QXA 04TB HN3E"


@dataclass
class HandClock:
    """Time goes by only when the story says so; a reboot starts the count anew and may turn the wall clock."""

    mono_ms: int = 5_000
    boots: int = 0
    utc: str = "2026-03-02T10:00:00.000Z"

    def now(self) -> Moment:
        return Moment(self.utc, f"boot-{self.boots}", self.mono_ms, "unsynced")

    def passes(self, seconds: float) -> None:
        self.mono_ms += round(seconds * 1000)

    def reboots(self, *, after_s: float = 20) -> None:
        self.boots += 1
        self.mono_ms = round(after_s * 1000)


@dataclass
class PlainHasher:
    """No secret at all; keeps what it was asked. `meanwhile`: what happens while it looks."""

    asked: list[str] = field(default_factory=list)
    meanwhile: Callable[[], object] = tuple

    def hash(self, text: str) -> str:
        return f"hash of {text}"

    def verify(self, hashed: str, text: str) -> bool:
        self.asked.append(text)
        self.meanwhile()
        return hashed == f"hash of {text}"


@dataclass
class KeptInMemory:
    """`full`: nothing can be kept any more."""

    record: AccessRecord | None = None
    full: bool = False

    def load(self) -> AccessRecord | None:
        return self.record

    def save(self, record: AccessRecord) -> None:
        if self.full:
            raise KioskError(Trouble.NOT_SAVED, "the disk is full")
        self.record = record


@dataclass
class Lock:
    """Everything around one lock, so that a story can start it again."""

    keeper: KeptInMemory = field(default_factory=KeptInMemory)
    hasher: PlainHasher = field(default_factory=PlainHasher)
    clock: HandClock = field(default_factory=HandClock)

    def opened(self) -> Access:
        """The program has just been started."""
        return Access(self.keeper, self.hasher, self.clock, FakeChance())

    def chosen(self, pin: str = PIN, code: str = CODE) -> Access:
        access = self.opened()
        access.choose(pin, code)
        return access
