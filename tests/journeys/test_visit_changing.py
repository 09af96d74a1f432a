"""Whole visits, by hand, in which size, contrast and language change on every screen, and nothing is lost."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.domain.facts import ItemAnswered, NeedsTold
from kiosk.domain.needs import Question
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.run import Help, Run
from kiosk.ui import demonstrator
from kiosk.ui.screens.comfort import HAND, HEARING
from kiosk.ui.screens.diagnostic import DiagnosticScreen
from kiosk.ui.screens.needs import NeedsScreen
from kiosk.ui.screens.path import PathScreen
from kiosk.ui.screens.person import PersonScreen
from kiosk.visit.diagnosis import Phase
from kiosk.visit.place import Place
from tests.journeys.changing import Changes, kept
from tests.journeys.coming_back import code_in, come_back, confirmed, killed_after, known
from tests.journeys.doing import do, finish, task_screen
from tests.journeys.window import Window, opened, practised

ABLE = 3
"""So many items are done at the first try; the others are shown, so that there is a path to go."""


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
        window.press("onward")
        changes.here()
        if window.screen.practice.mode is Mode.SHOWN:
            window.hand.wait(window.screen.over, "the showing ends", 8_000)
        finish(window)
        changes.here()
        leave_with_changes(window, changes)
        assert window.surprises == []


def arrive_with_changes(window: Window, changes: Changes) -> None:
    """Welcome, language, comfort; on the welcome a language is the beginning of the visit."""
    changes.size()
    changes.contrast()
    changes.met.add(window.place)
    changes.choose("en")
    assert window.place is Place.LANGUAGE
    assert window.screen.words.language.code == "en"
    changes.here()
    tile = next(tile for tile in window.screen.tiles if tile.code == "en")
    window.click(window.bring(tile))
    window.press("also")
    assert window.visit.comfort.bilingual
    changes.here()
    window.press("onward")
    comfort_with_changes(window, changes)


def comfort_with_changes(window: Window, changes: Changes) -> None:
    """The step stays, and so do the volume and the targets that were reached."""
    changes.here()
    window.click(window.bring(window.screen.sizes[150]))
    assert window.screen.look.size == 150
    window.press("onward")
    assert window.screen.step == HEARING
    loud = window.visit.comfort.volume
    window.click(window.bring(answer(window, "Plus fort")))
    changes.here()
    assert window.visit.comfort.volume == loud + 1
    window.press("onward")
    reach_target(window)
    reach_target(window)
    changes.here()
    assert (window.screen.step, window.screen.targets.reached.count) == (HAND, 2)
    while window.place is Place.COMFORT:
        reach_target(window)
    changes.here()


def reach_target(window: Window) -> None:
    centre, _ = window.screen.targets.target()
    window.hand.click_at(window.screen.targets.mapTo(window.shell, centre))
    window.settle()


def a_code_half_entered(window: Window, changes: Changes) -> None:
    """Two pictures stay chosen, that a code was wrong stays said, and there is a way back."""
    window.press("back")
    for picture in (3, 7):
        window.click(window.screen.pad.cards[picture], moves=False)
    changes.here()
    assert window.screen.pad.chosen == (3, 7)
    window.click(window.screen.pad.cards[0], moves=False)
    window.click(window.screen.pad.cards[0])
    wrong = "Je ne trouve pas ces images. Essayez encore."
    assert window.screen.words.t(wrong).text in window.texts
    changes.here()
    assert window.screen.words.t(wrong).text in window.texts
    window.click(window.named("Retour"))
    assert window.place is Place.WHO


def needs_with_changes(window: Window, changes: Changes, *, urgent: bool) -> None:
    """What was chosen on a screen is still chosen, and what was answered before is still answered."""
    asked = 0
    while isinstance(window.screen, NeedsScreen):
        question = window.visit.interview.question
        assert question is not None
        chosen = choices(window, question, urgent=urgent)
        for choice in chosen:
            window.click(window.bring(window.screen.cards[choice]), moves=False)
        changes.here()
        assert {name for name, each in window.screen.cards.items() if each.isChecked()} == chosen
        asked += 1
        window.press("onward")
    if not urgent:
        assert asked == len(window.visit.around.curriculum.questions)
        told = next(fact.what for fact in window.facts if isinstance(fact.what, NeedsTold))
        assert len(told.answers) == asked


def choices(window: Window, question: Question, *, urgent: bool) -> set[str]:
    """One that leads to a further question where there is one, one that is urgent only when it should be; else the
    last ones: whoever is afraid of everything is spared the diagnostic."""
    conditions = [each for one in window.visit.interview.questions for each in one.after]
    leading = {name for each in conditions if each.question == question.id for name in each.one_of}
    ids = [choice.id for choice in question.choices if urgent or choice.id not in question.urgent]
    ids = [name for name in ids if name not in question.alone] or ids
    first = next((name for name in ids if name in leading), ids[-1])
    if urgent and question.urgent:
        first = question.urgent[0]
    return {first, *ids[-2:]} if question.several else {first}


def diagnostic_with_changes(window: Window, changes: Changes) -> None:
    """In the middle of each item and at its end: what was done stays done, and each item counts once."""
    items = []
    while isinstance(window.screen, DiagnosticScreen):
        items.append(window.screen.diagnosis.item.id)
        if len(items) > ABLE:
            shown_with_changes(window, changes)
        do(window, halfway)
        changes.here()
        finish(window)
        changes.here()
        window.press("onward")
    assert [fact.what.item for fact in window.facts if isinstance(fact.what, ItemAnswered)] == items
    assert len(items) > ABLE


def halfway(run: Run) -> bool:
    """Something is done and something is left."""
    return run.moves > 0


def shown_with_changes(window: Window, changes: Changes) -> None:
    """Somebody would rather be shown; it goes on in another language and is done together afterwards."""
    screen = task_screen(window)
    with a_deep_breath():
        window.click(screen.coach.show_button, moves=False)
        changes.here()
    diagnosis = window.screen.diagnosis
    assert diagnosis.phase is Phase.SHOWING
    listen_again(window, lambda: diagnosis.phase is Phase.TOGETHER)


@contextmanager
def a_deep_breath() -> Iterator[None]:
    """The voice has read, and the ghost has not set off yet."""
    with pytest.MonkeyPatch.context() as paces:
        paces.setattr(demonstrator, "BREATH_MS", 60_000)
        yield


def listen_again(window: Window, shown: Callable[[], bool]) -> None:
    """The voice reads once more, and the showing goes on to its end."""
    window.bar("listen")
    window.hand.wait(shown, "the showing ends", 8_000)
    window.settle()


def to_the_path(window: Window, changes: Changes) -> None:
    """From the results and back to them."""
    assert window.place is Place.RESULTS
    changes.here()
    window.click(window.named("Voir tout mon parcours"))
    assert window.place is Place.PATH
    changes.here()
    window.click(window.named("Mes résultats"))
    assert window.place is Place.RESULTS
    window.click(window.named("Voir tout mon parcours"))


def open_typing(window: Window) -> str:
    """The first stop at which something is written."""
    screen = window.screen
    assert isinstance(screen, PathScreen)
    exercises = window.visit.around.curriculum.exercises
    stop = next(
        button
        for button in screen.road.buttons
        if any(move.verb == "type" for step in exercises[button.stop.name].scene.steps for move in step.do)
    )
    window.click(window.bring(stop))
    return stop.stop.name


def exercise_with_changes(window: Window, changes: Changes) -> None:
    """In all four modes: half a word stays typed, help that was taken stays, and so does each ending."""
    for mode in Mode:
        assert window.screen.practice.mode is mode
        if mode is Mode.SHOWN:
            assert not window.screen.over()
            listen_again(window, window.screen.over)
        else:
            half_a_word(window, changes, mode)
        changes.here()
        assert window.screen.over()
        window.press("next_button")
    assert window.place is Place.PATH


def half_a_word(window: Window, changes: Changes, mode: Mode) -> None:
    if mode is Mode.ALONE:
        take_a_hint(window, changes)
    letters = Typed()
    do(window, letters.enough)
    assert letters.count == Typed.ENOUGH
    changes.here()
    if mode is Mode.ALONE:
        still_there(window, changes)
        stay(window)
    finish(window)


class Typed:
    """Counts letters that were typed one after the other."""

    ENOUGH = 3

    def __init__(self) -> None:
        self.count = 0

    def enough(self, run: Run) -> bool:
        last = run.recent[-1] if run.recent else None
        self.count = len(last.things[0]) if last is not None and last.verb == "type" else 0
        return self.count >= self.ENOUGH


def take_a_hint(window: Window, changes: Changes) -> None:
    window.click(task_screen(window).coach.show_button, moves=False)
    changes.here()
    assert task_screen(window).task().step_help is Help.HINT
    assert task_screen(window).coach.hint_box.isVisible()


def still_there(window: Window, changes: Changes) -> None:
    """A quiet spell is asked about in this person's size and language; the first touch only answers."""
    before, size = kept(window), window.screen.look.size
    window.time_passes()
    over = window.shell.attendant.over
    assert over is not None
    assert over.look == window.screen.look
    assert window.screen.words.t("Êtes-vous toujours là ?").text in window.texts
    window.bar("size")
    assert not window.shell.attendant.over_screen()
    assert window.screen.look.size == size
    assert kept(window) == before
    changes.here()


def stay(window: Window) -> None:
    """Asked whether to leave, and staying."""
    before = kept(window)
    window.bar("leave")
    assert window.screen.words.t("Voulez-vous partir ?").text in window.texts
    window.over(1)
    assert kept(window) == before


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


def answer(window: Window, french: str) -> QWidget:
    """The card with these words, on whatever page it is."""
    words = window.screen.words.t(french).text
    return next(each for each in window.screen.findChildren(QWidget) if each.accessibleName() == words)
