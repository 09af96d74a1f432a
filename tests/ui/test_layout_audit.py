"""On every screen, in every language and size, nothing is cut, hidden, too small, nameless or mute.

The hard settings are looked at every time; KIOSK_AUDIT=full looks at all of them and draws build/gallery.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kiosk import paths
from kiosk.i18n.line import Line
from kiosk.ui import audit
from kiosk.ui.screens.task_screen import TaskScreen
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.road import Road
from kiosk.ui.widgets.text_block import TextBlock
from tests.ui.audit_gallery import Album
from tests.ui.audit_rooms import HARD, WHOLE, Room, Setting, pictures, wrong_in

FULL = os.environ.get("KIOSK_AUDIT") == "full"
LEAST_INSTRUCTION = 30
"""Pixels of the mock-ups, for whoever chose large print."""


@pytest.fixture(autouse=True)
def fonts(qt_app: object) -> None:
    load_fonts(paths.fonts())


@pytest.fixture
def album(root: Path) -> Iterator[Album | None]:
    if not FULL:
        yield None
        return
    made = Album(root / "build" / "gallery")
    yield made
    made.write_index()


@pytest.mark.parametrize("setting", WHOLE if FULL else HARD, ids=str)
def test_every_screen_is_whole(setting: Setting, album: Album | None) -> None:
    room = Room(setting)
    found = {}
    seen = []
    for name in pictures(room):
        seen.append(name)
        wrong = wrong_in(room)
        if wrong:
            found[name] = wrong
        if album is not None:
            album.keep(room.shell, name, setting)
    room.close()
    assert found == {}
    assert len(seen) == len(set(seen)) > 45


@pytest.mark.parametrize("size", [200, 300])
@pytest.mark.parametrize("language", ["fr", "ar"])
def test_in_large_print_the_instruction_is_large_and_nothing_beside_it_is_larger(language: str, size: int) -> None:
    room = Room(Setting(language, size, 1366, 768))
    for name in pictures(room):
        screen = room.shell.screen_now
        if isinstance(screen, TaskScreen) and not name.startswith("over"):
            coach = screen.coach
            largest = coach.instruction.fitted()
            assert (name, largest) >= (name, screen.look.px(LEAST_INSTRUCTION))
            for text in (coach.step, coach.hint):
                assert text.isHidden() or not text.line.text or text.fitted() <= largest, name
    room.close()


@pytest.mark.parametrize("size", [100, 150, 200, 300])
def test_the_road_shows_at_least_four_stops_a_page(size: int) -> None:
    room = Room(Setting("fr", size, 1366, 768))
    room.show("path-new")
    roads = room.shell.findChildren(Road)
    shown = [button for road in roads for button in road.buttons if button.isVisible()]
    room.close()
    assert len(shown) >= 4


def test_the_eye_of_the_audit_sees_what_is_wrong(qt_app: object) -> None:
    look = Look()
    window = QWidget()
    window.resize(400, 300)
    long = TextBlock(look, Line("Un texte beaucoup trop long pour une si petite place"), parent=window)
    long.setGeometry(10, 10, 60, 20)
    mute = QPushButton("", window)
    mute.setGeometry(350, 250, 100, 30)
    label = QLabel("Dessous", window)
    label.setGeometry(QRect(40, 12, 80, 20))
    window.show()
    assert audit.clipped(window)
    assert audit.outside(window)
    assert audit.nameless(window) == ["QPushButton"]
    assert audit.small_targets(window, look)
    assert audit.overlapping(window)
    assert audit.unspoken(window, []) == audit.unspoken(window, [Line("Autre chose")]) != []
    assert audit.unspoken(window, [long.line]) == []
    window.close()
