"""The guide for trainers says what is true: its example is an exercise, and its commands and sentences exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.commands import content
from kiosk.content.checks import check
from kiosk.content.limits import LARGEST_FILE, LONGEST_LINE
from kiosk.worlds.table import WORLDS
from tests.content.broken_packs import ICONS
from tests.content.playing import SHIPPED


@pytest.fixture
def guide() -> str:
    return (SHIPPED.parent / "README.md").read_text(encoding="utf-8")


def test_its_examples_are_a_pack_without_a_problem(guide: str, tmp_path: Path) -> None:
    about, exercise = re.findall(r"```toml\n(.*?)```", guide, re.DOTALL)
    folder = tmp_path / "jardin"
    (folder / "exercises" / "G1z").mkdir(parents=True)
    (folder / "pack.toml").write_text(about, encoding="utf-8")
    (folder / "exercises" / "G1z" / "exercise.toml").write_text(exercise, encoding="utf-8")
    pack, problems = check(folder, WORLDS, ICONS, SHIPPED)
    assert [str(one) for one in problems] == []
    assert list(pack.exercises) == ["G1z"]


def test_its_commands_exist_with_their_options(guide: str) -> None:
    asked = re.findall(r"^kiosk content (\w+)(.*)$", guide, re.MULTILINE)
    assert {name for name, _ in asked} == {"new", "check", "preview"}
    for name, rest in asked:
        options = {option for one in content.commands[name].params for option in one.opts}
        assert set(re.findall(r"--\w+", rest)) <= options


def test_every_world_is_described(guide: str) -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", guide, re.MULTILINE)) - {"world"} == set(WORLDS)


def test_the_sentences_that_it_explains_are_those_of_the_check(guide: str) -> None:
    source = "".join(file.read_text(encoding="utf-8") for file in content_folder().glob("*.py"))
    explained = re.findall(r"^\| ([A-Z][^|]*?) \| [^|]*\|$", guide, re.MULTILINE)
    assert len(explained) == 10
    for sentence in explained:
        if not sentence.startswith("Invalid value"):  # These come from the readers of TOML and types.
            assert sentence.split(" … ")[0].split(" …")[0].replace("15", "{LONGEST_SENTENCE}") in source, sentence


def test_the_limits_are_those_of_the_loader(guide: str) -> None:
    assert f"{LARGEST_FILE:,} octets".replace(",", " ") in guide
    assert f"{LONGEST_LINE:,} signes".replace(",", " ") in guide


def content_folder() -> Path:
    return SHIPPED.parents[2] / "kiosk" / "content"
