"""How is the file opened so that nothing shown as saved can be lost, even by a power cut?

Apart because these settings belong to the connection, not to the file: forgetting one once would undo them all.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from sqlite_utils import Database

FILE = "kiosk.db"
SIDE_FILES = ("-wal", "-shm")

_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA secure_delete = ON",
    # 512 KiB: facts are added at the end and seldom read, so the usual 2 MB would only be held for nothing.
    "PRAGMA cache_size = -512",
)
_WAIT_S = 5.0


def connect(path: Path) -> Database:
    """Open for writing, in the thread that will own it. `recursive_triggers`: REPLACE meets the triggers too."""
    connection = sqlite3.connect(path, timeout=_WAIT_S)
    try:
        database = Database(connection, recursive_triggers=True, execute_plugins=False)
        for setting in _SETTINGS:
            database.execute(setting).fetchall()
    except BaseException:
        connection.close()
        raise
    return database


def tidy(database: Database) -> None:
    """Bring everything from the write-ahead log into the file, and empty the log."""
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def next_seq(database: Database) -> int:
    """The number the next fact will have. Numbers of purged facts are never given again."""
    row = database.execute("SELECT seq FROM sqlite_sequence WHERE name = 'fact'").fetchone()
    return 1 if row is None else int(row[0]) + 1
