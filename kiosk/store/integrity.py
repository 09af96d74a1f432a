"""Can this file be trusted? And if not, which facts can still be read out of it?

Apart because everything here works on files that may hold anything: no question may raise or stop half-way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from kiosk.errors import KioskError, Trouble

_DAMAGE = {
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
}
_UNREADABLE = {
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_IOERR_CORRUPTFS,
}
_BEYOND = 100_000
"""How far to look for facts when the file no longer says how many there are."""
_MOST = 5_000_000
"""More facts than a centre makes in a century: a damaged count must not keep the kiosk looking for ever."""


def is_sound(path: Path) -> bool:
    """True for a whole database whose every statement is whole. A full disk or a locked file is no damage.

    Raises KioskError(NOT_SAVED) when the file could not be looked at.
    """
    if not path.exists() or path.stat().st_size == 0:
        return False
    try:
        with closing(sqlite3.connect(path, timeout=5.0)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()
            garbled = connection.execute("SELECT count(*) FROM fact WHERE NOT json_valid(statement)").fetchone()
    except sqlite3.Error as error:
        if _means_damage(error) or "no such table" in str(error):
            return False
        raise KioskError(Trouble.NOT_SAVED, f"{path.name}: {error}") from error
    return bool(verdict[0] == "ok" and garbled[0] == 0)


def readable_statements(path: Path) -> Iterator[bytes]:
    """Every statement that can still be read, one by one, so that a broken page costs only what stood on it."""
    with closing(sqlite3.connect(path, timeout=5.0)) as connection:
        for seq in range(1, _highest(connection, "fact", "seq") + 1):
            row = _try(connection, "SELECT CAST(statement AS BLOB) FROM fact WHERE seq = ?", seq)
            if row is not None and isinstance(row[0], bytes):
                yield row[0]


def readable_learners(path: Path) -> Iterator[tuple[str, str]]:
    """Every learner and code that can still be read."""
    with closing(sqlite3.connect(path, timeout=5.0)) as connection:
        for number in range(1, _highest(connection, "learner", "rowid") + 1):
            row = _try(connection, "SELECT id, code FROM learner WHERE rowid = ?", number)
            if row is not None and isinstance(row[0], str) and isinstance(row[1], str):
                yield row[0], row[1]


def _means_damage(error: sqlite3.Error) -> bool:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
    return code & 0xFF in _DAMAGE or code in _UNREADABLE


def _highest(connection: sqlite3.Connection, table: str, number: str) -> int:
    """The highest number any part of the file still knows of."""
    questions = (f"SELECT max({number}) FROM {table}", f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'")
    told = [row[0] for question in questions if (row := _try(connection, question)) and isinstance(row[0], int)]
    if told:
        return min(max(told), _MOST)
    return _BEYOND if _try(connection, f"SELECT 1 FROM sqlite_schema WHERE name = '{table}'") else 0


def _try(connection: sqlite3.Connection, question: str, *values: int) -> tuple[object, ...] | None:
    try:
        row = connection.execute(question, values).fetchone()
    except sqlite3.Error:
        return None
    return None if row is None else tuple(row)
