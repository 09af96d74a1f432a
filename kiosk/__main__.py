"""Where the program begins: with no word said, the kiosk at once; otherwise what was asked for.

Apart because every start passes here, the speech worker's too: what only a command needs is not imported.
"""

from __future__ import annotations

import gc
import sys


def main() -> None:
    words = sys.argv[1:]
    if not words:
        sys.exit(open_kiosk())
    if words[0] == "--speech-worker":
        from kiosk.speech.worker import main as speak

        sys.exit(speak())
    from kiosk.commands import cli

    cli.main(prog_name="kiosk")


def open_kiosk() -> int:
    """The kiosk as the session of a drop-in centre starts it: full screen, everything as the settings say."""
    gc.disable()  # Until the kiosk is ready: nothing of what is built before is garbage.
    from kiosk.app import run_kiosk
    from kiosk.paths import home

    return run_kiosk(home(None), language=None, windowed=False, mute=False)


if __name__ == "__main__":
    main()
