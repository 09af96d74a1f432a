"""A line where letters are typed in the simulated browser: the address bar, and a search box in a page.

Apart because it is not a text box: it shows what the world says it holds, and tells every key as a move.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_glyphs import draw_glyph
from kiosk.ui.worlds.browser_pieces import Emit

ERASERS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Field(QWidget):
    """`place` is "address" or "search", which is also what its focus move names."""

    def __init__(self, look: Look, parent: QWidget, place: str, name: str, emit: Emit, glyph: str) -> None:
        super().__init__(parent)
        self.look, self.place, self.hint, self.emit_move, self.glyph = look, place, name, emit, glyph
        self.pixels = look.world_px(22)
        self.round = place == "address"
        self.words, self.active, self.selected = "", False, False
        self.room_right = 0
        """Kept free at its end for what lies in the field."""
        self.setObjectName(place)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.show()

    def show_words(self, words: str, *, active: bool, selected: bool) -> None:
        self.words, self.active, self.selected = words, active, selected
        self.setAccessibleDescription(words)
        self.update()

    def heightForWidth(self, width: int) -> int:
        return max(self.look.mm(16), round(self.pixels * 1.9))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._claim()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is one click here: beginners often click twice."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take(event):
            event.ignore()

    def take(self, event: QKeyEvent) -> bool:
        """True when this key means something here. The first key also puts the cursor in the field."""
        key, text = event.key(), event.text()
        letter = text != "" and text.isprintable()
        if not (letter or key in ERASERS or key in ENTERS):
            return False
        if event.isAutoRepeat():
            return True
        if not self.active:
            self._claim()
            if key in ENTERS or text == " ":
                return True
        if key in ENTERS:
            self.emit_move(Move("enter"))
        elif key in ERASERS:
            self.emit_move(Move("erase"))
        else:
            self.emit_move(Move("type", (text,)))
        return True

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        for letter in event.commitString():
            if not self.active:
                self._claim()
            self.emit_move(Move("type", (letter,)))
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        return query == Qt.InputMethodQuery.ImEnabled or super().inputMethodQuery(query)

    def _claim(self) -> None:
        self.emit_move(Move("focus", (self.place,)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        painter.setPen(QPen(QColor(palette.brand if self.active else palette.muted), 4 if self.active else 2))
        painter.setBrush(QColor(palette.card))
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        radius = box.height() / 2 if self.round else self.look.px(10)
        painter.drawRoundedRect(box, radius, radius)
        side = self.pixels * 1.05
        left = box.left() + self.look.px(14)
        draw_glyph(
            painter, self.glyph, QRectF(left, (self.height() - side) / 2, side, side), QColor(palette.muted)
        )
        self._draw_words(
            painter, box.adjusted(side + self.look.px(24), 4, -self.look.px(16) - self.room_right, -4)
        )

    def _draw_words(self, painter: QPainter, room: QRectF) -> None:
        """While it is written, the end of a long text stays in sight; otherwise its beginning."""
        palette, font = self.look.palette, self.look.french_font(self.pixels)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setClipRect(room)
        words = self.words or ("" if self.active else self.hint)
        if not self.active:
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        width = metrics.horizontalAdvance(words)
        start = min(room.left(), room.right() - width - 4) if self.active else room.left()
        line = QRectF(start, room.top(), width + 4, room.height())
        ink = palette.ink if self.words else palette.muted
        if self.active and self.selected:
            lit = QRectF(start, room.center().y() - metrics.height() / 2, width, metrics.height())
            painter.fillRect(lit, QColor(palette.brand))
            ink = palette.on_brand
        painter.setPen(QColor(ink))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        if self.active and not self.selected:
            middle, half = room.center().y(), metrics.height() / 2
            painter.fillRect(QRectF(start + width + 1, middle - half, 3, 2 * half), QColor(palette.ink))
