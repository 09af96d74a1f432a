"""Every setting is changed at the desk with real clicks, kept at once, and refused with a sentence."""

from __future__ import annotations

import tomllib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.desk.keeping import Kept, Refusal
from kiosk.desk.place import DeskPlace
from kiosk.domain.stick import StickEnding
from kiosk.i18n.bidi import bare
from kiosk.settings import Settings, names, read_settings
from kiosk.ui.desk.editors.choice_editor import ChoiceEditor
from kiosk.ui.desk.editors.number_editor import NumberEditor
from kiosk.ui.desk.editors.text_editor import TextEditor
from tests.ui.desk_room import DeskRoom
from tests.ui.settings_room import RECIPIENT, FakeSticks, kept, open_setting, page_of, settings_room


def test_a_number_goes_up_by_a_touch_and_is_kept_at_once(tmp_path: Path) -> None:
    with settings_room(tmp_path) as (room, file):
        page = open_setting(room, "idle_seconds")
        assert "120 secondes" in room.texts
        assert isinstance(page.editor, NumberEditor)
        room.click(page.editor.more)
        kept(room, file, lambda settings: settings.idle_seconds == 130)
        assert "130 secondes" in room.texts
        assert "C'est gardé." in room.texts
        room.press("back")
        assert "Temps sans geste : 130 secondes" in room.texts


def test_quick_touches_end_at_the_last_one(tmp_path: Path) -> None:
    with settings_room(tmp_path) as (room, file):
        page = open_setting(room, "volume")
        assert isinstance(page.editor, NumberEditor)
        for _ in range(3):
            room.hand.click(page.editor.less)
        kept(room, file, lambda settings: settings.volume == 4)
        assert "4 sur 10" in room.texts


def test_a_number_stops_at_its_end_and_comes_onto_the_ladder(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("voice_rate = 217\nvolume = 10\n", encoding="utf-8")
    with settings_room(tmp_path) as (room, file):
        page = open_setting(room, "voice_rate")
        assert isinstance(page.editor, NumberEditor)
        room.click(page.editor.more)
        kept(room, file, lambda settings: settings.voice_rate == 220)
        assert not page.editor.more.isEnabled()
        room.click(page.editor.less)
        kept(room, file, lambda settings: settings.voice_rate == 210)
        room.press("back")
        page = open_setting(room, "volume")
        assert isinstance(page.editor, NumberEditor)
        assert not page.editor.more.isEnabled()


def test_languages_are_offered_in_the_order_of_the_touches_and_never_none(tmp_path: Path) -> None:
    with settings_room(tmp_path) as (room, file):
        page = open_setting(room, "languages")
        cards = {bare(card.line.text): card for card in page.editor.cards}
        room.click(cards["Français"])
        kept(room, file, lambda settings: settings.languages == ("en", "ar"))
        room.click(cards["Français"])
        kept(room, file, lambda settings: settings.languages == ("en", "ar", "fr"))
        for name in ("English", "Français", "العربية"):
            room.click(cards[name])
        kept(room, file, lambda settings: settings.languages == ("ar",))
        assert cards["العربية"].isChecked()
        assert "Cela compte au prochain démarrage." not in room.texts
        room.press("back")
        page = open_setting(room, "language")
        assert isinstance(page.editor, ChoiceEditor)
        room.click(page.editor.cards[1])
        kept(room, file, lambda settings: settings.language == "en")
        assert "Cela compte au prochain démarrage." in room.texts


def test_a_text_is_typed_on_the_screen_and_kept_when_asked(tmp_path: Path) -> None:
    with settings_room(tmp_path) as (room, file):
        page = open_setting(room, "centre_commune")
        assert isinstance(page.editor, TextEditor)
        keyboard = page.editor.keyboard
        assert keyboard.capital is not None
        room.click(keyboard.capital)
        for sign in "lie":
            room.click(keyboard.keys[sign])
        room.click(keyboard.erase)
        assert page.editor.field.text() == "Li"
        assert not file.exists()
        room.press("keep")
        kept(room, file, lambda settings: settings.centre_commune == "Li")


def test_real_keys_and_enter_do_the_same(tmp_path: Path) -> None:
    with settings_room(tmp_path) as (room, file):
        page = open_setting(room, "centre")
        assert isinstance(page.editor, TextEditor)
        assert room.shell.focusWidget() is page.editor.field
        page.editor.field.selectAll()
        QTest.keyClicks(page.editor.field, "Espace 12")
        QTest.keyClick(page.editor.field, Qt.Key.Key_Return)
        kept(room, file, lambda settings: settings.centre == "Espace 12")


def test_a_latitude_is_written_with_a_comma(tmp_path: Path) -> None:
    with settings_room(tmp_path) as (room, file):
        page = open_setting(room, "centre_latitude")
        assert isinstance(page.editor, TextEditor)
        for sign in "45,76":
            room.click(page.editor.keyboard.keys[sign])
        room.press("keep")
        kept(room, file, lambda settings: settings.centre_latitude == 45.76)
        room.press("back")
        assert "Latitude : 45,76 degrés" in room.texts


def test_what_is_refused_is_said_and_stays_to_be_mended(tmp_path: Path) -> None:
    with settings_room(tmp_path) as (room, file):
        page = open_setting(room, "head_office_recipient")
        assert isinstance(page.editor, TextEditor)
        QTest.keyClicks(page.editor.field, RECIPIENT[:-1] + "q")
        room.press("keep")
        room.wait(lambda: "Il y a une faute." in room.texts, "the refusal is said")
        assert not file.exists()
        assert page.editor.field.text() == RECIPIENT[:-1] + "q"
        room.click(page.editor.keyboard.erase)
        QTest.keyClicks(page.editor.field, RECIPIENT[-1])
        room.press("keep")
        kept(room, file, lambda settings: settings.head_office_recipient == RECIPIENT)
        assert "Il y a une faute." not in room.texts


def test_head_offices_keys_come_from_a_stick(tmp_path: Path) -> None:
    with settings_room(tmp_path, sticks=FakeSticks()) as (room, file):
        open_setting(room, "head_office_key")
        room.press("stick")
        kept(room, file, lambda settings: settings.head_office_key == "0f" * 32)
        assert read_settings(file)[0].head_office_recipient == RECIPIENT


def test_without_a_stick_it_says_so(tmp_path: Path) -> None:
    with settings_room(tmp_path, sticks=FakeSticks(StickEnding.NO_DRIVE)) as (room, file):
        open_setting(room, "head_office_key")
        room.press("stick")
        room.wait(lambda: "Je ne vois pas de clé USB." in room.texts, "the ending is said")
        assert not file.exists()


def test_back_to_the_usual_by_one_touch(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('# mine\nslip_paper = "receipt"\n', encoding="utf-8")
    with settings_room(tmp_path) as (room, file):
        assert "Papier de la fiche : Ticket étroit" in reach(room, "slip_paper")
        open_setting(room, "slip_paper")
        room.press("usual")
        kept(room, file, lambda settings: settings.slip_paper == "a4")
        assert file.read_text(encoding="utf-8") == "# mine\n"


def reach(room: DeskRoom, name: str) -> str:
    room.bring(page_of(room).rows[name])
    return room.texts


def test_a_protected_file_leaves_the_value_and_says_why(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text("volume = 3\n", encoding="utf-8")
    file.chmod(0o444)
    with settings_room(tmp_path) as (room, _):
        page = open_setting(room, "volume")
        assert isinstance(page.editor, NumberEditor)
        room.click(page.editor.more)
        room.wait(lambda: "est protégé" in room.texts, "the refusal is said")
        assert "3 sur 10" in room.texts
        assert tomllib.loads(file.read_text(encoding="utf-8")) == {"volume": 3}


def test_a_damaged_file_is_told_by_the_name_it_is_kept_under(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes(b"volume = \xff")
    with settings_room(tmp_path) as (room, file):
        page = open_setting(room, "sound")
        room.click(page.editor.cards[1])
        kept(room, file, lambda settings: not settings.sound)
        assert "settings.toml.damaged-1" in room.texts


class Broken:
    """A keeper that stumbles."""

    def now(self) -> Settings:
        return Settings()

    def change(self, name: str, value: object) -> Kept | Refusal:
        raise ValueError(name)

    reset = None


def test_a_surprise_is_a_sentence_and_the_page_goes_on(tmp_path: Path) -> None:
    with settings_room(tmp_path, keeper=Broken()) as (room, _):
        page = open_setting(room, "volume")
        assert isinstance(page.editor, NumberEditor)
        room.click(page.editor.more)
        room.wait(lambda: room.panel.over is not None, "the surprise is told")
        assert room.logged
        assert not page.busy


def test_another_secret_code_is_chosen_on_its_own_page(tmp_path: Path) -> None:
    with settings_room(tmp_path) as (room, _):
        room.click(page_of(room).secret)
        assert room.desk.place is DeskPlace.PIN


def test_one_comes_back_to_the_page_of_rows_where_one_was(tmp_path: Path) -> None:
    with settings_room(tmp_path) as (room, _):
        last = names()[-1]
        open_setting(room, last)
        room.press("back")
        assert page_of(room).rows[last].isVisible()
        assert room.shell.focusWidget() is page_of(room).rows[last]
