"""The name above a machine of two: which one is used now, and a gentle sign when something arrived there.

Apart because it is a button of its own, and the view beside it only lays machines out.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look
from kiosk.worlds.linked_values import SideName

ICONS = {"phone": "phone", "mailbox": "mail", "browser": "browser", "keyboard": "keyboard"}
NEWS = "Nouveau"


class SideTab(QAbstractButton):
    """`news`: something arrived on this machine and was not seen yet."""

    def __init__(self, look: Look, side: SideName, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.side = side
        self.picture = "monitor"
        self.facing = False
        self.news = False
        self.setObjectName(f"turn:{side}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def tell(self, name: str, world: str, *, facing: bool, news: bool) -> None:
        self.picture, self.facing, self.news = ICONS.get(world, "monitor"), facing, news
        self.setText(name)
        self.setAccessibleName(f"{name}, {NEWS.lower()}" if news else name)
        self.update()

    def clipped(self) -> bool:
        """For the layout audit: whether the name has no room."""
        return self._measure().horizontalAdvance(self.text()) > self._words().width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def _pixels(self) -> int:
        """As large as the size asks, and smaller where the name would not fit beside its sign."""
        pixels = self.look.world_px(22)
        while pixels > self.look.px(15):
            metrics = QFontMetrics(self.look.french_font(pixels, bold=True))
            if metrics.horizontalAdvance(self.text()) <= self._words().width():
                break
            pixels -= 1
        return pixels

    def _measure(self) -> QFontMetrics:
        return QFontMetrics(self.look.french_font(self._pixels(), bold=True))

    def _side(self) -> int:
        return min(self.look.world_px(30), self.height() * 6 // 10)

    def _words(self) -> QRect:
        left = self.look.px(16) + self._side() + self.look.px(10)
        return QRect(left, 0, self.width() - left - self.look.px(10) - self._badge().width(), self.height())

    def _badge(self) -> QRect:
        if not self.news:
            return QRect()
        side = min(self.look.world_px(36), self.height() * 7 // 10)
        return QRect(
            self.width() - side - self.look.px(12), (self.height() - side) // 2, side + self.look.px(12), side
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, look = QPainter(self), self.look.palette, self.look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = (palette.brand, palette.on_brand) if self.facing else (palette.card, palette.ink)
        corner = look.px(14)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, corner * 2), corner, corner)
        painter.setPen(QPen(QColor(palette.brand), 2))
        painter.setBrush(QColor(ground))
        painter.drawPath(shape)
        side = self._side()
        painter.drawPixmap(look.px(16), (self.height() - side) // 2, icon_pixmap(self.picture, side, ink))
        painter.setFont(look.french_font(self._pixels(), bold=True))
        painter.setPen(QColor(ink))
        painter.drawText(self._words(), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.news:
            self._paint_news(painter)
        if self.hasFocus():
            for colour, width in ((palette.ink, 10), (palette.sun, 6)):
                painter.setPen(QPen(QColor(colour), max(look.px(width), 3)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(6, 6, -6, -6), corner - 4, corner - 4)
        painter.end()

    def _paint_news(self, painter: QPainter) -> None:
        """A bell on a sun: something is there, nothing presses."""
        palette, badge = self.look.palette, self._badge()
        disc = QRect(badge.left(), badge.top(), badge.height(), badge.height())
        painter.setPen(QPen(QColor(palette.ink), 2))
        painter.setBrush(QColor(palette.sun))
        painter.drawEllipse(disc)
        inset = disc.width() * 18 // 100
        inside = disc.adjusted(inset, inset, -inset, -inset)
        painter.drawPixmap(inside.topLeft(), icon_pixmap("bell", inside.width(), palette.on_sun))
