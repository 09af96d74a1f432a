"""One stick, from "is there one?" to "you can pull it out": the same way in and out for everything done with it.

Apart because exporting, reading and looking for files all begin and end like this, and every error on the way
becomes one of the expected endings here.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from kiosk.domain.stick import Drives, Stick, StickEnding
from kiosk.usb.disk import Disk
from kiosk.usb.endings import Ended, ending_of
from kiosk.usb.receiving import FOLDER

Answer = TypeVar("Answer")
_log = logging.getLogger(__name__)


def the_stick(drives: Drives) -> Stick:
    """The only one, mounted. Raises Ended."""
    found = drives.find()
    if not found:
        raise Ended(StickEnding.NO_DRIVE)
    if len(found) > 1:
        raise Ended(StickEnding.SEVERAL_DRIVES, ", ".join(stick.device for stick in found))
    mounted = drives.mount(found[0])
    if mounted is None:
        here = any(stick.device == found[0].device for stick in drives.find())
        raise Ended(StickEnding.UNREADABLE if here else StickEnding.PULLED_OUT, found[0].device)
    return mounted


@contextmanager
def expected(gone: Callable[[], bool]) -> Iterator[None]:
    """What the system says of the stick becomes Ended. `gone`: whether the stick is no longer there."""
    try:
        yield
    except OSError as error:
        ending = ending_of(error, gone=gone())
        _log.warning("the stick: %s: %s", ending.value, error)
        raise Ended(ending, str(error)) from error


def with_stick(drives: Drives, use: Callable[[Stick], Answer], *, letting_go: bool = False) -> Answer:
    """Raises Ended. `letting_go`: unmount it afterwards, whatever came of it; all was written through before, so
    a stick that the system holds on to may be pulled out all the same."""
    stick = the_stick(drives)

    def gone() -> bool:
        return not any(other.device == stick.device and other.place == stick.place for other in drives.find())

    try:
        with expected(gone):
            return use(stick)
    finally:
        if letting_go:
            drives.unmount(stick)


def folder_of(stick: Stick, disk: Disk) -> Path:
    """Where exports go: a folder of our own. A file or a link that has its name is not followed: then the root."""
    root = Path(stick.place)
    folder = root / FOLDER
    try:
        disk.make_folder(folder)
        disk.sync_folder(root)
    except FileExistsError:
        return root
    return folder
