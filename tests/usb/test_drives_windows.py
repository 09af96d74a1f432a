"""Sticks on Windows: the letters of removable drives, asked of a Windows that a test plays."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.domain.stick import LARGEST_ON_FAT, Drives
from kiosk.usb.drives_windows import WindowsDrives

FIXED, REMOVABLE = 3, 2
READ_ONLY = 0x00080000


@dataclass
class FakeLetters:
    kinds: dict[str, int] = field(default_factory=lambda: {"C:\\": FIXED})
    volumes: dict[str, tuple[str, str, int, int]] = field(default_factory=dict)
    asked_to_leave: list[str] = field(default_factory=list)
    broken: bool = False

    def mask(self) -> int:
        return sum(1 << (ord(root[0]) - ord("A")) for root in self.kinds)

    def kind(self, root: str) -> int:
        return self.kinds[root]

    def volume(self, root: str) -> tuple[str, str, int, int] | None:
        return self.volumes.get(root)

    def free(self, root: str) -> int:
        if self.broken:
            raise OSError(21, "not ready")
        return 1000

    def eject(self, root: str) -> bool:
        self.asked_to_leave.append(root)
        return True


def test_only_removable_letters_are_sticks() -> None:
    letters = FakeLetters()
    found: Drives = WindowsDrives(letters)
    before = found.signature()
    assert found.find() == []
    letters.kinds["E:\\"] = REMOVABLE
    letters.volumes["E:\\"] = ("CLE", "FAT32", 0, 77)
    (stick,) = found.find()
    assert (stick.name, stick.place, stick.free, stick.writable) == ("CLE", "E:\\", 1000, True)
    assert stick.largest_file == LARGEST_ON_FAT
    assert found.signature() != before
    assert found.mount(stick) == stick
    assert found.unmount(stick)
    assert letters.asked_to_leave == ["E:\\"]


def test_a_protected_one_an_unreadable_one_and_one_that_just_left() -> None:
    letters = FakeLetters(
        {"E:\\": REMOVABLE, "F:\\": REMOVABLE}, {"E:\\": ("", "exFAT", READ_ONLY, 1)}, broken=True
    )
    found = WindowsDrives(letters)
    protected, unreadable = found.find()
    assert (protected.name, protected.writable, protected.free, protected.largest_file) == ("E:\\", False, 0, 0)
    assert unreadable.place == ""
    assert found.mount(unreadable) is None


def test_another_stick_at_the_same_letter_is_noticed() -> None:
    letters = FakeLetters({"E:\\": REMOVABLE}, {"E:\\": ("CLE", "FAT32", 0, 1)})
    found = WindowsDrives(letters)
    before = found.signature()
    letters.volumes["E:\\"] = ("CLE", "FAT32", 0, 2)
    assert found.signature() != before
