"""A line of a form that is already filled in: its name, and a box with what was written.

Apart because nobody writes in it here; writing in forms is practised in another world.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_pieces import words_label


class FilledLine(QWidget):
    def __init__(self, look: Look, parent: QWidget, name: str, words: str) -> None:
        super().__init__(parent)
        self.look = look
        self.name = words_label(look, self, name, look.world_px(18), bold=True)
        self.words = words_label(look, self, words, look.world_px(20))
        self.show()

    def natural_width(self) -> int:
        return self.look.world_px(460)

    def _edges(self) -> tuple[int, int]:
        return self.look.px(14), self.look.px(9)

    def heightForWidth(self, width: int) -> int:
        across, down = self._edges()
        written = self.words.heightForWidth(width - 2 * across) + 2 * down
        return self.name.heightForWidth(width) + self.look.px(4) + written

    def resizeEvent(self, event: QResizeEvent) -> None:
        across, down = self._edges()
        named = self.name.heightForWidth(self.width())
        self.name.setGeometry(0, 0, self.width(), named)
        top = named + self.look.px(4) + down
        self.words.setGeometry(across, top, self.width() - 2 * across, self.height() - top - down)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.muted), 2))
        painter.setBrush(QColor(palette.paper))
        top = self.name.height() + self.look.px(4)
        box = QRectF(1, top, self.width() - 2, self.height() - top - 1)
        painter.drawRoundedRect(box, self.look.px(10), self.look.px(10))
