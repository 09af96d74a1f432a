"""The real kiosk, started as its users start it, that tells when it is painted and when it is ready, and ends.

Apart because it is measured as a process of its own, beside `bare_window`. It prints milliseconds since the moment
that its parent handed over.
"""

from __future__ import annotations

import gc
import os
import sys
import time

from kiosk.__main__ import cli
from kiosk.paths import home

BEGAN = int(os.environ["BENCH_BEGAN"])


def tell(what: str) -> None:
    print(what, (time.monotonic_ns() - BEGAN) / 1e6, flush=True)


def main() -> int:
    """What the command does once it has understood its words; it imports the program only then, too."""
    assert cli.name == "cli"
    gc.disable()
    from kiosk.app import Kiosk, application

    app = application()
    kiosk = Kiosk(app, home(sys.argv[1]))

    def ready() -> None:
        tell("ready")
        app.exit(0)

    kiosk.on_ready = ready
    kiosk.shell.painted.connect(lambda: tell("painted"))
    kiosk.open(windowed=False)
    try:
        return app.exec()
    finally:
        kiosk.close()


if __name__ == "__main__":
    raise SystemExit(main())
