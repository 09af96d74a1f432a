"""Which exercises make up a person's path, and which stop comes next.

Apart because a path is drawn again whenever findings or wishes change, and never locks anything: what is
known already is left out of the path and stays reachable.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kiosk.domain.estimate import Parameters
from kiosk.domain.plan import OPEN, ROUNDS, Shape
from kiosk.domain.scene import Exercise
from kiosk.domain.skills import Skill, SkillMap

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
    shape: Shape = OPEN,
) -> tuple[str, ...]:
    """The ids of the exercises in the order to live them. `wishes` are threads.

    Easy before hard, and within a thread always step by step; pointing and typing (`gate`) before all
    else, because the rest rests on them. For someone who does not read Latin letters (`letters` False)
    what can be done without them comes first, and the letters follow. `shape` says which threads belong to
    the course, and how long it may be.
    """

    def order(exercise: Exercise) -> tuple[bool, bool, bool, int, float]:
        skill = places.get(exercise.skill)
        if skill is None:
            return True, True, True, 0, 0.0
        thread = skills.thread(skill.thread)
        wished = pull if skill.thread in (*wishes, *shape.first) else 0.0
        return (
            False,
            thread.needs_letters and not (letters and shape.letters),
            skill.id not in gate or not shape.gate,
            meetings.get(skill.thread, 0),
            skills.difficulty(skill) - wished,
        )

    places = {skill.id: skill for skill in skills.skills()}
    meetings = {thread: number for number, group in enumerate(shape.groups) for thread in group}
    wanted = [
        one
        for one in sorted(exercises, key=order)
        if one.skill not in known and one.skill not in shape.skip and _belongs(one, places, shape, wishes)
    ]
    return _within(wanted, shape)


def _belongs(exercise: Exercise, places: Mapping[str, Skill], shape: Shape, wishes: tuple[str, ...]) -> bool:
    """A course is about its threads, and about what this person came for."""
    skill = places.get(exercise.skill)
    course = {thread for group in shape.groups for thread in group}
    return skill is None or not course or skill.thread in course or skill.thread in (*wishes, *shape.first)


def _within(exercises: Sequence[Exercise], shape: Shape) -> tuple[str, ...]:
    """As many as the hours hold; one at least."""
    stops: list[str] = []
    minutes = 0
    for exercise in exercises:
        minutes += exercise.minutes * ROUNDS
        too_long = bool(shape.hours) and minutes > shape.hours * 60
        if stops and (too_long or (shape.most and len(stops) >= shape.most)):
            break
        stops.append(exercise.id)
    return tuple(stops)


def next_stop(path: tuple[str, ...], done: Collection[str]) -> str | None:
    """The first stop that is not done; None at the end of the path."""
    return next((stop for stop in path if stop not in done), None)


def earlier(path: tuple[str, ...], stop: str) -> tuple[str, ...]:
    """This stop one place sooner; nothing changes for the first, or for one that is not on the path."""
    place = path.index(stop) if stop in path else 0
    if place == 0:
        return path
    return (*path[: place - 1], stop, path[place - 1], *path[place + 1 :])


def without(path: tuple[str, ...], stop: str) -> tuple[str, ...]:
    return tuple(one for one in path if one != stop)
