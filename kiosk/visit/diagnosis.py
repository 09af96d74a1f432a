"""How the practical diagnostic is lived: one item after the other, each ending in success.

Apart because the engine decides what to ask and never sees a world, and the screen never sees the engine.
A first attempt counts; after a miss the kiosk shows, then does it together with the person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from math import prod
from typing import Any

from kiosk.domain.curriculum import Curriculum
from kiosk.domain.diagnostic import answer, findings, next_probe
from kiosk.domain.estimate import Odds, Parameters
from kiosk.domain.facts import DiagnosticFinished, ItemAnswered, Numbers
from kiosk.domain.findings import Findings, Pointing
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.probe import Diagnostic, Probe, Reply, Setting
from kiosk.domain.run import Sequel
from kiosk.domain.scene import Item, Scene
from kiosk.domain.world import Move, World
from kiosk.visit.journal import Journal
from kiosk.visit.task import Task


class Phase(Enum):
    """Where we are in one item."""

    FIRST_TRY = "first_try"
    SHOWING = "showing"
    TOGETHER = "together"
    DONE = "done"


READING_IS_HARD = frozenset({"letters", "both"})
"""The answers to "language" of people who are not asked to read or type Latin letters."""


def setting(
    curriculum: Curriculum, answers: Mapping[str, tuple[str, ...]], *, touch: bool, can_point: bool = True
) -> Setting:
    """What this person can meet, by what they said. `touch`: they touch the screen; `can_point`: with a mouse."""
    return Setting(
        can_read_letters=not READING_IS_HARD & set(answers.get("language", ())),
        can_point=can_point,
        touch_screen=touch,
        without=frozenset(one.id for one in curriculum.skills.skills() if one.id not in curriculum.items),
    )


def calibrated(parameters: Parameters, items: Mapping[str, Item]) -> Parameters:
    """An item that only asks questions is guessed as often as its choices let one guess."""
    found = dict(parameters.own_odds)
    for skill, item in items.items():
        steps = item.scene.steps
        usual = parameters.odds_of(skill)
        if steps and all(step.choices for step in steps):
            lucky = prod(1.0 / len(step.choices) for step in steps)
            found[skill] = Odds(usual.slip, max(usual.guess, min(lucky, 0.5)))
    return replace(parameters, own_odds=found)


class Diagnosis:
    """`finished` once there is nothing left to ask; the last item stays in hand until the visit goes on."""

    def __init__(
        self, curriculum: Curriculum, worlds: Mapping[str, World[Any]], journal: Journal, engine: Diagnostic
    ) -> None:
        self._curriculum = curriculum
        self._worlds = worlds
        self._journal = journal
        self._engine = replace(engine, parameters=calibrated(engine.parameters, curriculum.items))
        self._first_numbers: Numbers = {}
        self._missed = False
        self.asked = 0
        self.finished = False
        self.phase = Phase.DONE
        self.task: Task | None = None
        self.probe: Probe | None = None
        self._next()

    @property
    def item(self) -> Item:
        if self.probe is None:
            raise LookupError("there is no item any more")
        return self._curriculum.items[self.probe.skill]

    @property
    def scene(self) -> Scene:
        probe = self.probe
        return self.item.twin if probe is not None and probe.twin else self.item.scene

    def act(self, move: Move) -> Sequel:
        """One gesture of the person (or of the ghost while showing).

        An end that could not be saved is saved with the next gesture.
        """
        task = self.task
        if task is None or self.phase is Phase.DONE:
            return Sequel.ASIDE
        sequel = Sequel.SCENE_DONE if task.run.finished else task.act(move)
        if self.phase is Phase.FIRST_TRY and task.run.failed:
            self._miss(task, missed=True)
            return Sequel.WRONG
        if sequel is Sequel.SCENE_DONE:
            self._scene_done(task)
        return sequel

    def show_me(self) -> None:
        """The person would rather be shown: no failure, and the item is done together afterwards."""
        if self.task is not None and self.phase is Phase.FIRST_TRY:
            self._miss(self.task, missed=False)
        elif self.phase is Phase.TOGETHER:
            self._begin(Phase.SHOWING)

    def onward(self) -> None:
        """Leave the finished item for the next one."""
        if self.phase is Phase.DONE and self.task is not None:
            self._next()

    @property
    def pointing(self) -> Pointing:
        """Mouse, touch or helped: what the first items have decided so far."""
        return self.findings().pointing

    def findings(self) -> Findings:
        return findings(self._engine)

    def finished_fact(self) -> DiagnosticFinished:
        found = self.findings()
        return DiagnosticFinished(
            steps=dict(found.steps),
            sure={thread: round(value, 3) for thread, value in found.sure.items()},
            how=dict(found.how),
            profile=found.profile,
            items=self.asked,
            complete=found.complete,
        )

    def _next(self) -> None:
        probe = next_probe(self._engine)
        if probe is None:
            self.finished = True
            return
        self.probe = probe
        self._missed = False
        self._first_numbers = {}
        self._begin(Phase.FIRST_TRY)

    def _begin(self, phase: Phase) -> None:
        mode = {Phase.SHOWING: Mode.SHOWN, Phase.TOGETHER: Mode.TOGETHER}.get(phase, Mode.ALONE)
        self.task = Task(
            self.scene, self._worlds[self.scene.world], mode, self._journal.now_ms, self._curriculum.persona
        )
        self.phase = phase

    def _miss(self, task: Task, *, missed: bool) -> None:
        self._missed = missed
        self._first_numbers = task.numbers()
        self._begin(Phase.SHOWING)

    def _scene_done(self, task: Task) -> None:
        if self.phase is Phase.SHOWING:
            self._begin(Phase.TOGETHER)
            return
        first_try = self.phase is Phase.FIRST_TRY
        if first_try:
            self._first_numbers = task.numbers()
        outcome = Outcome.ALONE if first_try else Outcome.HELPED if self._missed else Outcome.SHOWN
        self._keep(first_try=first_try, outcome=outcome)
        self.phase = Phase.DONE

    def _keep(self, *, first_try: bool, outcome: Outcome) -> None:
        if self.probe is None:
            return
        self._journal.note(
            ItemAnswered(
                item=self.item.id,
                skill=self.probe.skill,
                twin=self.probe.twin,
                first_try=first_try,
                outcome=outcome,
                counted=self.probe.counted,
                measures=self._first_numbers,
            )
        )
        self.asked += 1
        self._answer(Reply(self.probe, first_try=first_try, outcome=outcome))

    def _answer(self, reply: Reply) -> None:
        self._engine = answer(self._engine, reply)
