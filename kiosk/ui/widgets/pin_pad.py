"""Ten big digits for a code that nobody else should read: dots are shown, nothing is ever said.

Apart because the door of the desk and whoever chooses a new code use the same pad, with the finger or with keys.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n.bidi import bare
from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.key_cap import KeyCap
from kiosk.ui.widgets.outline import body_rect, draw_card, draw_ring

UNSHIFTED = dict(zip(["&", "é", '"', "'", "(", "-", "è", "_", "ç", "à"], "1234567890", strict=True))
"""What the row of digits of a French keyboard gives when nobody holds Maj: the digit is meant."""

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
ERASE = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class HiddenDigits(QWidget):
    """As many dots as digits. `most` places; keys of a real keyboard are typed here."""

    typed = Signal(str)
    erased = Signal()
    entered = Signal()

    def __init__(self, look: Look, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._most = most
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int, name: Line) -> None:
        self._count = count
        self.setAccessibleName(bare(name.text))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(360), max(self.look.mm(16), self.look.px(64)))

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, palette = self.look, self.look.palette
        body = body_rect(self, look)
        draw_card(painter, body, look, palette.card, palette.brand, 3, radius=14)
        if self.hasFocus():
            draw_ring(painter, body, look, radius=14)
        pitch = min(body.width() / (self._most + 1), look.px(44))
        left = body.center().x() - pitch * (self._most - 1) / 2
        for place in range(self._most):
            self._dot(painter, QPointF(left + place * pitch, body.center().y()), pitch, full=place < self._count)
        painter.end()

    def mousePressEvent(self, event: object) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        digit = UNSHIFTED.get(event.text(), event.text())
        if event.isAutoRepeat() and key not in ERASE:
            event.accept()
        elif len(digit) == 1 and digit in "0123456789":
            self.typed.emit(digit)
        elif key in ERASE:
            self.erased.emit()
        elif key in ENTER:
            self.entered.emit()
        else:
            event.ignore()

    def _dot(self, painter: QPainter, centre: QPointF, pitch: float, *, full: bool) -> None:
        palette = self.look.palette
        if full:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.ink))
            painter.drawEllipse(centre, pitch * 0.24, pitch * 0.24)
        else:
            painter.setPen(QPen(QColor(palette.muted), max(self.look.px(2), 1)))
            painter.drawLine(centre - QPointF(pitch * 0.2, 0), centre + QPointF(pitch * 0.2, 0))


class PinPad(QWidget):
    """`erase`, `enter`: words of the two keys beside the zero. `name`: what a screen reader says: how many digits
    there are, never which."""

    changed = Signal(str)
    entered = Signal(str)
    """All that was typed, when the person says that it is whole."""

    def __init__(
        self, look: Look, erase: Line, enter: Line, name: Callable[[int], Line], most: int,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.look = look
        self.value = ""
        self._most = most
        self._name = name
        self.entry = HiddenDigits(look, most)
        self.entry.typed.connect(self._add)
        self.entry.erased.connect(self._take_back)
        self.entry.entered.connect(self._enter)
        self.digits = [KeyCap(look, Line(str(number)), str(number)) for number in range(10)]
        for key in self.digits:
            key.clicked.connect(lambda _=False, gives=key.gives: self._add(gives))
        self.erase = KeyCap(look, erase, word=True)
        self.erase.clicked.connect(lambda _=False: self._take_back())
        self.enter = KeyCap(look, enter, word=True, strong=True)
        self.enter.clicked.connect(lambda _=False: self._enter())
        self._lay_out()
        self.set_value("")

    def set_value(self, value: str) -> None:
        self.value = value[: self._most]
        self.entry.show_count(len(self.value), self._name(len(self.value)))
        self.erase.setEnabled(bool(self.value) and self.isEnabled())
        self.enter.setEnabled(bool(self.value) and self.isEnabled())

    def _add(self, digit: str) -> None:
        if len(self.value) < self._most:
            self.set_value(self.value + digit)
            self.changed.emit(self.value)
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        self.set_value(self.value[:-1])
        self.changed.emit(self.value)
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        if self.value:
            self.entered.emit(self.value)

    def _lay_out(self) -> None:
        """The zero under the eight, and always from left to right: pads look so in every country."""
        look = self.look
        room = QWidget()
        room.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        grid = QGridLayout(room)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look.px(2))
        for number in range(1, 10):
            grid.addWidget(self.digits[number], (number - 1) // 3, (number - 1) % 3)
        for column, key in enumerate((self.erase, self.digits[0], self.enter)):
            grid.addWidget(key, 3, column)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.setSpacing(look.px(8))
        column_of_all.addWidget(self.entry)
        column_of_all.addWidget(room, 1)
        self.setMaximumSize(look.px(520), look.px(520))
        self.setMinimumWidth(look.px(380))
