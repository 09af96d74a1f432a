"""Packs that mean harm, or that a computer has mangled: one sentence names it, and nothing outside is opened."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.loader import load_pack
from kiosk.worlds.table import WORLDS
from tests.content.broken_packs import SmallPack

A1A = "exercises/A1a/exercise.toml"
E2A = "exercises/E2a/exercise.toml"
PATHS = """# Shapes of a path.
[[format]]
id = "short"
when = [{ told = [{ question = "time", one_of = ["once"] }] }]
hours = 1.5
most = 3
skip = ["A1"]
groups = [["A"]]
"""


@pytest.fixture
def small(tmp_path: Path) -> SmallPack:
    pack = SmallPack(tmp_path / "pack")
    pack.write("paths.toml", PATHS)
    return pack


def test_every_kind_of_file_is_whole_before_it_is_broken(small: SmallPack) -> None:
    assert small.problems() == []


NEWER_FILES = {
    "a rule with an unknown key": ("orientation.toml", 'reason = "Elle', 'reazon = "Elle', "'reazon'"),
    "a rule of no known kind": ("orientation.toml", 'role = "do_for"', 'role = "do_fr"', "'do_fr'"),
    "a rule without a picture": ("orientation.toml", 'picture = "person"', 'picture = "prson"', "'prson'"),
    "the same rule twice": ("orientation.toml", 'id = "urgent_with"', 'id = "urgent_for"', "there twice"),
    "a rule about no question": ("orientation.toml", 'question = "deadline"', 'question = "hour"', "'hour'"),
    "a rule about no answer": ("orientation.toml", 'one_of = ["this_week"]', 'one_of = ["now"]', "choice 'now'"),
    "a rule whose numbers are none": ("orientation.toml", "mandate = true", 'mandate = "yes"', "Expected `bool`"),
    "a card with an unknown key": ("persona.toml", 'label = "Adresse"', 'labl = "Adresse"', "'labl'"),
    "a person without a name": ("persona.toml", 'name = "Samira Benali"', 'name = ""', "cannot be empty"),
    "a person whose name is a number": ("persona.toml", 'name = "Samira Benali"', "name = 3", "Expected `str`"),
    "an empty line of the card": ("persona.toml", 'value = "14/03/1982"', 'value = " "', "a label and a value"),
    "a shape with an unknown key": ("paths.toml", "hours = 1.5", "hour = 1.5", "'hour'"),
    "a shape that lasts no number": ("paths.toml", "hours = 1.5", "hours = nan", "A number is"),
    "a shape without end": ("paths.toml", "hours = 1.5", "hours = inf", "A number is"),
    "a shape of less than nothing": ("paths.toml", "most = 3", "most = -3", "less than 0"),
    "a shape about no answer": ("paths.toml", '["once"]', '["never"]', "choice 'never'"),
    "a map whose steps are no number": ("skills.toml", "step_gap = 1.1", "step_gap = nan", "A number is"),
    "a thread harder than anything": ("skills.toml", "entry = -2.2", "entry = -inf", "A number is"),
    "a skill that cannot be an id": ("skills.toml", 'id = "A1"', 'id = "A/1"', "cannot be an id"),
    "a question that cannot be an id": ("needs.toml", 'id = "wishes"', 'id = "wi shes"', "cannot be an id"),
    "less than no answer": ("needs.toml", "most = 3", "most = -1", "less than 0"),
    "a pack that names another folder": ("pack.toml", 'id = "base"', 'id = "../base"', "The id has"),
    "a version that tells two": ("pack.toml", 'version = "', 'version = "1+2/', "The version has"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", NEWER_FILES)
def test_a_mistake_in_any_file_is_named_where_it_stands(small: SmallPack, mistake: str) -> None:
    name, before, after, sentence = NEWER_FILES[mistake]
    line = small.change(name, before, after)
    problems = small.problems()
    assert [one for one in problems if one.file == name and one.line <= line and sentence in one.sentence], (
        f"line {line}: {[str(one) for one in problems]}"
    )


@pytest.mark.parametrize(("before", "after"), [('"A1"', '"Z1"'), ('[["A"]]', '[["Z"]]')])
def test_a_shape_about_nothing_that_can_be_learnt_is_named(small: SmallPack, before: str, after: str) -> None:
    small.change("paths.toml", before, after)
    (problem,) = small.problems()
    assert (problem.file, problem.line) == ("paths.toml", 2)


@pytest.mark.parametrize("name", ["needs.toml", "skills.toml", "orientation.toml", "persona.toml", "paths.toml"])
@pytest.mark.parametrize("content", [b"\xff\xfe\x00\x01", b"zzz = 1\n", b"a = " + b"[" * 400 + b"]" * 400, b"a ="])
def test_an_unreadable_map_is_named_once_and_not_by_all_who_speak_of_it(
    small: SmallPack, name: str, content: bytes
) -> None:
    (small.folder / name).write_bytes(content)
    assert {one.file for one in small.problems()} == {name}


HOSTILE_TEXTS = {
    "an endless sentence": ('say = "Passez partout', 'say = "' + "x" * 3000, "more than 1000 signs"),
    "an endless sentence on many lines": (
        'done = "Vous avez découvert le chat. Votre main guide la flèche."',
        'done = """' + "Un chat.\n" * 400 + '"""',
        "A text has 2000 signs at most",
    ),
    "a key of many thousand parts": ("minutes = 3", ".".join("a" * 40_000) + " = 1", "more than 1000 signs"),
    "a nest in a nest": ("columns = 5", "columns = " + "{ a = " * 30 + "1" + " }" * 30, "deeper than 20"),
    "a huge number": ("minutes = 3", "minutes = 99999999999999999999", "A number is"),
    "a number that is none": ("minutes = 3", "minutes = nan", "A number is"),
    "a number of ten thousand digits": ("minutes = 3", "minutes = 0x" + "F" * 900, "A number is"),
    "a sign that cannot be shown": ('say = "Passez', 'say = "\\u0000Passez', "U+0000"),
    "a text that reads backwards": ('say = "Passez', 'say = "\\u202ePassez', "U+202E"),
}


@pytest.mark.parametrize("attack", HOSTILE_TEXTS)
def test_what_no_honest_file_needs_is_refused_at_its_line(small: SmallPack, attack: str) -> None:
    before, after, sentence = HOSTILE_TEXTS[attack]
    line = small.change(A1A, before, after)
    pack, problems = small.check()
    assert [(one.file, one.line) for one in problems] == [(A1A, line)]
    assert sentence in problems[0].sentence
    assert pack.exercises["A1a"].broken


def test_a_sentence_of_a_megabyte_is_not_even_read(small: SmallPack) -> None:
    small.write(A1A, small.text(A1A).replace("Passez partout", "x" * 1_000_000))
    (problem,) = small.problems()
    assert "larger than" in problem.sentence


@pytest.mark.parametrize("name", ["../../../secret", "/etc/hostname", "a/b", "a\\\\b", "star.svg"])
def test_a_picture_never_leads_out_of_the_pictures(small: SmallPack, name: str) -> None:
    line = small.change(E2A, 'picture = "hand"', f'picture = "{name}"')
    problems = small.problems()
    assert [(one.file, one.line) for one in problems] == [(E2A, line)]
    assert "The name of a picture" in problems[0].sentence


def test_a_picture_that_nobody_drew_is_named_also_inside_the_world(small: SmallPack) -> None:
    line = small.change(E2A, 'picture = "', 'picture = "no_such_')
    assert f"{E2A}:{line}: There is no picture 'no_such_" in "".join(map(str, small.problems()))


@pytest.mark.parametrize(("encoding", "line"), [("utf-16", 1), ("utf-32", 1), ("latin-1", 5), ("mac-roman", 5)])
def test_another_encoding_is_named(small: SmallPack, encoding: str, line: int) -> None:
    whole = small.text(A1A)
    (small.folder / A1A).write_bytes(whole.encode(encoding, "replace"))
    problems = small.problems()
    assert {one.file for one in problems} == {A1A}
    assert problems[0].line >= line


def test_the_mark_that_windows_puts_before_a_text_is_no_mistake(small: SmallPack) -> None:
    whole = (small.folder / A1A).read_bytes()
    (small.folder / A1A).write_bytes(b"\xef\xbb\xbf" + whole.replace(b"\n", b"\r\n"))
    assert small.problems() == []


def stop_and_file(small: SmallPack, name: str) -> tuple[list[str], list[str]]:
    pack, problems = small.check()
    return [one for one in pack.exercises if one not in WHOLE], [str(one) for one in problems if name in one.file]


WHOLE = ("A1a", "B1a", "E2a", "G1a", "G2b")


@pytest.mark.parametrize("name", ["A1 a", "é1a", "A1a.old", "A1a\n", "x" * 60, "A1a:b"])
def test_a_folder_whose_name_cannot_be_an_id_is_left_out(small: SmallPack, name: str) -> None:
    shutil.copytree(small.folder / "exercises" / "A1a", small.folder / "exercises" / name)
    stops, problems = stop_and_file(small, "exercises/")
    assert stops == []
    assert ["An id has letters" in one for one in problems] == [True]
    assert "\n" not in problems[0]


def test_ids_that_differ_only_by_large_letters_are_one_too_many(small: SmallPack) -> None:
    shutil.copytree(small.folder / "exercises" / "A1a", small.folder / "exercises" / "a1A")
    stops, problems = stop_and_file(small, "exercises/a1A")
    assert stops == []
    assert problems == ["exercises/a1A:1: This id and 'A1a' differ only by large and small letters."]


def test_a_second_item_for_a_skill_is_named_and_not_asked(small: SmallPack) -> None:
    again = small.text("items/dA1.toml").replace('id = "dA1"', 'id = "dA1bis"')
    small.write("items/dA1bis.toml", again)
    pack, problems = small.check()
    assert "dA1bis" not in pack.items
    assert [str(one) for one in problems] == ["items/dA1bis.toml:2: The skill 'A1' has the item 'dA1'."]


def test_what_a_system_leaves_behind_is_no_content(small: SmallPack) -> None:
    (small.folder / "exercises" / ".Trashes").mkdir()
    (small.folder / "exercises" / "notes.txt").write_text("", encoding="utf-8")
    (small.folder / "items" / "._dA1.toml").write_bytes(b"\x00\x05\x16\x07")
    assert small.problems() == []


def to_a_folder_outside(small: SmallPack, outside: Path) -> None:
    (small.folder / "exercises").rename(outside)
    (small.folder / "exercises").symlink_to(outside)


def in_a_circle(small: SmallPack, outside: Path) -> None:
    shutil.rmtree(small.folder / "exercises")
    (small.folder / "exercises").symlink_to("exercises")


def to_above(small: SmallPack, outside: Path) -> None:
    shutil.rmtree(small.folder / "exercises")
    (small.folder / "exercises").symlink_to("..")


@pytest.mark.parametrize("link", [to_a_folder_outside, to_above, in_a_circle])
def test_exercises_elsewhere_are_not_even_listed(
    small: SmallPack, tmp_path: Path, link: Callable[[SmallPack, Path], None]
) -> None:
    link(small, tmp_path / "outside")
    pack, problems = small.check()
    assert pack.exercises == {}
    assert [str(one) for one in problems] == ["exercises:1: The folder leads out of the pack."]


def test_an_exercise_that_is_the_folder_above_it_ends(small: SmallPack) -> None:
    (small.folder / "exercises" / "Z1a").symlink_to("..")
    stops, problems = stop_and_file(small, "Z1a")
    assert stops == ["Z1a"]
    assert len(problems) == 1


def test_a_pipe_keeps_nobody_waiting(small: SmallPack) -> None:
    (small.folder / A1A).unlink()
    os.mkfifo(small.folder / A1A)
    pack = load_pack(small.folder, WORLDS)
    assert [str(one) for one in pack.problems] == [f"{A1A}:1: This is not a file."]


def test_a_file_that_may_not_be_read_is_named(small: SmallPack, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(file: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(file))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    problems = load_pack(small.folder, WORLDS).problems
    assert {one.sentence for one in problems} == {"Permission denied."}
    assert A1A in {one.file for one in problems}
