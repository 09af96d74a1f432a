"""A question or a message over the whole screen: a veil, one card, its buttons, and the way out.

Apart because leaving, calling someone, "still there?" and trouble are all this one shape. No system dialog
is ever used: they are small, untranslated and can be moved away.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.picture import Picture
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.wrap_button import WrapButton

Answer = tuple[Line, str, Callable[[], object]]
"""(words, picture, what it does)."""


class Overlay(QWidget):
    """Closes itself when an answer is chosen; Escape is the last answer, the harmless one."""

    def __init__(
        self,
        look: Look,
        picture: str,
        texts: Sequence[Line],
        answers: Sequence[Answer],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.setObjectName("overlay")
        self._card = QFrame(self)
        self._card.setObjectName("card")
        palette = look.palette
        self._card.setStyleSheet(
            f"#card {{ background: {palette.card}; border: {look.px(4)}px solid {palette.brand};"
            f" border-radius: {look.px(24)}px; }}"
        )
        column = QVBoxLayout(self._card)
        column.setContentsMargins(look.px(40), look.px(30), look.px(40), look.px(30))
        column.setSpacing(look.px(18))
        column.addWidget(Picture(look, picture, 96), 0, Qt.AlignmentFlag.AlignHCenter)
        self.blocks = [self._text(line, first=index == 0) for index, line in enumerate(texts)]
        for block in self.blocks:
            column.addWidget(block)
        row = QHBoxLayout()
        row.setSpacing(look.px(20))
        self.buttons = [self._button(answer, index, len(answers)) for index, answer in enumerate(answers)]
        for button in self.buttons:
            row.addWidget(button, 1)
        column.addLayout(row)
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self.buttons[-1].setFocus()

    def parts(self) -> list[Part]:
        return [Part(block.line, block) for block in self.blocks]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.look.palette.shade))
        painter.end()

    def resizeEvent(self, event: object) -> None:
        width = min(self.width() - self.look.px(60), self.look.px(1000))
        layout = self._card.layout()
        wanted = layout.heightForWidth(width) if layout is not None else self.height()
        height = min(max(wanted, self.look.px(300)), self.height() - self.look.px(40))
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing under the veil is touched."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.buttons[-1].click()
        event.accept()

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab stays among the answers."""
        places = [index for index, button in enumerate(self.buttons) if button.hasFocus()]
        here = places[0] if places else 0
        self.buttons[(here + (1 if onward else -1)) % len(self.buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _text(self, line: Line, *, first: bool) -> TextBlock:
        role = Type.INSTRUCTION if first else Type.BODY
        return TextBlock(self.look, line, role, bold=first, align=Align.CENTRE)

    def _button(self, answer: Answer, index: int, count: int) -> WrapButton:
        line, picture, does = answer
        button = WrapButton(self.look, line, picture, "primary" if index == count - 1 else "second")

        def chosen() -> None:
            self.hide()
            self.deleteLater()
            does()

        button.clicked.connect(chosen)
        return button
