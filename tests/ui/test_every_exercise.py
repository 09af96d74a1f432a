"""Every exercise of the pack, by hand in the window: shown, together, alone and the challenge, small and large."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

import pytest

from kiosk.domain.facts import ExerciseFinished, ExerciseStarted, Fact, Numbers
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.world import Move
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
    ends = [fact.what for fact in facts if isinstance(fact.what, ExerciseFinished)]
    assert [(end.mode, end.outcome, end.measures["asides"], end.measures["wrongs"]) for end in ends] == [
        (mode, outcome, 0, 0) for mode, outcome in ENDS.items()
    ]
    pairs = zip_longest(told(facts, room.hands_only), told(without_a_window(exercise, room.made), set()))
    assert [(by_hand, plain) for by_hand, plain in pairs if by_hand != plain] == []


def without_a_window(exercise: str, made: Mapping[Mode, Sequence[Move]]) -> list[Fact]:
    """The same moves, in plain Python; what is shown is shown by the kiosk."""
    reception, memory = on_the_path(exercise)
    visit = reception.visit
    visit.open(exercise)
    practice = visit.practice
    assert practice is not None
    practise(practice)
    while practice.next_mode is not None:
        practice.begin(practice.next_mode)
        for move in made[practice.mode]:
            practice.act(move)
    visit.see_path()
    return memory.kept


def told(facts: list[Fact], hands_only: set[str]) -> list[str]:
    """What each fact says, without times and without what only a hand can show."""
    said = []
    for fact in facts:
        what = fact.what
        words: list[object] = [what.kind]
        if isinstance(what, ExerciseStarted | ExerciseFinished):
            words += [what.exercise, what.skill, what.mode.value]
        if isinstance(what, ExerciseFinished):
            words += [what.outcome.value, *counted(what.measures, hands_only)]
        said.append(" ".join(map(str, words)))
    return said


def counted(measures: Numbers, hands_only: set[str]) -> list[str]:
    names = sorted(name for name in measures if not name.endswith("_s") and name not in hands_only)
    return [f"{name}={measures[name]:g}" for name in names]
