"""No setting is without words, each has an editor that fits, and all of it has room in every size."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.desk.keeping import Refusal
from kiosk.i18n.bidi import bare
from kiosk.i18n.words import words
from kiosk.settings import Settings, names
from kiosk.settings.values import CHOICES
from kiosk.ui.desk.editors.choice_editor import ChoiceEditor, OrderEditor
from kiosk.ui.desk.editors.number_editor import NumberEditor
from kiosk.ui.desk.editors.table import STEPS, TYPED
from kiosk.ui.desk.editors.text_editor import TextEditor
from kiosk.ui.desk.texts_settings import choice_name, refusal_sentence, setting_words
from tests.ui.settings_room import FakeSticks, open_setting, page_of, settings_room


def test_no_setting_is_without_words() -> None:
    french = words("fr", Path("nowhere"))
    said = [setting_words(name, french) for name in names()]
    assert len({one.label.text for one in said}) == len({one.sentence.text for one in said}) == len(names())
    assert all(len(one.sentence.text.split()) <= 15 for one in said)
    with pytest.raises(KeyError):
        setting_words("volum", french)


def test_no_refusal_is_without_words() -> None:
    french = words("fr", Path("nowhere"))
    assert len({refusal_sentence(one, french).text for one in Refusal}) == len(Refusal)
    assert len({choice_name(one, french).text for choices in CHOICES.values() for one in choices}) == 2


def test_every_setting_has_a_row_and_an_editor_that_fits(tmp_path: Path) -> None:
    with settings_room(tmp_path) as (room, _):
        assert set(page_of(room).rows) == set(names())
        for name in names():
            page = open_setting(room, name)
            value = getattr(Settings(), name)
            wanted = {bool: ChoiceEditor, tuple: OrderEditor, int: NumberEditor, float: NumberEditor}
            fits = TextEditor if name in TYPED else wanted.get(type(value))
            fits = fits or (ChoiceEditor if name in {*CHOICES, "language"} else TextEditor)
            assert type(page.editor) is fits, name
            assert room.faults == [], name
            room.press("back")
        assert {name for name in names() if name in STEPS} == set(STEPS)


@pytest.mark.parametrize(
    ("language", "size", "width"),
    [("fr", 100, 1366), ("fr", 150, 1024), ("fr", 200, 1024), ("ar", 100, 1024), ("ar", 200, 1366)],
)
def test_everything_has_room_in_every_size(tmp_path: Path, language: str, size: int, width: int) -> None:
    with settings_room(tmp_path, language=language, size=size, width=width, sticks=FakeSticks()) as (room, _):
        for _ in range(page_of(room).sheets.count()):
            assert room.faults == []
            if page_of(room).sheets.bar.forth.isEnabled():
                room.click(page_of(room).sheets.bar.forth)
        for name in ("volume", "languages", "centre", "sound", "centre_latitude", "head_office_key"):
            open_setting(room, name)
            assert room.faults == [], name
            room.press("back")


def test_the_voice_reads_the_names_in_sight(tmp_path: Path) -> None:
    with settings_room(tmp_path) as (room, _):
        said = [bare(part.line.text) for part in room.page.parts()]
        assert said[0] == "Réglages"
        assert "Nom du centre" in said
        french = room.page.words
        shown = {
            bare(setting_words(name, french).label.text)
            for name, row in page_of(room).rows.items()
            if row.isVisible()
        }
        assert shown == set(said[2:]) - {"Code secret du bureau"}
        open_setting(room, "volume")
        said = [bare(part.line.text) for part in room.page.parts()]
        assert said == [
            "Volume",
            "La force de la voix au début de chaque visite.",
            "7 sur 10",
            "De 0 à 10",
            "Habituel : 7 sur 10",
        ]
        room.press("back")
        open_setting(room, "sound")
        assert {"Oui", "Non"} <= {bare(part.line.text) for part in room.page.parts()}
