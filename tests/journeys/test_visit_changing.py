"""A whole visit in which language and size change on every screen, and nothing that was entered is lost."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain.facts import ItemAnswered, NeedsTold
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.ui.screens.comfort import HAND
from kiosk.ui.screens.diagnostic import DiagnosticScreen
from kiosk.ui.screens.exercise import ExerciseScreen
from kiosk.ui.screens.needs import NeedsScreen
from kiosk.ui.screens.task_screen import TaskScreen
from kiosk.visit.place import Place
from tests.journeys.window import Window, opened, practised


def test_a_visit_with_language_and_size_changed_at_every_screen(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        changes = Changes(window)
        window.press("start")
        changes.here()
        window.press("onward")
        changes.here()
        for _ in range(2):
            window.press("onward")
            changes.here()
        assert window.screen.step == HAND, "the step of the comfort screen stays"
        while window.place is Place.COMFORT:
            centre, _ = window.screen.targets.target()
            window.hand.click_at(window.screen.targets.mapTo(window.shell, centre))
            window.settle()
        changes.here()
        a_code_half_entered(window, changes)
        window.press("first")
        changes.here()
        window.press("yes")
        code = window.visit.code
        changes.here()
        assert window.visit.code == code
        window.press("onward")
        needs_with_changes(window, changes)
        diagnostic_with_changes(window, changes)
        changes.here()
        window.visit.open("B1b")
        window.shell.show_place()
        window.settle()
        exercise_with_changes(window, changes)
        window.leave()
        assert window.surprises == []
        ends = practised(window.facts)
        assert ("B1b", Mode.ALONE, Outcome.ALONE) in ends
        assert window.kiosk.store is not None
        assert window.kiosk.store.find(code) is not None
        assert changes.made >= 24


class Changes:
    """The next language by the bar's button and its tiles, and the next size."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.made = 0

    def here(self) -> None:
        window = self.window
        place, size, language = window.place, window.visit.comfort.size, window.visit.language
        window.bar("size", moves=True)
        assert window.visit.comfort.size != size
        window.bar("language")
        codes = [row.code for row in window.shell.languages]
        window.over((codes.index(language) + 1) % len(codes))
        assert window.visit.language != language
        assert window.screen.words.language.code == window.visit.language
        assert window.place is place
        assert not window.shell.attendant.over_screen()
        self.made += 2


def a_code_half_entered(window: Window, changes: Changes) -> None:
    window.press("back")
    for picture in (3, 7):
        window.click(window.screen.pad.cards[picture], moves=False)
    changes.here()
    assert window.screen.pad.chosen == (3, 7)
    window.visit.back_to_who()
    window.shell.show_place()
    window.settle()


def needs_with_changes(window: Window, changes: Changes) -> None:
    """What was chosen on a screen is still chosen, and what was answered before is still answered."""
    while isinstance(window.screen, NeedsScreen):
        question = window.visit.interview.question
        assert question is not None
        chosen = question.choices[0].id
        card = window.screen.cards[chosen]
        window.click(card, moves=False)
        changes.here()
        screen = window.screen
        assert isinstance(screen, NeedsScreen)
        assert [name for name, each in screen.cards.items() if each.isChecked()] == [chosen]
        window.press("onward")
    told = next(fact.what for fact in window.facts if isinstance(fact.what, NeedsTold))
    assert len(told.answers) >= 5


def diagnostic_with_changes(window: Window, changes: Changes) -> None:
    """In the middle of an item: what was done in its world stays done, and the item counts once."""
    screen = window.screen
    assert isinstance(screen, DiagnosticScreen)
    item = screen.diagnosis.item.id
    gesture = screen.task().gesture()
    assert gesture is not None
    window.hand.make(screen.stage.view, gesture)
    state = screen.task().run.state
    changes.here()
    screen = window.screen
    assert isinstance(screen, DiagnosticScreen)
    assert screen.diagnosis.item.id == item
    assert screen.task().run.state == state
    finish(window)
    changes.here()
    assert [fact.what.item for fact in window.facts if isinstance(fact.what, ItemAnswered)] == [item]
    window.press("later")
    assert window.place is Place.RESULTS
    changes.here()
    window.visit.see_path()
    window.shell.show_place()
    window.settle()


def exercise_with_changes(window: Window, changes: Changes) -> None:
    """Half a word is typed: step, word and place in the exercise stay."""
    assert window.visit.practice is not None
    window.visit.practice.begin(Mode.ALONE)
    window.shell.show_place()
    window.settle()
    screen = window.screen
    assert isinstance(screen, ExerciseScreen)
    while "bonj" not in repr(screen.task().run.state):
        gesture = screen.task().gesture()
        assert gesture is not None
        window.hand.make(screen.stage.view, gesture)
    index, state = screen.task().run.index, screen.task().run.state
    changes.here()
    screen = window.screen
    assert isinstance(screen, ExerciseScreen)
    assert (screen.task().run.index, screen.task().run.state) == (index, state)
    assert screen.stage.view.state == state
    finish(window)
    changes.here()
    assert screen.practice.outcome is Outcome.ALONE


def finish(window: Window) -> None:
    """The scene in hand, to its end."""
    screen = window.screen
    assert isinstance(screen, TaskScreen)
    while not screen.over():
        gesture = screen.task().gesture()
        assert gesture is not None
        window.hand.make(screen.stage.view, gesture)
    window.settle()
