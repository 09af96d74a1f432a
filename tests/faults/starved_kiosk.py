"""A kiosk whose disk is full, first for its copy and then after a few bytes more, in its own process.

Run as `python -m tests.faults.starved_kiosk FOLDER`: says for each limit whether it was saved, and why not.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

from kiosk.domain.facts import HelpCalled
from kiosk.errors import KioskError
from tests.made_facts import fact
from tests.store.memory import open_at


def main(folder: str) -> None:
    store, _ = open_at(Path(folder))
    log = Path(folder) / "kiosk.db-wal"
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    store.record([fact(HelpCalled("a" * 9000))])
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        store.back_up()
        copied = "copied"
    except KioskError as error:
        copied = str(error)
    left = [path.name for path in (Path(folder) / "backups").iterdir()]
    print(f"{copied}|{left or 'nothing left of it'}", flush=True)
    for number in range(1, 31):
        room = number * 700 % 9000
        resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size + room, hard))
        together = [fact(HelpCalled(letter * 1500), visit="") for letter in "ab"]
        try:
            store.record(together)
            told = "saved"
        except KioskError as error:
            told = str(error)
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        print(f"{told}|{together[0].id}|{together[1].id}", flush=True)
    last = fact(HelpCalled("space again"))
    store.record([last])
    print(f"saved|{last.id}", flush=True)
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
