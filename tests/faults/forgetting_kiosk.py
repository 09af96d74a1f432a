"""A kiosk that forgets one learner after the other, in its own process, so that it can be killed for real.

Run as `python -m tests.faults.forgetting_kiosk FOLDER`: prints `open`, then `forgotten <learner>` after each.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.store.memory import open_at


def main(folder: str) -> None:
    store, _ = open_at(Path(folder))
    print("open", flush=True)
    for learner in sorted({one.learner for one in store.all()} - {""}):
        store.erase(learner)
        print("forgotten", learner, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
