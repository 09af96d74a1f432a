"""A kiosk that brings in a list of places, in its own process, so that it can be killed for real.

Run as `python -m tests.faults.importing_kiosk FOLDER FILE ROW`: prints `at ROW` once it is read, and goes on.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.directory.reading import ListFile
from kiosk.store.venues import Venues


def main(folder: str, file: str, stop: str) -> None:
    with Venues(Path(folder)).replacing() as writer:
        for read in ListFile(Path(file)).rows(lambda done, size: None):
            if read.row == max(int(stop), 1):
                print("at", read.row, flush=True)
            writer.add(read.venue, read.row, read.line, read.raw, read.remarks)
        writer.finish(example=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
