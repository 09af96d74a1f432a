"""A whole visit by keyboard alone, through the window and its four simulated worlds."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from kiosk.domain.outcomes import Mode, Outcome
from kiosk.ui.screens.diagnostic import DiagnosticScreen
from kiosk.ui.screens.exercise import ExerciseScreen
from kiosk.ui.screens.needs import NeedsScreen
from kiosk.ui.screens.path import PathScreen
from kiosk.visit.diagnosis import Phase
from kiosk.visit.place import Place
from tests.journeys.keyboard_person import KeyboardPerson
from tests.journeys.window import Window, opened, practised

ENTER, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab


KNOWN_BY_KEYS = ("zone", "keyboard", "browser", "mailbox")
"""The worlds whose places this keyboard person knows; the others have keyboard tests beside their views."""


def test_a_visit_by_keyboard_alone(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        person = KeyboardPerson(window)
        person.key(ENTER)
        assert window.place is Place.LANGUAGE
        window.tab_and_press(window.screen.onward)
        person.arrow_to(window.screen.sizes[150])
        person.key(SPACE)
        assert window.visit.comfort.size == 150
        window.tab_and_press(window.screen.onward)
        window.tab_and_press(window.screen.onward)
        person.key(*[ENTER] * 5)
        assert window.place is Place.WHO
        person.key(ENTER)
        person.key(ENTER)
        assert window.place is Place.YOUR_CODE
        code = window.visit.code
        window.tab_and_press(window.screen.onward)
        needs_by_keys(window, person)
        diagnostic_by_keys(window, person)
        exercises = window.visit.around.curriculum.exercises
        first = {exercises[stop].scene.world: stop for stop in reversed(window.visit.stops)}
        worlds = {world: first[world] for world in KNOWN_BY_KEYS}
        for exercise in worlds.values():
            exercise_by_keys(window, person, exercise)
        person.key(Qt.Key.Key_Escape)
        assert "Voulez-vous partir ?" in window.texts
        person.key(Qt.Key.Key_Escape)
        assert window.place is Place.PATH
        window.tab_to(window.shell.top_bar.buttons["leave"])
        person.key(ENTER, TAB, ENTER)
        assert window.place is Place.GOODBYE
        person.key(ENTER)
        assert window.place is Place.WELCOME
        assert window.visit.code == ()
        modes = Counter(mode for _, mode, _ in practised(window.facts))
        assert modes[Mode.CHALLENGE] == len(worlds)
        assert window.kiosk.store is not None
        assert window.kiosk.store.find(code) is not None
        assert window.surprises == []


def needs_by_keys(window: Window, person: KeyboardPerson) -> None:
    """Not the first of several: whoever is afraid is spared the diagnostic."""
    while isinstance(window.screen, NeedsScreen):
        cards = list(window.screen.cards.values())
        window.tab_to(cards[1 if window.screen.several else 0])
        if "months" in window.screen.cards:  # who has little time has a short path
            person.arrow_to(window.screen.cards["months"])
        person.key(SPACE)
        window.tab_and_press(window.screen.onward)


def diagnostic_by_keys(window: Window, person: KeyboardPerson) -> None:
    """One item at the first try and one that is shown, then enough for today."""
    person.do()
    person.key(ENTER)
    screen = window.screen
    assert isinstance(screen, DiagnosticScreen)
    window.tab_to(screen.coach.show_button)
    person.key(ENTER)
    window.hand.wait(lambda: screen.diagnosis.phase is Phase.TOGETHER, "the showing ends", 8_000)
    window.settle()
    person.do()
    window.tab_and_press(window.screen.later)
    assert window.place is Place.RESULTS
    window.tab_and_press(window.named("Voir tout mon parcours"))


def exercise_by_keys(window: Window, person: KeyboardPerson, name: str) -> None:
    screen = window.screen
    assert isinstance(screen, PathScreen)
    stop = next(button for button in screen.road.buttons if button.stop.name == name)
    while not stop.isVisible():
        window.tab_to(screen.road.bar.findChildren(QAbstractButton)[-1])
        person.key(ENTER)
    window.tab_and_press(stop)
    for _ in range(4):
        screen = window.screen
        assert isinstance(screen, ExerciseScreen)
        mode = screen.practice.mode
        if mode is Mode.SHOWN:
            window.hand.wait(screen.over, "the showing ends", 8_000)
            window.settle()
        else:
            person.do()
        assert screen.practice.outcome is not Outcome.STOPPED
        person.key(ENTER)
        if mode is Mode.CHALLENGE:
            break
    assert window.place is Place.PATH
