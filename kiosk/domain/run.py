"""How one scene is lived, step by step and move by move, in one of the four modes.

Apart because the exercise screen, the diagnostic, the demo and the content checker all play scenes with
exactly this code; a run is a value, so playing ahead or taking back costs nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.scene import Scene, Step, Wrong
from kiosk.domain.world import Move, World

ANSWER = "answer"
"""The verb of a question's answer. The run itself understands it; worlds never see it."""

LONGEST_STEP = 500
"""Gestures: no step of a scene needs more."""


class Sequel(Enum):
    """What a move led to."""

    ONWARD = "onward"
    ASIDE = "aside"
    WRONG = "wrong"
    STEP_DONE = "step_done"
    SCENE_DONE = "scene_done"
    SHIELDED = "shielded"
    """Something real was typed. It is gone; nothing else has happened."""


class Help(Enum):
    """How much help was taken, in rising order (the hint levels 0 to 5 of the facts)."""

    NONE = 0
    LISTENED = 1
    HINT = 2
    HIGHLIGHT = 3
    GHOST = 4
    DONE_FOR = 5


@dataclass(frozen=True, slots=True)
class Run:
    """A scene being lived. `made` holds the indices of the step's moves that are behind us."""

    scene: Scene
    world: World[Any]
    mode: Mode
    state: Any
    index: int = 0
    made: frozenset[int] = frozenset()
    recent: tuple[Move, ...] = ()
    answered: str = ""
    step_state: Any = None
    help: Help = Help.NONE
    moves: int = 0
    asides: int = 0
    wrongs: int = 0
    failed: bool = False
    said: str = ""
    """The sentence that answers the last wrong move."""
    counted: tuple[tuple[str, float], ...] = ()
    """What the world counted (`World.measures`), also of moves that were taken back."""

    @property
    def finished(self) -> bool:
        return self.index >= len(self.scene.steps)

    @property
    def step(self) -> Step:
        return self.scene.steps[min(self.index, len(self.scene.steps) - 1)]

    @property
    def outcome(self) -> Outcome:
        """How this run ends if it ends now."""
        if not self.finished:
            return Outcome.STOPPED
        if self.mode is Mode.SHOWN or self.help is Help.DONE_FOR:
            return Outcome.SHOWN
        helped = self.mode is Mode.TOGETHER or self.help.value >= Help.HINT.value
        return Outcome.HELPED if helped else Outcome.ALONE


def start(scene: Scene, world: World[Any], mode: Mode) -> Run:
    state = world.begin(scene.start)
    return Run(scene=scene, world=world, mode=mode, state=state, step_state=state)


def next_gesture(run: Run) -> Move | None:
    """The single gesture that leads on from here: what spotlight, ghost and proof use. None when finished."""
    if run.finished:
        return None
    for index, move in enumerate(run.step.do):
        if index in run.made:
            continue
        gesture = move if move.verb == ANSWER else run.world.gesture(run.state, move)
        if gesture is not None:
            return gesture
    return None


def next_place(run: Run) -> str:
    """Where on the screen the next gesture happens; answers are at `answer:<id>`."""
    gesture = next_gesture(run)
    if gesture is None:
        return ""
    if gesture.verb == ANSWER:
        return f"answer:{gesture.things[0]}"
    return run.world.place(run.state, gesture)


def act(run: Run, move: Move) -> tuple[Run, Sequel]:
    """Live one move. Nothing a learner does can break the scene: a wrong move is answered and taken back."""
    if run.finished:
        return run, Sequel.ASIDE
    if run.mode is Mode.TOGETHER and not _welcome(run, move):
        return replace(run, asides=run.asides + 1, moves=run.moves + 1, said=""), Sequel.ASIDE
    after = _applied(run, move)
    wrong = _wrong_move(after)
    if wrong is not None:
        return _taken_back(run, wrong, after.counted), Sequel.WRONG
    if after.state == run.state and after.answered == run.answered and after.made == run.made:
        return replace(after, asides=run.asides + 1), Sequel.ASIDE
    after = replace(after, failed=after.failed or _fails(after))
    if not _reached(after):
        return _replanned(after), Sequel.ONWARD
    after = _onward(after)
    return after, Sequel.SCENE_DONE if after.finished else Sequel.STEP_DONE


def _onward(run: Run) -> Run:
    """At the next step that is not done yet: what a person did ahead of its turn is never asked again."""
    index = run.index + 1
    while index < len(run.scene.steps) and done_ahead(run, run.scene.steps[index]):
        index += 1
    return replace(run, index=index, made=frozenset(), recent=(), answered="", step_state=run.state)


def done_ahead(run: Run, step: Step) -> bool:
    """Whether the world is already as this step asks. Questions are always asked."""
    return step.goal is not None and not step.choices and run.world.reaches(run.state, step.goal)


def take_help(run: Run, level: Help) -> Run:
    return replace(run, help=level) if level.value > run.help.value else run


def restart_step(run: Run) -> Run:
    """Back to how the world was when this step began: the way out of every dead end.

    When the step can no longer be done from there (what it needs was closed or thrown away before its turn),
    the world is as the proof would have left it.
    """
    again = replace(run, state=run.step_state, made=frozenset(), recent=(), answered="", said="")
    if _led_on(again) is not None:
        return again
    shown: Run | None = start(run.scene, run.world, Mode.ALONE)
    while shown is not None and shown.index < run.index:
        shown = _led_on(shown)
    if shown is None or shown.index != run.index:
        return again
    return replace(again, state=shown.state, step_state=shown.state)


def _led_on(run: Run) -> Run | None:
    """The run after this step, led by its own guide; None when the guide does not get there."""
    led = replace(run, mode=Mode.ALONE)
    for _ in range(LONGEST_STEP):
        gesture = next_gesture(led)
        if gesture is None:
            return None
        led, sequel = act(led, gesture)
        if led.index > run.index:
            return led
        if sequel is Sequel.WRONG:
            return None
    return None


def _welcome(run: Run, move: Move) -> bool:
    """While doing it together: the gesture that is lit up, or another that leads to the same."""
    gesture = next_gesture(run)
    return gesture is not None and (move == gesture or run.world.leads(gesture, move))


def _applied(run: Run, move: Move) -> Run:
    answered, state = run.answered, run.state
    if move.verb == ANSWER:
        answered = move.things[0] if move.things else ""
    else:
        state = run.world.apply(run.state, move)
    after = replace(
        run, state=state, answered=answered, moves=run.moves + 1, said="", recent=_merged(run.recent, move),
        counted=_counted(run, state),
    )  # fmt: skip
    return replace(after, made=_made(after, move))


def _counted(run: Run, state: Any) -> tuple[tuple[str, float], ...]:
    """What was counted until now and what the way to this state adds."""
    if state is run.state:
        return run.counted
    before, total = run.world.measures(run.state), dict(run.counted)
    for name, value in run.world.measures(state).items():
        grown = value - before.get(name, 0.0)
        if grown:
            total[name] = total.get(name, 0.0) + grown
    return tuple(total.items())


def _made(run: Run, move: Move) -> frozenset[int]:
    """The moves of the step that are behind us now: the one just made, and long ones with nothing left."""
    made = set(run.made)
    for index, wanted in enumerate(run.step.do):
        if index not in made and wanted == move:
            made.add(index)
            break
    for index, wanted in enumerate(run.step.do):
        if index in made:
            continue
        if wanted.verb == ANSWER or run.world.gesture(run.state, wanted) is not None:
            break
        made.add(index)
    return frozenset(made)


def _replanned(run: Run) -> Run:
    """Everything was done and the goal is still missed (a letter too many): start over from here."""
    return replace(run, made=frozenset()) if len(run.made) == len(run.step.do) else run


def _merged(recent: tuple[Move, ...], move: Move) -> tuple[Move, ...]:
    """Letters typed one after the other are one `type` move, so that a listed wrong word is recognised."""
    if recent and move.types and recent[-1].types and _before_letters(recent[-1]) == _before_letters(move):
        *before, letters = move.things
        return (*recent[:-1], Move(move.verb, (*before, recent[-1].things[-1] + letters)))
    return (*recent, move)


def _before_letters(move: Move) -> tuple[str, ...]:
    return (move.verb, *move.things[:-1])


def _wrong_move(run: Run) -> Wrong | None:
    for wrong in run.step.wrong:
        if run.recent[-len(wrong.do) :] == wrong.do and not _reached(run):
            return wrong
    return None


def _taken_back(run: Run, wrong: Wrong, counted: tuple[tuple[str, float], ...]) -> Run:
    return replace(
        run, moves=run.moves + 1, wrongs=run.wrongs + 1, failed=True, said=wrong.say, recent=(), answered="",
        counted=counted,
    )  # fmt: skip


def _fails(run: Run) -> bool:
    return any(run.world.reaches(run.state, goal) for goal in run.scene.failed)


def _reached(run: Run) -> bool:
    step = run.step
    if step.choices:
        return run.answered == step.do[0].things[0]
    if step.goal is not None:
        return run.world.reaches(run.state, step.goal)
    return len(run.made) == len(step.do)
