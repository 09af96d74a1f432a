"""The strip at the bottom that writes what the voice is saying and no other text shows.

Apart because captions are the voice's own and stay on whatever the screen shows.
"""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock


class Caption(QWidget):
    """`text` is the block whose words light up."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        palette = look.palette
        self.text = TextBlock(
            look,
            Line(""),
            Type.BODY,
            align=Align.CENTRE,
            colour=palette.on_coach,
            second=palette.on_coach_second,
            pixels=look.chrome_px(Type.BODY),
            middle=True,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(28), look.px(4), look.px(28), look.px(4))
        row.addWidget(self.text)
        height = round(look.chrome_px(Type.BODY) * 1.5) + look.px(8)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def follow(self, part: object) -> None:
        """`part` has a `line` and the `block` where it is shown already; without a block it is written here.

        The strip stays away while the words light up on the screen itself, so that nothing jumps.
        """
        line = getattr(part, "line", None)
        shown = isinstance(line, Line) and getattr(part, "block", None) is None
        if isinstance(line, Line) and shown:
            self.text.show_line(Line(line.text, line.language))
        self.setVisible(shown)

    def highlight(self, offset: int, length: int) -> None:
        self.text.highlight(offset, length)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.look.palette
        painter.fillRect(self.rect(), self.look.colour(palette.coach))
        painter.fillRect(0, 0, self.width(), self.look.px(2), self.look.colour(palette.line))
