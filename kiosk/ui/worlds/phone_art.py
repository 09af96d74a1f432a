"""What else is painted in a piece than ground, picture and words, by the name of its `art`.

Apart because each is a small drawing of its own: switches, dots, bars, the wallpaper.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPolygonF

from kiosk.ui.worlds.lines import metrics
from kiosk.ui.worlds.phone_map import paint_map
from kiosk.ui.worlds.phone_pieces import Frame, Piece
from kiosk.ui.worlds.phone_shots import paint_finder, paint_photo, paint_shot
from kiosk.ui.worlds.phone_signs import paint_signs
from kiosk.worlds.phone_state import State

Art = Callable[[QPainter, Frame, State, Piece], None]


def paint_art(painter: QPainter, frame: Frame, state: State, piece: Piece) -> None:
    draw = _ARTS.get(piece.art.partition(":")[0])
    if draw is not None:
        draw(painter, frame, state, piece)


def _value(piece: Piece) -> str:
    return piece.art.partition(":")[2]


def _ruled(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    painter.setPen(QPen(QColor(frame.look.palette.line), 1))
    painter.drawLine(piece.rect.bottomLeft(), piece.rect.bottomRight())


def _plain(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    painter.fillRect(piece.rect, QColor(frame.look.palette.card))


def _wallpaper(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    """A calm sky: hills of the soft colours, or nothing in high contrast."""
    palette = frame.look.palette
    rect = QRectF(frame.screen)
    sky = QLinearGradient(rect.topLeft(), rect.bottomLeft())
    sky.setColorAt(0, QColor(palette.brand_soft))
    sky.setColorAt(1, QColor(palette.paper))
    painter.fillRect(piece.rect, sky)
    if palette.brand_soft == "#333000":
        painter.fillRect(piece.rect, QColor(palette.paper))
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.leaf_soft))
    wide = rect.width()
    painter.drawEllipse(QRectF(rect.left() - wide * 0.5, rect.bottom() - wide * 0.55, wide * 1.3, wide * 1.1))
    painter.setBrush(QColor(palette.brand_soft))
    painter.drawEllipse(QRectF(rect.left() + wide * 0.4, rect.bottom() - wide * 0.4, wide * 1.2, wide * 0.9))


def _status(painter: QPainter, frame: Frame, state: State, piece: Piece) -> None:
    rect = QRectF(piece.rect)
    if state.screen not in ("lock", "home", "code", "ringing", "talking", "recents"):
        painter.fillRect(rect, QColor(frame.look.palette.card))
    side = frame.px(20)
    right = rect.right() - frame.px(16)
    paint_signs(painter, frame, state, right, rect.center().y(), side)


def _nav(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    """Triangle, circle, square: the three signs of telephones with buttons."""
    centre, half = QRectF(piece.rect).center(), frame.px(9)
    painter.setPen(QPen(QColor(frame.look.palette.ink), max(frame.px(2.4), 2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    kind = _value(piece)
    if kind == "home":
        painter.drawEllipse(centre, half, half)
    elif kind == "recents":
        painter.drawRoundedRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half), 3, 3)
    else:
        points = [(0.7, -1), (0.7, 1), (-0.9, 0)]
        painter.drawPolygon(QPolygonF([centre + QPointF(x * half, y * half) for x, y in points]))


def _switch(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    palette, on = frame.look.palette, _value(piece) == "on"
    rect = QRectF(piece.rect).adjusted(1, 1, -1, -1)
    painter.setPen(QPen(QColor(palette.leaf if on else palette.muted), 2))
    painter.setBrush(QColor(palette.leaf if on else palette.card))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    radius = rect.height() / 2 - 5
    x = rect.right() - radius - 5 if on else rect.left() + radius + 5
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.on_leaf if on else palette.muted))
    painter.drawEllipse(QPointF(x, rect.center().y()), radius, radius)


def _bar(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    palette, share = frame.look.palette, float(_value(piece))
    rect = QRectF(piece.rect)
    painter.setPen(QPen(QColor(palette.line), 1))
    painter.setBrush(QColor(palette.brand_soft))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setBrush(QColor(palette.coral if share > 0.95 else palette.brand))
    rect.setWidth(max(rect.width() * share, rect.height()))
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)


def _caret(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    """After the last letter; before the grey words of an empty field."""
    for words in piece.words:
        line = words.lines[-1]
        typed = words.colour == frame.look.palette.ink
        advance = metrics(frame.look, words.px, bold=words.bold).horizontalAdvance(line) if typed else -3
        painter.fillRect(
            QRectF(words.x + advance + 1, words.top + 1, max(frame.px(2), 2), words.pitch - 2),
            QColor(frame.look.palette.ink),
        )


def _underlined(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    for words in piece.words:
        measure = metrics(frame.look, words.px, bold=words.bold)
        painter.setPen(QPen(QColor(words.colour), max(frame.px(1.4), 1)))
        for number, line in enumerate(words.lines):
            y = words.top + number * words.pitch + measure.ascent() + 3
            painter.drawLine(words.x, y, words.x + measure.horizontalAdvance(line), y)


def _marked(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    """Lit by a marker pen, with a line around it: what was pointed at."""
    palette = frame.look.palette
    rect = QRectF(piece.rect).adjusted(3, 1, -3, -1)
    painter.setPen(QPen(QColor(palette.sun), max(frame.px(3), 2)))
    painter.setBrush(QColor(palette.paper))
    painter.drawRoundedRect(rect, frame.px(8), frame.px(8))


def _veil(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    painter.fillRect(piece.rect, QColor(frame.look.palette.shade))


def _tray(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    painter.fillRect(piece.rect, QColor(frame.look.palette.paper))
    painter.setPen(QPen(QColor(frame.look.palette.line), 1))
    painter.drawLine(piece.rect.topLeft(), piece.rect.topRight())


def _dot(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    ink, half = QColor(frame.look.palette.ink), frame.px(7)
    painter.setPen(QPen(ink, 2))
    painter.setBrush(ink if _value(piece) == "on" else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(piece.rect).center(), half, half)


def _dots(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    """Three dots, one over the other: more to do."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(frame.look.palette.ink))
    centre, half = QRectF(piece.rect).center(), frame.px(3)
    for step in (-1, 0, 1):
        painter.drawEllipse(centre + QPointF(0, step * frame.px(9)), half, half)


def _shutter(painter: QPainter, frame: Frame, _state: State, piece: Piece) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#14213D"), max(frame.px(3), 2)))
    inset = frame.px(7)
    painter.drawEllipse(QRectF(piece.rect).adjusted(inset, inset, -inset, -inset))


def _dark(painter: QPainter, _frame: Frame, _state: State, piece: Piece) -> None:
    painter.fillRect(piece.rect, QColor("#10141F"))


_ARTS: dict[str, Art] = {
    "ruled": _ruled, "plain": _plain, "wallpaper": _wallpaper, "status": _status, "nav": _nav,
    "switch": _switch, "bar": _bar, "caret": _caret, "underlined": _underlined, "marked": _marked,
    "veil": _veil, "tray": _tray, "dot": _dot, "dots": _dots, "shutter": _shutter, "dark": _dark,
    "map": paint_map, "finder": paint_finder, "shot": paint_shot, "photo": paint_photo,
}  # fmt: skip
