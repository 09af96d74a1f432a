"""Stand-ins for what is behind the desk: each satisfies a Protocol of `kiosk.desk` and nothing more."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Any

from kiosk.desk.day import Day
from kiosk.desk.equipment import Equipment
from kiosk.settings import Settings
from tests.fakes import FakeChance, FakeClock, FakeMemory
from tests.journeys.living import shipped


@dataclass
class FakeAccess:
    """A lock that is set, or not yet."""

    is_set: bool = True
    failures_before: int = 0


@dataclass
class FakeKeeper:
    """Settings that nobody changes."""

    settings: Settings = field(default_factory=Settings)

    def now(self) -> Settings:
        return self.settings


@dataclass
class FakeDays:
    """The numbers that a page shows."""

    counted: tuple[Day, ...] = (Day("2026-03-02", 14, 9, 31, 3), Day("2026-03-01", 6, 4, 12, 1))
    left: int = 412

    def days(self, count: int) -> tuple[Day, ...]:
        return self.counted[:count]

    def waiting(self) -> int:
        return self.left


@dataclass
class Behind:
    """Makes the equipment of a desk for a test; `parts` are its outside things by name."""

    memory: FakeMemory = field(default_factory=FakeMemory)
    clock: FakeClock = field(default_factory=FakeClock)

    def equipment(self, **parts: Any) -> Equipment:
        absent = dict.fromkeys(one.name for one in fields(Equipment))
        usual: dict[str, Any] = {
            **absent,
            "helpers": (),
            "keeper": FakeKeeper(),
            "access": FakeAccess(),
            "days": FakeDays(),
            "curriculum": shipped(),
        }
        own = {"clock": self.clock, "chance": FakeChance(5), "recorder": self.memory}
        return Equipment(**{**usual, **own, **parts})
