"""How do this kiosk's facts get into a folder, sealed or readable? The memory joined to the writing.

Apart because the desk writes onto a stick and the command line into any folder, and both must do the same.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kiosk.desk.sticks import Exported, Tell
from kiosk.domain.signing import Signer
from kiosk.domain.stick import StickEnding
from kiosk.errors import KioskError, Trouble
from kiosk.office.readable import write_sessions
from kiosk.store.facts import FactStore
from kiosk.usb import names
from kiosk.usb.disk import Disk
from kiosk.usb.endings import Ended
from kiosk.usb.preflight import preflight, sealed_size
from kiosk.usb.readable import carry
from kiosk.usb.sealed import Label, is_recipient, seal


@dataclass(frozen=True, slots=True)
class Sender:
    """Who exports. `scratch`: a folder of the kiosk's own disk for what is only in passing; `signer` may need a
    moment and the disk the first time."""

    store: FactStore
    signer: Callable[[], Signer]
    now: Callable[[], datetime]
    scratch: Path


def recipients_of(text: str) -> tuple[str, ...]:
    """From the setting. Raises Ended(NO_HEAD_OFFICE_KEY) when there is none that something can be sealed for."""
    found = tuple(text.replace(",", " ").split())
    if not found or not all(is_recipient(one) for one in found):
        raise Ended(StickEnding.NO_HEAD_OFFICE_KEY)
    return found


def export_sealed(
    sender: Sender, recipients: Sequence[str], folder: Path, disk: Disk, tell: Tell, largest: int = 0
) -> Exported:
    """Everything that head office is not known to have; marked once it was read back. Raises Ended or OSError."""
    store = sender.store
    waiting = store.waiting()
    if not waiting.facts:
        raise Ended(StickEnding.NOTHING_TO_EXPORT)
    preflight(disk, folder, sealed_size(waiting.facts), largest)
    signature = store.signature
    label = Label(
        signature.centre, signature.install, signature.version, sender.now().isoformat(timespec="seconds"),
        tuple(recipients), _signer(sender),
    )  # fmt: skip
    sealed = seal(store.unacknowledged(waiting.last), waiting.facts, folder, label, disk, tell, largest)
    store.mark_numbers_exported(sealed.ranges)
    return Exported(StickEnding.DONE, sealed.count, sealed.files, sealed.sha256)


def _signer(sender: Sender) -> Signer:
    try:
        return sender.signer()
    except OSError as error:
        raise KioskError(Trouble.NOT_SAVED, str(error)) from error


def export_readable(
    sender: Sender, folder: Path, disk: Disk, tell: Tell, largest: int = 0, *, plain: bool = False
) -> Exported:
    """Tables of everything that is kept. Made on the kiosk's own disk first, and taken away from there again.

    Raises Ended or OSError of the stick, KioskError(NOT_SAVED) when the kiosk's own disk cannot hold them.
    """
    store = sender.store
    count, first, last = store.kept()
    if not count:
        raise Ended(StickEnding.NOTHING_TO_EXPORT)
    preflight(disk, folder, 0, largest)
    stem = names.stem(store.signature.centre, store.signature.install, first, last)
    with _scratch(sender.scratch) as scratch:
        files = _tables(store, Path(scratch), count, lambda done, of: tell(done, 2 * of))
        size = sum(file.stat().st_size for file in files)
        preflight(disk, folder, size, largest)
        carried = carry(files, stem, folder, disk, lambda done, of: tell(of + done, 2 * of), largest, plain=plain)
    return Exported(StickEnding.DONE, count, tuple(name for name, _ in carried), carried[0][1])


def _tables(store: FactStore, scratch: Path, count: int, tell: Tell) -> list[Path]:
    try:
        return write_sessions(scratch, store.statements(), tell, total=count)
    except OSError as error:
        raise KioskError(Trouble.NOT_SAVED, str(error)) from error


def _scratch(folder: Path) -> tempfile.TemporaryDirectory[str]:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return tempfile.TemporaryDirectory(prefix="readable-", dir=folder)
    except OSError as error:
        raise KioskError(Trouble.NOT_SAVED, str(error)) from error
