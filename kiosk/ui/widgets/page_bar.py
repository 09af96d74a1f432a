"""Big "previous" and "next" with "1 / 3" between them.

Apart because the cards and the road turn their pages in the same way, at the same place.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.i18n.bidi import bare
from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.wrap_button import WrapButton


class PageBar(QWidget):
    asked = Signal(int)
    """The page that was asked for, from 0."""

    def __init__(self, look: Look, previous: Line, following: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._page = 0
        self.back = WrapButton(look, previous, "back", "second", role=Type.BODY, parent=self)
        self.forth = WrapButton(look, following, "next", "second", True, Type.BODY, self)
        self.where = TextBlock(look, Line(""), Type.BODY, bold=True, align=Align.CENTRE, middle=True, parent=self)
        self.back.clicked.connect(lambda: self.asked.emit(self._page - 1))
        self.forth.clicked.connect(lambda: self.asked.emit(self._page + 1))
        self.setFixedHeight(self.back.floor_target() + (look.px(22) if previous.french else 0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_page(self, page: int, pages: int) -> None:
        self._page = page
        self.back.setEnabled(page > 0)
        self.forth.setEnabled(page < pages - 1)
        where = f"{page + 1} / {pages}"
        self.where.show_line(Line(where))
        for button in (self.back, self.forth):
            button.setAccessibleName(f"{bare(button.line.text)} ({where})")
        self._place()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px(320), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        height = self.height()
        middle = min(self.where.sizeHint().width() + self.look.px(24), self.width() // 4)
        wanted = max(self.back.sizeHint().width(), self.forth.sizeHint().width())
        side = min((self.width() - middle) // 2, wanted)
        left, right = QRect(0, 0, side, height), QRect(self.width() - side, 0, side, height)
        mirrored = self.isRightToLeft()
        self.back.setGeometry(right if mirrored else left)
        self.forth.setGeometry(left if mirrored else right)
        self.where.setGeometry((self.width() - middle) // 2, 0, middle, height)
