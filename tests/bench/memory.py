"""Whether visits leave memory behind: what the kiosk holds after its first visit, and after a hundred.

Apart from the screens because it is a promise about days, not about moments; growth does not depend on how busy
the machine is, and so it is a gate.
"""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QApplication

from kiosk.ui.shell import Shell
from tests.bench.lived import live, opened, settle
from tests.bench.memory_of import resident
from tests.bench.rows import Row, end
from tests.fake_voice import FakeVoice

VISITS = 100
EVERY = 20
GROWTH = 1.05


def rows(visits: int = VISITS) -> list[Row]:
    with opened() as kiosk:
        settle()
        ready = resident()
        held = []
        widgets = []
        for visit in range(visits):
            live_through(kiosk.shell)
            kiosk.shell.findChild(FakeVoice).said.clear()
            if visit == 0 or (visit + 1) % EVERY == 0:
                settle()
                gc.collect()
                held.append(resident())
                widgets.append(len(QApplication.allWidgets()))
                print(f"after {visit + 1:3} visits: {held[-1]:6.1f} MB, {widgets[-1]} widgets", flush=True)
    after, one = held[-1], held[0]
    return [
        Row("memory when ready", ready, 130, unit="MB"),
        Row("memory after 100 visits, beside one", after, GROWTH, one, of_ratio=True, gate=True, unit="MB"),
        Row("widgets left over by 99 visits", widgets[-1] - widgets[0], 0, gate=True, unit=""),
    ]


def live_through(shell: Shell) -> None:
    def onto(kind: str) -> None:
        shell.show_place()
        settle()

    live(shell, onto)


if __name__ == "__main__":
    end(rows())
