"""What can be clicked in the simulated browser: one piece for links, buttons, crosses, icons and rows.

Apart because every part of the window is made of it: a piece knows its place, its words and its move, wraps
its words, acts on release, and can be used with Enter and Space.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_glyphs import draw_glyph

Emit = Callable[[Move], None]
WRAP = Qt.TextFlag.TextWordWrap


class Coat(Enum):
    """How a piece is dressed."""

    BARE = "bare"
    PLAIN = "plain"
    FULL = "full"
    LINK = "link"
    LOUD = "loud"


class Piece(QAbstractButton):
    """`place` is its name for spotlight and ghost; `move` is what a click on it emits."""

    def __init__(
        self, look: Look, parent: QWidget, place: str, words: str, move: Move, emit: Emit, *,
        coat: Coat = Coat.PLAIN, glyph: str = "", worded: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.look, self.place, self.words, self.move_made = look, place, words, move
        self.coat, self.glyph, self.worded = coat, glyph, worded
        self.pixels = look.world_px(20)
        self.bold = coat in (Coat.FULL, Coat.LOUD)
        self.least = look.mm(16)
        self.faded = False
        self.round = False
        self.leftward = coat is Coat.LINK or bool(glyph)
        self.glyph_share = 0.56
        self.setObjectName(place)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.emit_move = emit
        self.clicked.connect(self.tell)
        self.show()

    def tell(self) -> None:
        self.emit_move(self.move_made)

    def words_font(self) -> QFont:
        font = self.look.french_font(self.pixels, bold=self.bold)
        font.setUnderline(self.coat is Coat.LINK)
        return font

    def pad(self) -> int:
        return 0 if self.coat is Coat.LINK else self.look.px(14)

    def natural_width(self) -> int:
        if not self.worded:
            return self.least
        return max(
            QFontMetrics(self.words_font()).horizontalAdvance(self.words)
            + 2 * self.pad()
            + self._glyph_room()
            + 4,
            self.least,
        )

    def heightForWidth(self, width: int) -> int:
        if not self.worded:
            return self.least
        room = QRect(0, 0, max(width - 2 * self.pad() - self._glyph_room(), 20), 10_000)
        words = QFontMetrics(self.words_font()).boundingRect(room, int(WRAP), self.words)
        return max(words.height() + self.look.px(14), self.least)

    def sizeHint(self) -> QSize:
        width = self.natural_width()
        return QSize(width, self.heightForWidth(width))

    def _glyph_room(self) -> int:
        return round(self.pixels * 1.9) if self.glyph and self.worded else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """The second half of a double click does nothing: on a new page it would hit what just appeared."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.second_click()
            return True
        return super().event(event)

    def second_click(self) -> None:
        """What a double click does besides the first click: here, nothing."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.RightButton and self.rect().contains(event.position().toPoint()):
            self.right_click()
            return
        super().mouseReleaseEvent(event)

    def right_click(self) -> None:
        """What a right click does: here, nothing."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink, border = self.colours()
        if self.faded:
            painter.setOpacity(0.35)
        if ground is not None or border is not None:
            painter.setPen(QPen(border, 2) if border is not None else Qt.PenStyle.NoPen)
            painter.setBrush(ground if ground is not None else Qt.BrushStyle.NoBrush)
            radius = self.height() / 2 if self.round else min(self.look.px(12), self.height() / 3)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        self.draw_inside(painter, ink)

    def draw_inside(self, painter: QPainter, ink: QColor) -> None:
        if not self.worded:
            side = min(self.width(), self.height()) * self.glyph_share
            centre = QRectF(self.rect()).center()
            draw_glyph(painter, self.glyph, square(centre, side), ink)
            return
        room = self.rect().adjusted(self.pad(), 0, -self.pad(), 0)
        if self.glyph:
            side = self.pixels * 1.4
            draw_glyph(painter, self.glyph, QRectF(room.x(), (self.height() - side) / 2, side, side), ink)
            room.setLeft(room.left() + self._glyph_room())
        painter.setFont(self.words_font())
        painter.setPen(ink)
        side_flag = Qt.AlignmentFlag.AlignLeft if self.leftward else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(room, int(side_flag | Qt.AlignmentFlag.AlignVCenter) | int(WRAP), self.words)

    def hand_over(self) -> bool:
        """Asked of the pointer itself: a piece made under it and then moved away still believes it is there."""
        return self.underMouse() and self.rect().contains(self.mapFromGlobal(QCursor.pos()))

    def colours(self) -> tuple[QColor | None, QColor, QColor | None]:
        """Ground, ink, border; a hand over it shows by a soft ground."""
        palette, over = self.look.palette, self.isDown() or self.hand_over()
        soft = QColor(palette.brand_soft)
        if self.coat is Coat.FULL:
            return QColor(palette.brand), QColor(palette.on_brand), QColor(palette.ink if over else palette.brand)
        if self.coat is Coat.LOUD:
            return QColor(palette.sun), QColor(palette.on_sun), QColor(palette.ink)
        if self.coat is Coat.PLAIN:
            return soft if over else QColor(palette.card), QColor(palette.brand), QColor(palette.brand)
        ink = QColor(palette.brand if self.coat is Coat.LINK else palette.ink)
        return (soft if over else None), ink, None


def square(centre: QPointF, side: float) -> QRectF:
    return QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)


def unbroken(words: str) -> str:
    """The same words, with French signs and hours kept on the line of what they follow."""
    return re.sub(r"(?<=«) | (?=[?!:;»%€])|(?<=\d) (?=h\b)", "\u00a0", words)


def words_label(
    look: Look, parent: QWidget, words: str, pixels: int, *, bold: bool = False, muted: bool = False
) -> QLabel:
    """Text of the simulated machine: it wraps, and is plain text whatever an author writes."""
    label = QLabel(unbroken(words), parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(look.french_font(pixels, bold=bold))
    colour = look.palette.muted if muted else look.palette.ink
    label.setStyleSheet(f"color: {colour}; background: transparent;")
    label.show()
    return label
