"""A real file system for a test: an image mounted through a loop, where this machine can, else a plain folder.

Apart because a continuous build may mount nothing and knows few file systems: the same stories are then told on a
folder, and what only a file system can show is told by `fake_stick` anyway.
"""

from __future__ import annotations

import errno
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.usb.disk import Disk, RealDisk

KINDS = {
    "vfat": ("mkfs.vfat", "-n", "CLE"),
    "exfat": ("mkfs.exfat", "-n", "CLE"),
    "ext4": ("mkfs.ext4", "-q", "-F", "-m", "0", "-L", "CLE"),
}


@dataclass
class FolderDisk(RealDisk):
    """What a folder cannot do by itself: be protected, be full, hold no large file."""

    room: int
    protected: bool = False

    def create(self, path: Path) -> int:
        if self.protected:
            raise OSError(errno.EROFS, "read-only", str(path))
        return super().create(path)

    def write(self, handle: int, data: bytes) -> None:
        self.room -= len(data)
        if self.room < 0:
            raise OSError(errno.ENOSPC, "full")
        super().write(handle, data)

    def free(self, folder: Path) -> int:
        return self.room


@dataclass
class Image:
    """`kind`: the file system that it really has, "" for a folder. `disk`: to write to it with."""

    place: Path
    kind: str
    disk: Disk

    @property
    def real(self) -> bool:
        return bool(self.kind)

    @property
    def here(self) -> bool:
        return self.place.is_mount() if self.real else self.place.exists()

    def protect(self) -> None:
        """As the small switch on its side does."""
        if isinstance(self.disk, FolderDisk):
            self.disk.protected = True
        else:
            assert _run("mount", "-o", "remount,ro", str(self.place))

    def pull_out(self) -> None:
        """Its folder is there and empty, or is gone: whoever still writes, writes into nothing."""
        if self.real:
            _run("umount", "--lazy", str(self.place))
        else:
            self.place.rename(self.place.with_name("pulled out"))


@contextmanager
def image(folder: Path, kind: str = "vfat", megabytes: int = 32) -> Iterator[Image]:
    """Falls back from this kind to ext4, and from that to a folder."""
    place = folder / "media" / "CLE"
    place.mkdir(parents=True)
    here = next((each for each in (kind, "ext4") if _mounted(folder, place, each, megabytes)), "")
    try:
        yield Image(place, here, RealDisk() if here else FolderDisk(megabytes * 2**20))
    finally:
        if here:
            _run("umount", "--lazy", str(place))


def _mounted(folder: Path, place: Path, kind: str, megabytes: int) -> bool:
    file = folder / f"{kind}.img"
    with file.open("wb") as empty:
        empty.truncate(megabytes * 2**20)
    return _run(*KINDS[kind], str(file)) and _run("mount", "-t", kind, "-o", "loop", str(file), str(place))


def _run(*command: str) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
