"""One task while a person does it: time, help, measures and the way back."""

from __future__ import annotations

import pytest

from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.run import Help, Sequel
from kiosk.domain.world import Move
from kiosk.visit.task import Task
from kiosk.worlds.table import WORLDS
from tests.journeys.living import shipped, solve


class Hands:
    """A clock that a test moves."""

    ms = 0

    def now(self) -> int:
        return self.ms


@pytest.fixture
def hands() -> Hands:
    return Hands()


def task(hands: Hands, mode: Mode = Mode.ALONE) -> Task:
    scene = shipped().exercises["A1a"].scene
    return Task(scene, WORLDS[scene.world], mode, hands.now)


def finish_step(one: Task) -> None:
    index = one.run.index
    while one.run.index == index and not one.run.finished:
        gesture = one.gesture()
        assert gesture is not None
        one.act(gesture)


def test_time_counts_from_the_beginning_and_from_the_first_gesture(hands: Hands) -> None:
    one = task(hands)
    hands.ms = 4000
    gesture = one.gesture()
    assert gesture is not None
    one.act(gesture)
    hands.ms = 9000
    one.act(Move("miss"))
    assert one.numbers()["first_action_s"] == 4
    assert one.numbers()["total_s"] == 9
    assert one.numbers()["moves"] == 2


def test_the_gestures_of_a_showing_are_not_this_persons(hands: Hands) -> None:
    one = task(hands, Mode.SHOWN)
    hands.ms = 1000
    solve(one, one.act)
    hands.ms = 5000
    assert one.numbers()["first_action_s"] == 5
    assert one.run.outcome is Outcome.SHOWN


def test_help_rises_within_a_step_and_starts_small_at_the_next(hands: Hands) -> None:
    one = task(hands)
    assert [one.help() for _ in range(5)] == [Help.HINT, Help.HIGHLIGHT, Help.GHOST, Help.DONE_FOR, Help.DONE_FOR]
    other = task(hands)
    assert [other.help(), other.help()] == [Help.HINT, Help.HIGHLIGHT]
    finish_step(other)
    assert other.help() is Help.HINT
    assert other.run.help is Help.HIGHLIGHT, "the most help taken is what counts"


def test_listening_again_is_no_help(hands: Hands) -> None:
    one = task(hands)
    one.listen()
    one.listen()
    assert one.numbers()["listened"] == 2
    solve(one, one.act)
    assert one.run.outcome is Outcome.ALONE


def test_a_hint_makes_it_helped_and_doing_it_for_them_makes_it_shown(hands: Hands) -> None:
    helped, done_for = task(hands), task(hands)
    helped.help()
    for _ in range(4):
        done_for.help()
    solve(helped, helped.act)
    solve(done_for, done_for.act)
    assert (helped.run.outcome, done_for.run.outcome) == (Outcome.HELPED, Outcome.SHOWN)


def test_the_largest_drift_counts_and_travels_add_up(hands: Hands) -> None:
    one = task(hands)
    for drift, travel in ((3.0, 10.0), (1.0, 20.0)):
        one.measure("drift_mm", drift)
        one.measure("path_mm", travel)
    assert one.numbers()["drift_mm"] == 3
    assert one.numbers()["path_mm"] == 30


def test_a_step_can_be_started_again(hands: Hands) -> None:
    one = task(hands)
    finish_step(one)
    begun = one.run.state
    gesture = one.gesture()
    assert gesture is not None
    one.act(gesture)
    assert one.run.state != begun
    one.restart_step()
    assert one.run.state == begun
    assert one.numbers()["restarts"] == 1


def test_what_was_done_ahead_is_not_asked_again(hands: Hands) -> None:
    scene = shipped().items["A3"].scene
    one = Task(scene, WORLDS["zone"], Mode.ALONE, hands.now)
    assert [step.id for step in scene.steps] == ["open", "put"]
    assert one.act(Move("drag", ("letter", "papers"))) is Sequel.ONWARD
    assert one.act(Move("double", ("papers",))) is Sequel.SCENE_DONE


def test_a_restart_gives_back_what_was_thrown_away_too_early(hands: Hands) -> None:
    scene = shipped().exercises["G1a"].scene
    one = Task(scene, WORLDS["mailbox"], Mode.ALONE, hands.now)
    for move in (Move("open", ("amina",)), Move("delete", ("amina",)), Move("answer", ("two",))):
        one.act(move)
    one.restart_step()
    solve(one, one.act)
    one.restart_step()
    solve(one, one.act)
    assert one.run.finished


def test_what_a_world_counts_is_kept_although_the_wrong_move_is_taken_back(hands: Hands) -> None:
    scene = shipped().exercises["E3a"].scene
    one = Task(scene, WORLDS[scene.world], Mode.ALONE, hands.now)
    assert one.act(Move("cookies", ("accept",))) is Sequel.WRONG
    assert one.run.state.accepted == 0
    assert one.numbers()["accepted"] == 1
    solve(one, one.act)
    assert one.numbers()["accepted"] == 1
