"""The real kiosk, started as its users start it, that tells when it is painted and when it is ready, and ends.

Apart because it is measured as a process of its own, beside `bare_window`. It prints milliseconds since the moment
that its parent handed over.
"""

from __future__ import annotations

import gc
import os
import time

import kiosk.__main__

BEGAN = int(os.environ["BENCH_BEGAN"])


def tell(what: str) -> None:
    print(what, (time.monotonic_ns() - BEGAN) / 1e6, flush=True)


def main() -> int:
    """What `kiosk` does when its session starts it; it imports the program only then, too."""
    assert callable(kiosk.__main__.open_kiosk)
    gc.disable()
    from kiosk.app import Kiosk, application
    from kiosk.paths import home

    app = application()
    program = Kiosk(app, home(None))

    def ready() -> None:
        tell("ready")
        app.exit(0)

    program.on_ready = ready
    program.shell.painted.connect(lambda: tell("painted"))
    program.open(windowed=False)
    try:
        return app.exec()
    finally:
        program.close()


if __name__ == "__main__":
    raise SystemExit(main())
