"""What was parsed is kept for the next start, and never believed when anything about it is odd."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.content import tables
from kiosk.content.loader import load_pack
from kiosk.worlds.table import WORLDS
from tests.content.broken_packs import SmallPack

A1A = "exercises/A1a/exercise.toml"


@pytest.fixture
def small(tmp_path: Path) -> SmallPack:
    return SmallPack(tmp_path / "pack")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pack"


def title(small: SmallPack, kept: Path) -> str:
    return load_pack(small.folder, WORLDS, kept).exercises["A1a"].title


def change_unseen(small: SmallPack) -> None:
    """Another title of the same length at the same time: only what was kept still has the old one."""
    file = small.folder / A1A
    before = file.stat()
    small.change(A1A, "La carte à gratter", "La carte à ouvrirr")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_a_pack_that_did_not_change_is_not_parsed_again(small: SmallPack, kept: Path) -> None:
    assert title(small, kept) == "La carte à gratter"
    change_unseen(small)
    assert title(small, kept) == "La carte à gratter"


def test_a_file_that_changed_is_read_again(small: SmallPack, kept: Path) -> None:
    title(small, kept)
    small.change(A1A, "La carte à gratter", "La carte")
    assert title(small, kept) == "La carte"
    assert load_pack(small.folder, WORLDS, kept).problems == ()


def test_a_file_that_broke_is_named_though_it_was_kept(small: SmallPack, kept: Path) -> None:
    title(small, kept)
    line = small.change(A1A, "minutes = 3", "minutes = ")
    pack = load_pack(small.folder, WORLDS, kept)
    assert [(one.file, one.line) for one in pack.problems] == [(A1A, line)]
    assert pack.exercises["A1a"].broken


def test_problems_have_their_lines_also_from_what_was_kept(small: SmallPack, kept: Path) -> None:
    line = small.change(A1A, 'world = "zone"', 'world = "zoo"')
    for _ in range(2):
        (problem,) = load_pack(small.folder, WORLDS, kept).problems
        assert (problem.file, problem.line) == (A1A, line)


def test_a_link_put_in_its_place_is_not_followed(small: SmallPack, kept: Path, tmp_path: Path) -> None:
    title(small, kept)
    elsewhere = tmp_path / "elsewhere.toml"
    (small.folder / A1A).rename(elsewhere)
    (small.folder / A1A).symlink_to(elsewhere)
    assert load_pack(small.folder, WORLDS, kept).exercises["A1a"].broken


def test_what_was_kept_and_then_damaged_is_parsed_anew(small: SmallPack, kept: Path) -> None:
    title(small, kept)
    change_unseen(small)
    whole = kept.read_bytes()
    assert b"gratter" in whole
    for damaged in (
        whole.replace(b"gratter", b"grattez"),
        b"",
        whole[:-1],
        whole[:3],
        b"\0" * 40,
        whole[:40] + b"\xff" + whole[41:],
    ):
        kept.write_bytes(damaged)
        assert title(small, kept) == "La carte à ouvrirr"


def test_another_program_or_another_pack_believes_nothing(
    small: SmallPack, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    title(small, kept)
    change_unseen(small)
    with monkeypatch.context() as other:
        other.setattr(tables, "__version__", "0.0.0-other")
        assert title(small, kept) == "La carte à ouvrirr"
    second = SmallPack(tmp_path / "second")
    title(small, kept)
    second.change(A1A, "La carte à gratter", "Une autre carte")
    assert title(second, kept) == "Une autre carte"


def test_a_place_that_cannot_be_written_troubles_nobody(small: SmallPack, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert title(small, tmp_path / "file" / "pack") == "La carte à gratter"
