"""Which exercises make up a person's path, and which stop comes next.

Apart because a path is drawn again whenever findings or wishes change, and never locks anything: what is
known already is left out of the path and stays reachable.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kiosk.domain.estimate import Parameters
from kiosk.domain.scene import Exercise
from kiosk.domain.skills import SkillMap

PULL = 1.5
"""How much easier, in logits, a wished thread counts: about one step forward."""


def draw(
    exercises: Sequence[Exercise],
    skills: SkillMap,
    known: frozenset[str],
    wishes: tuple[str, ...],
    letters: bool = True,
    gate: tuple[str, ...] = Parameters().gate,
    pull: float = PULL,
) -> tuple[str, ...]:
    """The ids of the exercises in the order to live them. `wishes` are threads.

    Easy before hard, and within a thread always step by step; pointing and typing (`gate`) before all
    else, because the rest rests on them. For someone who does not read Latin letters (`letters` False)
    what can be done without them comes first, and the letters follow.
    """

    def order(exercise: Exercise) -> tuple[bool, bool, bool, float]:
        skill = places.get(exercise.skill)
        if skill is None:
            return True, True, True, 0.0
        thread = skills.thread(skill.thread)
        wished = pull if skill.thread in wishes else 0.0
        return (
            False,
            thread.needs_letters and not letters,
            skill.id not in gate,
            skills.difficulty(skill) - wished,
        )

    places = {skill.id: skill for skill in skills.skills()}
    return tuple(one.id for one in sorted(exercises, key=order) if one.skill not in known)


def next_stop(path: tuple[str, ...], done: Collection[str]) -> str | None:
    """The first stop that is not done; None at the end of the path."""
    return next((stop for stop in path if stop not in done), None)
