"""A kiosk with some facts and a stick in it, whose settings, drives and disk a test may change."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.desk.sticks import Exported, Received
from kiosk.domain.facts import ExerciseFinished, Happening
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.stick import Drives
from kiosk.office.outgoing import Sender
from kiosk.office.sticks import OfficeSticks
from kiosk.seals.keys import FILE, OwnKey, own_key
from kiosk.settings import Settings
from kiosk.store.facts import FactStore
from kiosk.usb.disk import Disk, RealDisk
from kiosk.usb.manifest import canonical
from kiosk.usb.receipts import SIGNED_AS
from tests.made_facts import fact
from tests.store.memory import Watch, opened
from tests.usb.fake_drives import FakeDrives, at
from tests.usb.reader import RECIPIENT

OFFICE = OwnKey(b"o" * 32)


@dataclass
class Rig:
    home: Path
    store: FactStore
    watch: Watch
    drives: Drives
    disk: Disk
    settings: Settings = field(
        default_factory=lambda: Settings(head_office_recipient=RECIPIENT, head_office_key=OFFICE.public.hex())
    )
    noted: list[Happening] = field(default_factory=list)
    progress: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.sticks = OfficeSticks(
            lambda: Sender(self.store, lambda: own_key(self.home / FILE), self.watch.now, self.home / "cache"),
            lambda: self.settings,
            self.noted.append,
            self.drives,
            self.disk,
        )

    def live(self, count: int) -> None:
        """So many exercises done, in visits of ten."""
        begin = self.store.kept()[2]
        done = ExerciseFinished("A1a", "A1", Mode.ALONE, Outcome.ALONE, measures={"total_s": 12.5})
        self.store.record(
            [fact(done, number, visit=f"visit-{number // 10}") for number in range(begin + 1, begin + count + 1)]
        )

    def set(self, **settings: object) -> None:
        self.settings = replace(self.settings, **settings)

    def export(self) -> Exported:
        return self.sticks.export(lambda done, of: self.progress.append((done, of)))

    def export_list(self) -> Exported:
        return self.sticks.export_readable(lambda done, of: self.progress.append((done, of)))

    def receive(self) -> Received:
        return self.sticks.receive(lambda done, of: self.progress.append((done, of)))


def write_receipt(folder: Path, install: str, *ranges: tuple[int, int], signer: OwnKey = OFFICE) -> None:
    told = {"format": "premier-clic-receipt/1", "install": install, "accepted": ranges, "made": "2026-11-30"}
    page = {"receipt": told, "signature": signer.sign(SIGNED_AS + canonical(told)).hex()}
    (folder / f"receipt-{len(list(folder.iterdir()))}.json").write_text(json.dumps(page))


@contextmanager
def rig(
    folder: Path, *, facts: int = 120, drives: Drives | None = None, disk: Disk | None = None
) -> Iterator[Rig]:
    """With one stick in the folder `stick`, unless the drives are given."""
    watch = Watch()
    with opened(folder / "home" / "store", watch) as store:
        made = Rig(folder / "home", store, watch, drives or FakeDrives([at(folder / "stick")]), disk or RealDisk())
        if facts:
            made.live(facts)
        yield made
