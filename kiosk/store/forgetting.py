"""How does everything of a person leave every file, whatever is cut off half-way and whatever old copy comes back?

Apart because deleting rows is the smaller part: even with `secure_delete` SQLite leaves pieces of old rows in the
gaps of its pages (it clears what is deleted, not what was moved before), and copies and damaged files hold all.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database

from kiosk.errors import KioskError
from kiosk.store import forgotten, retention
from kiosk.store.backup import Backups
from kiosk.store.database import SIDE_FILES, tidy

QUARANTINE = "quarantine"
REBUILT = "rebuilt.db"
READING = "reading"

_log = logging.getLogger(__name__)


def forget(database: Database, learner: str) -> int:
    """Inside the caller's transaction: the mark, and everything that is removed. Then `clean_up` is due."""
    removed = retention.erase(database, learner)
    forgotten.bury(database, learner)
    forgotten.set_clean(database, clean=False)
    return removed


def forget_again(database: Database) -> list[str]:
    """Remove every marked learner whom a copy or a damaged file brought back. Returns who they were."""
    if not forgotten.marks(database):
        return []
    rows = database.execute("SELECT id FROM learner UNION SELECT visitor FROM fact WHERE visitor <> ''")
    back = [str(row[0]) for row in rows.fetchall() if forgotten.is_marked(database, str(row[0]))]
    for learner in back:
        retention.erase(database, learner)
    if back:
        forgotten.set_clean(database, clean=False)
    return back


def clean_up(database: Database, folder: Path, backups: Backups) -> bool:
    """Outside any transaction. Each chore is tried; True when all were done, else it is due at the next start.

    A damaged file cannot be searched: nobody can show that it holds nothing of the person, so it goes.
    """

    def replace_copies() -> None:
        copy = backups.make(database, even_unchanged=True)
        if copy is not None:
            backups.only(copy)

    chores: tuple[Callable[[], object], ...] = (
        lambda: write_anew(database),
        lambda: forgotten.write_beside(folder, forgotten.marks(database)),
        lambda: _remove_leftovers(folder),
        replace_copies,
    )
    done = [_tried(chore) for chore in chores]
    if all(done):
        with database.atomic():
            forgotten.set_clean(database, clean=True)
        tidy(database)
    return all(done)


def write_anew(database: Database) -> None:
    """The whole file without gaps, and an empty write-ahead log. Raises when somebody is reading just now."""
    for question in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
        row = database.execute(question).fetchone()
        if row is not None and row[0]:
            raise OSError("the write-ahead log is in use and could not be emptied")


def empty_quarantine(folder: Path) -> None:
    quarantine = folder / QUARANTINE
    if quarantine.exists():
        shutil.rmtree(quarantine)


def _remove_leftovers(folder: Path) -> None:
    """What a mending that was cut off may have left is a copy as well."""
    empty_quarantine(folder)
    for ending in ("", *SIDE_FILES):
        (folder / (REBUILT + ending)).unlink(missing_ok=True)
    shutil.rmtree(folder / READING, ignore_errors=True)


def _tried(chore: Callable[[], object]) -> bool:
    try:
        chore()
    except (sqlite3.Error, OSError, KioskError) as error:
        _log.warning("not everything of a forgotten person could be cleaned up yet: %s", error)
        return False
    return True
