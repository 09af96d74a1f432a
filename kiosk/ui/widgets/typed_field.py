"""One short text that a volunteer types, with real keys or with the keyboard on the screen.

Apart because the standard field shows a menu on the right button, takes any sign and is too small for a finger.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from kiosk.i18n.bidi import bare
from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look, Type


class _Allowed(QValidator):
    def __init__(self, sign: Callable[[str], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = sign

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        fine = all(map(self._sign, text))
        return (QValidator.State.Acceptable if fine else QValidator.State.Invalid), text, position


class TypedField(QLineEdit):
    """`allowed`: may this sign stand in it. `shape`: how what was typed is written, for codes in groups."""

    def __init__(
        self,
        look: Look,
        name: Line,
        most: int,
        allowed: Callable[[str], bool],
        shape: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._shape = shape
        self.setAccessibleName(bare(name.text))
        self.setMaxLength(most)
        self.setValidator(_Allowed(allowed, self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        pixels = min(look.chrome_px(Type.INSTRUCTION), round((self.sizeHint().height() - look.px(12)) * 0.6))
        self.setFont(look.font(pixels))
        palette = look.palette
        self.setStyleSheet(
            f"QLineEdit {{ background: {palette.card}; color: {palette.ink}; padding: 0 {look.px(16)}px;"
            f" border: {look.px(3)}px solid {palette.brand}; border-radius: {look.px(14)}px;"
            f" selection-background-color: {palette.brand}; selection-color: {palette.on_brand}; }}"
            f"QLineEdit:focus {{ border: {look.px(6)}px solid {palette.sun}; }}"
        )
        self.textEdited.connect(self._reshape)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(520), max(self.look.mm(16), self.look.px(60)) + self.look.px(6))

    minimumSizeHint = sizeHint

    def type_sign(self, sign: str) -> None:
        """As if a real key had been pressed."""
        self.insert(sign)
        self._reshape(self.text())
        self.textEdited.emit(self.text())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> None:
        self.backspace()
        self._reshape(self.text())
        self.textEdited.emit(self.text())
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reshape(self, typed: str) -> None:
        shaped = self._shape(typed)
        if shaped != typed:
            at_end = self.cursorPosition() == len(typed)
            where = self.cursorPosition()
            self.setText(shaped)
            self.setCursorPosition(len(shaped) if at_end else min(where, len(shaped)))
