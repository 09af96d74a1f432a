"""Where a long page moves: a clipped column of widgets, a wide scroll bar with big arrows, wheel and keys.

Apart because scrolling is the view's own affair: the world never hears of it.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_pieces import Coat, Piece

NOTCH = 120


class Column(QWidget):
    """Widgets one under the other, each as high as it needs for its width. Emits `moved` when it scrolls."""

    moved = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.window_on_it = QWidget(self)
        self.content = QWidget(self.window_on_it)
        self.bar = ScrollBar(look, self, self.scroll_by, self.scroll_to)
        self.widgets: list[QWidget] = []
        self.offset = 0

    def fill(self, widgets: list[QWidget]) -> None:
        """Show these instead; they are children of `content`, those before are dropped."""
        for old in self.widgets:
            old.hide()
            old.deleteLater()
        self.widgets, self.offset = widgets, 0
        self.arrange()

    def arrange(self) -> None:
        wide = self._lay_out(self.width())
        needed = self.content.height() > self.height()
        if needed:
            wide = self._lay_out(self.width() - self.bar_width())
        self.window_on_it.setGeometry(0, 0, wide, self.height())
        self.bar.setVisible(needed)
        self.bar.setGeometry(wide, 0, self.bar_width(), self.height())
        self.scroll_to(self.offset)

    def bar_width(self) -> int:
        return max(self.look.mm(16), self.look.px(48))

    def _lay_out(self, width: int) -> int:
        margin, gap = self.look.px(24), self.look.px(12)
        inner = min(width - 2 * margin, self.look.world_px(820))
        top = 0
        for widget in self.widgets:
            if getattr(widget, "full_width", False):
                height = widget.heightForWidth(width)
                widget.setGeometry(0, top, width, height)
            else:
                natural = getattr(widget, "natural_width", None)
                own = min(inner, natural()) if natural else inner
                height = widget.heightForWidth(own)
                left = (width - own) // 2 if getattr(widget, "centred", False) else margin
                widget.setGeometry(left, top, own, height)
            top += height + gap
        self.content.setGeometry(0, -self.offset, width, top + gap)
        return width

    @property
    def furthest(self) -> int:
        return max(self.content.height() - self.height(), 0)

    def scroll_by(self, pixels: float) -> None:
        self.scroll_to(self.offset + pixels)

    def scroll_to(self, offset: float) -> None:
        self.offset = round(min(max(offset, 0), self.furthest))
        self.content.move(0, -self.offset)
        self.bar.show_offset(self.offset, self.furthest, self.height())
        self.moved.emit()

    def ensure_visible(self, widget: QWidget) -> None:
        """Scrolls as little as possible until the widget is in sight."""
        top = widget.mapTo(self.content, QPoint(0, 0)).y()
        room = self.look.px(12)
        if top - room < self.offset:
            self.scroll_to(top - room)
        elif top + widget.height() + room > self.offset + self.height():
            self.scroll_to(top + min(widget.height() + room, self.height()) - self.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.scroll_by(-event.angleDelta().y() / NOTCH * self.look.world_px(70))
        event.accept()

    def take_key(self, event: QKeyEvent) -> bool:
        """True when the key scrolled the page."""
        line, sheet = self.look.world_px(60), self.height() * 0.85
        steps = {
            Qt.Key.Key_Down: line, Qt.Key.Key_Up: -line, Qt.Key.Key_PageDown: sheet, Qt.Key.Key_PageUp: -sheet,
            Qt.Key.Key_Space: sheet, Qt.Key.Key_Home: -1_000_000, Qt.Key.Key_End: 1_000_000,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return False
        self.scroll_by(step)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange()


class ScrollBar(QWidget):
    """Two big arrows and a wide thumb that can be dragged; a press beside the thumb goes one sheet on."""

    def __init__(
        self, look: Look, parent: QWidget, by: Callable[[float], None], to: Callable[[float], None]
    ) -> None:
        super().__init__(parent)
        self.look, self.by, self.to = look, by, to
        self.offset, self.furthest, self.sheet = 0, 0, 1
        self.grabbed: float | None = None
        self.up = self._arrow("up", "Monter dans la page", -1)
        self.down = self._arrow("down", "Descendre dans la page", 1)

    def _arrow(self, glyph: str, words: str, sign: int) -> QAbstractButton:
        def scroll(_: Move) -> None:
            self.by(sign * self.look.world_px(90))

        arrow = Arrow(
            self.look, self, f"scroll_{glyph}", words, Move("scroll"), scroll,
            coat=Coat.PLAIN, glyph=glyph, worded=False,
        )  # fmt: skip
        arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        arrow.setAutoRepeat(True)
        return arrow

    def show_offset(self, offset: int, furthest: int, sheet: int) -> None:
        self.offset, self.furthest, self.sheet = offset, furthest, max(sheet, 1)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        side = min(self.width(), self.height() // 3)
        self.up.setGeometry(0, 0, self.width(), side)
        self.down.setGeometry(0, self.height() - side, self.width(), side)

    def track(self) -> QRect:
        return QRect(0, self.up.height(), self.width(), self.height() - 2 * self.up.height())

    def thumb(self) -> QRect:
        track = self.track()
        length = max(round(track.height() * self.sheet / (self.sheet + self.furthest)), self.look.px(24))
        length = min(length, track.height())
        at = (track.height() - length) * self.offset / self.furthest if self.furthest else 0
        return QRect(self.look.px(8), track.top() + round(at), self.width() - 2 * self.look.px(8), length)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y, thumb = event.position().y(), self.thumb()
        if thumb.top() <= y <= thumb.bottom():
            self.grabbed = y - thumb.top()
        else:
            self.by(self.sheet * (0.85 if y > thumb.top() else -0.85))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        free = self.track().height() - self.thumb().height()
        if self.grabbed is not None and free > 0:
            self.to((event.position().y() - self.grabbed - self.track().top()) * self.furthest / free)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.grabbed = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(palette.paper))
        painter.setPen(QColor(palette.line))
        painter.drawLine(0, 0, 0, self.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.muted))
        painter.drawRoundedRect(QRectF(self.thumb()), self.look.px(8), self.look.px(8))


class Arrow(Piece):
    """A scroll arrow: quick second presses count, each is one more step."""

    def second_click(self) -> None:
        self.click()
