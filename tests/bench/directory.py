"""How long a national list of places takes to come in and to be asked, and how much memory; beside a bare read.

Apart because a volunteer waits for it with a stick in the hand, on a machine with little memory, at work.
"""

from __future__ import annotations

import csv
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from kiosk import paths
from kiosk.desk.directory import VenueQuery
from kiosk.directory.lines import NotUsable
from kiosk.directory.reading import ListFile
from kiosk.domain.venue_remarks import ImportEnding
from kiosk.domain.venue_words import Care, Service
from kiosk.machine import local_now
from kiosk.office.directory import EXAMPLE, Directory
from kiosk.settings.values import Settings
from tests.bench.rows import Row, end

PLACES = 20_000
ASKED = 15
GARBAGE = 200 * 1024 * 1024
QUERIES = (
    VenueQuery(services=(Service.PROCEDURES,), within_km=20),
    VenueQuery(services=(Service.PROCEDURES,), care=(Care.LANGUAGES,), free=True),
    VenueQuery(services=(Service.DAILY_TOOLS,), open_now=True),
    VenueQuery(),
)
ALONE = "alone"
"""Given to this part when it only brings in one list, so that nothing else is in its memory."""


def rows() -> list[Row]:
    with tempfile.TemporaryDirectory(dir=".") as name:
        folder = Path(name)
        made = make_list(folder / "list.csv")
        bare = [seconds(lambda: bare_read(made)) for _ in range(3)]
        came, peak = brought_in(made, folder / "home")
        directory = opened(folder / "home")
        asked = [seconds(lambda query=query: directory.search(query)) for _ in range(ASKED) for query in QUERIES]
        scans = [seconds(lambda: bare_read(made)) for _ in range(3)]
        left = garbage(folder)
    return [
        Row("20,000 places come in", came, 10, median(bare), unit="s"),
        Row("memory of the process that brings them in", peak, 150, gate=True, unit="MB"),
        Row("a search among them, p50", median(asked) * 1000, 500, median(scans) * 1000),
        Row("the slowest search", max(asked) * 1000, 1500, median(scans) * 1000),
        Row("200 MB of one line is left", left, 5, unit="s"),
    ]


def make_list(file: Path) -> Path:
    """As many invented places as there are in the country, spread over it; two in three without a pivot."""
    chance = random.Random(4)
    with (paths.assets() / EXAMPLE).open(encoding="utf-8", newline="") as example:
        places = list(csv.DictReader(example))
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(places[0]))
        writer.writeheader()
        for number in range(PLACES):
            place = {**places[number % len(places)], "id": f"made-{number}"}
            place["latitude"] = f"{42 + chance.random() * 9:.5f}"
            place["longitude"] = f"{-4 + chance.random() * 12:.5f}"
            place["presentation_detail"] = "Un lieu inventé, pour mesurer. " * 15
            if number % 3:
                place["pivot"] = "00000000000000"
            writer.writerow(place)
    return file


def bare_read(file: Path) -> int:
    with file.open(encoding="utf-8", newline="") as text:
        return sum(1 for _ in csv.reader(text))


def brought_in(file: Path, home: Path) -> tuple[float, float]:
    """Seconds and megabytes, of a process that does nothing else."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.bench.directory", ALONE, str(file), str(home)],
        check=True, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    took, peak = told.stdout.split()
    return float(took), float(peak)


def bring_in(file: str, home: str) -> None:
    directory = opened(Path(home))
    began = time.perf_counter()
    report = directory.import_file(file, lambda done, size: None)
    took = time.perf_counter() - began
    assert (report.ending, report.places) == (ImportEnding.DONE, PLACES)
    print(took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def opened(home: Path) -> Directory:
    settings = Settings(centre_latitude=47.03, centre_longitude=3.16)
    return Directory(
        home, paths.assets() / EXAMPLE, settings=lambda: settings, now=local_now, note=lambda what: None
    )


def garbage(folder: Path) -> float:
    """The limit of size would end it at once: it is taken away, to see what stands behind it."""
    file = folder / "garbage.csv"
    with (paths.assets() / EXAMPLE).open("rb") as example, file.open("wb") as out:
        out.write(example.readline())
        for _ in range(GARBAGE >> 20):
            out.write(b"x" * (1 << 20))

    endings = []

    def read() -> None:
        try:
            list(Unlimited(file).rows(lambda done, size: None))
        except NotUsable as problem:
            endings.append(problem.ending)

    took = seconds(read)
    assert endings == [ImportEnding.MOSTLY_WRONG]
    return took


class Unlimited(ListFile):
    def _size(self) -> int:
        return GARBAGE


def seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


if __name__ == "__main__":
    if sys.argv[1:2] == [ALONE]:
        bring_in(*sys.argv[2:])
    else:
        end(rows())
