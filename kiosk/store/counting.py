"""How much is remembered, of what kind, how old, and how much of it waits? Counted beside the one who writes.

Apart because whoever looks after the kiosk asks it while a visit goes on, and gets numbers and dates: nothing here
can tell one person from another.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from kiosk.errors import KioskError, Trouble
from kiosk.store.database import FILE, SIDE_FILES


@dataclass(frozen=True, slots=True)
class Counts:
    """`kinds`: facts by kind. `states`: deliveries by state. `newest`: when the last fact was recorded; `before`:
    the last one of the run before this; `exported`, `acked`: the latest such moment; `oldest`: of the first fact
    that is kept; ISO 8601, "" for none. `form`: the migrations that the file has been through."""

    kinds: dict[str, int]
    states: dict[str, int]
    newest: str
    before: str
    exported: str
    acked: str
    oldest: str
    learners: int
    installs: int
    form: tuple[str, ...]

    @property
    def facts(self) -> int:
        return sum(self.kinds.values())


def size(folder: Path) -> int | None:
    """Bytes of the memory with its side files, None when there is none."""
    file = folder / FILE
    if not file.exists():
        return None
    beside = [file.with_name(file.name + end) for end in SIDE_FILES]
    return sum(one.stat().st_size for one in (file, *beside) if one.exists())


def count(folder: Path) -> Counts:
    """Read only, without the writer's lock. Raises KioskError(NOT_SAVED) when the file cannot be read."""
    file = folder / FILE
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, timeout=5.0)) as memory:
            return Counts(
                kinds=dict(memory.execute("SELECT kind, count(*) FROM fact GROUP BY kind ORDER BY kind")),
                states=dict(memory.execute("SELECT state, count(*) FROM delivery GROUP BY state ORDER BY state")),
                newest=_text(memory, "SELECT at FROM fact ORDER BY seq DESC LIMIT 1"),
                before=_text(memory, _BEFORE),
                exported=_text(memory, "SELECT max(exported_at) FROM delivery"),
                acked=_text(memory, "SELECT max(acked_at) FROM delivery"),
                oldest=_text(memory, "SELECT at FROM fact ORDER BY seq LIMIT 1"),
                learners=_number(memory, "SELECT count(*) FROM learner"),
                installs=_number(memory, "SELECT count(*) FROM install"),
                form=tuple(row[0] for row in memory.execute("SELECT name FROM _sqlite_migrations ORDER BY rowid")),
            )
    except sqlite3.Error as error:
        raise KioskError(Trouble.NOT_SAVED, str(error)) from error


_BEFORE = """
SELECT at FROM fact WHERE seq < (SELECT seq FROM fact WHERE kind = 'kiosk_started' ORDER BY seq DESC LIMIT 1)
ORDER BY seq DESC LIMIT 1
"""


def _text(memory: sqlite3.Connection, question: str) -> str:
    row = memory.execute(question).fetchone()
    return "" if row is None or row[0] is None else str(row[0])


def _number(memory: sqlite3.Connection, question: str) -> int:
    return int(memory.execute(question).fetchone()[0])
