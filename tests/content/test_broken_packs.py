"""What happens when an author makes a mistake: it is named with its file and line, and the rest is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.checks import check
from kiosk.content.loader import load_pack
from kiosk.content.report import check_and_print
from kiosk.worlds.table import WORLDS
from tests.content.broken_packs import ICONS, SmallPack

G2B = "exercises/G2b/exercise.toml"
A1A = "exercises/A1a/exercise.toml"
DG2 = "items/dG2.toml"
TOO_LARGE = 300_000


@pytest.fixture
def small(tmp_path: Path) -> SmallPack:
    return SmallPack(tmp_path / "pack")


def test_the_small_pack_is_whole_before_it_is_broken(small: SmallPack) -> None:
    pack, problems = small.check()
    assert problems == []
    assert sorted(pack.exercises) == ["A1a", "B1a", "E2a", "G1a", "G2b"]


MISTAKES = {
    "unknown key": (A1A, "minutes = 3", "minuts = 3", "Unknown key 'minuts'"),
    "unknown key of a step": (A1A, 'hint = "La main gl', 'hnt = "La main gl', "Unknown key 'hnt'"),
    "unknown key of the start": (A1A, "columns = 5", "colums = 5", "Unknown key 'colums'"),
    "unknown key of a goal": (
        A1A,
        "goal = { uncovered = 33 }",
        "goal = { covered = 33 }",
        "key 'covered'",
    ),
    "unknown key of an item": (DG2, 'address = "karim', 'adress = "karim', "Unknown key 'adress'"),
    "unknown key of the pack": ("pack.toml", "author =", "autor =", "Unknown key 'autor'"),
    "unknown key of a skill": (
        "skills.toml",
        'can_do = "Je vise',
        'age = 3\ncan_do = "Je vise',
        "Unknown key 'age'",
    ),
    "unknown key of a question": ("needs.toml", "several = true", "severals = true", "Unknown key 'severals'"),
    "wrong type": (A1A, "minutes = 3", 'minutes = "three"', "Expected `int`, got `str`"),
    "wrong type in the start": (A1A, "rows = 3", "rows = true", "Expected `int`, got `bool`"),
    "syntax": (A1A, "minutes = 3", "minutes = ", "Invalid value"),
    "world": (A1A, 'world = "zone"', 'world = "zoo"', "There is no world 'zoo'"),
    "verb": (G2B, "do = { open =", "do = { opne =", "has no move 'opne'"),
    "too many things": (
        A1A,
        'do = { scratch = "0,0" }',
        'do = { scratch = ["0", "0"] }',
        "thing(s), here are 2",
    ),
    "no thing": (A1A, 'do = { scratch = "0,0" }', "do = { scratch = true }", "takes 1 thing(s), here are 0"),
    "a thing that is none": (A1A, 'do = { scratch = "0,0" }', "do = { scratch = { a = 1 } }", "takes a text"),
    "false": (A1A, 'do = { scratch = "0,0" }', "do = { scratch = false }", "takes a text"),
    "no move": (A1A, 'do = { scratch = "0,0" }', "do = []", "At least one move"),
    "an answer without choices": (A1A, 'do = { scratch = "0,0" }', 'do = { answer = "x" }', "needs choices"),
    "id": (A1A, 'id = "A1a"', 'id = "A1b"', "The id is 'A1b', its place says 'A1a'."),
    "id of an item": (DG2, 'id = "dG2"', 'id = "dG9"', "its place says 'dG2'"),
    "skill": (A1A, 'skill = "A1"', 'skill = "Z1"', "There is no skill 'Z1'"),
    "skill of an item": (DG2, 'skill = "G2"', 'skill = "Z9"', "There is no skill 'Z9'"),
    "the same step twice": (A1A, 'id = "slowly"', 'id = "hand"', "The step id 'hand' is used twice."),
    "a picture of a question": ("needs.toml", 'picture = "family"', 'picture = "famly"', "no picture 'famly'"),
    "a picture of a thread": ("skills.toml", 'picture = "mouse"', 'picture = "mose"', "no picture 'mose'"),
    "a long sentence": (
        A1A,
        'say = "Passez partout.',
        'say = "Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize.',
        "more than 15 words",
    ),
    "a long answer to a mistake": (
        A1A,
        "say = \"Pas besoin d'appuyer. ",
        'say = "Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize. ',
        "more than 15 words",
    ),
    "a proof that falls short": (A1A, "do = { uncover = 33 }", "do = { uncover = 20 }", "do not reach the goal"),
    "a mistake that is none": (
        A1A,
        'do = { click = "card" }\nsay = "Pas',
        'do = { scratch = "0,0" }\nsay = "Pas',
        "This wrong move is not a miss",
    ),
    "a goal that is already reached": (A1A, "uncovered = 33 }", "uncovered = 6 }", "already reached"),
    "a failure that is the proof": (
        DG2,
        '["Lucie Blanc"] } }]',
        '["Karim Morel"] } }]',
        "a `failed` goal",
    ),
    "too long an exercise": (A1A, "minutes = 3", "minutes = 300", "1 to 30 minutes"),
    "a skill out of its thread": ("skills.toml", 'thread = "A"', 'thread = "B"', "stands in the thread 'A'"),
    "a step out of order": ("skills.toml", "step = 2", "step = 3", "This is step 2"),
    "an urgency that nobody can choose": (
        "needs.toml",
        'urgent = ["this',
        'urgent = ["that',
        "no choice 'that_",
    ),
    "a question after none": (
        "needs.toml",
        'question = "procedure"',
        'question = "procdure"',
        "question 'procdure'",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_its_file_and_line(small: SmallPack, mistake: str) -> None:
    name, before, after, sentence = MISTAKES[mistake]
    line = small.change(name, before, after)
    problems = small.problems()
    assert [one for one in problems if one.file == name and one.line == line and sentence in one.sentence], (
        f"line {line}: {[str(one) for one in problems]}"
    )


def test_a_scene_without_encouragement_at_its_end_is_named(small: SmallPack) -> None:
    small.change(A1A, 'done = "Vous avez découvert le chat. Votre main guide la flèche."', "")
    assert [one.sentence for one in small.problems()] == ["The last step says what was achieved (`done`)."]


def test_a_wrong_start_makes_a_stop_in_repair(small: SmallPack) -> None:
    small.change(A1A, "columns = 5", "columns = 0")
    pack, problems = small.check()
    assert pack.exercises["A1a"].broken
    assert {one.file for one in problems} == {A1A}
    assert all(one.line >= 8 for one in problems)


@pytest.mark.parametrize(
    ("before", "after"),
    [("minutes = 3", "minutes = "), ('world = "zone"', 'world = "zoo"'), ('skill = "A1"', 'skill = "Z1"')],
)
def test_a_broken_exercise_is_a_visible_stop_and_the_rest_is_there(
    small: SmallPack, before: str, after: str
) -> None:
    small.change(A1A, before, after)
    pack = load_pack(small.folder, WORLDS)
    assert pack.exercises["A1a"].broken
    assert pack.exercises["A1a"].title
    assert [one.id for one in pack.exercises.values() if not one.broken] == ["B1a", "E2a", "G1a", "G2b"]
    assert pack.problems


def test_a_broken_item_is_only_not_asked(small: SmallPack) -> None:
    small.change(DG2, 'world = "mailbox"', 'world = "post"')
    pack, problems = small.check()
    assert sorted(pack.items) == ["dA1", "dB1", "dE1"]
    assert [one.file for one in problems] == [DG2]


def test_a_missing_exercise_file_is_named(small: SmallPack) -> None:
    (small.folder / A1A).unlink()
    pack, problems = small.check()
    assert [str(one) for one in problems] == [f"{A1A}:1: This file is missing."]
    assert pack.exercises["A1a"].broken


@pytest.mark.parametrize("name", ["pack.toml", "skills.toml", "needs.toml"])
def test_a_missing_map_is_named(small: SmallPack, name: str) -> None:
    (small.folder / name).unlink()
    assert f"{name}:1: This file is missing." in [str(one) for one in small.problems()]


def test_a_file_that_is_too_large_is_not_read(small: SmallPack) -> None:
    small.write(A1A, small.text(A1A) + "#" * TOO_LARGE)
    pack, problems = small.check()
    assert [one.file for one in problems] == [A1A]
    assert "larger than" in problems[0].sentence
    assert pack.exercises["A1a"].broken


@pytest.mark.parametrize("name", [A1A, DG2, "needs.toml"])
def test_a_link_out_of_the_pack_is_not_followed(small: SmallPack, tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret.toml"
    (small.folder / name).rename(secret)
    (small.folder / name).symlink_to(secret)
    problems = small.problems()
    assert [one.sentence for one in problems if one.file == name] == ["The file leads out of the pack's folder."]


def test_a_linked_folder_is_not_followed(small: SmallPack, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (small.folder / "exercises" / "A1a").rename(elsewhere)
    (small.folder / "exercises" / "A1a").symlink_to(elsewhere)
    pack, problems = small.check()
    assert pack.exercises["A1a"].broken
    assert [one.sentence for one in problems] == ["The file leads out of the pack's folder."]


@pytest.mark.parametrize("target", ["nowhere.toml", "exercise.toml"])
def test_a_link_to_nothing_or_to_itself_is_named(small: SmallPack, target: str) -> None:
    (small.folder / A1A).unlink()
    (small.folder / A1A).symlink_to(target)
    assert [one.file for one in small.problems()] == [A1A]


@pytest.mark.parametrize(
    "content", [b"\x7fELF\x02\x01\x00\xff\xfe", b"id = 'x'\n\nb = '\xff'\n", b"\x00" * 50, b""]
)
def test_a_binary_file_is_named(small: SmallPack, content: bytes) -> None:
    (small.folder / A1A).write_bytes(content)
    pack, problems = small.check()
    assert [one.file for one in problems] == [A1A]
    assert problems[0].line == (3 if b"id" in content else 1)
    assert pack.exercises["A1a"].broken


def test_a_folder_where_a_file_should_be_is_named(small: SmallPack) -> None:
    (small.folder / A1A).unlink()
    (small.folder / A1A).mkdir()
    assert [str(one) for one in small.problems()] == [f"{A1A}:1: This is not a file."]


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a = 0x" + "F" * 9000, "do = " + "9" * 9000])
def test_a_hostile_file_is_named(small: SmallPack, text: str) -> None:
    small.write(A1A, text)
    assert {one.file for one in small.problems()} == {A1A}


def test_an_endless_number_in_a_move_is_named(small: SmallPack) -> None:
    line = small.change(A1A, "do = { uncover = 33 }", f"do = {{ uncover = 0x{'F' * 9000} }}")
    assert [(one.file, one.line) for one in small.problems()] == [(A1A, line)]


def test_an_empty_folder_has_nothing_but_problems(tmp_path: Path) -> None:
    pack, problems = check(tmp_path, WORLDS, ICONS)
    assert [one.file for one in problems] == ["needs.toml", "pack.toml", "skills.toml"]
    assert not pack.exercises


def test_what_authors_read_names_the_line_and_counts(small: SmallPack) -> None:
    line = small.change(A1A, 'world = "zone"', 'world = "zoo"')
    said: list[str] = []
    assert check_and_print(str(small.folder), said.append) == 1
    assert f"{small.folder / A1A}:{line}: There is no world 'zoo'." in said[0]
    assert said[-1].startswith("12 threads, 36 skills, 4 items, 4 twins, 5 exercises, ")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    said: list[str] = []
    assert check_and_print(str(tmp_path / "nowhere"), said.append) == 2
    assert "no such folder" in said[0]
