"""Every exercise of the pack, by hand in the window: shown, together, alone and the challenge, small and large."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.domain.facts import ExerciseFinished, ExerciseStarted, Fact, Numbers
from kiosk.domain.outcomes import Mode, Outcome
from tests.journeys.exercise_room import ExerciseRoom, exercise_room, exercises, on_the_path, practised_pack
from tests.journeys.living import practise

ENDS = {
    Mode.SHOWN: Outcome.SHOWN,
    Mode.TOGETHER: Outcome.HELPED,
    Mode.ALONE: Outcome.ALONE,
    Mode.CHALLENGE: Outcome.ALONE,
}


@pytest.fixture(scope="module")
def room(qt_app: object) -> Iterator[ExerciseRoom]:
    with exercise_room() as room:
        yield room


@pytest.mark.parametrize("size", [100, 200])
@pytest.mark.parametrize("exercise", exercises())
def test_by_hand_it_ends_well_and_leaves_what_plain_python_leaves(
    room: ExerciseRoom, exercise: str, size: int
) -> None:
    assert not practised_pack().exercises[exercise].broken
    facts = room.live(exercise, size)
    ends = {fact.what.mode: fact.what.outcome for fact in facts if isinstance(fact.what, ExerciseFinished)}
    assert ends == ENDS
    assert told(facts, room.hands_only) == told(without_a_window(exercise), set())


def without_a_window(exercise: str) -> list[Fact]:
    """The same moves, in plain Python."""
    reception, memory = on_the_path(exercise)
    visit = reception.visit
    visit.open(exercise)
    practice = visit.practice
    assert practice is not None
    practise(practice)
    while practice.next_mode is not None:
        practice.begin(practice.next_mode)
        practise(practice)
    visit.see_path()
    return memory.kept


def told(facts: list[Fact], hands_only: set[str]) -> list[tuple[object, ...]]:
    """What each fact says, without times and without what only a hand can show."""
    said: list[tuple[object, ...]] = []
    for fact in facts:
        what = fact.what
        if isinstance(what, ExerciseStarted):
            said.append((what.kind, what.exercise, what.skill, what.mode))
        elif isinstance(what, ExerciseFinished):
            measures = counted(what.measures, hands_only)
            said.append((what.kind, what.exercise, what.skill, what.mode, what.outcome, measures))
        else:
            said.append((what.kind,))
    return said


def counted(measures: Numbers, hands_only: set[str]) -> Numbers:
    return {name: value for name, value in measures.items() if not name.endswith("_s") and name not in hands_only}
