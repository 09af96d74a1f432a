"""Sticks with a file system of their own, where this machine can mount one: found, full, protected, pulled out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.domain.stick import Drives, StickEnding
from kiosk.usb.drives_linux import LinuxDrives
from tests.office.stick_rig import Rig, rig
from tests.usb.fake_drives import FakeDrives, at
from tests.usb.images import Image, image
from tests.usb.reader import deliveries, files_in

KINDS = ("vfat", "exfat", "ext4")


def drives_of(stick: Image) -> Drives:
    """The real ones, which find a loop under this test's own folder of media; for a folder, a fake."""
    if stick.real:
        return LinuxDrives(roots=(stick.place.parent,))
    return FakeDrives([at(stick.place)])


@contextmanager
def plugged(folder: Path, kind: str, *, megabytes: int = 32, facts: int = 300) -> Iterator[tuple[Rig, Image]]:
    with (
        image(folder / "image", kind, megabytes) as stick,
        rig(folder, facts=facts, drives=drives_of(stick), disk=stick.disk) as kiosk,
    ):
        yield kiosk, stick


@pytest.mark.parametrize("kind", KINDS)
def test_an_export_onto_a_real_file_system(tmp_path: Path, kind: str) -> None:
    with plugged(tmp_path, kind) as (kiosk, stick):
        (found,) = kiosk.sticks.sticks()
        assert (found.place, found.writable) == (str(stick.place), True)
        before = kiosk.sticks.signature()
        exported = kiosk.export()
        assert (exported.ending, exported.facts) == (StickEnding.DONE, 300)
        if stick.real:
            assert not stick.here, "the system has let go of it"
            assert kiosk.sticks.signature() != before
        else:
            assert len(deliveries(files_in(stick.place))) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_protected_stick(tmp_path: Path, kind: str) -> None:
    with plugged(tmp_path, kind) as (kiosk, stick):
        stick.protect()
        if stick.real:
            assert not kiosk.sticks.sticks()[0].writable
        assert kiosk.export().ending is StickEnding.WRITE_PROTECTED
        assert kiosk.export_list().ending in {StickEnding.WRITE_PROTECTED, StickEnding.NO_DRIVE}


def test_a_full_stick_is_full_and_keeps_its_old_files(tmp_path: Path) -> None:
    with plugged(tmp_path, "vfat", megabytes=2) as (kiosk, stick):
        (stick.place / "photo.jpg").write_bytes(b"somebody's photo")
        with (stick.place / "film").open("wb") as film:
            while stick.disk.free(stick.place) > 8192:
                handle = film.fileno()
                stick.disk.write(handle, os.urandom(4096))
                os.fsync(handle)
        left = [(file.name, file.stat().st_size) for file in sorted(stick.place.iterdir()) if file.is_file()]
        kiosk.sticks._drives.unmount = lambda _stick: True
        assert kiosk.export().ending is StickEnding.FULL
        now = [(file.name, file.stat().st_size) for file in sorted(stick.place.iterdir()) if file.is_file()]
        assert now == left
        assert not [name for name in files_in(stick.place) if name.endswith(".part")]


def test_a_stick_that_fills_up_while_it_is_written(tmp_path: Path) -> None:
    """The room looked enough, and was not: what cannot be foreseen ends as kindly."""
    with plugged(tmp_path, "ext4", megabytes=8, facts=0) as (kiosk, stick):
        kiosk.sticks._drives.unmount = lambda _stick: True
        free = stick.disk.free(stick.place)

        def noise() -> Iterator[tuple[int, bytes]]:
            for number in range(1, 1 + 2 * free // 4096):
                yield number, os.urandom(4096)

        kiosk.live(3)
        kiosk.store.unacknowledged = lambda _last: noise()
        assert kiosk.export().ending is StickEnding.FULL
        assert stick.disk.free(stick.place) > free // 2 or not stick.real
        assert files_in(stick.place) == {}


@pytest.mark.parametrize("share", [0, 300, 800, 850, 900])
def test_pulled_out_while_it_is_written(tmp_path: Path, share: int) -> None:
    """At some share of the work, in thousandths: the folder is empty or gone under whoever still writes there."""
    with plugged(tmp_path, "ext4", facts=1500) as (kiosk, stick):
        pulled = []

        def tell(done: int, _of: int) -> None:
            if done >= share and not pulled:
                pulled.append(done)
                stick.pull_out()

        assert kiosk.sticks.export(tell).ending is StickEnding.PULLED_OUT
        assert not stick.place.exists() or files_in(stick.place) == {}, "nothing went to the kiosk's own disk"
        assert kiosk.sticks.waiting().new == 1500


def test_two_sticks_at_once(tmp_path: Path) -> None:
    with image(tmp_path / "a", "ext4", 8) as first, image(tmp_path / "b", "ext4", 8) as second:
        if first.real and second.real:
            drives: Drives = LinuxDrives(roots=(first.place.parent, second.place.parent))
        else:
            drives = FakeDrives([at(first.place), at(second.place, "/dev/sdc1")])
        with rig(tmp_path, drives=drives) as kiosk:
            assert len(kiosk.sticks.sticks()) == 2
            assert kiosk.export().ending is StickEnding.SEVERAL_DRIVES
            assert files_in(first.place) | files_in(second.place) == {}
