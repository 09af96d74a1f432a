"""Nobody does anything for a while: the kiosk asks, then closes the visit, saved, with nothing of it on screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

from kiosk.domain.facts import ExerciseFinished, VisitEnded
from kiosk.domain.outcomes import Outcome, VisitEnd
from kiosk.ui.screens.needs import NeedsScreen
from kiosk.visit.place import Place
from tests.journeys.living import arrive, do_diagnostic, tell_needs
from tests.journeys.window import Window, opened

SETTINGS = "idle_seconds = 30\nidle_seconds_calm = 90\nidle_warning_seconds = 20\n"
QUESTION = "Êtes-vous toujours là ?"


def spell(window: Window) -> QTimer:
    """The timer of the quiet spell; a test lets it run out by hand."""
    timer = window.shell.attendant.quiet.findChild(QTimer)
    assert isinstance(timer, QTimer)
    return timer


def time_passes(window: Window) -> None:
    """As long as the spell in hand lasts."""
    spell(window).start(0)
    QTest.qWait(5)
    window.settle()


def little_patience(home: Path) -> None:
    (home / "settings.toml").write_text(SETTINGS, encoding="utf-8")


def at_the_needs(window: Window) -> NeedsScreen:
    arrive(window.visit)
    window.shell.show_place()
    window.settle()
    screen = window.screen
    assert isinstance(screen, NeedsScreen)
    return screen


def test_the_welcome_waits_for_ever(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        assert not spell(window).isActive()


def test_one_touch_answers_and_touches_nothing_else(qt_app: object, tmp_path: Path) -> None:
    little_patience(tmp_path)
    with opened(tmp_path) as window:
        screen = at_the_needs(window)
        assert spell(window).interval() == 30_000
        card = next(iter(screen.cards.values()))
        point = window.at(card)
        time_passes(window)
        assert QUESTION in window.texts
        assert window.voice.said[-1][0]
        assert spell(window).interval() == 20_000
        window.hand.click_at(point)
        window.settle()
        assert QUESTION not in window.texts
        assert not card.isChecked(), "what lies below is not touched"
        assert spell(window).interval() == 30_000
        window.hand.click_at(point)
        assert card.isChecked(), "the next touch is a touch again"


def test_a_moving_mouse_gives_time_and_leaves_the_question(qt_app: object, tmp_path: Path) -> None:
    little_patience(tmp_path)
    with opened(tmp_path) as window:
        screen = at_the_needs(window)
        time_passes(window)
        QTest.mouseMove(window.hand.handle, window.at(screen))
        window.settle()
        assert QUESTION in window.texts
        window.over(0)
        assert QUESTION not in window.texts
        assert window.place is Place.NEEDS


def test_large_print_has_more_patience(qt_app: object, tmp_path: Path) -> None:
    little_patience(tmp_path)
    with opened(tmp_path) as window:
        at_the_needs(window)
        window.bar("size", moves=True)
        window.bar("size", moves=True)
        assert window.visit.comfort.calm
        assert spell(window).interval() == 90_000


def test_nobody_answers_and_the_screen_is_clean(qt_app: object, tmp_path: Path) -> None:
    little_patience(tmp_path)
    with opened(tmp_path) as window:
        arrive(window.visit, "ar")
        tell_needs(window.visit)
        do_diagnostic(window.visit, frozenset())
        code = window.visit.code
        window.visit.open("A1b")
        window.shell.show_place()
        window.settle()
        time_passes(window)
        assert window.place is Place.EXERCISE
        time_passes(window)
        assert window.place is Place.WELCOME
        assert not window.shell.attendant.over_screen()
        assert not window.shell.isRightToLeft()
        assert window.visit.code == ()
        assert window.visit.journal.noted == []
        ended = [fact.what for fact in window.facts if isinstance(fact.what, ExerciseFinished | VisitEnded)]
        assert isinstance(ended[-2], ExerciseFinished)
        assert ended[-2].outcome is Outcome.STOPPED
        assert isinstance(ended[-1], VisitEnded)
        assert ended[-1].reason is VisitEnd.IDLE
        assert not spell(window).isActive()
        window.visit.enter()
        assert window.visit.enter_code(code), "saved all the same"
