"""How long until 2,000 visits are on a stick, sealed and read back, and whether the window waits meanwhile.

Apart because it fills a memory with 80,000 facts first. The reference is the plainest copy of the same statements
onto the same disk that is as safe: one file, written beside, synced, renamed, read back and compared. The window
is Qt's own loop with a beat every 5 ms, in the process that exports: what it waits for is the longest gap.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyrage
from PySide6.QtCore import QCoreApplication, QTimer

from kiosk.domain.facts import ExerciseFinished, Fact
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.machine import MachineChance, MachineClock, utc_now
from kiosk.office.outgoing import Sender, export_readable, export_sealed
from kiosk.seals.keys import own_key
from kiosk.store.facts import FactStore
from kiosk.store.opening import open_store
from kiosk.usb.disk import RealDisk
from tests.bench.rows import Row, end

VISITS, FACTS_OF_A_VISIT, TOGETHER = 2000, 40, 20
TURNS = 3
BEAT_MS = 5
LIMIT_MS = 10_000
LIST_MS = 60_000
GAP_MS = 50


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        store, _ = open_store(
            folder / "store", version="bench", centre="bench", organisation="bench.example", now=utc_now
        )
        try:
            live(store)
            return measured(store, folder)
        finally:
            store.close()


def live(store: FactStore) -> None:
    for _ in range(VISITS // TOGETHER):
        store.record([fact for _ in range(TOGETHER) for fact in visit()])


def visit() -> list[Fact]:
    clock, chance = MachineClock(), MachineChance()
    name = chance.uuid()
    measures = {
        "duration_s": 12.5 + chance.bits(8),
        "moves": float(chance.bits(5)),
        "path_mm": chance.bits(12) / 7,
    }
    exercises = [
        ExerciseFinished(f"A1{number}", "A1", Mode.ALONE, Outcome.HELPED, measures=measures)
        for number in range(FACTS_OF_A_VISIT)
    ]
    return [
        Fact(id=chance.uuid(), at=clock.now(), visit=name, language="fr", pack="base@1", what=what)
        for what in exercises
    ]


def measured(store: FactStore, folder: Path) -> list[Row]:
    sender = Sender(store, lambda: own_key(folder / "key"), utc_now, folder / "cache")
    recipient = str(pyrage.x25519.Identity.generate().to_public())
    times, plain, gaps = [], [], []
    for turn in range(TURNS):
        stick = folder / f"stick-{turn}"
        stick.mkdir()

        def export(stick: Path = stick) -> None:
            exported = export_sealed(sender, (recipient,), stick, RealDisk(), lambda _done, _of: None)
            assert exported.facts == VISITS * FACTS_OF_A_VISIT

        took, gap = beside_a_window(export)
        times.append(took)
        gaps.append(gap)
        plain.append(beside_a_window(lambda: copy(store, folder / "plain"))[0])
    (folder / "list").mkdir()
    listing = beside_a_window(lambda: to_list(sender, folder / "list"))
    size = sum(file.stat().st_size for file in (folder / "stick-0").iterdir()) / 2**20
    return [
        Row("2,000 visits sealed and read back", min(times), LIMIT_MS, min(plain), gate=True),
        Row("the window waits meanwhile, at worst", max(gaps), GAP_MS),
        Row("2,000 visits as tables to read", listing[0], LIST_MS),
        Row("the window waits for tables, at worst", listing[1], GAP_MS),
        Row("on the stick, of 80,000 facts", size, 100, (folder / "plain").stat().st_size / 2**20, unit="MB"),
    ]


def to_list(sender: Sender, folder: Path) -> None:
    assert export_readable(sender, folder, RealDisk(), lambda _done, _of: None).facts


def beside_a_window(work: Callable[[], None]) -> tuple[float, float]:
    """How long it took, and the longest time between two beats of the window meanwhile; milliseconds."""
    beats: list[int] = []

    def beat() -> None:
        beats.append(time.perf_counter_ns())
        if done.done():
            QCoreApplication.exit(0)

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(BEAT_MS)
    with ThreadPoolExecutor(max_workers=1) as beside:
        began = time.perf_counter_ns()
        done = beside.submit(work)
        QCoreApplication.exec()
    timer.stop()
    done.result()
    gaps = [later - sooner for sooner, later in zip([began, *beats], beats, strict=False)]
    return (beats[-1] - began) / 1e6, max(gaps) / 1e6


def copy(store: FactStore, file: Path) -> None:
    """The same promise, and nothing else: neither smaller, nor sealed, nor signed."""
    beside = file.with_suffix(".new")
    digest = hashlib.sha256()
    with beside.open("wb") as out:
        for line in lines(store):
            out.write(line)
            digest.update(line)
        out.flush()
        os.fsync(out.fileno())
    os.replace(beside, file)
    handle = os.open(file.parent, os.O_RDONLY)
    os.fsync(handle)
    os.close(handle)
    with file.open("rb") as back:
        assert hashlib.file_digest(back, "sha256").hexdigest() == digest.hexdigest()


def lines(store: FactStore) -> Iterator[bytes]:
    for statement in store.statements("queued"):
        yield statement + b"\n"


if __name__ == "__main__":
    QCoreApplication([])
    end(rows())
