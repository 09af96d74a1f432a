"""Everything that can be asked and learnt here, ready to use: what a content pack becomes.

Apart because the visit lives on this and never meets the folder it was read from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.needs import Question
from kiosk.domain.orientation import Rule
from kiosk.domain.persona import NOBODY, Persona
from kiosk.domain.plan import NO_PLANS, Plans
from kiosk.domain.scene import Exercise, Item
from kiosk.domain.skills import SkillMap


@dataclass(frozen=True, slots=True)
class Curriculum:
    """`items` are by skill, `exercises` by their own id in the order of the threads."""

    pack: str
    skills: SkillMap
    questions: tuple[Question, ...]
    items: Mapping[str, Item]
    exercises: Mapping[str, Exercise]
    rules: tuple[Rule, ...] = ()
    persona: Persona = NOBODY
    plans: Plans = NO_PLANS

    @property
    def skill_of(self) -> dict[str, str]:
        """The skill of each exercise."""
        return {name: exercise.skill for name, exercise in self.exercises.items()}
