"""Which disks does the kernel see, and which of them can be pulled out?

Apart because /sys is a tree of tiny files, and what it says about a disk is one question of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Sort(Enum):
    REMOVABLE = "removable"
    """On USB, a memory card, or told by the kernel to be removable."""
    VIRTUAL = "virtual"
    """A file mounted as a disk, or the opened inside of an encrypted one."""
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Part:
    """What can be mounted: a partition, or a whole disk without any. `size` in bytes; `held`: something else, such
    as encryption, is using it."""

    name: str
    number: str
    size: int
    held: bool

    @property
    def device(self) -> str:
        return "/dev/" + self.name.replace("!", "/")


@dataclass(frozen=True, slots=True)
class Disk:
    part: Part
    parts: tuple[Part, ...]
    sort: Sort
    writable: bool
    model: str

    @property
    def mountable(self) -> tuple[Part, ...]:
        return self.parts or (self.part,)

    @property
    def main(self) -> Part:
        """Where the files are: a stick made on a Mac begins with a small partition that holds nothing."""
        return max(self.mountable, key=lambda part: part.size)


def disks(sys: Path) -> list[Disk]:
    """`sys`: where /sys is. A card reader without a card has no size, and is not there."""
    return [disk for folder in _folders(sys / "block") if (disk := _disk(folder)).part.size]


def sizes(sys: Path) -> tuple[tuple[str, str], ...]:
    """Name and size of everything that is no part of the machine; changes when a stick or a card comes or goes."""
    return tuple(
        (folder.name, _said(folder / "size"))
        for folder in _folders(sys / "block")
        if _sort(folder) is Sort.REMOVABLE
    )


def _disk(folder: Path) -> Disk:
    parts = tuple(_part(inner) for inner in _folders(folder) if (inner / "partition").exists())
    writable = _said(folder / "ro") != "1"
    return Disk(_part(folder), parts, _sort(folder), writable, _said(folder / "device" / "model"))


def _part(folder: Path) -> Part:
    size = _said(folder / "size")
    held = any(_folders(folder / "holders"))
    return Part(folder.name, _said(folder / "dev"), 512 * int(size) if size.isdecimal() else 0, held)


def _sort(folder: Path) -> Sort:
    real = folder.resolve().as_posix()
    if "/virtual/" in real:
        return Sort.VIRTUAL
    if _said(folder / "removable") == "1" or "/usb" in real or _said(folder / "device" / "type") == "SD":
        return Sort.REMOVABLE
    return Sort.FIXED


def _folders(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(inner for inner in folder.iterdir() if inner.is_dir())
    except OSError:
        return


def _said(file: Path) -> str:
    """A stick that is just leaving says nothing any more."""
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
