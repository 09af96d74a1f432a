"""How long until the first picture, and until the kiosk is ready for a touch, beside a bare full-screen window.

Apart from the other measures because here each turn is a whole process. Both programs take turns in the same
Python with the same bytecode; the first turn of each is for warming up and is not counted.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from statistics import median

from tests.bench.rows import Row, end

TURNS = 15
PATIENCE_S = 60


def rows(turns: int = TURNS) -> list[Row]:
    bare, painted, ready = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(turns + 2):
            reference = _started("tests.bench.bare_window")
            kiosk = _started("tests.bench.whole_kiosk", folder)
            if turn >= 2:
                bare.append(reference["painted"])
                painted.append(kiosk["painted"])
                ready.append(kiosk["ready"])
    window = median(bare)
    return [
        Row("start to the first picture", median(painted), 1.5, window, of_ratio=True),
        Row("start to ready for a touch", median(ready), 2.0, window, of_ratio=True),
    ]


def _started(module: str, *arguments: str) -> dict[str, float]:
    """What the program told, in milliseconds since just before it was started."""
    environment = {**os.environ, "BENCH_BEGAN": str(time.monotonic_ns())}
    told = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    return {line.split()[0]: float(line.split()[1]) for line in told.stdout.splitlines()}


if __name__ == "__main__":
    end(rows())
