"""How the table is drawn: tiles, boxes with what they hold, the thing in the hand, menu and names.

Apart because it draws what the tray has measured and the table remembers, and decides nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.worlds.zone_pen import button, dashed_ring, plate, sunny, tick, words
from kiosk.ui.worlds.zone_pictures import DRAWINGS, draw_picture
from kiosk.ui.worlds.zone_tray import ENTRY_WORDS, SPEED_WORDS, Tray
from kiosk.worlds.zone_start import Thing


@dataclass(frozen=True, slots=True)
class Hold:
    """What the hand is doing: the thing carried, where, and the thing clicked once."""

    carried: str = ""
    grip: QPoint | None = None
    first: str = ""


def paint_table(painter: QPainter, tray: Tray, hold: Hold) -> None:
    chips, tiles = tray.chips(), tray.tiles()
    for speed, place in tray.speeds().items():
        button(painter, tray.look, QRectF(place), SPEED_WORDS[speed], on=tray.state.speed == speed)
    for thing in tray.table.things:
        rect = QRectF(tiles[thing.id])
        if thing.id in chips:
            _empty_place(painter, tray, rect)
        elif thing.id != hold.carried or hold.grip is None:
            _tile(painter, tray, thing, rect, hold)
    for name, chip in chips.items():
        held = tray.table.thing(name)
        if held is not None and (name != hold.carried or hold.grip is None):
            _chip(painter, tray, held, QRectF(chip), picked=name == hold.carried)
    carried = tray.table.thing(hold.carried)
    if carried is not None and hold.grip is not None:
        _in_hand(painter, tray, carried, hold.grip)
    if tray.state.menu:
        _menu(painter, tray)
    if tray.state.naming:
        _names(painter, tray)


def _tile(painter: QPainter, tray: Tray, thing: Thing, rect: QRectF, hold: Hold) -> None:
    palette, look, state = tray.look.palette, tray.look, tray.state
    opened = thing.id in state.opened
    picked, chosen = thing.id == hold.carried, thing.id in (state.selected, hold.first)
    fill = palette.leaf_soft if opened else palette.brand_soft if chosen or picked else palette.card
    edge = palette.leaf if opened else palette.brand
    plate(painter, look, rect, fill, edge, width=5 if picked or chosen else 2, radius=20)
    margin = look.px(8)
    picture, label = tray.parts(thing, rect.toRect())
    words(painter, look, QRectF(label), state.name_of(thing.id), look.world_px(20), palette.ink, bold=True)
    if thing.holds:
        inside = QRectF(tray.inside_of(rect.toRect()))
        plate(painter, look, inside, palette.paper, palette.line, width=2, radius=14)
    name = f"{thing.picture}-open" if opened and f"{thing.picture}-open" in DRAWINGS else thing.picture
    ink, body = QColor(palette.ink), QColor(palette.card if chosen else palette.brand_soft)
    if thing.moves or thing.picture == "folder":
        ink, body = sunny(look)
    draw_picture(painter, name, QRectF(picture), ink, body)
    if opened:
        side = look.world_px(30)
        tick(painter, look, QRectF(rect.left() + margin, rect.top() + margin, side, side))
    if hold.carried and thing.holds:
        dashed_ring(painter, look, rect)


def _empty_place(painter: QPainter, tray: Tray, rect: QRectF) -> None:
    look = tray.look
    painter.setPen(QPen(QColor(look.palette.line), max(look.px(3), 2), Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), look.px(20), look.px(20))


def _chip(painter: QPainter, tray: Tray, thing: Thing, rect: QRectF, *, picked: bool) -> None:
    palette = tray.look.palette
    plate(painter, tray.look, rect, palette.card, palette.leaf, width=4 if picked else 2, radius=12)
    inset = rect.width() * 0.14
    inside = rect.adjusted(inset, inset, -inset, -inset)
    draw_picture(painter, thing.picture, inside, *sunny(tray.look))


def _in_hand(painter: QPainter, tray: Tray, thing: Thing, grip: QPoint) -> None:
    side = max(tray.look.mm(thing.mm), tray.look.world_px(84))
    rect = QRectF(grip.x() - side / 2, grip.y() - side / 2, side, side)
    palette = tray.look.palette
    plate(painter, tray.look, rect, palette.card, palette.sun, width=6, radius=18)
    inset = side * 0.16
    inside = rect.adjusted(inset, inset, -inset, -inset)
    draw_picture(painter, thing.picture, inside, *sunny(tray.look))


def _menu(painter: QPainter, tray: Tray) -> None:
    """The right-click menu: a small card of entries, as on any machine."""
    palette, look, entries = tray.look.palette, tray.look, tray.menu()
    rects = [QRectF(rect) for rect in entries.values()]
    whole = rects[0].united(rects[-1]).adjusted(-8, -8, 8, 8)
    plate(painter, look, whole, palette.card, palette.ink, width=3, radius=12)
    for index, (entry, rect) in enumerate(entries.items()):
        if index:
            painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), QColor(palette.line))
        inside = QRectF(rect).adjusted(8, 3, -8, -3)
        words(painter, look, inside, ENTRY_WORDS[entry], look.world_px(22), palette.ink)


def _names(painter: QPainter, tray: Tray) -> None:
    """The names to choose from, on a card over the veiled table."""
    palette, look, names = tray.look.palette, tray.look, tray.names()
    painter.fillRect(tray.area, QColor(palette.shade))
    rects = [QRectF(rect) for rect in names.values()]
    step = rects[0].height() + look.px(8)
    whole = rects[0].united(rects[-1]).adjusted(-18, -step, 18, 16)
    plate(painter, look, whole, palette.card, palette.brand, width=3, radius=20)
    title = QRectF(rects[0].left(), rects[0].top() - step, rects[0].width(), step)
    words(painter, look, title, "Quel nom choisir ?", look.world_px(24), palette.ink, bold=True)
    for name, rect in names.items():
        button(painter, look, QRectF(rect), name)
