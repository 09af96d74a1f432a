"""Every way in which something done with a stick can end: each has a story here, and none loses anything."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain.stick import LARGEST_ON_FAT, StickEnding
from kiosk.seals.keys import OwnKey
from tests.office.stick_rig import OFFICE, Rig, rig, write_receipt
from tests.usb.fake_drives import at
from tests.usb.fake_stick import FakeStick
from tests.usb.images import FolderDisk


def no_drive(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.drives.plugged.clear()


def several(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.drives.plugged.append(at(tmp_path / "second", "/dev/sdc1"))


def cannot_be_opened(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.drives.plugged[:] = [replace(at(tmp_path / "x"), place="")]


def delivered(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.store.acknowledge_numbers(kiosk.store.signature.install, [(1, 999)], "test")


def no_key(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.set(head_office_recipient="")


def bad_key(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.set(head_office_recipient="age1nobody")


def disk_with(**how: object) -> Callable[[Rig, Path], None]:
    def change(kiosk: Rig, tmp_path: Path) -> None:
        kiosk.disk = FakeStick(**how)
        kiosk.__post_init__()

    return change


def small(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.disk = FolderDisk(room=300)
    kiosk.__post_init__()


def folder_gone(kiosk: Rig, tmp_path: Path) -> None:
    disk_with(fails_at=9, error=errno.EIO)(kiosk, tmp_path)
    find = kiosk.drives.find
    looks: list[int] = []

    def find_once() -> object:
        looks.append(1)
        return find() if len(looks) == 1 else []

    kiosk.drives.find = find_once


def too_many_facts(kiosk: Rig, tmp_path: Path) -> None:
    """More than FAT holds in one file, as the memory tells it: nobody has so many in a test."""
    waiting = replace(kiosk.store.waiting(), facts=LARGEST_ON_FAT)
    kiosk.store.waiting = lambda: waiting


STORIES: list[tuple[Callable[[Rig, Path], None], StickEnding]] = [
    (no_drive, StickEnding.NO_DRIVE),
    (several, StickEnding.SEVERAL_DRIVES),
    (cannot_be_opened, StickEnding.UNREADABLE),
    (delivered, StickEnding.NOTHING_TO_EXPORT),
    (no_key, StickEnding.NO_HEAD_OFFICE_KEY),
    (bad_key, StickEnding.NO_HEAD_OFFICE_KEY),
    (disk_with(fails_at=3, error=errno.EROFS), StickEnding.WRITE_PROTECTED),
    (disk_with(fails_at=3, error=errno.EACCES), StickEnding.WRITE_PROTECTED),
    (disk_with(fails_at=20, error=errno.ENOSPC), StickEnding.FULL),
    (disk_with(fails_at=20, error=errno.EFBIG), StickEnding.TOO_LARGE),
    (disk_with(fails_at=20, error=errno.EIO), StickEnding.UNREADABLE),
    (disk_with(fails_at=20, error=errno.ENXIO), StickEnding.PULLED_OUT),
    (disk_with(flips=True), StickEnding.DAMAGED),
    (small, StickEnding.FULL),
    (folder_gone, StickEnding.PULLED_OUT),
    (too_many_facts, StickEnding.TOO_LARGE),
]


@pytest.mark.parametrize(("story", "ending"), STORIES)
def test_every_way_an_export_ends_is_told_and_marks_nothing(
    tmp_path: Path, story: Callable[[Rig, Path], None], ending: StickEnding
) -> None:
    with rig(tmp_path) as kiosk:
        story(kiosk, tmp_path)
        exported = kiosk.export()
        assert (exported.ending, exported.facts, exported.files) == (ending, 0, ())
        assert kiosk.sticks.waiting().exported == "", "nothing is marked"


def receipt_of(ranges: tuple[int, int], install: str = "", signer: OwnKey = OFFICE) -> Callable[[Rig, Path], None]:
    def write(kiosk: Rig, tmp_path: Path) -> None:
        write_receipt(tmp_path / "stick", install or kiosk.store.signature.install, ranges, signer=signer)

    return write


def torn_receipt(kiosk: Rig, tmp_path: Path) -> None:
    (tmp_path / "stick" / "receipt-1.json").write_text('{"receipt": {')


def known_receipt(kiosk: Rig, tmp_path: Path) -> None:
    receipt_of((1, 50))(kiosk, tmp_path)
    delivered(kiosk, tmp_path)


def no_office_key(kiosk: Rig, tmp_path: Path) -> None:
    kiosk.set(head_office_key="")


READ: list[tuple[Callable[[Rig, Path], None], StickEnding]] = [
    (receipt_of((1, 50)), StickEnding.DONE),
    (receipt_of((1, 50), signer=OwnKey(b"x" * 32)), StickEnding.NOT_OURS),
    (receipt_of((1, 50), install="another kiosk"), StickEnding.NOTHING_FOUND),
    (torn_receipt, StickEnding.DAMAGED),
    (known_receipt, StickEnding.OLDER_THAN_INSTALLED),
    (lambda kiosk, tmp_path: None, StickEnding.NOTHING_FOUND),
    (no_office_key, StickEnding.NO_HEAD_OFFICE_KEY),
    (no_drive, StickEnding.NO_DRIVE),
    (several, StickEnding.SEVERAL_DRIVES),
    (cannot_be_opened, StickEnding.UNREADABLE),
]


@pytest.mark.parametrize(("story", "ending"), READ)
def test_every_way_of_reading_a_receipt_ends_is_told(
    tmp_path: Path, story: Callable[[Rig, Path], None], ending: StickEnding
) -> None:
    with rig(tmp_path) as kiosk:
        story(kiosk, tmp_path)
        waited = kiosk.sticks.waiting().facts
        received = kiosk.receive()
        assert received.ending is ending
        assert received.facts == (50 if ending is StickEnding.DONE else 0)
        assert kiosk.sticks.waiting().facts == waited - received.facts


def test_one_good_receipt_among_bad_ones_is_good(tmp_path: Path) -> None:
    with rig(tmp_path) as kiosk:
        torn_receipt(kiosk, tmp_path)
        receipt_of((1, 50), signer=OwnKey(b"x" * 32))(kiosk, tmp_path)
        receipt_of((1, 50))(kiosk, tmp_path)
        assert kiosk.receive().facts == 50


def test_every_ending_is_reached_by_some_story() -> None:
    reached = {ending for _, ending in [*STORIES, *READ]}
    assert set(StickEnding) - reached == {StickEnding.BUSY}, "that one has the next test"
