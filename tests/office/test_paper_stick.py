"""A person's own stick gets their paper, whole or not at all, and nothing that was on it is touched."""

from __future__ import annotations

import errno
from pathlib import Path

from kiosk.domain.stick import Stick, StickEnding
from kiosk.office.paper_stick import paper_stick
from tests.usb.fake_drives import FakeDrives, at
from tests.usb.fake_stick import ROOT, FakeStick

PAPER = b"%PDF-1.4 " + bytes(40_000)


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_the_paper_is_on_the_stick_and_the_stick_is_let_go(tmp_path: Path) -> None:
    drives = FakeDrives([at(tmp_path / "stick")])
    assert paper_stick(drives)("premier-clic.pdf", PAPER) is StickEnding.DONE
    assert files_in(tmp_path / "stick") == {"premier-clic.pdf": PAPER}
    assert drives.let_go == ["/dev/sdb1"]


def test_a_paper_that_is_there_already_is_kept(tmp_path: Path) -> None:
    put = paper_stick(FakeDrives([at(tmp_path / "stick")]))
    put("premier-clic.pdf", b"old")
    assert put("premier-clic.pdf", PAPER) is StickEnding.DONE
    assert files_in(tmp_path / "stick") == {"premier-clic.pdf": b"old", "premier-clic-2.pdf": PAPER}


def test_without_a_stick_or_with_two_nothing_is_written(tmp_path: Path) -> None:
    assert paper_stick(FakeDrives())("a.pdf", PAPER) is StickEnding.NO_DRIVE
    two = FakeDrives([at(tmp_path / "one"), at(tmp_path / "two", device="/dev/sdc1")])
    assert paper_stick(two)("a.pdf", PAPER) is StickEnding.SEVERAL_DRIVES
    assert files_in(tmp_path / "one") == files_in(tmp_path / "two") == {}


def onto(stick: FakeStick) -> StickEnding:
    drives = FakeDrives([Stick("CLE", "", "/dev/sdb1")], opens_at=ROOT)
    return paper_stick(drives, stick)("a.pdf", PAPER)


def test_a_full_stick_says_so() -> None:
    assert onto(FakeStick(room=50_000)) is StickEnding.FULL


def test_pulled_out_at_any_operation_the_paper_is_whole_or_not_there() -> None:
    well = FakeStick()
    assert onto(well) is StickEnding.DONE
    for number in range(1, len(well.operations) + 1):
        stick = FakeStick(fails_at=number, error=errno.ENODEV)
        assert onto(stick) in {StickEnding.PULLED_OUT, StickEnding.DONE}, f"at operation {number}"
        for names_made_it in (False, True):
            left = stick.left(names_made_it=names_made_it)
            assert left.get("a.pdf", PAPER) == PAPER, f"at operation {number}"


def test_a_stick_that_gives_back_something_else_says_so() -> None:
    assert onto(FakeStick(flips=True)) is StickEnding.DAMAGED
