"""How long until the first picture, and until the kiosk is ready for a touch, beside a bare full-screen window.

Apart from the other measures because here each turn is a whole process. Both programs take turns in the same
Python, both with the bytecode that an installed program has; the first turns are for warming up and are not
counted. The kiosk has its settings file, as in a centre.
"""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import kiosk
from tests.bench.rows import Row, end

TURNS = 15
PATIENCE_S = 60


def rows(turns: int = TURNS) -> list[Row]:
    bare, painted, ready = [], [], []
    compileall.compile_dir(str(Path(kiosk.__file__).parent), quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "premier-clic"
        home.mkdir()
        (home / "settings.toml").write_text('centre = "Valbourg"\nvolume = 6\n', encoding="utf-8")
        for turn in range(turns + 2):
            reference = _started("tests.bench.bare_window", folder)
            whole = _started("tests.bench.whole_kiosk", folder)
            if turn >= 2:
                bare.append(reference["painted"])
                painted.append(whole["painted"])
                ready.append(whole["ready"])
    window = median(bare)
    return [
        Row("start to the first picture", median(painted), 1.5, window, of_ratio=True),
        Row("start to ready for a touch", median(ready), 2.0, window, of_ratio=True),
    ]


def _started(module: str, folder: str) -> dict[str, float]:
    """What the program told, in milliseconds since just before it was started. Its data are under the folder."""
    environment = {**os.environ, "XDG_DATA_HOME": folder, "BENCH_BEGAN": str(time.monotonic_ns())}
    told = subprocess.run(
        [sys.executable, "-m", module],
        env=environment,
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    return {line.split()[0]: float(line.split()[1]) for line in told.stdout.splitlines()}


if __name__ == "__main__":
    end(rows())
