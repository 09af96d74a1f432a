"""One exercise: shown, together, alone, the challenge, each with its own ending kept."""

from __future__ import annotations

import pytest

from kiosk.domain.facts import ExerciseFinished, ExerciseStarted
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.run import Sequel
from kiosk.errors import KioskError
from kiosk.visit.journal import Journal
from kiosk.visit.practice import Practice
from kiosk.worlds.table import WORLDS
from tests.fakes import FakeChance, FakeClock, FakeMemory
from tests.journeys.living import practise, shipped


@pytest.fixture
def memory() -> FakeMemory:
    return FakeMemory()


def practice(memory: FakeMemory, mode: Mode = Mode.SHOWN) -> Practice:
    journal = Journal(FakeClock(), FakeChance(), memory, "base/1", "fr")
    return Practice(shipped().exercises["A1a"], WORLDS, journal, mode)


def ends(memory: FakeMemory) -> list[tuple[Mode, Outcome]]:
    return [(fact.what.mode, fact.what.outcome) for fact in memory.kept if isinstance(fact.what, ExerciseFinished)]


def test_the_four_modes_follow_one_another(memory: FakeMemory) -> None:
    one = practice(memory)
    lived = [one.mode]
    practise(one)
    while one.next_mode is not None:
        one.begin(one.next_mode)
        lived.append(one.mode)
        practise(one)
    assert lived == [Mode.SHOWN, Mode.TOGETHER, Mode.ALONE, Mode.CHALLENGE]
    assert ends(memory) == [
        (Mode.SHOWN, Outcome.SHOWN),
        (Mode.TOGETHER, Outcome.HELPED),
        (Mode.ALONE, Outcome.ALONE),
        (Mode.CHALLENGE, Outcome.ALONE),
    ]


@pytest.mark.parametrize(("mode", "back"), [(Mode.ALONE, Mode.TOGETHER), (Mode.CHALLENGE, Mode.ALONE)])
def test_what_had_to_be_done_for_them_goes_one_mode_back(memory: FakeMemory, mode: Mode, back: Mode) -> None:
    one = practice(memory, mode)
    for _ in range(4):
        one.help()
    assert practise(one) is Outcome.SHOWN
    assert one.next_mode is back


def test_a_hint_does_not_send_anyone_back(memory: FakeMemory) -> None:
    one = practice(memory, Mode.ALONE)
    one.help()
    assert practise(one) is Outcome.HELPED
    assert one.next_mode is Mode.CHALLENGE


def test_the_challenge_has_other_content(memory: FakeMemory) -> None:
    one = practice(memory, Mode.ALONE)
    shown = one.task.run.scene
    one.begin(Mode.CHALLENGE)
    assert one.task.run.scene is one.scene is one.exercise.challenge
    assert one.scene is not shown


def test_leaving_one_mode_for_another_is_stopped_and_never_failed(memory: FakeMemory) -> None:
    one = practice(memory, Mode.ALONE)
    one.begin(Mode.TOGETHER)
    one.stop()
    one.stop()
    assert ends(memory) == [(Mode.ALONE, Outcome.STOPPED), (Mode.TOGETHER, Outcome.STOPPED)]
    started = [fact.what.mode for fact in memory.kept if isinstance(fact.what, ExerciseStarted)]
    assert started == [Mode.ALONE, Mode.TOGETHER]


def test_after_the_end_a_gesture_changes_nothing(memory: FakeMemory) -> None:
    one = practice(memory, Mode.ALONE)
    gesture = one.task.gesture()
    assert gesture is not None
    practise(one)
    kept = len(memory.kept)
    assert one.act(gesture) is Sequel.ASIDE
    assert len(memory.kept) == kept


def test_an_end_that_could_not_be_saved_is_saved_with_the_next_gesture(memory: FakeMemory) -> None:
    one = practice(memory, Mode.ALONE)
    gesture = one.task.gesture()
    assert gesture is not None
    memory.full = True
    with pytest.raises(KioskError):
        practise(one)
    assert one.outcome is None
    memory.full = False
    assert one.act(gesture) is Sequel.SCENE_DONE
    assert one.outcome is Outcome.ALONE
    assert ends(memory) == [(Mode.ALONE, Outcome.ALONE)]
