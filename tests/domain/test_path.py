"""How a path is drawn: easy first, what it rests on first, wishes forward, known things left out."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.path import draw, next_stop
from kiosk.domain.scene import Exercise, Scene
from tests.bench.people import skill_map

SKILLS = replace(
    skill_map("ABEG"),
    threads=tuple(replace(thread, needs_letters=thread.id != "A") for thread in skill_map("ABEG").threads),
)
NOTHING: frozenset[str] = frozenset()


def exercise(name: str, skill: str) -> Exercise:
    scene = Scene(name, "zone", None, ())
    return Exercise(name, skill, name, "", 5, scene, scene)


EXERCISES = tuple(
    exercise(f"{skill.id}{part}", skill.id) for skill in reversed(list(SKILLS.skills())) for part in "ab"
)


def places(path: tuple[str, ...]) -> dict[str, int]:
    return {stop: place for place, stop in enumerate(path)}


def test_everything_is_on_the_path_of_someone_who_begins() -> None:
    path = draw(EXERCISES, SKILLS, NOTHING, ())

    assert sorted(path) == sorted(one.id for one in EXERCISES)
    assert path[:4] == ("A1a", "A1b", "B1a", "B1b")


def test_within_a_theme_each_step_follows_the_one_it_rests_on() -> None:
    for wishes in ((), ("G",), ("E", "G"), ("A",)):
        for letters in (True, False):
            place = places(draw(EXERCISES, SKILLS, NOTHING, wishes, letters))
            for thread in "ABEG":
                assert place[f"{thread}1b"] < place[f"{thread}2a"] < place[f"{thread}3a"]


def test_without_wishes_what_is_easier_comes_first() -> None:
    place = places(draw(EXERCISES, SKILLS, NOTHING, ()))

    assert place["E1a"] < place["G1a"] < place["G2a"] < place["E3a"] < place["G3a"]


def test_a_wish_pulls_its_theme_forward_but_not_before_mouse_and_keyboard() -> None:
    without = places(draw(EXERCISES, SKILLS, NOTHING, ()))
    place = places(draw(EXERCISES, SKILLS, NOTHING, ("G",)))

    assert place["G1a"] < without["G1a"]
    assert place["G1a"] < place["E1a"]
    assert max(place["A1b"], place["B1b"]) < place["G1a"]


def test_what_is_known_is_left_out() -> None:
    path = draw(EXERCISES, SKILLS, frozenset({"A1", "A2", "B1"}), ())

    assert not {"A1a", "A1b", "A2a", "A2b", "B1a", "B1b"} & set(path)
    assert path[0] == "E1a"


def test_without_letters_what_needs_none_comes_first_and_nothing_is_lost() -> None:
    path = draw(EXERCISES, SKILLS, NOTHING, ("G",), letters=False)

    assert {stop[0] for stop in path[:6]} == {"A"}
    assert len(path) == len(EXERCISES)


def test_wishes_for_themes_that_this_pack_does_not_have_change_nothing() -> None:
    assert draw(EXERCISES, SKILLS, NOTHING, ("J", "Z")) == draw(EXERCISES, SKILLS, NOTHING, ())


def test_an_exercise_that_could_not_be_read_waits_at_the_end() -> None:
    broken = replace(exercise("X", ""), broken="cannot be read")

    assert draw((broken, *EXERCISES), SKILLS, NOTHING, ())[-1] == "X"


def test_the_next_stop_is_the_first_that_is_not_done() -> None:
    path = ("A1a", "A1b", "B1a")

    assert next_stop(path, ()) == "A1a"
    assert next_stop(path, {"A1a", "B1a"}) == "A1b"
    assert next_stop(path, set(path)) is None
    assert next_stop((), ()) is None
