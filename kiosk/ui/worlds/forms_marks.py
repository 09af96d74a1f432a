"""What the picture of an administration site is made of: pieces with a place and a move, drawn with a few marks.

Apart because layout, painter, pointer, keyboard, spotlight and tests all read the same list of pieces, so that
what is seen, what is clicked and what is shown can never differ.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from kiosk.domain.world import Move
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_pieces import unbroken
from kiosk.ui.worlds.forms_art import draw_art
from kiosk.ui.worlds.lines import cut, metrics

ELIDED = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class Box:
    rect: QRect
    ground: str = ""
    edge: str = ""
    radius: int = 0
    wide: int = 2
    shadow: bool = False
    dashed: bool = False

    def shifted(self, dx: int, dy: int) -> Box:
        return replace(self, rect=self.rect.translated(dx, dy))

    def paint(self, painter: QPainter, look: Look) -> None:
        box = QRectF(self.rect)
        if self.shadow:
            self._paint_shadow(painter, look)
        if not self.ground and not self.edge:
            return
        pen = QPen(QColor(self.edge), self.wide) if self.edge else QPen(Qt.PenStyle.NoPen)
        if self.dashed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(self.ground) if self.ground else Qt.BrushStyle.NoBrush)
        inset = self.wide / 2 if self.edge else 0.0
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), self.radius, self.radius)

    def _paint_shadow(self, painter: QPainter, look: Look) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(look.palette.shade)
        for spread, strength in ((6, 10), (4, 14), (2, 18)):
            shade.setAlpha(strength)
            painter.setBrush(shade)
            reach = look.px(spread)
            around = QRectF(self.rect).adjusted(-reach, -reach / 2, reach, reach * 1.5)
            painter.drawRoundedRect(around, self.radius + reach, self.radius + reach)


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of text, already cut to their width; `centred` over that many pixels when it is not 0."""

    x: int
    top: int
    lines: tuple[str, ...]
    px: int
    colour: str
    bold: bool = False
    pitch: int = 0
    centred: int = 0
    underlined: bool = False

    @property
    def bottom(self) -> int:
        return self.top + self.pitch * len(self.lines)

    def shifted(self, dx: int, dy: int) -> Words:
        return replace(self, x=self.x + dx, top=self.top + dy)

    def paint(self, painter: QPainter, look: Look) -> None:
        font = look.french_font(self.px, bold=self.bold)
        font.setUnderline(self.underlined)
        measure = metrics(look, self.px, bold=self.bold)
        painter.setFont(font)
        painter.setPen(QColor(self.colour))
        for number, line in enumerate(self.lines):
            aside = (self.centred - measure.horizontalAdvance(line)) // 2 if self.centred else 0
            painter.drawText(self.x + aside, self.top + number * self.pitch + measure.ascent(), line)


@dataclass(frozen=True, slots=True)
class Sign:
    """An icon of the kiosk in its square, or with `art` a drawing of this world's own."""

    rect: QRect
    icon: str
    colour: str
    art: bool = False

    def shifted(self, dx: int, dy: int) -> Sign:
        return replace(self, rect=self.rect.translated(dx, dy))

    def paint(self, painter: QPainter, look: Look) -> None:
        if self.art:
            draw_art(painter, look, self.icon, QRectF(self.rect), QColor(self.colour))
        else:
            painter.drawPixmap(self.rect, icon_pixmap(self.icon, self.rect.width(), self.colour))


@dataclass(frozen=True, slots=True)
class Line:
    x: int
    top: int
    width: int
    height: int
    colour: str

    def shifted(self, dx: int, dy: int) -> Line:
        return replace(self, x=self.x + dx, top=self.top + dy)

    def paint(self, painter: QPainter, look: Look) -> None:
        painter.fillRect(self.x, self.top, self.width, self.height, QColor(self.colour))


Mark = Box | Words | Sign | Line


@dataclass(frozen=True, slots=True)
class Piece:
    """`move`: what using it does in the world. `local`: what it does to the view only ("card", "up", "down", or
    "error:name" that leads to a control). `says`: its name for the keyboard's voice."""

    place: str
    rect: QRect
    marks: tuple[Mark, ...] = ()
    move: Move | None = None
    local: str = ""
    says: str = ""
    flows: bool = False
    field: bool = False
    radius: int = 10

    @property
    def usable(self) -> bool:
        return self.move is not None or bool(self.local)

    def shifted(self, dx: int, dy: int) -> Piece:
        return replace(
            self, rect=self.rect.translated(dx, dy), marks=tuple(mark.shifted(dx, dy) for mark in self.marks)
        )


def measured(look: Look, px: int, *, bold: bool = False) -> QFontMetrics:
    return metrics(look, px, bold=bold)


def words(
    look: Look, text: str, x: int, top: int, width: int, *, px: float = 19, bold: bool = False, colour: str = "",
    centred: bool = False, underlined: bool = False, size: int = 0,
) -> Words:  # fmt: skip
    """Text cut to a width. `px`: mock-up pixels; `size`: screen pixels instead."""
    pixels = size or look.world_px(px)
    measure = metrics(look, pixels, bold=bold)
    return Words(
        x, top, cut(unbroken(text), measure, max(width, 20)), pixels, colour or look.palette.ink, bold,
        round(measure.height() * 1.02), width if centred else 0, underlined,
    )  # fmt: skip


def width_of(look: Look, text: str, *, px: float = 19, bold: bool = False) -> int:
    return metrics(look, look.world_px(px), bold=bold).horizontalAdvance(unbroken(text))


def least(look: Look) -> int:
    """The side of the smallest target."""
    return max(look.mm(16), look.px(48))


def centre_of(rect: QRect) -> QPointF:
    return QRectF(rect).center()
