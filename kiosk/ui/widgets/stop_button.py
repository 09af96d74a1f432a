"""One stop of the road: a disc with its state, and the name under it.

Apart from the road because it is the button, and the road only the ground it stands on.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import CHROME_GROWTH, Look, Type
from kiosk.ui.widgets.outline import ROOM
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.wording import Wording


class StopState(Enum):
    DONE = "done"
    NEXT = "next"
    OPEN = "open"
    REPAIRED = "repaired"
    KEPT = "kept"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Stop:
    """`name` is told back when the stop is opened; `line` is what people read."""

    name: str
    line: Line
    picture: str
    state: StopState


class StopButton(Pressable):
    """`state_name`: the state in words, for screen readers."""

    def __init__(self, look: Look, stop: Stop, state_name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, stop.line.text, parent)
        self.stop = stop
        self.setAccessibleDescription(state_name)
        is_next = stop.state is StopState.NEXT
        self._words = Wording(
            look, stop.line, look.chrome_px(Type.BODY), bold=is_next, leading=1.25, align=Align.CENTRE
        )
        self._most = round(look.px(98) * min(CHROME_GROWTH[look.size], 1.15))
        self._side = self._most if is_next else round(self._most * 0.86)

    def lines(self) -> list[Line]:
        return [self.stop.line]

    def clipped(self) -> bool:
        room = self._words_rect()
        return not self._words.fits(room.width(), room.height())

    def least_width(self) -> int:
        """Where no word is broken, at four fifths of the wanted size."""
        return max(self._words.longest_word_at(round(self._words.pixels * 0.8)) + 2 * self.look.px(8), self._most)

    def least_height(self, width: int) -> int:
        pixels = round(self._words.pixels * 0.8)
        words = self._words.height(width - 2 * self.look.px(8), pixels)
        return self._most + 2 * self.look.px(ROOM) + words

    def sizeHint(self) -> QSize:
        width = max(self.look.px(220), self.least_width())
        return QSize(width, self.least_height(width))

    def disc_centre(self) -> QPoint:
        return QPoint(self.width() // 2, self._most // 2 + self.look.px(ROOM))

    def draw_face(self, painter: QPainter, body: QRectF) -> None:
        look, palette = self.look, self.look.palette
        ground, ink, border, width = {
            StopState.DONE: (palette.leaf, palette.on_leaf, palette.leaf, 3),
            StopState.NEXT: (palette.sun, palette.on_sun, palette.ink, 5),
            StopState.OPEN: (palette.card, palette.ink, palette.muted, 3),
            StopState.REPAIRED: (palette.card, palette.muted, palette.muted, 3),
            StopState.KEPT: (palette.leaf, palette.on_leaf, palette.ink, 5),
            StopState.REVIEW: (palette.card, palette.ink, palette.leaf, 5),
        }[self.stop.state]
        pen = QPen(QColor(palette.brand if self.underMouse() else border), look.px(width))
        if self.stop.state is StopState.REPAIRED:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        radius = self._side / 2 - look.px(width if not self.isDown() else 6)
        painter.drawEllipse(QPointF(self.disc_centre()), radius, radius)
        names = {
            StopState.DONE: "check", StopState.REPAIRED: "repair", StopState.KEPT: "star",
            StopState.REVIEW: "replay",
        }  # fmt: skip
        side = round(self._side * 0.55)
        pixmap = icon_pixmap(
            names.get(self.stop.state, self.stop.picture), side, ink, mirrored=self.isRightToLeft()
        )
        corner = self.disc_centre() - QPoint(side // 2, side // 2)
        painter.drawPixmap(corner, pixmap)
        self._words.draw(painter, self._words_rect(), palette.ink, second=palette.muted, middle=False)

    def draw_focus(self, painter: QPainter, body: QRectF) -> None:
        look, palette = self.look, self.look.palette
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._side / 2 - look.px(1)
        for colour, width in ((palette.on_sun, 10), (palette.sun, 6)):
            painter.setPen(QPen(QColor(colour), look.px(width)))
            painter.drawEllipse(QPointF(self.disc_centre()), radius, radius)
        if self.stop.state is StopState.NEXT:
            painter.setPen(QPen(QColor(palette.on_sun), look.px(4)))
            painter.drawEllipse(QPointF(self.disc_centre()), radius - look.px(7), radius - look.px(7))

    def _words_rect(self) -> QRectF:
        top = self._most + 2 * self.look.px(ROOM) - self.look.px(2)
        pad = self.look.px(8)
        return QRectF(pad, top, self.width() - 2 * pad, self.height() - top)
