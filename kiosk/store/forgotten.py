"""Who asked to be forgotten? Marks that name nobody, and by which a forgotten learner is known again all the same.

Apart because they must outlive the file they protect: they stand in the database, in each of its copies, and in a
small file beside them, so that no copy that somebody puts back can bring a person back with it.
"""

from __future__ import annotations

import hmac
import os
import secrets
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import msgspec
from sqlite_utils import Database

from kiosk.store.backup import keep_on_disk

FILE = "forgotten.json"


class Mark(NamedTuple):
    """HMAC-SHA-256 of a learner's random name under a key that this store drew by chance; both in hexadecimal."""

    key: str
    mark: str


def bury(database: Database, learner: str) -> None:
    row = database.execute("SELECT key FROM forgotten ORDER BY rowid LIMIT 1").fetchone()
    key = secrets.token_hex(32) if row is None else str(row[0])
    learn(database, [Mark(key, _mark(key, learner))])


def learn(database: Database, marks: list[Mark]) -> int:
    """Take over marks made elsewhere. Returns how many were new; those are to be acted upon."""
    return sum(
        database.execute(
            "INSERT INTO forgotten (key, mark) VALUES (?, ?) ON CONFLICT DO NOTHING", [*each]
        ).rowcount
        for each in marks
    )


def is_marked(database: Database, learner: str) -> bool:
    """Stores that were joined have several keys; usually there is one."""
    keys = database.execute("SELECT DISTINCT key FROM forgotten").fetchall()
    return any(
        database.execute("SELECT 1 FROM forgotten WHERE mark = ?", [_mark(str(key), learner)]).fetchone()
        for (key,) in keys
    )


def marks(database: Database) -> list[Mark]:
    rows = database.execute("SELECT key, mark FROM forgotten ORDER BY rowid")
    return [Mark(str(key), str(mark)) for key, mark in rows.fetchall()]


def set_clean(database: Database, *, clean: bool) -> None:
    """Whether nothing of these people is left in any file of the store."""
    database.execute("UPDATE forgotten SET clean = ?", [int(clean)])


def is_clean(database: Database) -> bool:
    return database.execute("SELECT 1 FROM forgotten WHERE clean = 0").fetchone() is None


def write_beside(folder: Path, known: list[Mark]) -> None:
    """The whole old file or the whole new one."""
    unfinished = folder / (FILE + ".tmp")
    with unfinished.open("wb") as out:
        out.write(msgspec.json.encode(known))
        out.flush()
        os.fsync(out.fileno())
    unfinished.replace(folder / FILE)
    keep_on_disk(folder)


def beside(folder: Path) -> list[Mark]:
    """A file that cannot be read says nothing; the database still knows."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=list[Mark])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return []


def marks_in(path: Path) -> list[Mark] | None:
    """Of a file that may be damaged; None when it cannot say who was forgotten."""
    try:
        with closing(sqlite3.connect(path, timeout=5.0)) as connection:
            rows = connection.execute("SELECT key, mark FROM forgotten").fetchall()
    except sqlite3.Error:
        return None
    return [Mark(str(key), str(mark)) for key, mark in rows]


def _mark(key: str, learner: str) -> str:
    return hmac.new(key.encode(), learner.encode(), "sha256").hexdigest()
