"""A veil over everything but one place, which gets a sun border: look here.

Apart because it lies over any view, lets every click through, and knows no world.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look


class Spotlight(QWidget):
    """Covers its parent and follows its size. Hidden until a place is shown."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.place = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._over = parent
        self._veiled = True
        parent.installEventFilter(self)
        self.hide()

    def aim(self, place: QRect, *, veiled: bool = True) -> None:
        """`place` in the parent's coordinates; an empty one hides the light. Not `veiled`: only the border."""
        self.place = place
        self._veiled = veiled
        self._cover()
        self.setVisible(not place.isEmpty())
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._cover()
        return False

    def _cover(self) -> None:
        self.setGeometry(self._over.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, palette = self.look, self.look.palette
        around = look.px(5)
        hole = QRectF(self.place).adjusted(-around, -around, around, around)
        hole = hole.intersected(QRectF(self.rect()).adjusted(around, around, -around, -around))
        corner = look.px(12)
        if self._veiled:
            veil = QPainterPath()
            veil.addRect(QRectF(self.rect()))
            opening = QPainterPath()
            opening.addRoundedRect(hole, corner, corner)
            painter.fillPath(veil.subtracted(opening), QColor(palette.shade))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in ((palette.on_sun, look.px(10)), (palette.sun, look.px(6))):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawRoundedRect(hole, corner, corner)
        painter.end()
