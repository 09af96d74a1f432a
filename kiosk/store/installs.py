"""Under which name does this file number its facts?

Apart because head office counts completeness by (install, seq): whatever breaks the sequence starts a new name.
"""

from __future__ import annotations

import uuid
from datetime import datetime

from sqlite_utils import Database

from kiosk.domain.retention import DAMAGED_FILE
from kiosk.store.calendar_days import up_to_date
from kiosk.store.database import next_seq

FIRST = "first"
RESTORED = "restored"
NEW = "new"


def begin(database: Database, reason: str, created: datetime) -> str:
    """A fresh random name; the facts from now on carry it."""
    install = str(uuid.uuid4())
    with database.atomic():
        database.execute(
            "INSERT INTO install (id, created, reason, first_seq) VALUES (?, ?, ?, ?)",
            [install, created.isoformat(), reason, next_seq(database)],
        )
    return install


def current(database: Database) -> str | None:
    """The latest name; None in a file that has never been used."""
    row = database.execute("SELECT id FROM install ORDER BY rowid DESC LIMIT 1").fetchone()
    return None if row is None else str(row[0])


def numbers(database: Database, install: str) -> tuple[int, int] | None:
    """The first and last number that facts of this name can have; None when it was never a name of this file."""
    rows = database.execute("SELECT id, first_seq FROM install ORDER BY rowid").fetchall()
    firsts = [int(first) for _, first in rows]
    for place, (name, first) in enumerate(rows):
        if name == install:
            following = firsts[place + 1] if place + 1 < len(rows) else next_seq(database)
            return int(first), following - 1
    return None


def mended_long_ago(database: Database) -> bool:
    """Whether the last damaged file was put aside so long ago that nobody will look at it any more."""
    row = database.execute(
        "SELECT first_seq FROM install WHERE reason IN (?, ?) ORDER BY rowid DESC LIMIT 1", [RESTORED, NEW]
    ).fetchone()
    return row is not None and up_to_date(database).since(int(row[0])) >= DAMAGED_FILE.days
