"""Boxes that come over the simulated page: words and rows of buttons whose text shrinks until all of it fits.

Apart because banner, advertisement, question, menu and dialog are the same box with other contents.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_pieces import Piece, words_label

SMALLEST = 16


@dataclass(frozen=True, slots=True)
class Words:
    """A label and how much bigger than the box's text it is."""

    label: QLabel
    scale: float
    bold: bool


Row = Words | list[Piece]


class Panel(QWidget):
    def __init__(self, look: Look, parent: QWidget, *, loud: bool = False) -> None:
        super().__init__(parent)
        self.look, self.loud = look, loud
        self.rows: list[Row] = []
        self.cross: Piece | None = None
        self.cross_side = 0
        self.cross_left = False
        self.missed: Callable[[float], None] | None = None

    def add_words(self, words: str, scale: float = 1.0, *, bold: bool = False) -> None:
        if words:
            label = words_label(self.look, self, words, self.look.world_px(20), bold=bold)
            self.rows.append(Words(label, scale, bold))

    def add_pieces(self, *pieces: Piece) -> None:
        self.rows.append(list(pieces))

    def pieces(self) -> list[Piece]:
        listed = [piece for row in self.rows if isinstance(row, list) for piece in row]
        return [self.cross, *listed] if self.cross else listed

    def natural_width(self) -> int:
        """Wide enough for the longest piece and, as far as it goes, for a comfortable line of words."""
        widest = max((piece.natural_width() for piece in self.pieces() if piece.worded), default=0)
        return max(widest, self.look.world_px(420)) + 2 * self._edge()

    def arrange(self, width: int, most: int) -> None:
        """Takes this width, and at most this height: the largest text that fits."""
        for pixels in range(self.look.world_px(20), self.look.px(SMALLEST) - 1, -1):
            height = self._place(width, pixels)
            if height <= most:
                break
        self.resize(width, height)

    def _edge(self) -> int:
        return self.look.px(18)

    def _place(self, width: int, pixels: int) -> int:
        edge, gap = self._edge(), self.look.px(10)
        inner, top = width - 2 * edge, self.look.px(14)
        if self.cross:
            left = edge // 2 if self.cross_left else width - self.cross_side - edge // 2
            self.cross.setGeometry(left, edge // 2, self.cross_side, self.cross_side)
            top = self.cross_side + edge // 2 + gap // 2
        for row in self.rows:
            if isinstance(row, list):
                top += self._place_pieces(row, QRect(edge, top, inner, 0), pixels) + gap
                continue
            row.label.setFont(self.look.french_font(round(pixels * row.scale), bold=row.bold))
            height = row.label.heightForWidth(inner)
            row.label.setGeometry(edge, top, inner, height)
            top += height + gap
        return top + self.look.px(4)

    def _place_pieces(self, row: list[Piece], room: QRect, pixels: int) -> int:
        """Side by side and equally wide when their words allow it, otherwise one under the other."""
        gap = self.look.px(10)
        for piece in row:
            piece.pixels = pixels
        each = (room.width() - gap * (len(row) - 1)) // len(row)
        if all(piece.natural_width() <= each for piece in row):
            each = min(each, self.look.world_px(330)) if len(row) > 1 else each
            height = max(piece.heightForWidth(each) for piece in row)
            for number, piece in enumerate(row):
                piece.setGeometry(room.x() + number * (each + gap), room.y(), each, height)
            return height
        top = room.y()
        for piece in row:
            height = piece.heightForWidth(room.width())
            piece.setGeometry(room.x(), top, room.width(), height)
            top += height + gap // 2
        return top - room.y() - gap // 2

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.miss(event.position().toPoint())

    def miss(self, point: QPoint) -> None:
        """A click beside the small cross: how far beside, in millimetres."""
        if self.cross and self.missed:
            box = self.cross.geometry()
            across = max(box.left() - point.x(), 0, point.x() - box.right())
            down = max(box.top() - point.y(), 0, point.y() - box.bottom())
            self.missed(float((across**2 + down**2) ** 0.5 / self.look.px_per_mm))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.sun if self.loud else palette.ink), 5 if self.loud else 2))
        painter.setBrush(QColor(palette.card))
        radius = self.look.px(16)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), radius, radius)


class Veil(QWidget):
    """Darkens what is below and takes its clicks."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.panel: Panel | None = None
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.panel:
            self.panel.miss(self.panel.mapFromGlobal(event.globalPosition().toPoint()))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self.look.palette.shade))


class Hem(QWidget):
    """Below a menu: a click anywhere else closes it."""

    def __init__(self, parent: QWidget, close: Callable[[], None]) -> None:
        super().__init__(parent)
        self.close_menu = close
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.close_menu()
