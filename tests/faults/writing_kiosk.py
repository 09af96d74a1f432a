"""A kiosk that does nothing but record, in its own process, so that it can be killed or starved for real.

Run as `python -m tests.faults.writing_kiosk FOLDER SEED`: prints `saved <id> …` after each commit.
"""

from __future__ import annotations

import random
import sys
import uuid
from pathlib import Path

from kiosk.domain.facts import HelpCalled, VisitStarted
from tests.made_facts import fact
from tests.store.memory import open_at


def main(folder: str, seed: str) -> None:
    store, notices = open_at(Path(folder))
    print("open", *notices, flush=True)
    chance = random.Random(seed)
    visit = ""
    while True:
        if not visit or chance.random() < 0.1:
            visit = str(uuid.uuid4())
            together = [fact(VisitStarted("fr"), visit=visit)]
        else:
            together = [
                fact(HelpCalled("x" * chance.randrange(900)), visit=visit) for _ in range(chance.randint(1, 4))
            ]
        store.record(together)
        print("saved", *(one.id for one in together), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
