"""Settings changed at the desk: kept at once, noted without their value, refused in a way that can be said."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.desk.keeping import Kept, Refusal, SettingsKeeper
from kiosk.domain.facts import Happening
from kiosk.domain.help_facts import SettingChanged
from kiosk.errors import KioskError, Trouble
from kiosk.office.keeping import FileKeeper
from kiosk.settings import Settings, read_settings
from tests.office.full_disk import empty, fill, small_disk


@dataclass
class Notes:
    """What was noted; `full`: nothing can be noted any more."""

    noted: list[Happening] = field(default_factory=list)
    logged: list[str] = field(default_factory=list)
    full: bool = False

    def note(self, happening: Happening) -> None:
        if self.full:
            raise KioskError(Trouble.NOT_SAVED, "the disk is full")
        self.noted.append(happening)

    def log(self, code: str, sentence: str) -> None:
        self.logged.append(f"{code} {sentence}")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_a_change_is_on_disk_and_noted_by_its_name_only(file: Path) -> None:
    notes, live = Notes(), []
    keeper: SettingsKeeper = FileKeeper(file, notes.note, live.append)
    kept = keeper.change("centre", "Valbourg")
    assert kept == Kept(Settings(centre="Valbourg"), restart=True)
    assert keeper.now() == read_settings(file)[0] == Settings(centre="Valbourg")
    assert notes.noted == [SettingChanged("centre")]
    assert live == [Settings(centre="Valbourg")]


def test_what_counts_at_once_asks_for_no_restart(file: Path) -> None:
    assert FileKeeper(file, Notes().note).change("idle_seconds", 90) == Kept(Settings(idle_seconds=90))


def test_a_list_a_number_and_a_yes_are_kept_as_what_they_are(file: Path) -> None:
    keeper = FileKeeper(file, Notes().note)
    keeper.change("languages", ("ar", "fr"))
    keeper.change("diagonal_inches", 21)
    keeper.change("sound", value=False)
    assert read_settings(file) == (Settings(languages=("ar", "fr"), diagonal_inches=21.0, sound=False), ())


def test_the_same_again_is_nothing_new(file: Path) -> None:
    notes = Notes()
    keeper = FileKeeper(file, notes.note)
    assert isinstance(keeper.change("volume", Settings().volume), Kept)
    assert notes.noted == []


def test_back_to_the_usual_is_no_longer_in_the_file(file: Path) -> None:
    file.write_text('# mine\ncentre = "Valbourg"\nvolume = 3\n', encoding="utf-8")
    notes = Notes()
    keeper = FileKeeper(file, notes.note)
    assert keeper.reset("volume") == Kept(Settings(centre="Valbourg"), restart=True)
    assert file.read_text(encoding="utf-8") == '# mine\ncentre = "Valbourg"\n'
    assert notes.noted == [SettingChanged("volume")]


@pytest.mark.parametrize(
    ("name", "value", "refusal"),
    [
        ("volum", 3, Refusal.UNKNOWN),
        ("volume", "loud", Refusal.WRONG_KIND),
        ("volume", 11, Refusal.OUT_OF_BOUNDS),
        ("centre_latitude", 91.0, Refusal.OUT_OF_BOUNDS),
        ("desk_quiet_seconds", 5, Refusal.OUT_OF_BOUNDS),
        ("slip_paper", "a3", Refusal.NO_SUCH_CHOICE),
        ("centre", "x" * 61, Refusal.TOO_LONG),
        ("centre", " ", Refusal.WRONG_SHAPE),
        ("centre", "two\nlines", Refusal.WRONG_SHAPE),
        ("languages", (), Refusal.WRONG_SHAPE),
        ("languages", ("fr", "fr"), Refusal.WRONG_SHAPE),
        ("head_office_url", "ftp://siege.example", Refusal.WRONG_SHAPE),
        ("head_office_url", "http://siege.example", Refusal.WRONG_SHAPE),
        ("head_office_url", "https://ana:secret@siege.example", Refusal.WRONG_SHAPE),
        ("head_office_key", "ab" * 31, Refusal.WRONG_SHAPE),
        ("head_office_recipient", "age1" + "q" * 58, Refusal.WRONG_SHAPE),
        ("organisation", "not a host", Refusal.WRONG_SHAPE),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_everything(
    file: Path, name: str, value: object, refusal: Refusal
) -> None:
    notes = Notes()
    keeper = FileKeeper(file, notes.note)
    assert keeper.change(name, value) is refusal
    assert not file.exists()
    assert notes.noted == []
    assert keeper.now() == Settings()


def test_what_does_not_exist_cannot_be_reset(file: Path) -> None:
    assert FileKeeper(file, Notes().note).reset("volum") is Refusal.UNKNOWN


def test_a_protected_file_says_so(file: Path) -> None:
    file.write_text("volume = 3\n", encoding="utf-8")
    file.chmod(0o444)
    notes = Notes()
    keeper = FileKeeper(file, notes.note, log=notes.log)
    assert keeper.change("volume", 5) is Refusal.READ_ONLY
    assert keeper.now().volume == read_settings(file)[0].volume == 3
    assert notes.noted == []
    assert len(notes.logged) == 1


def test_a_folder_in_its_place_is_not_saved_and_no_crash(file: Path) -> None:
    file.mkdir()
    assert FileKeeper(file, Notes().note).change("volume", 5) is Refusal.NOT_SAVED


def test_a_full_disk_says_so_and_works_again_once_there_is_room(tmp_path: Path) -> None:
    folder = tmp_path / "disk"
    with small_disk(folder) as mounted:
        keeper = FileKeeper(folder / "settings.toml", Notes().note)
        keeper.change("volume", 3)
        fill(folder, mounted=mounted)
        refusal = keeper.change("centre", "Valbourg")
        if mounted:
            assert refusal is Refusal.DISK_FULL
        else:
            assert isinstance(refusal, Kept) or refusal is Refusal.READ_ONLY  # root may write in a locked folder
        assert keeper.now().volume == 3
        empty(folder, mounted=mounted)
        assert isinstance(keeper.change("centre", "Valbourg"), Kept)
        assert read_settings(folder / "settings.toml") == (Settings(centre="Valbourg", volume=3), ())


def test_a_damaged_file_is_told_by_its_new_name(file: Path) -> None:
    file.write_bytes(b"volume = \xff")
    notes = Notes()
    keeper = FileKeeper(file, notes.note, log=notes.log)
    assert keeper.now() == Settings()
    assert keeper.change("volume", 5) == Kept(Settings(volume=5), restart=True, aside="settings.toml.damaged-1")
    assert "damaged-1" in notes.logged[0]


def test_a_fact_that_cannot_be_kept_does_not_undo_the_setting(file: Path) -> None:
    notes = Notes(full=True)
    keeper = FileKeeper(file, notes.note, log=notes.log)
    assert isinstance(keeper.change("volume", 5), Kept)
    assert read_settings(file)[0].volume == 5
    assert len(notes.logged) == 1


def test_what_somebody_wrote_meanwhile_is_not_lost(file: Path) -> None:
    keeper = FileKeeper(file, Notes().note)
    file.write_text('centre = "Valbourg"\n', encoding="utf-8")
    assert keeper.change("volume", 5) == Kept(Settings(centre="Valbourg", volume=5), restart=True)
