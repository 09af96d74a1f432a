"""Somebody types what is really theirs: it is gone at once, said kindly, and stands nowhere afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from kiosk.domain.facts import ExerciseFinished
from kiosk.domain.outcomes import Mode
from kiosk.ui.screens.exercise import ExerciseScreen
from tests.faults.test_window_faults import in_an_exercise
from tests.journeys.window import Window, opened

REAL = ("0712345678", "185057800608491", "jeanne@courrier.fr")


def ready_to_type(window: Window) -> ExerciseScreen:
    """At a field of the note pad, with the cursor in it."""
    screen = in_an_exercise(window, "B1b", Mode.ALONE)
    gesture = screen.task().gesture()
    while gesture is not None and gesture.verb != "type":
        window.hand.make(screen.stage.view, gesture)
        gesture = screen.task().gesture()
    assert gesture is not None
    return screen


@pytest.mark.parametrize("real", REAL)
def test_what_is_real_is_gone_at_once_and_stands_nowhere(qt_app: object, tmp_path: Path, real: str) -> None:
    with opened(tmp_path) as window:
        screen = ready_to_type(window)
        before = screen.task().run.state
        QTest.keyClicks(screen.stage.view, real)
        window.settle()
        assert screen.task().run.state == before
        assert "Samira Benali" in screen.coach.hint.line.text
        assert screen.stage.view.graphicsEffect() is not None
        window.leave()
        ended = [fact.what for fact in window.facts if isinstance(fact.what, ExerciseFinished)]
        assert ended[-1].measures["shielded"] >= 1
        said = " ".join(text for text, _ in window.voice.said)
        assert "Samira" in said
        assert real not in said.replace(" ", "")
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert real.encode() not in file.read_bytes(), file.name


def test_the_card_of_the_invented_person_is_in_sight_and_opens(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        screen = in_an_exercise(window, "G2a", Mode.ALONE)
        badge = window.shell.top_bar.badge
        assert badge is not None
        window.click(badge, moves=False)
        assert "06 39 98 00 12" in window.texts
        window.over(0)
        assert not window.shell.attendant.over_screen()
        assert screen.task().run.moves == 0
