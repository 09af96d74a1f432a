"""The pack that ships: everything it promises is kept, in every mode, whatever a person does first."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.checks import check
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import Sequel, act, restart_step
from kiosk.domain.world import Move
from kiosk.worlds.table import WORLDS
from tests.content.playing import (
    CONTEXTS,
    SHIPPED,
    after_this_step,
    anything,
    begin,
    pack,
    played_to_the_end,
    played_with_restarts,
    scene_of,
    scenes,
    things_named_in,
)

LOST_GESTURES = 30
LOST_PEOPLE = 3


def test_the_check_counts_everything_and_finds_nothing_to_mend(root: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-m", "kiosk", "content", "check"], cwd=root, capture_output=True, text=True, check=False
    )
    assert said.stdout == "12 threads, 36 skills, 36 items, 36 twins, 72 exercises, 0 problems\n"
    assert said.returncode == 0


def test_the_pack_loads_without_a_problem_as_the_kiosk_loads_it(root: Path) -> None:
    assert pack().problems == ()
    assert check(SHIPPED, WORLDS, root / "assets" / "icons")[1] == ()
    assert not [exercise.id for exercise in pack().exercises.values() if exercise.broken]


def test_every_skill_has_two_exercises_and_an_item_with_a_twin() -> None:
    for skill in pack().skills.skills():
        exercises = sorted(one.id for one in pack().exercises.values() if one.skill == skill.id)
        assert exercises == [f"{skill.id}a", f"{skill.id}b"]
        assert pack().item_of(skill.id) is not None


@pytest.mark.parametrize("mode", [Mode.SHOWN, Mode.TOGETHER, Mode.ALONE, Mode.CHALLENGE])
@pytest.mark.parametrize("context", CONTEXTS)
def test_a_proof_leads_to_the_end(context: str, mode: Mode) -> None:
    end = played_to_the_end(begin(scene_of(context), mode))
    assert end.finished, f"stays at the step {end.step.id}"
    assert end.asides == 0, "every gesture of the proof does something"
    assert end.wrongs == 0
    assert not end.failed


@pytest.mark.parametrize("context", CONTEXTS)
def test_every_listed_mistake_is_answered_and_misses(context: str) -> None:
    run = begin(scene_of(context), Mode.ALONE)
    answered = 0
    while not run.finished:
        index = run.index
        for wrong in run.step.wrong:
            trial, sequel = restart_step(run), Sequel.ONWARD
            for move in wrong.do:
                trial, sequel = act(trial, move)
            assert sequel is Sequel.WRONG, f"{run.step.id}: {wrong.say}"
            assert trial.said == wrong.say
            assert trial.index == index
            assert trial.failed
            assert played_to_the_end(trial).finished, "after a mistake the guide still leads to the end"
            answered += 1
        run = after_this_step(run)
    assert answered, "a goal that nothing can miss proves nothing"


@pytest.mark.parametrize("context", CONTEXTS)
def test_nobody_is_ever_stuck(context: str) -> None:
    scene = scene_of(context)
    things = things_named_in(scene)
    for seed in range(LOST_PEOPLE):
        chance = random.Random(f"{context} {seed}")
        run = begin(scene, Mode.ALONE)
        made = []
        for _ in range(LOST_GESTURES):
            move = anything(scene, chance, things)
            made.append(str(move))
            run, _ = act(run, move)
        end = played_with_restarts(run)
        assert end.finished, f"stays at the step {end.step.id} after {made}"


def test_back_leads_on_where_nothing_lies_behind() -> None:
    run = begin(scene_of("E2a"), Mode.ALONE)
    for move in (Move("new_tab"), Move("answer", ("hand",)), Move("go", ("mediatheque-demo.fr/horaires",))):
        run, _ = act(run, move)
    assert run.step.id == "back"
    assert played_to_the_end(run).finished


def test_what_was_achieved_is_said_at_the_end_of_every_scene() -> None:
    silent = [scene.context for scene in scenes() if not scene.steps[-1].done]
    assert not silent
    assert not [scene.context for scene in scenes() for step in scene.steps if not (step.say and step.hint)]


def test_the_twin_asks_the_same_gesture_of_other_content() -> None:
    for item in pack().items.values():
        assert item.scene.start != item.twin.start
        assert len(item.scene.steps) == len(item.twin.steps), item.id


def test_exercises_and_challenges_have_different_content() -> None:
    same = [one.id for one in pack().exercises.values() if one.scene.start == one.challenge.start]
    assert not same
