"""`make bench`: every measure beside its reference, one part after the other, and one table at the end.

Apart because it only runs the parts, each in a process of its own so that none warms or burdens the next. It ends
with 1 only when something fails that does not depend on how busy this machine is: the people of the diagnostic are
known too badly or asked too much, the voice dies, a visit leaves memory behind, or a part does not run at all.
Times that are over their limit are shown as such and fail nothing: compare the ratios, not the seconds.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.rows import HANDED_OVER, failed, handed_over, table

PARTS = ("start", "pack", "screens", "facts", "directory", "memory", "speech", "diagnostic", "stick")
ON_A_SCREEN = {"start", "pack", "screens", "memory"}
VIRTUAL = ("xvfb-run", "-a", "-s", "-screen 0 1366x768x24 -nolisten tcp")


def main() -> int:
    broken = []
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows"
        rows.touch()
        environment = {**os.environ, HANDED_OVER: str(rows), "PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for part in sys.argv[1:] or PARTS:
            print(f"\n{part}", flush=True)
            before = len(handed_over(rows))
            run(part, environment)
            if len(handed_over(rows)) == before:
                broken.append(part)
        found = handed_over(rows)
    print(f"\nAll of it, in {time.monotonic() - began:.0f} s:\n{table(found)}")
    wrong = [*(row.name for row in failed(found)), *(f"{part} (did not end)" for part in broken)]
    print(f"Failed: {', '.join(wrong)}." if wrong else "Nothing that may not fail has failed.")
    return 1 if wrong else 0


def run(part: str, environment: dict[str, str]) -> None:
    """A part that shows windows gets a screen of its own, whatever screen there is."""
    command = [sys.executable, "-m", f"tests.bench.{part}"]
    environment = dict(environment)
    if part in ON_A_SCREEN and shutil.which(VIRTUAL[0]):
        command = [*VIRTUAL, *command]
        environment["QT_QPA_PLATFORM"] = "xcb"
    elif part in ON_A_SCREEN:
        print("(no xvfb-run here: drawn off screen)")
        environment["QT_QPA_PLATFORM"] = "offscreen"
    else:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    subprocess.run(command, env=environment, check=False)


if __name__ == "__main__":
    raise SystemExit(main())
