"""Nothing on the simulated administration site is cut, covered or out of reach, at any size."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Contrast
from kiosk.ui.worlds.forms_marks import Piece, Words, measured
from tests.ui.forms_desk import LOG_IN, START, Desk

LOST = ("attach bill proof", "press next_proof")
BOOKED = ("choose slot tue", "choose slot tue 10:00", "press book")
SCENES: dict[str, tuple[str, ...]] = {
    "form": ("who",),
    "red": ("who", "fill mail samira", "press next_who"),
    "list": ("who", "open town"),
    "calendar": ("who", "open born"),
    "file": ("proof", "attach bill proof"),
    "too heavy": ("proof", "attach bill big"),
    "ended": ("proof", *LOST),
    "draft": ("proof", *LOST, "reconnect", *LOG_IN),
    "summary": ("sum",),
    "receipt": ("receipt", "keep note"),
    "log in": ("login", "focus secret", "caps"),
    "providers": ("providers",),
    "code": ("login", "press forgot"),
    "phrase": ("renew", "fill phrase chat lune velo"),
    "case": ("login", *LOG_IN),
    "papers": ("login", *LOG_IN, "menu", "press to_papers", "download rights"),
    "menu": ("who", "menu"),
    "slots": ("meet", "choose slot tue"),
    "asking": ("meet", *BOOKED, "cancel tue 10:00"),
    "closed": ("who", "close"),
}
ROOMS = [(size, room) for size in (100, 150, 200, 300) for room in ((640, 420), (1366, 768))] + [(100, (918, 644))]
SMALL = ("day:", "error:")
"""Real calendars are tight, and the lines of the red list only lead to what is below."""


@pytest.mark.parametrize(("size", "room"), ROOMS)
def test_nothing_is_cut_covered_or_out_of_reach(qt_app: object, size: int, room: tuple[int, int]) -> None:
    for name, scene in SCENES.items():
        desk = Desk(*scene, look=Look(size=size), size=room)
        _everything_has_its_room(name, desk)
        _nothing_told_lies_on_something_told(name, desk)
        _every_target_is_large_enough_and_comes_into_sight(name, desk)
        desk.view.hide()
        desk.view.deleteLater()


def _everything_has_its_room(name: str, desk: Desk) -> None:
    window = desk.view.rect()
    for piece in desk.view.shown.pieces:
        assert piece.rect.left() >= 0, f"{name}: {piece.place}"
        assert piece.rect.right() <= window.right(), f"{name}: {piece.place}"
        for mark in piece.marks:
            if isinstance(mark, Words):
                _inside(f"{name}: {piece.place} {mark.lines}", desk.view.look, piece, mark)


def _inside(where: str, look: Look, piece: Piece, said: Words) -> None:
    wide = max(measured(look, said.px, bold=said.bold).horizontalAdvance(line) for line in said.lines)
    room = max(wide, said.centred)
    assert said.x >= piece.rect.left(), where
    assert said.x + room <= piece.rect.right() + 3, where
    assert said.top >= piece.rect.top() - 2, where
    assert said.bottom <= piece.rect.bottom() + 3, where


def _every_target_is_large_enough_and_comes_into_sight(name: str, desk: Desk) -> None:
    view = desk.view
    least = view.look.mm(16)
    for place in view.shown.places():
        rect = view.place_rect(place)
        assert view.rect().contains(rect), f"{name}: {place}"
        if not place.startswith(SMALL):
            assert rect.height() >= least, f"{name}: {place} is {rect.height()} px high"
            assert rect.width() >= least, f"{name}: {place} is {rect.width()} px wide"
        assert view.shown.find(place) is view._at(rect.center()), f"{name}: {place} is covered"


def _nothing_told_lies_on_something_told(name: str, desk: Desk) -> None:
    shown = desk.view.shown
    told = [
        (piece.place, _box(desk.view.look, mark))
        for piece in shown.pieces
        if piece.flows and not shown.lone
        for mark in piece.marks
        if isinstance(mark, Words)
    ]
    for index, (place, box) in enumerate(told):
        for other, others in told[index + 1 :]:
            assert not box.intersects(others), f"{name}: {place} lies on {other}"


def _box(look: Look, said: Words) -> QRect:
    wide = max(measured(look, said.px, bold=said.bold).horizontalAdvance(line) for line in said.lines)
    aside = (said.centred - wide) // 2 if said.centred else 0
    return QRect(said.x + aside, said.top + 2, wide, said.bottom - said.top - 4)


@pytest.mark.parametrize("width", [380, 440, 640])
def test_a_long_name_of_a_site_leaves_its_menu_room(qt_app: object, width: int) -> None:
    """Beside another machine the window is slim."""
    start = replace(START, site="Médiathèque intercommunale de Valbourg")
    for size in (100, 200, 300):
        desk = Desk("who", look=Look(size=size), size=(width, 560), start=start)
        _everything_has_its_room("slim", desk)
        head, menu = desk.view.shown.find("site"), desk.view.shown.find("menu")
        assert head is not None
        assert menu is not None
        for mark in head.marks:
            assert not isinstance(mark, Words) or not _box(desk.view.look, mark).intersects(menu.rect)
        desk.close()


@pytest.mark.parametrize("contrast", list(Contrast))
def test_every_palette_is_drawn(qt_app: object, contrast: Contrast) -> None:
    for scene in ("form", "red", "receipt", "ended"):
        desk = Desk(*SCENES[scene], look=Look(contrast=contrast))
        picture = desk.view.grab().toImage()
        colours = {picture.pixelColor(x, y).name() for x in range(0, 918, 6) for y in range(0, 644, 6)}
        desk.close()
        assert desk.view.look.palette.card.lower() in colours
        assert len(colours) > 4


def test_the_text_being_written_keeps_its_end_and_the_cursor_in_sight(qt_app: object) -> None:
    long = "samira.benali.de.la.rue.des.lilas@exemple.fr"
    desk = Desk("who", f"fill mail {long}", look=Look(size=300), size=(640, 420))
    piece = desk.view.shown.find("control:mail")
    assert piece is not None
    said = next(mark for mark in piece.marks if isinstance(mark, Words))
    desk.close()
    assert said.lines[0]
    assert long.endswith(said.lines[0])
