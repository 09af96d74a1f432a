"""The sheets of paper above the keyboard: texts, cursor and selection, and what the mouse does on them.

Apart because it speaks in places of a text ("field, index"); the view turns those into moves.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout, QTextLine
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.keyboard_sheet import Box, Card, Sheet, laid_out, line_height, lines_of
from kiosk.worlds.keyboard_state import Field, State, word_at

TREMOR_MM = 1.5
"""A hand that moves less than this between press and release has clicked, not dragged."""


def _x(line: QTextLine, index: int) -> float:
    """Where this index is on its line; Qt answers the index it took as well."""
    x, _ = cast("tuple[float, int]", line.cursorToX(index))
    return x


class Pad(QWidget):
    pointed = Signal(str, int)
    """(field, index) of a click."""
    swept = Signal(str, int, int)
    """(field, from, to) of a drag or a double click."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.state = State(fields=())
        self.active = False
        self._sheet: Sheet | None = None
        self._from: tuple[str, int, QPointF] | None = None
        self._sweep: tuple[str, int, int] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName("Feuille")

    @property
    def sheet(self) -> Sheet:
        if self._sheet is None:
            self._sheet = laid_out(self.state, self.look, self.rect())
        return self._sheet

    def show_state(self, state: State) -> None:
        if [(field.id, field.model) for field in state.fields] != [
            (field.id, field.model) for field in self.state.fields
        ]:
            self._sheet = None
        self.state = state
        here = state.here
        self.setAccessibleDescription("" if here is None else here.text)
        self.update()

    def set_active(self, active: bool) -> None:
        self.active = active
        self.update()

    def text_rect(self, name: str) -> QRect:
        box = self.sheet.box(name)
        return QRect() if box is None else box.text

    def index_rect(self, name: str, index: int) -> QRect:
        """The thin place before the letter of this index; empty when it is scrolled away."""
        field, box = self.state.field(name), self.sheet.box(name)
        if field is None or box is None:
            return QRect()
        layout, origin = self._layout(field, box)
        line = layout.lineForTextPosition(min(index, len(field.text)))
        x = _x(line, min(index, len(field.text)))
        high = line_height(layout.font())
        wide = max(self.look.px(4), 2)
        rect = QRect(round(origin.x() + x) - wide // 2, round(origin.y() + line.y()), wide, high)
        return rect if box.text.contains(rect.center()) else QRect()

    def index_at(self, name: str, point: QPointF) -> int:
        field, box = self.state.field(name), self.sheet.box(name)
        if field is None or box is None:
            return 0
        layout, origin = self._layout(field, box)
        row = int((point.y() - origin.y()) // line_height(layout.font()))
        if row >= layout.lineCount():
            return len(field.text)
        line = layout.lineAt(max(row, 0))
        index: int = line.xToCursor(point.x() - origin.x())
        return min(index, len(field.text))

    def index_by(self, key: Qt.Key) -> int | None:
        """The index that an arrow, Home or End leads to from the cursor; None for other keys."""
        here = self.state.here
        if here is None:
            return None
        near = {
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(here.text),
            Qt.Key.Key_Left: max(here.cursor - 1, 0),
            Qt.Key.Key_Right: min(here.cursor + 1, len(here.text)),
        }
        rect = self.index_rect(here.id, here.cursor)
        lines = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if lines is None or rect.isNull():
            return near.get(key)
        return self.index_at(here.id, QPointF(rect.center() + QPoint(0, lines * rect.height())))

    def _font(self) -> QFont:
        return self.look.french_font(self.sheet.text_px)

    def _layout(self, field: Field, box: Box) -> tuple[QTextLayout, QPointF]:
        """The field's lines, and where the first begins: long texts slide up so that the cursor is seen."""
        inner = self._inner(box.text)
        layout = lines_of(field.text, self._font(), inner.width())
        high = line_height(layout.font())
        seen = max(inner.height() // high, 1)
        line = layout.lineForTextPosition(field.cursor).lineNumber()
        slide = max(line - seen + 1, 0) * high if field.id == self.state.focused else 0
        return layout, QPointF(inner.x(), inner.y() - slide)

    def _inner(self, text: QRect) -> QRect:
        side, above = self.look.px(12), self.look.px(12) // 2
        return text.adjusted(side, above, -side, 0)

    def _field_at(self, point: QPoint) -> str:
        for card in self.sheet.cards:
            for box in card.boxes:
                if box.text.united(box.label).contains(point):
                    return box.field
        return ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        name = self._field_at(event.position().toPoint())
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton and name:
            self._from = (name, self.index_at(name, event.position()), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None:
            return
        name, start, point = self._from
        away = (event.position() - point).manhattanLength()
        if name == self.state.focused and (self._sweep or away > self.look.mm(TREMOR_MM)):
            self._sweep = (name, start, self.index_at(name, event.position()))
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, swept = self._from, self._sweep
        self._from = self._sweep = None
        self.update()
        event.accept()
        if swept is not None and swept[1] != swept[2]:
            self.swept.emit(*swept)
        elif pressed is not None:
            self.pointed.emit(pressed[0], pressed[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        name = self._field_at(event.position().toPoint())
        field = self.state.field(name)
        if event.button() == Qt.MouseButton.LeftButton and field is not None and field.text:
            self.swept.emit(name, *word_at(field.text, self._letter_at(name, event.position())))

    def _letter_at(self, name: str, point: QPointF) -> int:
        index = self.index_at(name, point)
        rect = self.index_rect(name, index)
        return index - 1 if index and point.x() < rect.center().x() else index

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._sheet = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for card in self.sheet.cards:
            self._paint_card(painter, card)

    def _paint_card(self, painter: QPainter, card: Card) -> None:
        palette, radius = self.look.palette, self.look.px(18)
        painter.setPen(QPen(self.look.colour(palette.line), 2))
        painter.setBrush(self.look.colour(palette.card))
        painter.drawRoundedRect(QRectF(card.rect).adjusted(1, 1, -1, -1), radius, radius)
        if card.title:
            painter.setFont(self.look.french_font(self.sheet.label_px, bold=True))
            painter.setPen(self.look.colour(palette.ink))
            title = card.head.adjusted(self.look.px(16), 0, -self.look.px(16), 0)
            painter.drawText(title, Qt.AlignmentFlag.AlignVCenter, self._short(painter, card.title, title))
            painter.setPen(QPen(self.look.colour(palette.line), 2))
            painter.drawLine(card.head.bottomLeft(), card.head.bottomRight())
        for box in card.boxes:
            field = self.state.field(box.field)
            if field is not None:
                self._paint_field(painter, field, box)

    @staticmethod
    def _short(painter: QPainter, text: str, room: QRect) -> str:
        return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())

    def _paint_field(self, painter: QPainter, field: Field, box: Box) -> None:
        palette = self.look.palette
        painter.setFont(self.look.french_font(self.sheet.label_px))
        painter.setPen(self.look.colour(palette.muted))
        painter.drawText(box.label, Qt.AlignmentFlag.AlignVCenter, self._short(painter, field.label, box.label))
        if not box.model.isEmpty():
            strip = QRectF(box.model).adjusted(2, 0, -2, -self.look.px(6))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.look.colour(palette.brand_soft))
            painter.drawRoundedRect(strip, self.look.px(10), self.look.px(10))
            painter.setPen(self.look.colour(palette.ink))
            inner = self._inner(box.model).translated(0, -self.look.px(4))
            lines_of(field.model, self._font(), inner.width()).draw(painter, QPointF(inner.topLeft()))
        self._paint_paper(painter, field, box.text)
        painter.save()
        painter.setClipRect(box.text.adjusted(2, 2, -2, -2))
        self._paint_text(painter, field, box)
        painter.restore()

    def _paint_paper(self, painter: QPainter, field: Field, rect: QRect) -> None:
        palette, radius = self.look.palette, self.look.px(10)
        here = field.id == self.state.focused
        if here and self.active:
            painter.setPen(QPen(self.look.colour(palette.sun), self.look.px(8)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
        edge = palette.brand if here else palette.line if field.fixed else palette.muted
        painter.setPen(QPen(self.look.colour(edge), self.look.px(3) if here else 2))
        painter.setBrush(self.look.colour(palette.paper))
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), radius, radius)

    def _paint_text(self, painter: QPainter, field: Field, box: Box) -> None:
        palette = self.look.palette
        layout, origin = self._layout(field, box)
        here = field.id == self.state.focused
        first, last = self._selection(field)
        painter.setPen(self.look.colour(palette.ink))
        layout.draw(painter, origin)
        if here and last > first:
            self._paint_selection(painter, layout, origin, (first, last))
        if here:
            cursor = self.index_rect(field.id, self._sweep[2] if self._sweep else field.cursor)
            painter.fillRect(cursor, self.look.colour(palette.brand))

    def _paint_selection(
        self, painter: QPainter, layout: QTextLayout, origin: QPointF, part: tuple[int, int]
    ) -> None:
        palette, high = self.look.palette, line_height(layout.font())
        painter.save()
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(part[0], line.textStart())
            last = min(part[1], line.textStart() + line.textLength())
            if last <= first:
                continue
            left, right = _x(line, first), _x(line, last)
            ground = QRectF(origin.x() + left, origin.y() + line.y(), right - left, high)
            painter.fillRect(ground, self.look.colour(palette.brand))
            painter.save()
            painter.setClipRect(ground, Qt.ClipOperation.IntersectClip)
            painter.setPen(self.look.colour(palette.on_brand))
            layout.draw(painter, origin)
            painter.restore()
        painter.restore()

    def _selection(self, field: Field) -> tuple[int, int]:
        if self._sweep is not None and self._sweep[0] == field.id:
            return min(self._sweep[1:]), max(self._sweep[1:])
        return field.selection
