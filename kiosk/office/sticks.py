"""What the desk asks of a USB stick, done: the drives, the memory and head office's keys joined.

Apart because the page knows none of them; whatever goes wrong on the way comes back as one of the endings.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Hashable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kiosk.desk.sticks import Exported, FoundFile, HeadOffice, Received, Tell, Waiting
from kiosk.domain.facts import Happening
from kiosk.domain.help_facts import ReceiptRead, UsbExported
from kiosk.domain.stick import Drives, Stick, StickEnding
from kiosk.office.outgoing import Sender, export_readable, export_sealed, recipients_of
from kiosk.seals.keys import public_key, verify
from kiosk.settings import Settings
from kiosk.usb import head_office, names
from kiosk.usb.disk import Disk, RealDisk
from kiosk.usb.endings import Ended
from kiosk.usb.receipts import Read, receipts
from kiosk.usb.receiving import plain_files
from kiosk.usb.session import folder_of, with_stick

VIA = "stick"
_UNTOUCHED = {
    StickEnding.NO_DRIVE, StickEnding.SEVERAL_DRIVES, StickEnding.NOTHING_TO_EXPORT, StickEnding.BUSY,
}  # fmt: skip
"""Endings without a stick having been opened."""


class OfficeSticks:
    """Satisfies `kiosk.desk.sticks.StickDesk`. One thing at a time: a second is told that the stick is busy."""

    def __init__(
        self,
        sender: Callable[[], Sender],
        settings: Callable[[], Settings],
        note: Callable[[Happening], object],
        drives: Drives,
        disk: Disk | None = None,
    ) -> None:
        self._sender = sender
        self._settings = settings
        self._note = note
        self._drives = drives
        self._disk = disk or RealDisk()
        self._one = threading.Lock()

    def signature(self) -> Hashable:
        return self._drives.signature()

    def has_head_office_key(self) -> bool:
        return bool(self._settings().head_office_recipient.strip())

    def sticks(self) -> Sequence[Stick]:
        return self._drives.find()

    def waiting(self) -> Waiting:
        waiting = self._sender().store.waiting()
        return Waiting(waiting.facts, waiting.new, waiting.since, waiting.exported)

    def export(self, tell: Tell) -> Exported:
        def use(stick: Stick) -> Exported:
            folder = folder_of(stick, self._disk)
            return export_sealed(self._sender(), recipients, folder, self._disk, tell, stick.largest_file)

        try:
            recipients = recipients_of(self._settings().head_office_recipient)
            if not self._sender().store.waiting().facts:
                raise Ended(StickEnding.NOTHING_TO_EXPORT)
        except Ended as ended:
            return Exported(ended.ending)
        return self._exported("sealed", use)

    def export_readable(self, tell: Tell) -> Exported:
        def use(stick: Stick) -> Exported:
            folder = folder_of(stick, self._disk)
            return export_readable(self._sender(), folder, self._disk, tell, stick.largest_file)

        return self._exported("readable", use)

    def _exported(self, form: str, use: Callable[[Stick], Exported]) -> Exported:
        """What is worth remembering is how a stick was used, not that there was none."""
        try:
            with self._alone():
                exported = with_stick(self._drives, use, letting_go=True)
        except Ended as ended:
            exported = Exported(ended.ending)
        if exported.ending not in _UNTOUCHED:
            self._note(UsbExported(form, exported.facts, exported.ending.value))
        return exported

    def receive(self, tell: Tell) -> Received:
        try:
            key = public_key(self._settings().head_office_key)
        except ValueError:
            return Received(StickEnding.NO_HEAD_OFFICE_KEY)
        try:
            with self._alone():
                read = with_stick(
                    self._drives,
                    lambda stick: receipts(Path(stick.place), key, self._disk, verify),
                    letting_go=True,
                )
        except Ended as ended:
            return Received(ended.ending)
        received = self._believe(read, tell)
        if received.facts:
            self._note(ReceiptRead(received.facts))
        return received

    def find_files(self, endings: Collection[str], largest: int) -> tuple[StickEnding, Sequence[FoundFile]]:
        """The stick stays mounted: whoever looked for a file will read it."""
        try:
            with self._alone():
                found = with_stick(self._drives, lambda stick: plain_files(Path(stick.place), endings, largest))
        except Ended as ended:
            return ended.ending, ()
        files = [FoundFile(names.shown(one.path.name), str(one.path), one.size) for one in found]
        return StickEnding.DONE if files else StickEnding.NOTHING_FOUND, files

    def head_office(self) -> HeadOffice | StickEnding:
        try:
            with self._alone():
                keys = with_stick(
                    self._drives,
                    lambda stick: head_office.head_office(Path(stick.place), self._disk),
                    letting_go=True,
                )
        except Ended as ended:
            return ended.ending
        return HeadOffice(keys.recipient, keys.key)

    def eject(self) -> StickEnding:
        try:
            with self._alone():
                found = self._drives.find()
                if not found:
                    return StickEnding.NO_DRIVE
                let_go = [self._drives.unmount(stick) for stick in found]
                return StickEnding.DONE if all(let_go) else StickEnding.BUSY
        except Ended as ended:
            return ended.ending

    def _believe(self, read: Read, tell: Tell) -> Received:
        """The best of what was found: one good receipt among damaged ones is still good."""
        store = self._sender().store
        acknowledged, ours = 0, False
        for number, receipt in enumerate(read.receipts, start=1):
            count = store.acknowledge_numbers(receipt.install, receipt.accepted, VIA)
            ours = ours or count is not None
            acknowledged += count or 0
            tell(number, len(read.receipts))
        if acknowledged:
            return Received(StickEnding.DONE, acknowledged)
        for bad in (StickEnding.DAMAGED, StickEnding.NOT_OURS):
            if bad in read.bad:
                return Received(bad)
        return Received(StickEnding.OLDER_THAN_INSTALLED if ours else StickEnding.NOTHING_FOUND)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        if not self._one.acquire(blocking=False):
            raise Ended(StickEnding.BUSY)
        try:
            yield
        finally:
            self._one.release()
