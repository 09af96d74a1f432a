"""A document in the simulated browser: a sheet of paper, and above it its name and the button that prints it.

Apart because a document is no page: it has no site, no links and nothing to answer.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_pieces import Piece, words_label


class TopRow(QWidget):
    """Above a document: its name, and the button that prints it."""

    full_width = True

    def __init__(self, look: Look, parent: QWidget, title: str, button: Piece) -> None:
        super().__init__(parent)
        self.look, self.button = look, button
        button.setParent(self)
        button.show()
        self.label = words_label(look, self, title, look.world_px(18), bold=True)
        self.show()

    def _room(self, width: int) -> int:
        return width - self.button.natural_width() - 3 * self.look.px(16)

    def heightForWidth(self, width: int) -> int:
        inner = max(self.label.heightForWidth(self._room(width)), self.button.heightForWidth(width))
        return inner + 2 * self.look.px(8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        edge, inner = self.look.px(16), self.height() - 2 * self.look.px(8)
        wide = self.button.natural_width()
        self.label.setGeometry(edge, self.look.px(8), self._room(self.width()), inner)
        self.button.setGeometry(self.width() - wide - edge, self.look.px(8), wide, inner)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self.look.palette.brand_soft))


class Sheet(QWidget):
    """A sheet of paper with the lines of the document."""

    centred = True

    def __init__(self, look: Look, parent: QWidget, lines: tuple[str, ...]) -> None:
        super().__init__(parent)
        self.look = look
        self.labels = [
            words_label(look, self, line, look.world_px(24 if number == 0 else 19), bold=number == 0)
            for number, line in enumerate(lines)
        ]
        self.show()

    def natural_width(self) -> int:
        return self.look.world_px(620)

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        edge, top = self.look.px(32), self.look.px(28)
        for label in self.labels:
            height = label.heightForWidth(width - 2 * edge)
            if move:
                label.setGeometry(edge, top, width - 2 * edge, height)
            top += height + self.look.px(12)
        return top + self.look.px(24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setPen(QPen(QColor(palette.muted), 2))
        painter.setBrush(QColor(palette.card))
        painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
