"""The report leaves on a stick with the same care as everything else, and every ending of a stick is told."""

from __future__ import annotations

import errno
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date
from pathlib import Path

from kiosk.desk.activity_sheet import Site
from kiosk.desk.reports import Period, ReportEnding, Written
from kiosk.domain.facts import Happening
from kiosk.domain.help_facts import ReportWritten
from kiosk.domain.stick import Stick, StickEnding
from kiosk.office.reports import Reports
from kiosk.usb.disk import Disk
from tests.made_visits import frozen, practised, story
from tests.office.full_disk import fill, small_disk
from tests.sheets.readers import xlsx_rows
from tests.usb.fake_stick import FakeStick

NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))


@dataclass
class FolderDrives:
    """Sticks that are folders. `let_go`: those that were unmounted."""

    plugged: list[Stick]
    let_go: list[str] = field(default_factory=list)

    def signature(self) -> Hashable:
        return tuple(self.plugged)

    def find(self) -> Sequence[Stick]:
        return list(self.plugged)

    def mount(self, stick: Stick) -> Stick | None:
        return replace(stick, place=stick.place or stick.device)

    def unmount(self, stick: Stick) -> bool:
        self.let_go.append(stick.name)
        return True


def stick(folder: Path, name: str = "CLE") -> Stick:
    """Not mounted yet: its device is where it will be."""
    folder.mkdir(exist_ok=True)
    return Stick(name, "", str(folder), 10**9, "vfat")


def written(
    home: Path, drives: FolderDrives | None, disk: Disk | None = None, noted: list[Happening] | None = None
) -> Written:
    facts = [*story(0, 9, *practised("A1")).facts, *story(3).facts]
    reports = Reports(
        lambda: frozen(facts),
        home,
        lambda: Site("Valbourg"),
        note=(noted if noted is not None else []).append,
        today=lambda: date(2026, 11, 30),
        local=lambda moment: moment.astimezone(UTC),
        drives=drives,
        disk=disk,
    )
    return reports.write_on_stick(reports.draft(NOVEMBER))


def test_the_report_is_on_the_stick_and_the_stick_is_let_go(tmp_path: Path) -> None:
    drives, noted = FolderDrives([stick(tmp_path / "stick")]), list[Happening]()
    told = written(tmp_path, drives, noted=noted)
    assert (told.ending, told.stick, told.activities, told.days) == (ReportEnding.WRITTEN, StickEnding.DONE, 2, 2)
    (file,) = [path for path in (tmp_path / "stick").rglob("*") if path.is_file()]
    assert file.name == told.file == "rapport-valbourg-2026-11-01-2026-11-30.xlsx"
    assert len(xlsx_rows(file)) == 1 + 2
    assert drives.let_go == ["CLE"]
    assert noted == [ReportWritten(2, 2)]


def test_a_second_report_does_not_take_the_name_of_the_first(tmp_path: Path) -> None:
    drives = FolderDrives([stick(tmp_path / "stick")])
    names = {written(tmp_path, drives).file for _ in range(2)}
    assert len(names) == 2
    assert {path.name for path in (tmp_path / "stick").rglob("*.xlsx")} == names


def test_no_stick_and_several_sticks_are_endings(tmp_path: Path) -> None:
    two = FolderDrives([stick(tmp_path / "a", "A"), stick(tmp_path / "b", "B")])
    for drives, ending in (
        (None, StickEnding.NO_DRIVE), (FolderDrives([]), StickEnding.NO_DRIVE), (two, StickEnding.SEVERAL_DRIVES),
    ):  # fmt: skip
        noted: list[Happening] = []
        assert written(tmp_path, drives, noted=noted) == Written(ReportEnding.STICK, stick=ending)
        assert noted == []


def test_a_full_stick_is_an_ending(tmp_path: Path) -> None:
    with small_disk(tmp_path / "stick") as mounted:
        fill(tmp_path / "stick", mounted=mounted)
        told = written(tmp_path, FolderDrives([stick(tmp_path / "stick")]))
        assert not list((tmp_path / "stick").rglob("*.xlsx")) or told.ending is ReportEnding.WRITTEN
        if mounted:
            assert told == Written(ReportEnding.STICK, stick=StickEnding.FULL)


def operations(tmp_path: Path) -> list[str]:
    disk = FakeStick()
    assert written(tmp_path, FolderDrives([stick(tmp_path / "fake")]), disk).ending is ReportEnding.WRITTEN
    return disk.operations


def test_pulled_out_at_any_moment_it_is_told_and_no_half_report_has_its_name(tmp_path: Path) -> None:
    for number in range(1, len(operations(tmp_path)) + 1):
        disk, noted = FakeStick(fails_at=number, error=errno.EIO), list[Happening]()
        told = written(tmp_path, FolderDrives([stick(tmp_path / "fake")]), disk, noted)
        whole = [name for name, data in disk.left(names_made_it=True).items() if name.endswith(".xlsx") and data]
        if told.ending is ReportEnding.WRITTEN:
            assert whole
        else:
            assert told.ending is ReportEnding.STICK
            assert told.stick in {StickEnding.UNREADABLE, StickEnding.DAMAGED, StickEnding.PULLED_OUT}
            assert noted == []


def test_what_is_read_back_otherwise_is_told(tmp_path: Path) -> None:
    told = written(tmp_path, FolderDrives([stick(tmp_path / "fake")]), FakeStick(flips=True))
    assert told == Written(ReportEnding.STICK, stick=StickEnding.DAMAGED)
