"""One stop of a path that is being drawn together: its name, and what can be done with it.

Apart because every row looks the same, whether it is on the path or could be.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.picture import Picture
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import body_rect, draw_card
from kiosk.ui.widgets.text_block import TextBlock


class ArrangeRow(QWidget):
    """`on_path`: a stop of the path has a full frame, one that could be added a light one."""

    def __init__(
        self, look: Look, title: Line, picture: str, buttons: Sequence[QWidget], *, on_path: bool
    ) -> None:
        super().__init__()
        self.look = look
        self._on_path = on_path
        self.buttons = list(buttons)
        self.title = TextBlock(look, title, Type.BODY, bold=on_path, middle=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(18), look.px(8), look.px(14), look.px(8))
        row.setSpacing(look.px(14))
        row.addWidget(Picture(look, picture, 40))
        row.addWidget(self.title, 1)
        for button in buttons:
            button.setFixedSize(button.sizeHint().width(), look.target())  # the title wraps, a button never
            row.addWidget(button)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        ground, edge = (palette.card, palette.brand) if self._on_path else (palette.paper, palette.line)
        draw_card(painter, body_rect(self, self.look), self.look, ground, edge, 2)
        painter.end()
