"""At every size of the look and down to 640×420, all of the simulated browser is readable and reachable."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Contrast
from kiosk.ui.worlds.browser_desktop import IconPiece
from kiosk.ui.worlds.browser_field import Field
from kiosk.ui.worlds.browser_pieces import Piece
from kiosk.ui.worlds.browser_scroll import Arrow
from tests.ui.browser_player import HOURS, PUBLIC, START, TOWN, Player

OPENED = ("click certificate", "downloads", "open_file paper")
SCENES = {
    "page": (),
    "three tabs": ("click cinema", "new_tab"),
    "results": ("focus search", "type horaires", "enter"),
    "unknown": ("focus address", "type marie-demo.fr", "enter"),
    "cookies": ("click cinema",),
    "settings": ("click cinema", "cookies settings"),
    "ad": ("click cinema", "cookies refuse"),
    "question": ("click cinema", "cookies refuse", "ad close"),
    "downloads": ("click certificate", "downloads"),
    "no downloads": ("downloads",),
    "menu": ("menu hours",),
    "document": OPENED,
    "printing": (*OPENED, "print"),
    "printed": (*OPENED, "print", "print_ok"),
    "desktop": ("quit",),
    "other program": ("quit", "open bin"),
}
PUBLIC_SCENES = {
    "form": (),
    "account": ("click sign_in", "password no"),
    "password": ("click sign_in",),
    "history": ("click sign_in", "password no", "history"),
    "files to erase": ("click sign_in", "password no", "click certificate", "downloads"),
    "full screen": ("click recipe",),
    "called": ("click recipe", "call"),
    "escaped": ("click recipe", "escape"),
}
ROOMS = [(640, 420), (918, 644), (1366, 768)]


@pytest.fixture(params=[(size, room) for size in (100, 150, 200, 300) for room in ROOMS], ids=str)
def frame(request: pytest.FixtureRequest) -> tuple[int, tuple[int, int]]:
    return request.param


@pytest.fixture(params=[*SCENES, *PUBLIC_SCENES], ids=str)
def player(qt_app: object, request: pytest.FixtureRequest, frame: tuple[int, tuple[int, int]]) -> Iterator[Player]:
    size, room = frame
    public = request.param in PUBLIC_SCENES
    moves = (PUBLIC_SCENES if public else SCENES)[request.param]
    one = Player(*moves, start=PUBLIC if public else START, look=Look(size=size), size=room)
    yield one
    one.close()


def shown(player: Player, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in player.view.findChildren(kind) if widget.isVisible()]


def longest_word(metrics: QFontMetrics, words: str) -> int:
    return max((metrics.horizontalAdvance(word) for word in words.split(" ")), default=0)


def in_view(player: Player, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(player.view, QPoint(0, 0)), widget.size())


def test_nothing_is_clipped_overlapping_or_too_small(player: Player) -> None:
    found = [*clipped(player), *overlapping(player), *outside(player), *small(player), *nameless(player)]
    assert found == []


def clipped(player: Player) -> Iterator[str]:
    for label in shown(player, QLabel):
        assert isinstance(label, QLabel)
        if label.heightForWidth(label.width()) > label.height():
            yield f"clipped: {label.text()} {label.size()}"
        if longest_word(label.fontMetrics(), label.text()) > label.width():
            yield f"too narrow: {label.text()} {label.width()}"
    for piece in shown(player, Piece):
        assert isinstance(piece, Piece)
        if not piece.worded or piece.objectName().startswith("tab:"):
            continue
        metrics = QFontMetrics(piece.words_font())
        room = piece.width() - (8 if isinstance(piece, IconPiece) else 2 * piece.pad() + piece._glyph_room())
        if longest_word(metrics, piece.words) > room:
            yield f"too narrow: {piece.words} {room}"
        if not isinstance(piece, IconPiece) and piece.heightForWidth(piece.width()) > piece.height():
            yield f"clipped: {piece.words}"


def overlapping(player: Player) -> Iterator[str]:
    for parent in {widget.parentWidget() for widget in shown(player, Piece)}:
        touching = [
            one for one in parent.children() if isinstance(one, QLabel | Piece | Field) and one.isVisible()
        ]
        for one, other in combinations(touching, 2):
            tab_and_cross = {one.objectName(), f"close_{one.objectName()}"} == {
                one.objectName(),
                other.objectName(),
            }
            if not tab_and_cross and one.geometry().intersects(other.geometry()):
                yield f"overlap: {one.objectName() or one} and {other.objectName() or other}"


def outside(player: Player) -> Iterator[str]:
    for name, panel in player.view.overlays.panels:
        if not player.view.page.geometry().contains(panel.geometry()):
            yield f"outside: {name} {panel.geometry()}"
    for widget in shown(player, QWidget):
        if not player.view.page.content.isAncestorOf(widget) and widget is not player.view.page.content:
            rect = in_view(player, widget)
            if not player.view.rect().contains(rect):
                yield f"outside: {widget.objectName() or widget} {rect}"


def small(player: Player) -> Iterator[str]:
    least = player.view.look.mm(16)
    for piece in shown(player, Piece):
        meant = piece.objectName() == "ad:close" or isinstance(piece, Arrow)
        if not meant and min(piece.width(), piece.height()) < least:
            yield f"small: {piece.objectName()} {piece.size()}"


def nameless(player: Player) -> Iterator[str]:
    for widget in shown(player, Piece) + shown(player, Field):
        if not widget.accessibleName():
            yield f"nameless: {widget}"


@pytest.mark.parametrize("contrast", list(Contrast))
@pytest.mark.parametrize("scene", ["page", "ad", "printing"])
def test_every_palette_is_drawn(qt_app: object, contrast: Contrast, scene: str) -> None:
    player = Player(*SCENES[scene], look=Look(contrast=contrast))
    picture = player.view.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, 918, 4) for y in range(0, 644, 4)}
    player.close()
    palette = player.view.look.palette
    assert palette.card.lower() in colours
    assert len(colours) > 3


def test_the_address_being_written_keeps_its_end_in_sight(qt_app: object) -> None:
    """The cursor is drawn inside the field even when the address is longer than the field."""
    player = Player("focus address", f"type {TOWN}/{HOURS}/{HOURS}", look=Look(size=300), size=(640, 420))
    field = player.view.chrome.address
    picture = field.grab().toImage()
    ink = field.look.palette.ink.lower()
    right = [
        x
        for x in range(field.width() // 2, field.width() - 8)
        if picture.pixelColor(x, field.height() // 2).name() == ink
    ]
    player.close()
    assert right
