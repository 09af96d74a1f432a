"""`kiosk export`: the same files as on a stick, into any folder, told in plain words and one line of JSON.

Apart because a terminal has no page: it gets one sentence for every ending.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from kiosk import __version__
from kiosk.desk.sticks import Exported
from kiosk.domain.facts import Fact
from kiosk.domain.help_facts import UsbExported
from kiosk.domain.stick import StickEnding
from kiosk.errors import KioskError
from kiosk.machine import MachineChance, MachineClock, utc_now
from kiosk.office.outgoing import Sender, export_readable, export_sealed, recipients_of
from kiosk.paths import Home
from kiosk.seals.keys import FILE, own_key
from kiosk.settings import Settings, read_settings
from kiosk.store.facts import FactStore
from kiosk.store.opening import open_store
from kiosk.usb.disk import Disk, RealDisk
from kiosk.usb.endings import Ended
from kiosk.usb.session import expected

SENTENCES = {
    StickEnding.DONE: "Written, read back, and safe.",
    StickEnding.NOTHING_TO_EXPORT: "Head office has everything already: there is nothing to export.",
    StickEnding.NO_HEAD_OFFICE_KEY: "Set head_office_recipient (age1…) in settings.toml: whom is this sealed for?",
    StickEnding.NO_DRIVE: "There is no such folder.",
    StickEnding.WRITE_PROTECTED: "Nothing can be written there: it is protected, or not yours.",
    StickEnding.FULL: "There is not enough room there.",
    StickEnding.TOO_LARGE: "Its file system holds no file that large.",
    StickEnding.PULLED_OUT: "It was pulled out, or the folder went away. Nothing is lost: export again.",
    StickEnding.UNREADABLE: "It cannot be read or written. Try another.",
    StickEnding.DAMAGED: "What was read back is not what was written. Try another.",
}
IN_USE = "The kiosk is open: export from its desk, or close it first."


def sender_of(home: Home, store: Callable[[], FactStore]) -> Callable[[], Sender]:
    """Who exports from this home. The key is made when something is first sealed."""
    return lambda: Sender(store(), lambda: own_key(home.folder / FILE), utc_now, home.cache)


def export_and_print(
    home: Home, to: str, readable: bool, echo: Callable[[str], None], disk: Disk | None = None
) -> int:
    """0 when all is well. The last line is one JSON object: ending, facts, files, sha256."""
    try:
        exported = _export(home, Path(to), disk or RealDisk(), readable=readable)
    except Ended as ended:
        exported = Exported(ended.ending)
    except KioskError as error:
        echo(IN_USE if error.trouble.value == "store_in_use" else f"It did not work: {error}")
        echo(json.dumps({"ending": error.trouble.value, "facts": 0, "files": [], "sha256": ""}))
        return 1
    echo(SENTENCES[exported.ending])
    echo(
        json.dumps(
            {
                "ending": exported.ending.value, "facts": exported.facts, "files": list(exported.files),
                "sha256": exported.sha256,
            },
            ensure_ascii=False,
        )
    )  # fmt: skip
    return 0 if exported.ending in {StickEnding.DONE, StickEnding.NOTHING_TO_EXPORT} else 1


def _export(home: Home, folder: Path, disk: Disk, *, readable: bool) -> Exported:
    settings, _ = read_settings(home.settings)
    recipients = () if readable else recipients_of(settings.head_office_recipient)
    if not folder.is_dir():
        raise Ended(StickEnding.NO_DRIVE, str(folder))
    if not home.store.is_dir():
        raise Ended(StickEnding.NOTHING_TO_EXPORT)
    store = _opened(home, settings)
    try:
        sender = sender_of(home, lambda: store)()
        with expected(lambda: not folder.is_dir()):
            if readable:
                exported = export_readable(sender, folder, disk, _quiet, plain=True)
            else:
                exported = export_sealed(sender, recipients, folder, disk, _quiet)
        told = UsbExported("readable" if readable else "sealed", exported.facts, exported.ending.value)
        store.record([Fact(id=MachineChance().uuid(), at=MachineClock().now(), what=told)])
        return exported
    finally:
        store.close()


def _opened(home: Home, settings: Settings) -> FactStore:
    store, _ = open_store(
        home.store, version=__version__, centre=settings.centre, organisation=settings.organisation, now=utc_now
    )
    return store


def _quiet(_done: int, _of: int) -> None:
    """A terminal needs no progress: it is a matter of seconds."""
