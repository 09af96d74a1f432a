"""Ten thousand things that no person would do: nothing breaks, nothing is lost, and there is always a way out."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler

from kiosk.visit.place import Place
from tests.faults.monkey import Monkey
from tests.journeys.window import Window, opened
from tests.store.memory import rows

EVENTS = 2_500
OUR_OWN = ("Mouse event", "outside")
"""Qt's word to the test that an event is beside the window; not about the kiosk."""


@pytest.fixture
def complaints(qt_app: object) -> Iterator[list[str]]:
    """What Qt complains of meanwhile."""
    heard: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not all(word in message for word in OUR_OWN):
            heard.append(message)

    before = qInstallMessageHandler(hear)
    yield heard
    qInstallMessageHandler(before)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_a_storm_of_events_breaks_and_loses_nothing(complaints: list[str], tmp_path: Path, seed: int) -> None:
    with opened(tmp_path) as window:
        monkey = Monkey(window, random.Random(seed))
        monkey.rage(EVENTS)
        window.settle()
        assert window.surprises == [], window.desk_log
        assert complaints == []
        assert window.shell.isActiveWindow(), "the keyboard went to another window"
        kept = {fact.id for fact in window.facts}
        assert monkey.confirmed <= kept, "what a visit took for recorded is in the store"
        assert len(monkey.places) >= 8, f"the storm went only to {monkey.places}"
        get_out(window)
    numbers = [row[0] for row in rows(tmp_path / "store", "SELECT seq FROM fact ORDER BY seq")]
    assert numbers == list(range(1, len(numbers) + 1))


def get_out(window: Window) -> None:
    """Escape closes what lies over the screen; the bar leads to the goodbye, and that to a clean welcome."""
    if window.shell.attendant.over_screen():
        window.key(Qt.Key.Key_Escape)
        window.settle()
    assert not window.shell.attendant.over_screen()
    if window.place is Place.WELCOME:
        window.press("start")
    if window.place is Place.GOODBYE:
        window.press("finish")
    else:
        window.leave()
    assert window.place is Place.WELCOME
