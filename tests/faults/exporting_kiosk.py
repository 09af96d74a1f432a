"""A kiosk that exports and is killed for real at the operation of the disk that it is told, again and again.

Run as `python -m tests.faults.exporting_kiosk HOME STICK RECIPIENT`; each line it hears is the number of the
operation before which a child of it dies by SIGKILL (0: never). It answers `killed`, or `ended` and its exit code.
A new process each time would be as true and ten times slower.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from kiosk.office.outgoing import Sender, export_sealed
from kiosk.seals.keys import FILE, own_key
from kiosk.usb.disk import RealDisk
from tests.store.memory import Watch, opened


class DyingDisk(RealDisk):
    """The program dies just before this operation."""

    def __init__(self, dies_at: int) -> None:
        self.left = dies_at

    def __getattribute__(self, name: str) -> object:
        if name in OPERATIONS:
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return super().__getattribute__(name)


OPERATIONS = {name for name in vars(RealDisk) if not name.startswith("_")}


def export(home: Path, stick: Path, recipient: str, dies_at: int) -> None:
    watch = Watch()
    with opened(home / "store", watch) as store:
        sender = Sender(store, lambda: own_key(home / FILE), watch.now, home / "cache")
        export_sealed(sender, (recipient,), stick, DyingDisk(dies_at), lambda _done, _of: None)


def main(home: str, stick: str, recipient: str) -> None:
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            export(Path(home), Path(stick), recipient, int(line))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print("killed" if os.WIFSIGNALED(status) else f"ended {os.WEXITSTATUS(status)}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
