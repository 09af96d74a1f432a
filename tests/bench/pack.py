"""How long the whole pack takes: read after the first picture, and any exercise of it opened; and what it weighs.

Apart because it grows with every exercise that is written: each author adds a little to what everybody waits for.
"""

from __future__ import annotations

import gc
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from kiosk import paths
from kiosk.app import Kiosk
from kiosk.content.loader import Reading, pack_folder
from kiosk.domain.outcomes import Mode
from kiosk.visit.place import Place
from kiosk.worlds.table import WORLDS
from tests.bench.lived import Painted, opened, settle
from tests.bench.memory_of import resident
from tests.bench.rows import Row, end, percentile
from tests.bench.screens import Empty, milliseconds_of

READINGS = 7
BARE_MB = 40
"""How much more than one and a half bare windows the whole kiosk may hold."""


def rows() -> list[Row]:
    indexed, parsed = readings()
    bare = _bare_resident()
    with opened() as kiosk:
        settle()
        gc.collect()
        held = resident()
        found, nothing = openings(kiosk)
    return [
        Row("the whole pack read after the first picture", median(indexed), 150, median(parsed)),
        Row("any exercise opened, p50", median(found), 80, median(nothing)),
        Row("any exercise opened, p99", percentile(found, 99), 80, percentile(nothing, 99)),
        Row("memory with the whole pack", held, bare * 1.5 + BARE_MB, bare, unit="MB"),
    ]


def readings() -> tuple[list[float], list[float]]:
    """Milliseconds to read everything when it was parsed at the start before; beside it, parsing it all anew."""
    folder = pack_folder(paths.assets())
    kept_ms, anew_ms = [], []
    with tempfile.TemporaryDirectory() as home:
        kept = Path(home) / "pack"
        Reading(folder, WORLDS, kept).whole_pack(Reading(folder, WORLDS).outline())
        for _ in range(READINGS):
            for file, spent in ((kept, kept_ms), (None, anew_ms)):
                began = time.perf_counter()
                reading = Reading(folder, WORLDS, file)
                outline = reading.outline()
                pack = reading.pack(outline)
                spent.append((time.perf_counter() - began) * 1000)
                assert not pack.problems
    return kept_ms, anew_ms


def openings(kiosk: Kiosk) -> tuple[list[float], list[float]]:
    """Every exercise once in each mode, from the touch on the path until its picture is on the screen."""
    shell = kiosk.shell
    empty = Empty()
    empty.show()
    settle()
    visit = shell.visit
    visit.enter()
    visit.just_trying()
    visit.stops = tuple(visit.around.curriculum.exercises)
    painted, empty_painted = Painted(shell), Painted(empty)
    found, nothing = [], []
    for name in visit.stops:
        for mode in Mode:
            visit.see_path()

            def touch(name: str = name, mode: Mode = mode) -> None:
                visit.open(name)
                visit.practice.begin(mode)
                shell.show_place()

            found.append(milliseconds_of(touch, painted))
            assert visit.place is Place.EXERCISE
            settle()
            nothing.append(milliseconds_of(empty.change, empty_painted))
            settle()
    empty.hide()
    return found, nothing


def _bare_resident() -> float:
    """Megabytes of the smallest program that fills the screen."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.bare_memory"], check=True, capture_output=True, text=True, timeout=60
    )
    return float(told.stdout.split()[-1])


if __name__ == "__main__":
    end(rows())
