"""A desk's sticks for tests of the page: what is plugged in and how each errand ends is decided by the story."""

from __future__ import annotations

import threading
from collections.abc import Collection, Hashable, Sequence
from dataclasses import dataclass, field

from kiosk.desk.sticks import Exported, FoundFile, HeadOffice, Received, Tell, Waiting
from kiosk.domain.stick import Stick, StickEnding

BLUE = Stick("CLE BLEUE", "/media/cle", "/dev/sdb1", 4_000_000_000, "vfat")
GREEN = Stick("CLE VERTE", "", "/dev/sdc1")


@dataclass
class FakeSticks:
    """Satisfies `kiosk.desk.sticks.StickDesk`. `going`: while it is not set, an export stays half way."""

    plugged: list[Stick] = field(default_factory=lambda: [BLUE])
    waits: Waiting = field(default_factory=lambda: Waiting(412, 412, "2026-11-12T09:00:00Z"))
    ending: StickEnding = StickEnding.DONE
    knows_head_office: bool = True
    problem: Exception | None = None
    going: threading.Event = field(default_factory=threading.Event)
    done: list[str] = field(default_factory=list)
    looks: int = 0

    def __post_init__(self) -> None:
        self.going.set()

    def signature(self) -> Hashable:
        return tuple(self.plugged)

    def has_head_office_key(self) -> bool:
        return self.knows_head_office

    def sticks(self) -> Sequence[Stick]:
        self.looks += 1
        return list(self.plugged)

    def waiting(self) -> Waiting:
        return self.waits

    def export(self, tell: Tell) -> Exported:
        return self._exported("export", tell)

    def export_readable(self, tell: Tell) -> Exported:
        return self._exported("list", tell)

    def receive(self, tell: Tell) -> Received:
        self._work("receive", tell)
        return Received(self.ending, 80 if self.ending is StickEnding.DONE else 0)

    def find_files(self, endings: Collection[str], largest: int) -> tuple[StickEnding, Sequence[FoundFile]]:
        return StickEnding.NOTHING_FOUND, ()

    def head_office(self) -> HeadOffice | StickEnding:
        return StickEnding.NOTHING_FOUND

    def eject(self) -> StickEnding:
        return StickEnding.DONE

    def _exported(self, kind: str, tell: Tell) -> Exported:
        self._work(kind, tell)
        return Exported(self.ending, self.waits.facts if self.ending is StickEnding.DONE else 0)

    def _work(self, kind: str, tell: Tell) -> None:
        self.done.append(kind)
        tell(45, 100)
        self.going.wait(20)
        if self.problem is not None:
            raise self.problem
