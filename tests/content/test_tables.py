"""What was parsed is not parsed again, and whatever is odd about what was kept means parsing again."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kiosk.content import tables
from kiosk.content.loader import Pack, load_pack
from kiosk.content.tables import Tables
from kiosk.worlds.table import WORLDS

PACK = Path(__file__).resolve().parents[2] / "assets" / "content" / "base"
A1A = "exercises/A1a/exercise.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(PACK, tmp_path / "pack")
    return tmp_path / "pack"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pack"


def parsed_at_this_start(folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Pack, list[str]]:
    """The pack, and the files whose text was read for it."""
    names: list[str] = []
    text = Tables.text

    def counted(self: Tables, name: str) -> str:
        names.append(name)
        return text(self, name)

    with monkeypatch.context() as patched:
        patched.setattr(Tables, "text", counted)
        return load_pack(folder, WORLDS, kept), names


def test_the_second_start_parses_nothing_and_has_the_same_pack(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, read = parsed_at_this_start(folder, kept, monkeypatch)
    assert A1A in read
    second, read = parsed_at_this_start(folder, kept, monkeypatch)
    assert read == []
    assert second == first == load_pack(folder, WORLDS)


def test_only_the_file_that_changed_is_parsed_again(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_pack(folder, WORLDS, kept)
    text = (folder / A1A).read_text(encoding="utf-8")
    (folder / A1A).write_text(text.replace("minutes = 3", "minutes = 9"), encoding="utf-8")
    os.utime(folder / A1A, ns=(1, 1))
    pack, read = parsed_at_this_start(folder, kept, monkeypatch)
    assert read == [A1A]
    assert pack.exercises["A1a"].minutes == 9


def test_a_file_that_is_gone_is_gone(folder: Path, kept: Path) -> None:
    load_pack(folder, WORLDS, kept)
    (folder / A1A).unlink()
    assert load_pack(folder, WORLDS, kept).exercises["A1a"].broken


@pytest.mark.parametrize("place", [0, 4, 40, -1])
def test_one_wrong_byte_means_parsing_again(
    folder: Path, kept: Path, place: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = load_pack(folder, WORLDS, kept)
    content = bytearray(kept.read_bytes())
    content[place] ^= 1
    kept.write_bytes(content)
    pack, read = parsed_at_this_start(folder, kept, monkeypatch)
    assert A1A in read
    assert pack == whole
    assert parsed_at_this_start(folder, kept, monkeypatch)[1] == [], "and what is kept is whole again"


@pytest.mark.parametrize("length", [0, 3, 4, 1000])
def test_a_file_that_was_cut_means_parsing_again(folder: Path, kept: Path, length: int) -> None:
    whole = load_pack(folder, WORLDS, kept)
    kept.write_bytes(kept.read_bytes()[:length])
    assert load_pack(folder, WORLDS, kept) == whole


def test_another_program_or_another_pack_parses_again(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_pack(folder, WORLDS, kept)
    assert A1A in parsed_at_this_start(PACK, kept, monkeypatch)[1]
    load_pack(folder, WORLDS, kept)
    monkeypatch.setattr(tables, "__version__", "another")
    assert A1A in parsed_at_this_start(folder, kept, monkeypatch)[1]


def test_where_nothing_can_be_kept_the_pack_is_there_all_the_same(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    pack = load_pack(folder, WORLDS, tmp_path / "cache" / "pack")
    assert pack.exercises
    assert not pack.problems


def test_a_broken_file_names_its_line_at_every_start(folder: Path, kept: Path) -> None:
    text = (folder / A1A).read_text(encoding="utf-8")
    (folder / A1A).write_text(text.replace('world = "zone"', 'world = "zoo"', 1), encoding="utf-8")
    first = load_pack(folder, WORLDS, kept).problems
    assert first
    assert first[0].line > 1
    assert load_pack(folder, WORLDS, kept).problems == first
