"""How is a damaged memory put together again, so that a cut at any moment of it loses nothing?

Apart because it is rare and delicate: the new file is finished beside the old one (last good copy, then every
fact still readable in the damaged file), the old one moves to `quarantine/`, and only then does the new one take
its name.
"""

from __future__ import annotations

import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from kiosk import xapi
from kiosk.errors import Trouble
from kiosk.store import installs
from kiosk.store.backup import Backups, keep_on_disk
from kiosk.store.database import FILE, SIDE_FILES, connect, next_seq, tidy
from kiosk.store.facts import insert
from kiosk.store.integrity import is_sound, readable_learners, readable_statements
from kiosk.store.migrations import migrate

_REBUILT = "rebuilt.db"
_READING = "reading"


def mend(folder: Path, backups: Backups, now: datetime) -> Trouble | None:
    """Leave a sound file or none at all under the usual name, and say what had to be done for it."""
    path, rebuilt = folder / FILE, folder / _REBUILT
    if path.exists():
        if is_sound(path):
            return None
    elif is_sound(rebuilt):
        _take_place(folder)
        return Trouble.STORE_RESTORED
    elif not backups.newest_first():
        return None
    trouble = _rebuild(folder, backups.last_good(), now)
    _take_place(folder)
    return trouble


def _rebuild(folder: Path, copy: Path | None, now: datetime) -> Trouble:
    rebuilt = folder / _REBUILT
    for ending in ("", *SIDE_FILES):
        (folder / (_REBUILT + ending)).unlink(missing_ok=True)
    if copy is not None:
        shutil.copyfile(copy, rebuilt)
    database = connect(rebuilt)
    try:
        migrate(database, lambda _: None)
        saved = _read_again(database, folder)
        known = copy is not None or saved > 0
        installs.begin(database, installs.RESTORED if known else installs.NEW, now)
        tidy(database)
    finally:
        database.close()
    keep_on_disk(rebuilt)
    return Trouble.STORE_RESTORED if known else Trouble.STORE_NEW


def _read_again(database: Database, folder: Path) -> int:
    """Take over what the damaged file still holds and the copy does not. Reads a duplicate: the damaged file is
    evidence, and merely opening it would change it."""
    reading = folder / _READING
    shutil.rmtree(reading, ignore_errors=True)
    reading.mkdir()
    try:
        for ending in ("", "-wal"):
            if (folder / (FILE + ending)).exists():
                shutil.copyfile(folder / (FILE + ending), reading / (FILE + ending))
        with database.atomic():
            for learner, code in readable_learners(reading / FILE):
                database.execute(
                    "INSERT INTO learner (id, code) VALUES (?, ?) ON CONFLICT DO NOTHING", [learner, code]
                )
            return sum(_take_over(database, statement) for statement in readable_statements(reading / FILE))
    except OSError:
        return 0
    finally:
        shutil.rmtree(reading, ignore_errors=True)


def _take_over(database: Database, statement: bytes) -> bool:
    """Insert under the number frozen in the statement. Once only; what was purged or erased stays away."""
    try:
        fact, seq = xapi.thaw(statement), xapi.seq_of(statement)
    except ValueError:
        return False
    if database.execute("SELECT 1 FROM delivery WHERE id = ?", [fact.id]).fetchone():
        return False
    taken = database.execute("SELECT 1 FROM delivery WHERE seq = ?", [seq]).fetchone()
    try:
        insert(database, next_seq(database) if taken else seq, fact, statement)
    except sqlite3.IntegrityError:
        return False
    return True


def _take_place(folder: Path) -> None:
    """Everything of the old file goes aside: a write-ahead log left behind would be played into the new file."""
    quarantine = folder / "quarantine"
    quarantine.mkdir(exist_ok=True)
    aside = quarantine / f"{1 + len(list(quarantine.iterdir())):06}"
    for ending in ("", *SIDE_FILES):
        old = folder / (FILE + ending)
        if old.exists():
            aside.mkdir(exist_ok=True)
            old.replace(aside / old.name)
    (folder / _REBUILT).replace(folder / FILE)
    keep_on_disk(folder)
