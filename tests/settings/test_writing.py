"""A setting is changed in a file that people wrote: all the rest of it stays, and there is always a whole file."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings import Settings, names, read_settings
from kiosk.settings.writing import changed_text, usual, write_setting
from tests.office.full_disk import empty, fill, small_disk

THEIRS = """\
# Kiosk of the town hall, set by Ana
centre = "Valbourg"   # since 2024

volume = 3  # the room is small
languages = [
  "fr",
  "ar",
]
new_in_a_later_version = { a = 1 }

[also_unknown]
x = 1
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "home" / "settings.toml"


def test_the_first_setting_makes_the_file(file: Path) -> None:
    assert write_setting(file, "centre", "Valbourg") is None
    assert read_settings(file) == (Settings(centre="Valbourg"), ())
    assert [one.name for one in file.parent.iterdir()] == ["settings.toml"]


def test_only_the_line_of_this_setting_changes(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(THEIRS, encoding="utf-8")
    write_setting(file, "volume", 5)
    assert file.read_text(encoding="utf-8") == THEIRS.replace("volume = 3", "volume = 5")


def test_a_new_setting_stands_before_the_tables(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(THEIRS, encoding="utf-8")
    write_setting(file, "sound", value=False)
    assert set(THEIRS.splitlines()) < set(file.read_text(encoding="utf-8").splitlines())
    assert tomllib.loads(file.read_text(encoding="utf-8"))["sound"] is False
    assert read_settings(file)[0] == Settings(centre="Valbourg", volume=3, languages=("fr", "ar"), sound=False)


def test_a_setting_leaves_and_a_remark_on_its_line_stays(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(THEIRS, encoding="utf-8")
    write_setting(file, "languages", None)
    assert "languages" not in file.read_text(encoding="utf-8")
    write_setting(file, "volume", None)
    assert "volume = 7  # the room is small" in file.read_text(encoding="utf-8")
    assert read_settings(file)[0] == Settings(centre="Valbourg")


def test_a_setting_that_is_not_there_may_leave(file: Path) -> None:
    assert write_setting(file, "volume", None) is None
    assert read_settings(file) == (Settings(), ())


@pytest.mark.parametrize(
    "garbage",
    [
        b"volume = ",
        b"\xff\xfe\x00",
        b"\x00" * 10,
        b"a = " + b"[" * 5000,
        b"volume = 3\nvolume = 4",
        b"caf\xe9 = 1",
    ],
)
def test_a_damaged_file_is_kept_aside_and_a_new_one_begun(file: Path, garbage: bytes) -> None:
    file.parent.mkdir()
    for number in (1, 2):
        file.write_bytes(garbage)
        aside = write_setting(file, "volume", 4)
        assert aside == file.with_name(f"settings.toml.damaged-{number}")
        assert aside.read_bytes() == garbage
        assert read_settings(file) == (Settings(volume=4), ())


def test_what_notepad_saved_is_no_damage(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b'\xef\xbb\xbfcentre = "Valbourg"\r\n# mine\r\n')
    assert write_setting(file, "volume", 3) is None
    assert read_settings(file) == (Settings(centre="Valbourg", volume=3), ())
    assert b"# mine\r\n" in file.read_bytes()


def test_a_file_that_somebody_protected_stays_as_it_is(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(THEIRS, encoding="utf-8")
    file.chmod(0o444)
    with pytest.raises(PermissionError):
        write_setting(file, "volume", 5)
    assert file.read_text(encoding="utf-8") == THEIRS
    assert [one.name for one in file.parent.iterdir()] == ["settings.toml"]


def test_who_may_read_it_stays_the_same_and_a_link_stays_a_link(file: Path, tmp_path: Path) -> None:
    file.parent.mkdir()
    real = tmp_path / "shared.toml"
    real.write_text(THEIRS, encoding="utf-8")
    real.chmod(0o640)
    file.symlink_to(real)
    write_setting(file, "volume", 5)
    assert file.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert read_settings(real)[0].volume == 5


def test_on_a_full_disk_the_old_file_is_whole_and_nothing_is_left_beside(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    with small_disk(folder) as mounted:
        file = folder / "settings.toml"
        file.write_text(THEIRS, encoding="utf-8")
        fill(folder, mounted=mounted)
        for content in (THEIRS.encode(), b"volume = "):
            with file.open("r+b") as out:  # within the room it has already
                out.truncate(0)
                out.write(content)
            with pytest.raises(OSError):  # noqa: PT011 - a full disk here, a locked folder elsewhere
                write_setting(file, "centre", "Bellerive" * 6)
            assert file.read_bytes() == content
            assert sorted(one.name for one in folder.iterdir()) in (
                ["everything", "settings.toml"],
                ["settings.toml"],
            )
        empty(folder, mounted=mounted)
        file.write_text(THEIRS, encoding="utf-8")
        write_setting(file, "centre", "Bellerive")
        assert read_settings(file)[0].centre == "Bellerive"


_KILLED = """
import os, sys
from pathlib import Path
import kiosk.settings.writing as writing
steps = int(sys.argv[2])
def then_die(step):
    def wrapped(*arguments, **named):
        global steps
        steps -= 1
        if steps == 0:
            os.kill(os.getpid(), 9)
        return step(*arguments, **named)
    return wrapped
os.fsync = then_die(os.fsync)
Path.replace = then_die(Path.replace)
writing.shutil.copymode = then_die(writing.shutil.copymode)
writing.write_setting(Path(sys.argv[1]), "centre", "Bellerive")
print("done")
"""


def test_killed_at_any_write_there_is_the_old_file_or_the_new_one(file: Path) -> None:
    file.parent.mkdir()
    seen = set()
    for step in range(1, 6):
        file.write_text(THEIRS, encoding="utf-8")
        child = subprocess.run(
            [sys.executable, "-c", _KILLED, str(file), str(step)], capture_output=True, text=True, check=False
        )
        centre = read_settings(file)[0].centre
        assert centre in ("Valbourg", "Bellerive")
        assert centre == "Bellerive" or child.returncode == -9
        seen.add((centre, child.returncode))
    assert seen >= {("Valbourg", -9), ("Bellerive", 0)}


@given(st.text(max_size=80), st.sampled_from(["volume", "centre", "languages"]))
def test_whatever_the_file_holds_the_change_can_be_read_or_the_file_is_called_damaged(
    text: str, name: str
) -> None:
    value = {"volume": 4, "centre": 'a "b" \\ ’', "languages": ["fr", "ar"]}[name]
    changed = changed_text(text.encode("utf-8", "surrogatepass"), name, value)
    if changed is not None:
        assert tomllib.loads(changed)[name] == value


def test_every_usual_value_can_be_written_and_read_back(tmp_path: Path) -> None:
    for name in names():
        file = tmp_path / f"{name}.toml"
        write_setting(file, name, usual(name))
        assert read_settings(file) == (Settings(), ())


def test_the_start_waits_for_no_library_that_writes() -> None:
    asked = (
        "import sys, kiosk.settings; print(any(n.split('.')[0] in ('tomlkit', 'msgspec') for n in sys.modules))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True, env=os.environ
    )
    assert answer.stdout == "False\n"
