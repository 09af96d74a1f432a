"""One theme of the results: its picture, its name, and the steps that are known as bars.

Apart because a result is shown as something gained, and said in words for those who listen.
"""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.picture import Picture
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import body_rect, draw_card
from kiosk.ui.widgets.step_bars import StepBars
from kiosk.ui.widgets.text_block import TextBlock


class ThemeRow(QWidget):
    """`said`: the bars in words, such as "2 étapes sur 3"."""

    def __init__(self, look: Look, title: Line, picture: str, known: int, steps: int, said: Line) -> None:
        super().__init__()
        self.look = look
        self.title = TextBlock(look, title, Type.BODY, bold=True, middle=True)
        self._bars_said = said
        self.bars = StepBars(look, known, steps, f"{title.text} : {said.text}")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(5), look.px(16), look.px(5))
        row.setSpacing(look.px(12))
        row.addWidget(Picture(look, picture, 38))
        row.addWidget(self.title, 1)
        row.addWidget(self.bars)

    def parts(self) -> list[Part]:
        """The theme, then its bars in words."""
        return [Part(self.title.line, self.title), Part(self._bars_said, captioned=False)]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        draw_card(painter, body_rect(self, self.look), self.look, palette.card, palette.line, 2)
        painter.end()
