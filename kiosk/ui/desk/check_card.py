"""One check of the kiosk: a sign that says how it is, what was looked at, and one sentence.

Apart because the sign must be read without its colour: a tick, an eye, or a spanner.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.desk.health import State
from kiosk.i18n.line import Line
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import body_rect, draw_card, draw_check
from kiosk.ui.widgets.text_block import TextBlock

SIGN = 42


class Sign(QWidget):
    """`name`: for screen readers."""

    def __init__(self, look: Look, state: State, name: Line) -> None:
        super().__init__()
        self.look = look
        self._state = state
        side = look.px(SIGN)
        self.setFixedSize(side, side)
        self.setAccessibleName(name.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, side = self.look.palette, self.width()
        if self._state is State.GOOD:
            draw_check(painter, QPointF(side / 2, side / 2), side, palette.leaf, palette.on_leaf)
        else:
            mend = self._state is State.MEND
            ground, ink = (palette.coral, palette.on_coral) if mend else (palette.sun, palette.on_sun)
            draw_card(painter, QRectF(self.rect()), self.look, ground, radius=SIGN)
            small = round(side * 0.64)
            edge = round((side - small) / 2)
            painter.drawPixmap(edge, edge, icon_pixmap("repair" if mend else "eye", small, ink))
        painter.end()


class CheckCard(QWidget):
    """`action`: what leads to where something can be done."""

    def __init__(
        self, look: Look, state: State, sign: Line, name: Line, sentence: Line, action: QWidget | None = None
    ) -> None:
        super().__init__()
        self.look = look
        self.state = state
        self.action = action
        self.name = TextBlock(look, name, Type.BODY, bold=True, middle=True, pixels=look.chrome_px(Type.BODY))
        self.sentence = TextBlock(
            look, sentence, Type.BODY, colour=look.palette.muted, middle=True, pixels=look.chrome_px(20)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(18), look.px(10), look.px(18), look.px(10))
        row.setSpacing(look.px(16))
        row.addWidget(Sign(look, state, sign))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self.name)
        column.addWidget(self.sentence)
        column.addStretch(1)
        row.addLayout(column, 1)
        if action is not None:
            action.setFixedSize(min(action.sizeHint().width(), look.px(300)), look.target() + look.px(12))
            row.addWidget(action)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        edge = {State.GOOD: palette.line, State.LOOK: palette.sun, State.MEND: palette.coral}[self.state]
        width = 2 if self.state is State.GOOD else 4
        draw_card(painter, body_rect(self, self.look), self.look, palette.card, edge, width)
        painter.end()
