"""Where things are on the note pad: every shown gesture can be made, and nothing leaves the frame."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Contrast
from kiosk.worlds.keyboard import VERBS, FieldStart, Start
from kiosk.worlds.keyboard_azerty import ROWS
from tests.ui.keyboard_desk import FIND, FORM, NOTE, WORLD, Desk

GESTURES = [
    *(Move("type", (one,)) for one in "ab @.7éÊ-"),
    *(Move(verb) for verb in ("erase", "delete", "enter", "left", "right", "copy", "paste", "tab", "validate")),
    Move("cursor", ("2",)),
    Move("select", ("1", "4")),
    Move("focus", ("name",)),
]
PLAYGROUND = Start(
    fields=(FieldStart("note", text="maison", cursor=3), FieldStart("name", text="Sam")),
    focused="note",
    buttons=("copy", "paste", "validate"),
)
SIZES = [(100, (918, 642)), (200, (918, 642)), (300, (918, 642)), (300, (640, 420)), (100, (640, 420))]


@pytest.mark.parametrize(("size", "frame"), SIZES)
def test_every_gesture_can_be_made_as_it_is_shown(size: int, frame: tuple[int, int]) -> None:
    desk = Desk(PLAYGROUND, Look(size=size), frame)
    begun = desk.state
    for move in GESTURES:
        desk.state = begun
        desk.view.show_state(begun)
        desk.view.setFocus()
        points = desk.view.gesture_points(move)
        assert points, move
        assert not desk.view.place_rect(WORLD.place(begun, move)).isEmpty(), move
        desk.replay(points)
        assert desk.lived() == [str(move)]
    assert {move.verb for move in GESTURES} | {"press", "write", "walk"} == set(VERBS)


def test_long_moves_are_shown_gesture_by_gesture() -> None:
    desk = Desk(PLAYGROUND)
    for move in (Move("write", ("name", "Samira")), Move("walk", ("1",))):
        while WORLD.gesture(desk.state, move) is not None:
            desk.replay(desk.view.gesture_points(move))
    assert desk.text("name") == "Samira"


def test_every_key_to_find_can_be_pressed_as_it_is_shown() -> None:
    names = ("m", "space", "enter", "erase", "tab", "left", "shift", "altgr", "caps", "é", "^", "@")
    desk = Desk(Start(asked=names))
    for name in names:
        assert not desk.view.place_rect(f"key:{name}").isEmpty()
        desk.replay(desk.view.gesture_points(Move("press", (name,))))
        assert desk.lived() == [f"press {name}"]


@pytest.mark.parametrize("contrast", list(Contrast))
@pytest.mark.parametrize(("size", "frame"), SIZES)
@pytest.mark.parametrize("start", [NOTE, FORM, FIND])
def test_nothing_is_outside_or_overlaps(
    start: Start, size: int, frame: tuple[int, int], contrast: Contrast
) -> None:
    desk = Desk(start, Look(size=size, contrast=contrast), frame)
    view = desk.view
    shown = [view.card if start.asked else view.pad, view.panel]
    shown += [view.buttons[name] for name in start.buttons]
    shown += [view.recipe] if start.recipes else []
    assert all(widget.isVisible() for widget in shown)
    apart([widget.geometry() for widget in shown], view.rect())
    keys = [view.panel.key_rect(row, at).toRect() for row, keys in enumerate(ROWS) for at in range(len(keys))]
    apart(keys, view.panel.rect())
    if start.fields:
        sheet = view.pad.sheet
        assert sheet.fits
        apart([card.rect for card in sheet.cards], view.pad.rect())
        for card in sheet.cards:
            apart(
                [card.head, *(part for box in card.boxes for part in (box.label, box.model, box.text))], card.rect
            )
    assert not view.grab().isNull()


def apart(rects: list[QRect], frame: QRect) -> None:
    rects = [rect for rect in rects if not rect.isEmpty()]
    assert all(frame.contains(rect) for rect in rects)
    for one, other in combinations(rects, 2):
        assert not one.adjusted(1, 1, -1, -1).intersects(other.adjusted(1, 1, -1, -1))


@pytest.fixture(autouse=True)
def _no_window_stays(qt_app: QApplication) -> Iterator[None]:
    yield
    for window in qt_app.topLevelWidgets():
        window.close()
        window.deleteLater()
    QApplication.processEvents()
