"""Can this stick take the export? Asked before anything is written, so that nobody waits for a foreseeable end.

Apart because the answers are guesses on the safe side: whatever they miss, the writing itself still tells.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from kiosk.domain.stick import StickEnding
from kiosk.usb.disk import Disk
from kiosk.usb.endings import Ended
from kiosk.usb.writing import PART

MARGIN = 2**20
A_FACT = 64
"""Bytes of a sealed fact, on the small side: facts that are hard to squeeze meet the end of the stick instead."""


def preflight(disk: Disk, folder: Path, size: int, largest: int = 0) -> None:
    """`folder` must be there. Raises Ended (FULL, TOO_LARGE) or OSError, the one that writing would meet."""
    if largest and size > largest:
        raise Ended(StickEnding.TOO_LARGE, f"about {size} bytes in one file")
    _try_to_write(disk, folder / f"premier-clic{PART}")
    if disk.free(folder) < size + MARGIN:
        raise Ended(StickEnding.FULL, f"{disk.free(folder)} bytes free, about {size} wanted")


def sealed_size(facts: int) -> int:
    return facts * A_FACT


def _try_to_write(disk: Disk, file: Path) -> None:
    """A switch on the side of a stick is not always told to the system: only trying shows it."""
    with suppress(FileNotFoundError):
        disk.remove(file)
    handle = disk.create(file)
    try:
        disk.write(handle, b"?")
        disk.sync(handle)
    finally:
        disk.close(handle)
        with suppress(OSError):
            disk.remove(file)
