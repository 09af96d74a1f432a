"""A number of today, large, over what it counts.

Apart because a page of numbers must be read at one glance from a step away.
"""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import body_rect, draw_card
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock

UNKNOWN = "…"


class NumberCard(QWidget):
    """`number`: None as long as nobody has counted."""

    def __init__(self, look: Look, number: int | None, what: Line) -> None:
        super().__init__()
        self.look = look
        palette = look.palette
        self.number = TextBlock(
            look, _written(number, what), Type.TITLE, bold=True, align=Align.CENTRE,
            colour=palette.brand,
        )  # fmt: skip
        self.what = TextBlock(look, what, Type.BODY, align=Align.CENTRE, pixels=look.chrome_px(Type.BODY))
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(14), look.px(12), look.px(14), look.px(12))
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self.number)
        column.addWidget(self.what)
        column.addStretch(1)

    def show_number(self, number: int, what: Line) -> None:
        self.number.show_line(_written(number, what))
        self.what.show_line(what)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        draw_card(painter, body_rect(self, self.look), self.look, palette.card, palette.line)
        painter.end()


def _written(number: int | None, what: Line) -> Line:
    return Line(UNKNOWN if number is None else str(number), what.language)
