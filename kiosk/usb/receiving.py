"""What may be read from a stick, and how is it read so that nothing on it can harm the kiosk?

Apart because a stick is never trusted: names, kinds and sizes are looked at before a byte is read. No link, pipe
or device is followed or opened, no folder below the second, and nothing is ever run.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.usb.disk import Disk

FOLDER = "premier-clic"
"""The folder that exports are written into, and one of two where head office's files are looked for."""

MOST_NAMES = 5000
MOST_FOUND = 200
_CHUNK = 256 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    path: Path
    size: int


def plain_files(root: Path, endings: Collection[str], largest: int, starts: str = "") -> list[Found]:
    """Plain files whose name has one of these endings, in the root and its folders; at most MOST_FOUND.

    Raises OSError when the root itself cannot be listed.
    """
    found: list[Found] = []
    inner = []
    for entry in _entries(root):
        if entry.is_dir(follow_symlinks=False):
            inner.append(entry.path)
        else:
            found.extend(_plain(entry, endings, largest, starts))
    for folder in inner:
        try:
            for entry in _entries(Path(folder)):
                found.extend(_plain(entry, endings, largest, starts))
        except OSError:
            continue
    return sorted(found, key=lambda one: (len(one.path.parts), one.path.name.lower(), one.path.name))[:MOST_FOUND]


def read_whole(disk: Disk, file: Path, largest: int) -> bytes:
    """All its bytes. Raises OSError, or ValueError when it is no plain file or larger than it may be."""
    handle = disk.open(file)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise ValueError("not a plain file")
        data = bytearray()
        while piece := disk.read(handle, _CHUNK):
            data += piece
            if len(data) > largest:
                raise ValueError(f"larger than {largest} bytes")
        return bytes(data)
    finally:
        disk.close(handle)


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """A folder with a million names is looked at as far as is reasonable."""
    with os.scandir(folder) as entries:
        for number, entry in enumerate(entries):
            if number >= MOST_NAMES:
                return
            yield entry


def _plain(entry: os.DirEntry[str], endings: Collection[str], largest: int, starts: str) -> Iterator[Found]:
    name = entry.name.lower()
    if name.startswith(".") or not name.startswith(starts) or not name.endswith(tuple(endings)):
        return
    try:
        said = entry.stat(follow_symlinks=False)
    except OSError:
        return
    if stat.S_ISREG(said.st_mode) and 0 < said.st_size <= largest:
        yield Found(Path(entry.path), said.st_size)
