"""The card that shows which key to find: the key as it looks, those found, and the last wrong one.

Apart because it stands where the paper would be when there is nothing to write.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.keyboard_signs import SIGNS, draw_sign, printed
from kiosk.worlds.keyboard_state import State, expected


class AskedCard(QWidget):
    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.state = State(fields=())

    def show_state(self, state: State) -> None:
        self.state = state
        self.setAccessibleName(printed(expected(state)) if expected(state) else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, edge = self.look.palette, self.look.px(18)
        painter.setPen(QPen(self.look.colour(palette.line), 2))
        painter.setBrush(self.look.colour(palette.card))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), edge, edge)
        inner = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        dots = min(self.look.world_px(34), inner.height() * 0.2)
        self._paint_dots(painter, QRectF(inner.x(), inner.bottom() - dots, inner.width(), dots))
        side = inner.height() - dots - edge / 2
        key = self._paint_key(painter, QRectF(0, inner.y(), side, side), inner)
        beside = QRectF(key.right() + edge, key.y(), inner.right() - key.right() - edge, side)
        self._paint_said(painter, beside)

    def _paint_key(self, painter: QPainter, key: QRectF, inner: QRectF) -> QRectF:
        palette, wanted = self.look.palette, expected(self.state)
        word = printed(wanted) if wanted else printed(self.state.last_key)
        side = key.height()
        painter.setFont(self.look.french_font(round(side * (0.62 if len(word) == 1 else 0.3)), bold=True))
        wide = painter.fontMetrics().horizontalAdvance(word) + side * (0.4 if len(word) == 1 else 0.5)
        sign = side * 0.45 if wanted in SIGNS else 0
        key = QRectF(0, key.y(), min(max(wide + sign, side), inner.width()), side)
        key.moveCenter(QPointF(inner.center().x(), key.center().y()))
        done = not wanted
        painter.setPen(QPen(self.look.colour(palette.leaf if done else palette.sun), self.look.px(6)))
        painter.setBrush(self.look.colour(palette.leaf_soft if done else palette.paper))
        half = self.look.px(4)
        painter.drawRoundedRect(key.adjusted(half, half, -half, -half), side / 7, side / 7)
        ink = self.look.colour(palette.ink)
        if sign:
            left = key.x() + side * 0.22
            place = QRectF(left, key.center().y() - side * 0.15, side * 0.3, side * 0.3)
            draw_sign(painter, wanted, place, ink, side / 40)
        painter.setPen(ink)
        painter.drawText(key.adjusted(sign, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, word)
        return key

    def _paint_said(self, painter: QPainter, room: QRectF) -> None:
        """What was pressed instead, beside the key that was meant."""
        state = self.state
        missed = state.last_key and state.asked and state.wrong_keys and state.last_key != self._last_found()
        if not missed:
            return
        pixels = min(self.look.world_px(22), room.width() / 9, room.height() / 4)
        painter.setFont(self.look.french_font(round(pixels)))
        painter.setPen(self.look.colour(self.look.palette.muted))
        word = f"Touche appuyée :\n{printed(state.last_key)}"
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, word)

    def _last_found(self) -> str:
        return self.state.asked[self.state.found - 1] if self.state.found else ""

    def _paint_dots(self, painter: QPainter, room: QRectF) -> None:
        """One small key for each to find; found ones are green and carry a tick."""
        palette, state = self.look.palette, self.state
        side = min(room.height(), room.width() / max(len(state.asked), 1) / 1.4)
        left = room.center().x() - side * 1.4 * len(state.asked) / 2 + side * 0.2
        for index in range(len(state.asked)):
            box = QRectF(left + index * side * 1.4, room.y(), side, side).adjusted(2, 2, -2, -2)
            found, here = index < state.found, index == state.found
            edge = palette.leaf if found else palette.ink if here else palette.line
            painter.setPen(QPen(self.look.colour(edge), self.look.px(3)))
            painter.setBrush(self.look.colour(palette.leaf if found else palette.sun if here else palette.card))
            painter.drawRoundedRect(box, side / 4, side / 4)
            if found:
                painter.setPen(QPen(self.look.colour(palette.on_leaf), self.look.px(4)))
                points = [(0.25, 0.55), (0.42, 0.72), (0.75, 0.32)]
                painter.drawPolyline(
                    [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points]
                )
