"""The door of the desk in the whole kiosk, by real events: who gets in, and what the visit feels of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from kiosk.desk.place import DeskPlace
from kiosk.domain.facts import HelpCalled
from kiosk.ui.desk import door
from kiosk.ui.desk.panel import DeskPanel
from kiosk.ui.idle import Quiet
from kiosk.visit.place import Place
from tests.journeys.window import Window, opened
from tests.ui.audit_visits import PLACES

HOLD = 60
CORNER = QPoint(30, 30)
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Window]:
    monkeypatch.setattr(door, "HOLD_MS", HOLD)
    with opened(tmp_path) as there:
        yield there


def hold(window: Window, point: QPoint, ms: int, away: QPoint | None = None) -> None:
    handle = window.hand.handle
    QTest.mouseMove(handle, point)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    if away is not None:
        QTest.mouseMove(handle, away)
    QTest.qWait(ms)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, away or point)
    QTest.qWait(HOLD + 20)
    window.settle()


def panel(window: Window) -> DeskPanel | None:
    assert window.kiosk.backroom is not None
    return window.kiosk.backroom.panel


def enter_needs(window: Window) -> None:
    """To the first question, as quickly as a person can."""
    window.press("start")
    window.press("onward")
    window.click(window.named("Passer"))
    window.press("trying")
    assert window.place is Place.NEEDS


def test_a_corner_held_opens_the_desk_and_the_first_time_it_asks_to_be_set_up(window: Window) -> None:
    hold(window, CORNER, HOLD + 80)
    there = panel(window)
    assert there is not None
    assert there.desk.place is DeskPlace.FIRST_START
    assert window.place is Place.WELCOME, "the hold is no touch of the welcome"


@pytest.mark.parametrize(
    ("point", "ms", "away"),
    [
        (CORNER, 5, None),
        (QPoint(400, 300), HOLD + 80, None),
        (CORNER, HOLD + 80, QPoint(200, 160)),
    ],
    ids=["too short", "not in the corner", "a finger that strays"],
)
def test_other_touches_open_nothing(window: Window, point: QPoint, ms: int, away: QPoint | None) -> None:
    hold(window, point, ms, away)
    assert panel(window) is None


def test_what_stands_in_the_corner_is_not_touched_by_the_hold(window: Window) -> None:
    PLACES["exercise-mailbox"](window.visit)
    window.shell.show_place()
    window.settle()
    badge = window.shell.top_bar.badge
    assert badge is not None
    assert badge.geometry().contains(CORNER)
    hold(window, CORNER, HOLD + 80)
    assert panel(window) is not None
    assert window.shell.attendant.over is None
    window.hand.key(Qt.Key.Key_Escape)
    window.settle()
    hold(window, CORNER, 5)
    assert window.shell.attendant.over is not None, "a touch still shows the card"


def test_three_keys_open_it_too_and_escape_closes_it(window: Window) -> None:
    window.hand.key(Qt.Key.Key_B, KEYS)
    window.settle()
    assert panel(window) is not None
    window.hand.key(Qt.Key.Key_Escape)
    window.settle()
    assert panel(window) is None
    assert window.place is Place.WELCOME


def test_escape_leaves_the_desk_and_not_the_visit(window: Window) -> None:
    enter_needs(window)
    window.hand.key(Qt.Key.Key_B, KEYS)
    window.settle()
    window.hand.key(Qt.Key.Key_Escape)
    window.settle()
    assert panel(window) is None
    assert window.shell.attendant.over is None, "nobody is asked whether they want to leave"


def test_the_visit_under_the_desk_stays_where_it_is(window: Window) -> None:
    enter_needs(window)
    question = window.visit.interview.question
    before = len(window.visit.journal.noted)
    window.hand.key(Qt.Key.Key_B, KEYS)
    window.settle()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_A, Qt.Key.Key_Down):
        window.hand.key(key)
    window.settle()
    there = panel(window)
    if there is not None:
        there.close_desk()
    window.settle()
    assert window.visit.interview.question is question
    assert len(window.visit.journal.noted) == before
    assert window.place is Place.NEEDS
    window.click(window.named("Je ne sais pas"))
    assert window.visit.interview.question is not question


def test_a_raised_hand_stays_raised_until_somebody_comes(window: Window) -> None:
    enter_needs(window)
    button = window.shell.top_bar.buttons["help"]
    assert button.accessibleDescription() == ""
    window.bar("help")
    window.over(0)
    assert "Une personne va venir" in window.shell.top_bar.buttons["help"].accessibleDescription()
    assert any(isinstance(fact.what, HelpCalled) for fact in window.visit.journal.noted)
    window.hand.key(Qt.Key.Key_B, KEYS)
    window.settle()
    there = panel(window)
    assert there is not None
    there.desk.answer_call()
    there.close_desk()
    window.settle()
    assert window.shell.top_bar.buttons["help"].accessibleDescription() == ""


def test_a_desk_that_nobody_touches_closes_itself(window: Window) -> None:
    window.shell.settings = replace(window.shell.settings, desk_quiet_seconds=60)
    window.hand.key(Qt.Key.Key_B, KEYS)
    window.settle()
    there = panel(window)
    assert there is not None
    quiet = there.findChild(Quiet)
    assert isinstance(quiet, Quiet)
    timer = quiet.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert timer.interval() == 60_000
    assert there.page is not None
    there.page.memory["job"] = "a stick is being written"
    timer.start(0)
    QTest.qWait(20)
    window.settle()
    assert panel(window) is there, "not in the middle of an export"
    del there.page.memory["job"]
    timer.start(0)
    QTest.qWait(20)
    window.settle()
    assert panel(window) is None
