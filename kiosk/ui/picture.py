"""One drawing of a given size. Apart because a picture in a layout must know its room and its colour."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look


class Picture(QWidget):
    """`design`: side in mock-up pixels. Never alone: a word stands under or beside it."""

    def __init__(self, look: Look, name: str, design: int, colour: str = "") -> None:
        super().__init__()
        self._side = look.px(design)
        self._pixmap = icon_pixmap(name, self._side, colour or look.palette.brand)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._pixmap)
        painter.end()
