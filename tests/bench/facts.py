"""How long until one fact is safe on the disk, beside the barest insert that is as safe.

Apart from the window because a person waits for this after every answer; both write in turns to the same disk, and
both wait for it.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median

from kiosk.domain.facts import ExerciseFinished, Fact
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.machine import MachineChance, MachineClock
from kiosk.store.opening import open_store
from tests.bench.rows import Row, end, percentile

FACTS = 1500
WARMING_UP = 50
STATEMENT = "x" * 1000
"""About as long as a fact of an exercise is as a statement."""


def rows() -> list[Row]:
    clock, chance = MachineClock(), MachineChance()
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        store, _ = open_store(
            folder / "store",
            version="bench",
            centre="bench",
            organisation="bench.example",
            now=lambda: datetime.now(UTC),
        )
        raw = _raw(folder / "raw.db")
        kept, bare = [], []
        visit = chance.uuid()
        for turn in range(FACTS + WARMING_UP):
            what = ExerciseFinished("A1a", "A1", Mode.ALONE, Outcome.ALONE, measures={"moves": float(turn)})
            fact = Fact(id=chance.uuid(), at=clock.now(), what=what, visit=visit, language="fr", pack="base/1")
            kept.append(_took(partial(store.record, [fact])))
            bare.append(_took(partial(_insert, raw, fact.id, STATEMENT)))
        store.close()
        raw.close()
    kept, bare = kept[WARMING_UP:], bare[WARMING_UP:]
    return [
        Row("one fact is safe, p50", median(kept), 10, median(bare)),
        Row("one fact is safe, p99", percentile(kept, 99), 10, percentile(bare, 99)),
    ]


def _raw(path: Path) -> sqlite3.Connection:
    """The same promise to the disk, and nothing else: no thread, no statement, no index, no trigger."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE fact (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, statement TEXT NOT NULL)")
    return connection


def _insert(connection: sqlite3.Connection, fact: str, statement: str) -> None:
    connection.execute("INSERT INTO fact (id, statement) VALUES (?, ?)", (fact, statement))


def _took(act: Callable[[], object]) -> float:
    begin = time.perf_counter_ns()
    act()
    return (time.perf_counter_ns() - begin) / 1e6


if __name__ == "__main__":
    end(rows())
