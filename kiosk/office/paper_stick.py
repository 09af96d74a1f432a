"""How does a person's paper get onto the stick they brought? As a file at its top, beside what is there already.

Apart from the exports because it is not the centre's stick: nothing else of the kiosk is ever written onto it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.domain.stick import Drives, Stick, StickEnding
from kiosk.usb.disk import Disk, RealDisk
from kiosk.usb.endings import Ended
from kiosk.usb.names import safe_name
from kiosk.usb.preflight import preflight
from kiosk.usb.session import with_stick
from kiosk.usb.writing import Place


def paper_stick(drives: Drives, disk: Disk | None = None) -> Callable[[str, bytes], StickEnding]:
    """A function that writes a file of this name onto the only stick, whole or not at all."""

    def put(name: str, data: bytes) -> StickEnding:
        try:
            with_stick(drives, lambda stick: _write(stick, name, data, disk or RealDisk()), letting_go=True)
        except Ended as ended:
            return ended.ending
        return StickEnding.DONE

    return put


def _write(stick: Stick, name: str, data: bytes, disk: Disk) -> None:
    """Beside, to the device, then its name, then read back."""
    folder = Path(stick.place)
    preflight(disk, folder, len(data), stick.largest_file)
    place = Place(disk, folder, stick.largest_file)
    whole = Path(safe_name(name))
    free = place.free_name(whole.stem, (whole.suffix,)) + whole.suffix
    try:
        written = place.write_beside(free, lambda sink: sink.write(data))
        place.name(written, free)
    except (OSError, Ended):
        place.give_up()
        raise
    place.check(free, written, lambda _seen: None)
