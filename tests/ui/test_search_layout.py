"""At every size of the look and down to 640×420, all of the simulated engine is readable and reachable."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Contrast
from kiosk.ui.worlds.browser_field import Field
from kiosk.ui.worlds.browser_pieces import Piece
from kiosk.ui.worlds.browser_scroll import Arrow
from kiosk.worlds.search import Start
from tests.ui.search_desk import POINTING, START, Desk

SCENES: dict[str, tuple[tuple[str, ...], Start]] = {
    "home": ((), START),
    "suggestions": (("focus search", "type pis"), START),
    "tiles": (("tile piscine", "tile horaires"), START),
    "vague": (("ask piscine",), START),
    "results": (("ask piscine horaires",), START),
    "nothing": (("ask pisine oraires",), START),
    "pointing": (("point ad:ad",), POINTING),
    "look-alike": (("ask permis conduire", "open fake", "press pay"), START),
    "article": (("ask trottinettes", "open rumour", "point date"), START),
    "plain page": (("ask piscine", "open history"), START),
}
ROOMS = [(640, 420), (918, 644), (1366, 768)]


@pytest.mark.parametrize("room", ROOMS, ids=str)
@pytest.mark.parametrize("size", [100, 150, 200, 300])
def test_nothing_is_clipped_overlapping_or_too_small(qt_app: object, size: int, room: tuple[int, int]) -> None:
    for name, (written, start) in SCENES.items():
        desk = Desk(*written, start=start, look=Look(size=size), size=room)
        found = [*clipped(desk), *overlapping(desk), *outside(desk), *small(desk), *nameless(desk), *lost(desk)]
        desk.close()
        assert found == [], name


def shown(desk: Desk, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in desk.view.findChildren(kind) if widget.isVisible()]


def longest_word(metrics: QFontMetrics, words: str) -> int:
    return max((metrics.horizontalAdvance(word) for word in re.split("[ \u200b]", words)), default=0)


def clipped(desk: Desk) -> Iterator[str]:
    for label in shown(desk, QLabel):
        assert isinstance(label, QLabel)
        if label.heightForWidth(label.width()) > label.height():
            yield f"clipped: {label.text()} {label.size()}"
        if longest_word(label.fontMetrics(), label.text()) > label.width():
            yield f"too narrow: {label.text()} {label.width()}"
    for piece in shown(desk, Piece):
        assert isinstance(piece, Piece)
        if not piece.worded or piece.objectName() == "point:address":
            continue
        room = piece.width() - 2 * piece.pad() - piece._glyph_room()
        if longest_word(QFontMetrics(piece.words_font()), piece.words) > room:
            yield f"too narrow: {piece.words} {room}"
        if piece.heightForWidth(piece.width()) > piece.height():
            yield f"clipped: {piece.words}"


def overlapping(desk: Desk) -> Iterator[str]:
    """The cross and the magnifier lie in the field; nothing else lies on anything."""
    for parent in {widget.parentWidget() for widget in shown(desk, Piece)}:
        touching = [
            one for one in parent.children() if isinstance(one, QLabel | Piece | Field) and one.isVisible()
        ]
        for one, other in combinations(touching, 2):
            in_field = "search" in (one.objectName(), other.objectName())
            if one.geometry().intersects(other.geometry()) and not in_field:
                yield f"overlap: {one.objectName() or one} and {other.objectName() or other}"


def outside(desk: Desk) -> Iterator[str]:
    content = desk.view.page.content
    for widget in shown(desk, QWidget):
        if widget is content:
            continue
        if content.isAncestorOf(widget):
            rect = QRect(widget.mapTo(content, QPoint(0, 0)), widget.size())
            room = content.rect()
        else:
            rect = QRect(widget.mapTo(desk.view, QPoint(0, 0)), widget.size())
            room = desk.view.rect()
        if not room.contains(rect):
            yield f"outside: {widget.objectName() or widget} {rect}"


def small(desk: Desk) -> Iterator[str]:
    least = desk.view.look.mm(16)
    for piece in shown(desk, Piece):
        second_way = not piece.objectName()
        if not (second_way or isinstance(piece, Arrow)) and min(piece.width(), piece.height()) < least:
            yield f"small: {piece.objectName()} {piece.size()}"


def nameless(desk: Desk) -> Iterator[str]:
    for widget in shown(desk, Piece) + shown(desk, Field):
        if not widget.accessibleName():
            yield f"nameless: {widget}"


def lost(desk: Desk) -> Iterator[str]:
    """Every place can be brought into sight, whole or as high as the window is."""
    for place in desk.view._places():
        rect = desk.view.place_rect(place)
        if rect.isEmpty() or not desk.view.rect().contains(rect):
            yield f"lost: {place} {rect}"


@pytest.mark.parametrize("contrast", list(Contrast))
def test_every_palette_is_drawn(qt_app: object, contrast: Contrast) -> None:
    for name in ("home", "pointing", "look-alike"):
        written, start = SCENES[name]
        desk = Desk(*written, start=start, look=Look(contrast=contrast))
        picture = desk.view.grab().toImage()
        colours = {picture.pixelColor(x, y).name() for x in range(0, 918, 4) for y in range(0, 644, 4)}
        desk.close()
        assert desk.view.look.palette.card.lower() in colours
        assert len(colours) > 3


def test_an_asked_text_longer_than_the_field_keeps_its_end_in_sight(qt_app: object) -> None:
    """The cursor is drawn before the cross and the magnifier, not below them."""
    desk = Desk(
        "focus search", "type piscine horaires tarifs Valbourg mercredi", look=Look(size=300), size=(640, 420)
    )
    field, box = desk.view.page.box.field, desk.view.page.box
    ink = field.look.palette.ink.lower()
    picture = field.grab().toImage()
    middle = field.height() // 2
    end = box.cross.x() - field.x()
    inked = [x for x in range(field.width() // 2, end) if picture.pixelColor(x, middle).name() == ink]
    desk.close()
    assert inked
    assert max(inked) > end - field.look.px(40)
