"""Who writes to the file? One thread that owns the one connection, and everybody waits for its answer.

Apart because two connections that write at once can damage a file (a bug of SQLite up to 3.51.2), and because the
screen may say "saved" only after the commit came back.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database

from kiosk.errors import KioskError, Trouble
from kiosk.store.database import connect, tidy

Answer = TypeVar("Answer")
_log = logging.getLogger(__name__)


class Writer:
    """Nothing given to a writer may call the writer again: it would wait for itself."""

    def __init__(self, path: Path) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store")
        try:
            self._database = self._thread.submit(connect, path).result()
        except BaseException:
            self._thread.shutdown()
            raise

    def write(self, change: Callable[[Database], Answer]) -> Answer:
        """All of this change or nothing, on disk when this returns. Raises KioskError(NOT_SAVED) with the cause.

        On a full disk SQLite has already rolled back; `atomic` looks before it does so again, so the cause stays.
        """
        try:
            return self._thread.submit(self._together, change).result()
        except (sqlite3.Error, OSError, ValueError, RuntimeError) as error:
            raise KioskError(Trouble.NOT_SAVED, f"{type(error).__name__}: {error}") from error

    def ask(self, question: Callable[[Database], Answer], trouble: Trouble = Trouble.SURPRISE) -> Answer:
        """Read something, or run what may not stand inside a transaction. `trouble` names a failure."""
        try:
            return self._thread.submit(question, self._database).result()
        except (sqlite3.Error, OSError, RuntimeError) as error:
            raise KioskError(trouble, f"{type(error).__name__}: {error}") from error

    def later(self, chore: Callable[[Database], object]) -> None:
        """Do this when there is time. It is a courtesy: a failure goes to the log and nowhere else."""
        self._thread.submit(self._quietly, chore)

    def close(self) -> None:
        """Finish what is waiting, empty the write-ahead log, let go of the file."""
        try:
            self._thread.submit(self._let_go).result()
        finally:
            self._thread.shutdown()

    def _together(self, change: Callable[[Database], Answer]) -> Answer:
        with self._database.atomic():
            return change(self._database)

    def _quietly(self, chore: Callable[[Database], object]) -> None:
        try:
            chore(self._database)
        except (sqlite3.Error, OSError, KioskError) as error:
            _log.warning("a chore of the store failed: %s", error)

    def _let_go(self) -> None:
        self._quietly(tidy)
        self._database.close()
