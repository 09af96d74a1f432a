"""Where things are: with the program, and in the one folder that it writes to."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk import paths


def test_a_developer_finds_everything_beside_the_code(root: Path) -> None:
    assert paths.shipped() == root
    assert (paths.assets() / "content" / "base" / "pack.toml").is_file()
    assert (paths.locales() / "kiosk.pot").is_file()
    assert not paths.frozen()


def test_an_installed_program_finds_everything_where_it_was_unpacked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.assets() == tmp_path / "assets"
    assert paths.locales() == tmp_path / "locales"
    assert paths.fonts()[0] == tmp_path / "fonts", "its own fonts come first"
    assert paths.worker_command() == (sys.executable, ("--speech-worker",))


def test_from_the_code_the_worker_is_the_same_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(sys, "frozen", raising=False)
    assert paths.worker_command() == (sys.executable, ("-m", "kiosk", "--speech-worker"))


def test_everything_written_is_under_the_given_folder(tmp_path: Path) -> None:
    home = paths.home(str(tmp_path / "data"))
    assert home.folder == (tmp_path / "data").resolve()
    for place in (home.settings, home.store, home.logs, home.cache, home.voices):
        assert place.is_relative_to(home.folder)
    assert not home.folder.exists(), "asking where is not writing"


def test_a_relative_folder_stays_the_same_when_the_program_moves(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.home("data").folder == (tmp_path / "data").resolve()


def test_without_a_folder_it_is_the_usual_place_of_this_person(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.home(None).folder.name == "premier-clic"
