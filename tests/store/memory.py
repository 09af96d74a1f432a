"""How do the tests open a memory? Always the same way, at a moment they choose."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.store.facts import FactStore
from kiosk.store.opening import open_store

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass
class Watch:
    """A clock that only moves when it is told to."""

    time: datetime = MORNING

    def now(self) -> datetime:
        return self.time

    def pass_by(self, **time: float) -> None:
        self.time += timedelta(**time)


def open_at(folder: Path, watch: Watch | None = None) -> tuple[FactStore, tuple[str, ...]]:
    clock = watch or Watch()
    return open_store(folder, version="0.1", centre="Lyon 3", organisation="exemple.org", now=clock.now)


@contextmanager
def opened(folder: Path, watch: Watch | None = None) -> Iterator[FactStore]:
    store, _ = open_at(folder, watch)
    try:
        yield store
    finally:
        store.close()


def rows(folder: Path, question: str) -> list[tuple[object, ...]]:
    """As an analyst with any SQLite tool would ask, once the store is closed or beside it."""
    with closing(sqlite3.connect(folder / "kiosk.db")) as connection:
        return connection.execute(question).fetchall()


def change(folder: Path, statement: str) -> None:
    """As somebody with any SQLite tool would try to change the file."""
    with closing(sqlite3.connect(folder / "kiosk.db")) as connection:
        connection.execute("PRAGMA recursive_triggers = ON")
        connection.execute(statement)
        connection.commit()
