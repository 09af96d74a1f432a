"""What a USB stick is to this program, and every way in which something done with one can end.

Apart because the desk, the page and the command line say these endings, and only `usb` knows how they come about.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class StickEnding(Enum):
    """Every ending is expected: each has one sentence (`ui/desk/texts_stick.py`) and is reached in a test."""

    DONE = "done"
    NOTHING_TO_EXPORT = "nothing_to_export"
    NO_HEAD_OFFICE_KEY = "no_head_office_key"
    NO_DRIVE = "no_drive"
    SEVERAL_DRIVES = "several_drives"
    WRITE_PROTECTED = "write_protected"
    FULL = "full"
    TOO_LARGE = "too_large"
    """FAT32 holds no file of 4 GiB or more."""
    PULLED_OUT = "pulled_out"
    UNREADABLE = "unreadable"
    DAMAGED = "damaged"
    """What is read is not what was written, here or by whoever signed it."""
    NOTHING_FOUND = "nothing_found"
    """Nothing on the stick is for this kiosk."""
    NOT_OURS = "not_ours"
    """Not signed by this head office."""
    OLDER_THAN_INSTALLED = "older_than_installed"
    """Genuine, and known already."""
    BUSY = "busy"
    """Something else is still being done with the stick."""


FAT = frozenset({"vfat", "msdos", "fat", "fat32", "fat16", "fat12"})
LARGEST_ON_FAT = 2**32 - 1


@dataclass(frozen=True, slots=True)
class Stick:
    """`name`: its label, for people. `place`: the folder where it is mounted, "" before. `device`: what the system
    calls it. `file_system`: in small letters, "" while unknown. `free` is in bytes, 0 before it is mounted."""

    name: str
    place: str
    device: str
    free: int = 0
    file_system: str = ""
    writable: bool = True

    @property
    def largest_file(self) -> int:
        """In bytes; 0 means that only the free space limits it."""
        return LARGEST_ON_FAT if self.file_system in FAT else 0


class Drives(Protocol):
    """The removable drives of this machine."""

    def signature(self) -> Hashable:
        """Changes whenever a stick comes or goes; cheap enough to be asked every second by the window."""
        ...

    def find(self) -> Sequence[Stick]:
        """One for each stick, mounted or not. Asks the sticks, which may take its time."""
        ...

    def mount(self, stick: Stick) -> Stick | None:
        """The same stick with its place; None when the system cannot open it."""
        ...

    def unmount(self, stick: Stick) -> bool:
        """True when the system holds nothing back any more."""
        ...
