"""Where is yesterday's memory, should today's file be damaged? Checked copies beside it, the last seven.

Apart because a copy is only worth something when it was read back before it took its name.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from sqlite_utils import Database

from kiosk.errors import KioskError
from kiosk.store.integrity import is_sound

KEEP = 7
EVERY = timedelta(hours=1)
_UNFINISHED = "unfinished.tmp"


class Backups:
    """Copies are numbered, not dated: the clocks of old computers lie."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._last: datetime | None = None
        self._changes = -1

    def newest_first(self) -> list[Path]:
        return sorted(self._folder.glob("kiosk-*.db"), reverse=True)

    def last_good(self) -> Path | None:
        return next((copy for copy in self.newest_first() if _is_good(copy)), None)

    def due(self, now: datetime) -> bool:
        """An hour away from the last copy, in either direction: clocks also jump back."""
        if self._last is None:
            self._last = now
        if abs(now - self._last) < EVERY:
            return False
        self._last = now
        return True

    def make(self, database: Database, *, even_unchanged: bool = False) -> Path | None:
        """A whole, checked, durable copy; None when nothing changed since the last one of this connection."""
        if database.conn.total_changes == self._changes and not even_unchanged:
            return None
        changes = database.conn.total_changes
        self._folder.mkdir(parents=True, exist_ok=True)
        unfinished = self._folder / _UNFINISHED
        unfinished.unlink(missing_ok=True)
        copy = self._folder / f"kiosk-{self._next_number():06}.db"
        try:
            _copy(database, unfinished)
            if not is_sound(unfinished):
                raise OSError(f"the copy {unfinished.name} cannot be read back")
            keep_on_disk(unfinished)
            unfinished.replace(copy)
        except BaseException:
            unfinished.unlink(missing_ok=True)  # a full disk is what makes it fail
            raise
        keep_on_disk(self._folder)
        self._changes = changes
        for old in self.newest_first()[KEEP:]:
            old.unlink()
        return copy

    def only(self, kept: Path) -> None:
        """Remove every copy but this one: after an erasure the older ones still know the person."""
        for copy in self.newest_first():
            if copy != kept:
                copy.unlink()

    def _next_number(self) -> int:
        newest = next(iter(self.newest_first()), None)
        return 1 if newest is None else int(newest.stem.rpartition("-")[2]) + 1


def keep_on_disk(path: Path) -> None:
    """Make a file, or the names in a folder, survive a power cut. Windows has no such thing for folders."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _is_good(copy: Path) -> bool:
    """A copy that cannot even be looked at is no reason not to try the one before it."""
    try:
        return is_sound(copy)
    except KioskError:
        return False


def _copy(database: Database, path: Path) -> None:
    with closing(sqlite3.connect(path)) as copy:
        database.conn.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
