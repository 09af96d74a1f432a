"""How is a damaged memory put together again, so that a cut at any moment of it loses nothing?

Apart because it is rare and delicate: the new file is finished beside the old one (last good copy, then every
fact still readable in the damaged file), the old one moves to `quarantine/`, and only then does the new one take
its name. Whoever asked to be forgotten stays forgotten, whatever the copy or the damaged file still knows.
"""

from __future__ import annotations

import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from kiosk import xapi
from kiosk.errors import Trouble
from kiosk.store import forgotten, installs, visitors
from kiosk.store.backup import Backups, keep_on_disk
from kiosk.store.database import FILE, SIDE_FILES, connect, next_seq, tidy
from kiosk.store.facts import insert
from kiosk.store.forgetting import QUARANTINE, READING, REBUILT, forget_again
from kiosk.store.integrity import is_sound, readable_learners, readable_statements
from kiosk.store.migrations import migrate


def mend(folder: Path, backups: Backups, now: datetime) -> Trouble | None:
    """Leave a sound file or none at all under the usual name, and say what had to be done for it."""
    path, rebuilt = folder / FILE, folder / REBUILT
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
    rebuilt = folder / REBUILT
    for ending in ("", *SIDE_FILES):
        (folder / (REBUILT + ending)).unlink(missing_ok=True)
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
    reading = folder / READING
    shutil.rmtree(reading, ignore_errors=True)
    reading.mkdir()
    try:
        for ending in ("", "-wal"):
            if (folder / (FILE + ending)).exists():
                shutil.copyfile(folder / (FILE + ending), reading / (FILE + ending))
        with database.atomic():
            for learner, code in readable_learners(reading / FILE):
                visitors.let_in(database, learner, code)
            saved = sum(_take_over(database, statement) for statement in readable_statements(reading / FILE))
            _stay_forgotten(database, folder, forgotten.marks_in(reading / FILE))
            return saved
    except OSError:
        return 0
    finally:
        shutil.rmtree(reading, ignore_errors=True)


def _stay_forgotten(database: Database, folder: Path, told: list[forgotten.Mark] | None) -> None:
    """`told`: by the damaged file. One that does not know of everybody may hold somebody: it is to go."""
    forgotten.learn(database, [*(told or ()), *forgotten.beside(folder)])
    known = set(forgotten.marks(database))
    forgotten.set_clean(database, clean=known <= set(told or ()))
    forget_again(database)


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
    quarantine = folder / QUARANTINE
    quarantine.mkdir(exist_ok=True)
    newest = max((int(old.name) for old in quarantine.iterdir() if old.name.isdigit()), default=0)
    aside = quarantine / f"{1 + newest:06}"
    for ending in ("", *SIDE_FILES):
        old = folder / (FILE + ending)
        if old.exists():
            aside.mkdir(exist_ok=True)
            old.replace(aside / old.name)
    (folder / REBUILT).replace(folder / FILE)
    keep_on_disk(folder)
