"""How far something has got: one wide bar that fills in the direction of reading, and never goes back.

Apart because only work beside the window has one, and its share is told to screen readers too.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.outline import draw_card


class ProgressBar(QWidget):
    def __init__(self, look: Look, share: float = 0.0) -> None:
        super().__init__()
        self.look = look
        self.share = share
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def show_share(self, share: float) -> None:
        """Between 0 and 1."""
        if share > self.share:
            self.share = min(share, 1.0)
            self._tell()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(600), self.look.px(44))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(120), self.look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, palette = self.look, self.look.palette
        edge = look.px(3)
        track = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        radius = track.height() / 2 / look.unit
        draw_card(painter, track, look, palette.card, palette.line, 3, radius=radius)
        inside = track.adjusted(edge, edge, -edge, -edge)
        width = max(inside.width() * self.share, inside.height())
        left = inside.right() - width if self.isRightToLeft() else inside.left()
        fill = QRectF(left, inside.top(), width, inside.height())
        draw_card(painter, fill, look, palette.brand, "", radius=inside.height() / 2 / look.unit)
        painter.end()

    def _tell(self) -> None:
        self.setAccessibleName(f"{round(self.share * 100)} %")
