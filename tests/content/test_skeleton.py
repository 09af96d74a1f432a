"""A trainer begins an exercise with one command, and only sentences are missing from it."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from kiosk.content.checks import check
from kiosk.content.limits import UNWRITTEN
from kiosk.content.problems import Problem
from kiosk.content.report import begin_and_print
from kiosk.content.skeleton import NOTES, CannotBegin, begin_exercise
from kiosk.worlds.table import WORLDS
from tests.content.broken_packs import ICONS
from tests.content.playing import SHIPPED, pack

ASSETS = SHIPPED.parents[1]
PRACTISED = sorted({one.scene.world for one in pack().exercises.values()})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "jardin"


def problems(folder: Path) -> list[Problem]:
    return list(check(folder, WORLDS, ICONS, SHIPPED)[1])


@pytest.mark.parametrize("world", PRACTISED)
def test_a_new_exercise_lacks_nothing_but_its_sentences(folder: Path, world: str) -> None:
    begun = begin_exercise("A1-neuf", world, folder, ASSETS)
    assert (begun.skill, begun.world) == ("A1", world)
    found = problems(folder)
    assert {one.sentence for one in found} == {"This text is still to be written."}
    lines = begun.file.read_text(encoding="utf-8").split("\n")
    assert all(UNWRITTEN in lines[one.line - 1] for one in found)
    assert {lines[one.line - 1].partition(" ")[0] for one in found} >= {"title", "why", "say", "hint", "done"}


@pytest.mark.parametrize("world", PRACTISED)
def test_once_its_sentences_are_written_it_is_an_exercise(folder: Path, world: str) -> None:
    begun = begin_exercise("A1-neuf", world, folder, ASSETS)
    text = begun.file.read_text(encoding="utf-8").replace(f'"{UNWRITTEN}"', '"Cliquez ici."')
    begun.file.write_text(text, encoding="utf-8")
    assert problems(folder) == []


def test_every_key_is_explained_once_in_french(folder: Path) -> None:
    text = begin_exercise("E1c", None, folder, ASSETS).file.read_text(encoding="utf-8")
    notes = [line[2:] for line in text.split("\n") if line.startswith("# ")]
    assert set(NOTES.values()) <= set(notes)
    assert len(notes) == len(set(notes))


def test_the_skill_follows_from_the_id_and_the_world_from_the_skill(folder: Path) -> None:
    begun = begin_exercise("I2c", None, folder, ASSETS)
    assert begun.skill == tomllib.loads(begun.file.read_text(encoding="utf-8"))["skill"] == "I2"
    assert begun.world == "forms"
    assert begun.model in ("I2a", "I2b")


def test_a_pack_is_begun_with_its_first_exercise_and_kept_with_the_second(folder: Path) -> None:
    begin_exercise("E1c", None, folder, ASSETS)
    (folder / "pack.toml").write_text((folder / "pack.toml").read_text(encoding="utf-8").replace("0.1", "7"))
    begin_exercise("E1d", None, folder, ASSETS)
    judged, found = check(folder, WORLDS, ICONS, SHIPPED)
    assert (judged.id, judged.version) == ("jardin", "7")
    assert sorted(judged.exercises) == ["E1c", "E1d"]
    assert not [one for one in found if one.file == "pack.toml"]


@pytest.mark.parametrize("name", ["E1c", "e1C", "E1a", "e1A"])
def test_nothing_is_ever_written_over(folder: Path, name: str) -> None:
    begun = begin_exercise("E1c", None, folder, ASSETS)
    begun.file.write_text("mine", encoding="utf-8")
    with pytest.raises(CannotBegin, match="already"):
        begin_exercise(name, None, folder, ASSETS)
    assert begun.file.read_text(encoding="utf-8") == "mine"
    assert [place.name for place in (folder / "exercises").iterdir()] == ["E1c"]


@pytest.mark.parametrize(
    ("name", "world", "sentence"),
    [
        ("Z9a", None, "no skill"),
        ("../E1c", None, "cannot be an id"),
        ("E1c", "moon", "no world"),
        ("", None, "id"),
    ],
)
def test_what_cannot_begin_is_told_and_leaves_nothing(
    folder: Path, name: str, world: str | None, sentence: str
) -> None:
    said: list[str] = []
    assert begin_and_print(name, world, str(folder), said.append) == 2
    assert sentence in json.loads(said[-1])["error"]
    assert not folder.exists()


def test_a_pack_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    said: list[str] = []
    assert begin_and_print("E1c", None, str(tmp_path / "file" / "pack"), said.append) == 2
    assert "error" in json.loads(said[-1])


def test_one_command_begins_it_and_says_where(folder: Path, root: Path) -> None:
    command = [sys.executable, "-m", "kiosk", "content", "new", "E1c", "--pack", str(folder)]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert said.returncode == 0
    told = json.loads(said.stdout.splitlines()[-1])
    assert told == {"exercise": "E1c", "skill": "E1", "world": "browser", "file": str(folder / told["file"])}
    assert Path(told["file"]).is_file()
