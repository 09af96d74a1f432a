"""How an exercise is lived: shown, together, alone, then a challenge, each ending recorded.

Apart because the order of the four modes and what help means belong to practice, not to the screen.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.domain.facts import ExerciseFinished, ExerciseStarted, MemoryChecked
from kiosk.domain.mastery import Check
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.persona import NOBODY, Persona
from kiosk.domain.run import Help, Sequel
from kiosk.domain.scene import Exercise, Scene
from kiosk.domain.world import Move, World
from kiosk.visit.journal import Journal
from kiosk.visit.task import Task

ORDER = (Mode.SHOWN, Mode.TOGETHER, Mode.ALONE, Mode.CHALLENGE)


class Practice:
    """One opened exercise. `outcome` is set when the current mode is finished."""

    def __init__(self, exercise: Exercise, worlds: Mapping[str, World[Any]], journal: Journal, mode: Mode,
        persona: Persona = NOBODY,
        check: Check | None = None,
    ) -> None:  # fmt: skip
        self.exercise = exercise
        self._persona = persona
        self.check = check
        self._worlds = worlds
        self._journal = journal
        self.outcome: Outcome | None = None
        self.mode = mode
        self.task = self._task(mode)
        self._journal.note(ExerciseStarted(exercise.id, exercise.skill, mode))

    @property
    def scene(self) -> Scene:
        return self.exercise.challenge if self.mode is Mode.CHALLENGE else self.exercise.scene

    @property
    def next_mode(self) -> Mode | None:
        """What comes after the current mode: onward when it went well, with more help when it did not."""
        place = ORDER.index(self.mode)
        if self.outcome is Outcome.SHOWN and self.mode in (Mode.ALONE, Mode.CHALLENGE):
            return ORDER[place - 1]
        return ORDER[place + 1] if place + 1 < len(ORDER) else None

    def act(self, move: Move) -> Sequel:
        """One gesture. An end that could not be saved is saved with the next one."""
        if self.outcome is not None:
            return Sequel.ASIDE
        sequel = Sequel.SCENE_DONE if self.task.run.finished else self.task.act(move)
        if sequel is Sequel.SCENE_DONE:
            self._finish()
        return sequel

    def help(self) -> Help:
        return self.task.help()

    def begin(self, mode: Mode) -> None:
        """Start this exercise (again) in this mode; leaving one unfinished is recorded as stopped."""
        self.stop()
        task = self._task(mode)
        self._journal.note(ExerciseStarted(self.exercise.id, self.exercise.skill, mode))
        self.mode, self.task, self.outcome = mode, task, None

    def stop(self) -> None:
        """Leave: what was not finished is kept as stopped, never as failed."""
        if self.outcome is None:
            self._finish()

    def _task(self, mode: Mode) -> Task:
        scene = self.exercise.challenge if mode is Mode.CHALLENGE else self.exercise.scene
        return Task(scene, self._worlds[scene.world], mode, self._journal.now_ms, self._persona)

    def _finish(self) -> None:
        outcome = self.task.run.outcome
        ended = ExerciseFinished(
            self.exercise.id, self.exercise.skill, self.mode, outcome, measures=self.task.numbers()
        )
        self._journal.note(ended, *self._remembered(outcome))
        self.outcome = outcome
        if outcome is not Outcome.STOPPED:
            self.check = None

    def _remembered(self, outcome: Outcome) -> tuple[MemoryChecked, ...]:
        """The first challenge after a week says whether the skill is still there."""
        check = self.check
        if check is None or outcome is Outcome.STOPPED:
            return ()
        kept = outcome is Outcome.ALONE
        return (MemoryChecked(check.skill, check.exercise, kept, check.days),)
