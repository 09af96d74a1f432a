"""A question over the screen with two answers of equal size.

Apart because Qt's message boxes speak few of our languages and never wrap their buttons.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.ui.theme.look import CHROME_GROWTH, Look, Type
from kiosk.ui.widgets.outline import draw_card
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.wrap_button import WrapButton


class ConfirmPanel(QWidget):
    """Covers its parent. Escape answers no. The focus stays between the two answers."""

    answered = Signal(bool)

    def __init__(
        self,
        look: Look,
        question: Line,
        yes: Line,
        no: Line,
        *,
        yes_icon: str = "",
        no_icon: str = "",
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.question = TextBlock(
            look, question, Type.INSTRUCTION, bold=True, align=Align.CENTRE, middle=True, parent=self
        )
        self.yes = WrapButton(look, yes, yes_icon, "primary")
        self.no = WrapButton(look, no, no_icon, "second")
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        self.no.clicked.connect(lambda: self.answered.emit(False))
        self._card = QWidget(self)
        column = QVBoxLayout(self._card)
        pad = look.px(36)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(look.px(24))
        column.addWidget(self.question, 1)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        row.addWidget(self.no, 1)
        row.addWidget(self.yes, 1)
        column.addLayout(row)
        self.setAccessibleName(question.text)
        self._over = parent
        parent.installEventFilter(self)
        self._cover()

    def ask(self) -> None:
        self._cover()
        self.show()
        self.raise_()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self.parent():
            self._cover()
        return False

    def focusNextPrevChild(self, next: bool) -> bool:
        other = self.no if self.yes.hasFocus() else self.yes
        other.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.answered.emit(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing under the veil is touched."""
        event.accept()

    def _cover(self) -> None:
        look = self.look
        self.setGeometry(self._over.rect())
        growth = CHROME_GROWTH[look.size]
        width = min(round(look.px(760) * growth), self.width() - look.px(48))
        height = min(max(look.px(330), self._card.heightForWidth(width)), self.height() - look.px(48))
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.look.palette
        painter.fillRect(self.rect(), QColor(palette.shade))
        draw_card(painter, QRectF(self._card.geometry()), self.look, palette.card, palette.sun, 6, radius=24)
        painter.end()
