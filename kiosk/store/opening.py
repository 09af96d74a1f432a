"""How does the memory come back at every start, whatever happened to its file since?

Apart because this is the one order in which the parts of the store meet: lock, look, mend, migrate, forget, go on.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from kiosk.errors import KioskError, Trouble
from kiosk.store import installs
from kiosk.store.backup import Backups
from kiosk.store.database import FILE
from kiosk.store.facts import FactStore, Signature
from kiosk.store.lock import Lock
from kiosk.store.migrations import migrate
from kiosk.store.restoring import mend
from kiosk.store.writer import Writer


def open_store(
    folder: Path, *, version: str, centre: str, organisation: str, now: Callable[[], datetime]
) -> tuple[FactStore, tuple[str, ...]]:
    """The memory under `folder`, and the codes of what was not as it should be (for `KioskStarted.notices`).

    Visits that were cut off are ended before this returns. `now` must know its time zone. Raises KioskError:
    STORE_IN_USE when another kiosk is writing here, NOT_SAVED when nothing can be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = Lock(folder / "kiosk.lock")
    except OSError as error:
        raise KioskError(Trouble.NOT_SAVED, str(error)) from error
    try:
        backups = Backups(folder / "backups")
        trouble = mend(folder, backups, now())
        writer = Writer(folder / FILE)
        store = _started(folder, writer, backups, lock, Signature("", centre, organisation, version), now)
    except BaseException as error:
        lock.release()
        if isinstance(error, OSError | sqlite3.Error):
            raise KioskError(Trouble.NOT_SAVED, f"{type(error).__name__}: {error}") from error
        raise
    return store, () if trouble is None else (trouble.value,)


def _started(
    folder: Path,
    writer: Writer,
    backups: Backups,
    lock: Lock,
    signature: Signature,
    now: Callable[[], datetime],
) -> FactStore:
    def named(database: Database) -> str:
        migrate(database, backups.make)
        return installs.current(database) or installs.begin(database, installs.FIRST, now())

    try:
        install = writer.ask(named, Trouble.NOT_SAVED)
        signed = Signature(install, signature.centre, signature.organisation, signature.version)
        store = FactStore(folder, writer, backups, lock, signed, now)
        store.forget_again()
        store.end_interrupted_visits()
    except BaseException:
        writer.close()
        raise
    return store
