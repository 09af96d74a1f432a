"""Packs that stand beside base: what they bring is there, what is taken is named, and base never suffers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.content.curriculum import curriculum, curriculum_later
from kiosk.content.loader import Pack
from kiosk.content.packs import Packs, packs_here
from kiosk.content.report import check_and_print
from kiosk.worlds.table import WORLDS
from tests.content.beside import ABOUT, THREADS, Beside
from tests.content.broken_packs import SmallPack


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    SmallPack(tmp_path / "assets" / "content" / "base")
    return tmp_path / "assets"


@pytest.fixture
def at_home(tmp_path: Path) -> Path:
    return tmp_path / "home" / "packs"


def whole(assets: Path, at_home: Path | None = None) -> Pack:
    packs = packs_here(assets, at_home, WORLDS)
    return packs.whole_pack(packs.outline())


def told(pack: Pack) -> list[str]:
    return [str(one) for one in pack.problems]


def test_an_exercise_comes_after_those_of_base_for_the_same_skill(assets: Path, at_home: Path) -> None:
    Beside(at_home)
    Beside(assets / "content", "atelier").exercise("A0")
    pack = whole(assets, at_home)
    assert told(pack) == ["jardin/exercises/A1-jardin/exercise.toml:1: There is an exercise 'A1-jardin' already."]
    learnt = curriculum(pack)
    assert [one.id for one in learnt.exercises.values() if one.skill == "A1"] == ["A1a", "A0", "A1-jardin"]
    assert list(learnt.exercises)[:2] == ["A1a", "A0"]
    assert learnt.pack == "base/1.0+atelier/0.2+jardin/0.2"


def test_the_first_touch_knows_all_packs_and_scenes_come_later(assets: Path, at_home: Path) -> None:
    beside = Beside(at_home)
    beside.write("skills.toml", THREADS)
    beside.exercise("semer1", "semer")
    beside.item("dsemer", "semer")
    packs = packs_here(assets, at_home, WORLDS)
    outline = packs.outline()
    later = curriculum_later(outline, lambda: packs.whole_pack(outline))
    assert later.pack == "base/1.0+jardin/0.2"
    assert later.skills.skill("semer").can_do == "Je choisis une graine."
    assert later.skills.difficulty(later.skills.skill("semer")) == -1.0
    assert later.items["semer"].id == "dsemer"
    assert list(later.exercises)[-1] == "semer1"


def test_without_others_everything_is_as_it_was(assets: Path, at_home: Path) -> None:
    pack = whole(assets, at_home)
    assert curriculum(pack).pack == "base/1.0"
    assert pack.problems == ()


def test_an_item_only_joins_for_a_skill_that_nothing_asks_about(assets: Path, at_home: Path) -> None:
    beside = Beside(at_home)
    for name, skill in (("dA2", "A2"), ("dA1bis", "A1"), ("dB1", "B3"), ("dZ", "Z1")):
        beside.item(name, skill)
    pack = whole(assets, at_home)
    assert sorted(pack.items) == ["dA1", "dA2", "dB1", "dE1", "dG2"]
    assert told(pack) == [
        "jardin/items/dA1bis.toml:2: The skill 'A1' has the item 'dA1'.",
        "jardin/items/dB1.toml:1: There is an item 'dB1' already.",
        "jardin/items/dZ.toml:2: There is no skill 'Z1'.",
    ]


@pytest.mark.parametrize("name", ["A1a", "a1A"])
def test_an_exercise_whose_id_is_taken_is_left_out(assets: Path, at_home: Path, name: str) -> None:
    Beside(at_home).exercise(name, "B1")
    pack = whole(assets, at_home)
    assert pack.exercises["A1a"].skill == "A1"
    assert told(pack) == [f"jardin/exercises/{name}/exercise.toml:1: There is an exercise 'A1a' already."]


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ('id = "jardin"\ntitle', 'id = "A"\ntitle', "This skill stands in the thread 'A'"),
        ('id = "jardin"\ntitle', 'id = "b"\ntitle', "The id 'b' is taken"),
        ('id = "semer"', 'id = "a1"', "The id 'a1' is taken"),
        ("entry = -1.0", "entry = 90000.0", "The difficulty of a thread"),
        ("step = 1", "step = 2", "This is step 1 of its thread"),
        ('thread = "jardin"', 'thread = "A"', "stands in the thread 'jardin'"),
        ("[[threads.skills]]", "[[threads.skill]]", "Unknown key 'skill'"),
        ('id = "semer"', 'id = "../semer"', "cannot be an id"),
    ],
)
def test_a_thread_with_a_hole_in_it_is_left_out(
    assets: Path, at_home: Path, before: str, after: str, sentence: str
) -> None:
    beside = Beside(at_home)
    assert before in THREADS
    beside.write("skills.toml", THREADS.replace(before, after))
    pack = whole(assets, at_home)
    assert [one for one in told(pack) if one.startswith("jardin/skills.toml:") and sentence in one]
    assert pack.skills == whole(assets).skills
    assert "A1-jardin" in pack.exercises


@pytest.mark.parametrize(
    "about",
    ["", "id = ", ABOUT.format(id="base"), ABOUT.format(id="BASE"), ABOUT.format(id="../x"), "\x00", "x = 1",
     ABOUT.format(id="jardin").replace("0.2", "0.2+base/9")],
)  # fmt: skip
def test_a_pack_that_cannot_say_what_it_is_does_not_join(assets: Path, at_home: Path, about: str) -> None:
    Beside(at_home).write("pack.toml", about)
    pack = whole(assets, at_home)
    assert told(pack)
    assert all(one.startswith("jardin/pack.toml:") for one in told(pack))
    assert curriculum(pack) == curriculum(whole(assets))


def test_of_two_packs_of_one_name_the_first_joins(assets: Path, at_home: Path) -> None:
    Beside(at_home)
    second = Beside(at_home, "jardin2")
    second.write("pack.toml", ABOUT.format(id="jardin"))
    second.exercise("A2-new", "A2")
    pack = whole(assets, at_home)
    assert told(pack) == ["jardin2/pack.toml:1: There is a pack 'jardin' already."]
    assert "A2-new" not in pack.exercises


def test_a_broken_exercise_keeps_its_stop_and_the_rest_joins(assets: Path, at_home: Path) -> None:
    beside = Beside(at_home)
    beside.write("exercises/A1-broken/exercise.toml", "id = ")
    beside.write("exercises/unknown/exercise.toml", "id = ")
    pack = whole(assets, at_home)
    assert pack.exercises["A1-broken"].broken
    assert "unknown" not in pack.exercises, "nobody knows where on the path it would stand"
    assert not pack.exercises["A1-jardin"].broken
    assert len(told(pack)) == 2


def test_a_linked_pack_is_named_and_not_followed(assets: Path, at_home: Path, tmp_path: Path) -> None:
    Beside(tmp_path / "elsewhere")
    at_home.mkdir(parents=True)
    (at_home / "jardin").symlink_to(tmp_path / "elsewhere" / "jardin")
    (at_home / "circle").symlink_to("circle")
    pack = whole(assets, at_home)
    assert [one.partition(":")[0] for one in told(pack)] == ["circle/pack.toml", "jardin/pack.toml"]
    assert "A1-jardin" not in pack.exercises


def test_questions_and_advice_are_those_of_base(assets: Path, at_home: Path) -> None:
    beside = Beside(at_home)
    for name in ("needs.toml", "orientation.toml", "persona.toml", "paths.toml"):
        beside.write(name, "hostile = ")
    pack = whole(assets, at_home)
    assert {one.partition(": ")[2] for one in told(pack)} == {
        "Only the pack 'base' has such a file; here it is not read."
    }
    assert pack.questions == whole(assets).questions


def test_a_folder_that_is_no_pack_is_passed_by(assets: Path, at_home: Path) -> None:
    (at_home / "photos").mkdir(parents=True)
    (at_home / ".Trashes").mkdir()
    (at_home / "notes.txt").write_text("", encoding="utf-8")
    assert told(whole(assets, at_home)) == []


def test_what_was_parsed_is_kept_for_each_pack(assets: Path, at_home: Path, tmp_path: Path) -> None:
    beside = Beside(at_home)
    for _ in range(2):
        packs = packs_here(assets, at_home, WORLDS, tmp_path / "cache" / "pack")
        pack = packs.whole_pack(packs.outline())
        assert {"A1a", "A1-jardin"} <= set(pack.exercises)
    assert sorted(file.name for file in (tmp_path / "cache").iterdir()) == ["pack", "pack1"]
    shutil.rmtree(beside.folder)
    assert "A1-jardin" not in whole(assets, at_home).exercises


def checked(folder: Path) -> tuple[int, list[str]]:
    said: list[str] = []
    return check_and_print(str(folder), said.append), said


def test_an_author_checks_a_pack_that_speaks_of_the_skills_of_base(at_home: Path) -> None:
    beside = Beside(at_home)
    assert checked(beside.folder) == (0, ["0 threads, 0 skills, 0 items, 0 twins, 1 exercises, 0 problems"])
    beside.write("skills.toml", THREADS)
    beside.exercise("semer1", "semer")
    beside.item("dsemer", "semer")
    assert checked(beside.folder) == (0, ["1 threads, 1 skills, 1 items, 1 twins, 2 exercises, 0 problems"])


def test_an_author_is_told_what_is_wrong_beside_base(at_home: Path) -> None:
    beside = Beside(at_home)
    beside.write("skills.toml", THREADS)
    beside.exercise("C9", "C9")
    text = (beside.folder / "exercises" / "A1-jardin" / "exercise.toml").read_text(encoding="utf-8")
    beside.write("exercises/A1-jardin/exercise.toml", text.replace("uncover = 33", "uncover = 20"))
    code, said = checked(beside.folder)
    assert code == 1
    sentences = [one.removeprefix(str(beside.folder)).split(": ", 1)[-1] for one in said[:-1]]
    assert sentences == [
        "These moves do not reach the goal of the step.",
        "There is no skill 'C9'.",
        "The skill 'semer' has no diagnostic item.",
        "The skill 'semer' has no exercise.",
    ]


def test_a_pack_that_could_not_join_is_judged_all_the_same(at_home: Path) -> None:
    beside = Beside(at_home)
    beside.write("pack.toml", ABOUT.format(id="jar din"))
    beside.exercise("C9", "C9")
    said = checked(beside.folder)[1]
    assert len(said) == 3
    assert "The id has letters" in said[1]


def test_many_packs_are_one(assets: Path, at_home: Path) -> None:
    names = [f"pack{number}" for number in range(12)]
    for name in names:
        folder = Beside(at_home, name).folder
        (folder / "exercises" / "A1-jardin").rename(folder / "exercises" / f"A1-{name}")
    base = assets / "content" / "base"
    packs = Packs(base, tuple(at_home / name for name in names), WORLDS)
    pack = packs.whole_pack(packs.outline())
    assert len(pack.exercises) == 5 + len(names)
