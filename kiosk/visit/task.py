"""How one task goes while a person does it: the run, its time, and what was measured on the way.

Apart because an exercise and a diagnostic item are lived the same way and only end differently.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.domain.facts import Numbers
from kiosk.domain.outcomes import Mode
from kiosk.domain.persona import NOBODY, Persona
from kiosk.domain.run import Help, Run, Sequel, act, next_gesture, next_place, restart_step, start, take_help
from kiosk.domain.scene import Scene
from kiosk.domain.world import Move, World
from kiosk.visit.guard import Guard

LARGEST_OF = frozenset({"drift_mm", "miss_mm", "gap_ms", "overshoot"})
"""Measures of which the largest counts; all others are added up."""


class Task:
    """`now_ms` is the visit's own clock."""

    def __init__(
        self, scene: Scene, world: World[Any], mode: Mode, now_ms: Callable[[], int], persona: Persona = NOBODY
    ) -> None:
        self.run: Run = start(scene, world, mode)
        self._now_ms = now_ms
        self._guard = Guard(persona)
        self._began_ms = now_ms()
        self._first_ms: int | None = None
        self._measures: Numbers = {}
        self._helped_step = 0
        self._step_help = Help.NONE
        self.listened = 0
        self.restarts = 0

    def act(self, move: Move) -> Sequel:
        if self._first_ms is None and self.run.mode is not Mode.SHOWN:
            self._first_ms = self._now_ms()
        after, sequel = act(self.run, move)
        self.run, real = self._guard.watch(self.run, move, after)
        if real is not None:
            self.measure("shielded", 1.0)
            return Sequel.SHIELDED
        return sequel

    def gesture(self) -> Move | None:
        """The next single gesture that leads on."""
        return next_gesture(self.run)

    def place(self) -> str:
        """Where that gesture happens."""
        return next_place(self.run)

    def measure(self, name: str, value: float) -> None:
        before = self._measures.get(name, 0.0)
        self._measures[name] = max(before, value) if name in LARGEST_OF else before + value

    def listen(self) -> None:
        self.listened += 1
        self.run = take_help(self.run, Help.LISTENED)

    @property
    def step_help(self) -> Help:
        """How much help was taken for the step in hand; the run remembers the most of all steps."""
        return self._step_help if self._helped_step == self.run.index else Help.NONE

    def help(self) -> Help:
        """One level of help more than before, for this step: hint, highlight, ghost, done for you."""
        before = self.step_help
        level = Help(min(max(before.value + 1, Help.HINT.value), Help.DONE_FOR.value))
        self._helped_step, self._step_help = self.run.index, level
        self.run = take_help(self.run, level)
        return level

    def restart_step(self) -> None:
        self.restarts += 1
        self.run = restart_step(self.run)

    def numbers(self) -> Numbers:
        """Everything measured, under the names of the facts (seconds end in `_s`)."""
        first = self._first_ms if self._first_ms is not None else self._now_ms()
        return {
            "first_action_s": (first - self._began_ms) / 1000,
            "total_s": (self._now_ms() - self._began_ms) / 1000,
            "moves": float(self.run.moves),
            "asides": float(self.run.asides),
            "wrongs": float(self.run.wrongs),
            "hint_level": float(self.run.help.value),
            "listened": float(self.listened),
            "restarts": float(self.restarts),
            **dict(self.run.counted),
            **self._measures,
        }
