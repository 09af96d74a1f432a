"""A real file system for a test: an image mounted through a loop, where this machine can, else a plain folder.

Apart because a continuous build may mount nothing and knows few file systems: the same stories are then told on a
folder, and what only a file system can show is told by `fake_stick` anyway.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

KINDS = {
    "vfat": ("mkfs.vfat", "-n", "CLE"),
    "exfat": ("mkfs.exfat", "-n", "CLE"),
    "ext4": ("mkfs.ext4", "-q", "-F", "-m", "0", "-L", "CLE"),
}


@dataclass
class Image:
    """`kind`: the file system that it really has, "" for a folder."""

    place: Path
    kind: str

    @property
    def real(self) -> bool:
        return bool(self.kind)

    def protect(self) -> None:
        """As the small switch on its side does."""
        if self.real:
            _run("mount", "-o", "remount,ro", str(self.place))
        else:
            self.place.chmod(0o500)

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
    stick = next((Image(place, each) for each in (kind, "ext4") if _mounted(folder, place, each, megabytes)), None)
    try:
        yield stick or Image(place, "")
    finally:
        _run("umount", "--lazy", str(place))
        place.chmod(0o700) if place.exists() else None


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
