"""One human help that fits: its picture, what it is, and why it is advised.

Apart because an advice never stands without its reason, on the results as on its own screen.
"""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.picture import Picture
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import body_rect, draw_card
from kiosk.ui.widgets.text_block import TextBlock


class AdviceCard(QWidget):
    """`first`: the help of today, framed in yellow."""

    def __init__(
        self, look: Look, say: Line, reason: Line, picture: str, *, first: bool, role: Type = Type.BODY
    ) -> None:
        super().__init__()
        self.look = look
        self._first = first
        self.say = TextBlock(look, say, role, bold=True, middle=True)
        self.reason = TextBlock(look, reason, Type.BODY, colour=look.palette.muted, middle=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        row.setSpacing(look.px(18))
        row.addWidget(Picture(look, picture, 56))
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addStretch(1)
        words.addWidget(self.say)
        words.addWidget(self.reason)
        words.addStretch(1)
        row.addLayout(words, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        edge = palette.sun if self._first else palette.line
        draw_card(painter, body_rect(self, self.look), self.look, palette.card, edge, 4 if self._first else 2)
        painter.end()
