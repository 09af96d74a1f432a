"""Items and exercises with everything changed in the middle of them: what was done, typed and asked stays.

Apart because a task has a world, a step and a mode to keep, and a ghost that may be showing it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from kiosk.domain.facts import ItemAnswered
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import Help, Run
from kiosk.domain.scene import Exercise, Scene
from kiosk.ui import demonstrator
from kiosk.ui.screens.diagnostic import DiagnosticScreen
from kiosk.ui.screens.path import PathScreen
from kiosk.visit.diagnosis import Phase
from kiosk.visit.place import Place
from tests.journeys.changing import Changes, kept
from tests.journeys.doing import do, finish, task_screen
from tests.journeys.window import Window

ABLE = 3
"""So many items are done at the first try; the others are shown, so that there is a path to go."""


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


def open_typing(window: Window) -> str:
    """The first stop at which something is written."""
    screen = window.screen
    assert isinstance(screen, PathScreen)
    exercises = window.visit.around.curriculum.exercises
    stop = next(
        button
        for button in screen.road.buttons
        if all(_letters(scene) > Typed.ENOUGH for scene in _scenes(exercises[button.stop.name]))
        and _begins_with_a_showing(window, exercises[button.stop.name])
    )
    window.click(window.bring(stop))
    return stop.stop.name


def _begins_with_a_showing(window: Window, exercise: Exercise) -> bool:
    visit = window.visit
    skill = visit.around.curriculum.skills.skill(exercise.skill)
    return visit.progress.mode_for(exercise.id, skill) is Mode.SHOWN


def _scenes(exercise: Exercise) -> tuple[Scene, Scene]:
    return exercise.scene, exercise.challenge


def _letters(scene: Scene) -> int:
    """How long the longest word is that is typed there."""
    typed = [move.things[0] for step in scene.steps for move in step.do if move.verb in ("type", "write")]
    return max((len(word) for word in typed), default=0)


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
    assert letters.count == Typed.ENOUGH, (window.screen.task().run.scene.context, letters.count)
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
