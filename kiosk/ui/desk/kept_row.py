"""One sentence about what is kept, beside its picture.

Apart from the cards of advice because it has no second line to give way to.
"""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.picture import Picture
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import body_rect, draw_card
from kiosk.ui.widgets.text_block import TextBlock


class KeptRow(QWidget):
    def __init__(self, look: Look, picture: str, say: Line) -> None:
        super().__init__()
        self.look = look
        self.say = TextBlock(look, say, Type.BODY, middle=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(8))
        row.setSpacing(look.px(18))
        row.addWidget(Picture(look, picture, 52))
        row.addWidget(self.say, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        draw_card(painter, body_rect(self, self.look), self.look, palette.card, palette.line)
        painter.end()
