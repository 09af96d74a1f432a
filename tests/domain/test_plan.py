"""Paths have the shape of a centre's real courses, and each public its own beginning."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.orientation import Circumstances, Seen, Told
from kiosk.domain.path import draw, earlier, without
from kiosk.domain.plan import OPEN, ROUNDS, Plans, Shape, plan
from kiosk.domain.scene import Exercise, Scene
from tests.bench.people import skill_map

SKILLS = skill_map("ABCDEFGHIJKL")
NOTHING: frozenset[str] = frozenset()


def exercise(name: str, skill: str, minutes: int = 8) -> Exercise:
    scene = Scene(name, "zone", None, ())
    return Exercise(name, skill, name, "", minutes, scene, scene)


EXERCISES = tuple(exercise(f"{skill.id}{part}", skill.id) for skill in SKILLS.skills() for part in "ab")
COURSE = Shape("12h", hours=12, groups=(("A", "B", "C"), ("E", "F"), ("G", "H")))


def threads(path: tuple[str, ...]) -> list[str]:
    """In the order in which they first come."""
    return list(dict.fromkeys(stop[0] for stop in path))


def test_an_open_hour_is_one_aim_and_three_exercises_at_most() -> None:
    shape = Shape("open_hour", hours=1.5, most=3, gate=False)
    path = draw(EXERCISES, SKILLS, NOTHING, ("G",), gate=(), pull=4.0, shape=shape)
    assert len(path) == 3
    assert path[0] == "G1a"


def test_a_course_holds_its_own_threads_in_the_order_of_its_meetings() -> None:
    path = draw(EXERCISES, SKILLS, NOTHING, (), shape=COURSE)
    assert set(threads(path)) == set("ABCEFGH")
    order = [path.index(stop) for stop in ("C3b", "E1a", "F3b", "G1a")]
    assert order == sorted(order)


def test_a_wish_comes_into_the_course_although_it_is_not_part_of_it() -> None:
    assert "J1a" in draw(EXERCISES, SKILLS, NOTHING, ("J",), shape=COURSE)


@pytest.mark.parametrize("hours", [1.5, 12, 18, 30])
def test_no_path_is_longer_than_its_hours(hours: float) -> None:
    path = draw(EXERCISES, SKILLS, NOTHING, (), shape=Shape("", hours=hours))
    minutes = {one.id: one.minutes for one in EXERCISES}
    spent = sum(minutes[stop] * ROUNDS for stop in path)
    assert spent <= hours * 60
    assert path == draw(EXERCISES, SKILLS, NOTHING, ())[: len(path)]


def test_the_shortest_hour_still_holds_one_exercise() -> None:
    assert len(draw(EXERCISES, SKILLS, NOTHING, (), shape=Shape("", hours=0.01))) == 1


def test_who_grew_up_with_a_phone_does_not_learn_to_touch_it() -> None:
    shape = Shape("young", first=("B", "G", "I", "J"), skip=("D1", "D2"))
    path = draw(EXERCISES, SKILLS, NOTHING, (), shape=shape)
    assert not {stop for stop in path if stop[:2] in ("D1", "D2")}
    plain = draw(EXERCISES, SKILLS, NOTHING, ())
    assert path.index("G1a") < plain.index("G1a")


def test_letters_come_late_for_whoever_is_learning_them() -> None:
    lettered = replace(
        SKILLS, threads=tuple(replace(thread, needs_letters=thread.id not in "ACDL") for thread in SKILLS.threads)
    )
    path = draw(EXERCISES, lettered, NOTHING, (), shape=Shape("newcomer", letters=False))
    assert max(path.index(f"{thread}3b") for thread in "ACDL") < path.index("B1a")


def test_course_and_public_are_chosen_apart_and_put_together() -> None:
    weeks = (Circumstances(told=(Told("time", ("weeks",)),)),)
    senior = (Circumstances(told=(Told("age", ("senior",)),)),)
    plans = Plans(
        format=(Shape("18h", when=weeks, hours=18), Shape("12h", when=weeks, hours=12)),
        public=(Shape("senior", when=senior, first=("A",), letters=False),),
    )
    both = plan(plans, Seen({"time": ("weeks",), "age": ("senior",)}))
    assert (both.id, both.hours, both.first, both.letters) == ("18h", 18, ("A",), False)
    assert plan(plans, Seen({})) == OPEN


def test_a_path_is_changed_one_step_at_a_time() -> None:
    path = ("a", "b", "c")
    assert earlier(path, "c") == ("a", "c", "b")
    assert earlier(path, "a") == path
    assert earlier(path, "elsewhere") == path
    assert without(path, "b") == ("a", "c")
    assert without(path, "elsewhere") == path
