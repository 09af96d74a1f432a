"""Whole visits, by hand, in which size, contrast and language change on every screen, and nothing is lost."""

from __future__ import annotations

import random
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton

from kiosk.domain.outcomes import Mode, Outcome
from kiosk.ui.screens.person import PersonScreen
from kiosk.visit.place import Place
from tests.journeys.changing import Changes
from tests.journeys.changing_arrival import a_code_half_entered, arrive_with_changes, needs_with_changes
from tests.journeys.changing_tasks import (
    a_deep_breath,
    diagnostic_with_changes,
    exercise_with_changes,
    listen_again,
    open_typing,
)
from tests.journeys.coming_back import code_in, come_back, confirmed, killed_after, known
from tests.journeys.doing import finish
from tests.journeys.window import Window, opened, practised


def test_two_visits_with_everything_changed_at_every_screen(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        changes = Changes(window)
        arrive_with_changes(window, changes)
        a_code_half_entered(window, changes)
        window.press("first")
        changes.here()
        window.press("yes")
        code = window.visit.code
        changes.here()
        window.press("onward")
        needs_with_changes(window, changes, urgent=False)
        diagnostic_with_changes(window, changes)
        to_the_path(window, changes)
        with a_deep_breath():
            exercise = open_typing(window)
            changes.here()
        exercise_with_changes(window, changes)
        leave_with_changes(window, changes)
        ends = practised(window.facts)
        assert [end for end in ends if end[0] == exercise] == [
            (exercise, Mode.SHOWN, Outcome.SHOWN),
            (exercise, Mode.TOGETHER, Outcome.HELPED),
            (exercise, Mode.ALONE, Outcome.HELPED),
            (exercise, Mode.CHALLENGE, Outcome.ALONE),
        ]
        assert window.kiosk.store is not None
        assert window.kiosk.store.find(code) is not None
        somebody_in_a_hurry(window, changes)
        assert changes.met == set(Place) - {Place.OVER}
        assert window.surprises == []


def test_coming_back_after_a_kill_with_everything_changed_at_every_screen(qt_app: object, tmp_path: Path) -> None:
    told = killed_after(tmp_path, 7, random.Random(3))
    with opened(tmp_path) as window:
        changes = Changes(window)
        changes.size()
        come_back(window, code_in(told), changes.here)
        assert window.place is Place.PATH
        assert set(confirmed(told)) <= set(known(window.facts))
        stop = window.visit.next_stop
        assert stop is not None
        with a_deep_breath():
            window.press("onward")
            changes.here()
        if window.screen.practice.mode is Mode.SHOWN:
            listen_again(window, window.screen.over)
        finish(window)
        changes.here()
        leave_with_changes(window, changes)
        assert window.surprises == []


def to_the_path(window: Window, changes: Changes) -> None:
    """From the results to the advice and back, to the path, and to the path as this person wants it."""
    assert window.place is Place.RESULTS
    changes.here()
    window.click(window.named("Qui peut m'aider ?"))
    assert window.place is Place.ADVICE
    changes.here()
    window.click(window.named("Mes résultats"))
    window.click(window.named("Voir tout mon parcours"))
    assert window.place is Place.PATH
    changes.here()
    window.click(window.named("Changer mon parcours"))
    assert window.place is Place.ARRANGE
    first, second, *others = window.visit.stops
    row = window.bring(window.screen.rows[second])
    window.click(row.findChildren(QAbstractButton)[0])
    assert window.visit.stops == (second, first, *others)
    changes.here()
    window.press("onward")
    window.click(window.named("Mes résultats"))
    assert window.place is Place.RESULTS
    window.click(window.named("Voir tout mon parcours"))


def leave_with_changes(window: Window, changes: Changes) -> None:
    """The goodbye; and whoever comes next finds nothing of it, not even the size of the letters."""
    window.bar("leave")
    window.over(0)
    window.hand.wait(lambda: window.place is Place.GOODBYE, "the goodbye", 4_000)
    window.settle()
    changes.here()
    window.press("finish")
    assert window.place is Place.WELCOME
    assert window.screen.words.language.code == "fr"
    assert (window.screen.look.size, window.screen.look.contrast.value) == (100, "paper")


def somebody_in_a_hurry(window: Window, changes: Changes) -> None:
    """Only trying, nothing measured, and a deadline this week: a person first."""
    facts = len(window.facts)
    window.press("start")
    window.press("onward")
    window.click(window.named("Passer"))
    changes.here()
    window.press("trying")
    needs_with_changes(window, changes, urgent=True)
    assert isinstance(window.screen, PersonScreen)
    changes.here()
    window.press("onward")
    changes.here()
    leave_with_changes(window, changes)
    assert len(window.facts) == facts + 2, "that there was a visit, and nothing of it"
