"""A short text, or a number that is copied from a map: a field, and under it the keys to touch.

Apart because a kiosk may have no keyboard; whoever has one simply types. Nothing is kept before
the volunteer says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.editors.editor import Editor
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.touch_keyboard import KeyWords, TouchKeyboard
from kiosk.ui.widgets.typed_field import TypedField

NUMBER_ROWS = ("1234567890", ",-")


class TextEditor(Editor):
    """`read`: what the text means, such as a number; `rows`, `more`: the keys, `capitals` with letters only."""

    by_hand = True

    def __init__(
        self,
        look: Look,
        words: Words,
        value: Any,
        name: Line,
        longest: int,
        rows: Sequence[str],
        *,
        more: str = "",
        capitals: bool = False,
        said: Callable[[Any], str] = str,
        read: Callable[[str], Any] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, words, value, parent)
        t = words.t
        self._said = said
        self._read = read
        self.field = TypedField(look, name, longest, str.isprintable)
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self.commit)
        letters = rows != NUMBER_ROWS
        keys = KeyWords(
            erase=t("Effacer"), space=t("Espace") if letters else None, capital=t("Maj") if capitals else None
        )
        self.keyboard = TouchKeyboard(look, rows, keys, more=more)
        self.keyboard.typed.connect(self.field.type_sign)
        self.keyboard.erased.connect(self.field.take_back)
        self._top = QHBoxLayout()
        self._top.setSpacing(look.px(8))
        self._top.addWidget(self.field, 1)
        self.column.addLayout(self._top)
        self.column.addWidget(self.keyboard, 1)
        self.show_value(value)

    def stand_beside(self, button: QWidget) -> None:
        """Another way to fill the field."""
        button.setFixedSize(button.sizeHint().width(), self.field.sizeHint().height() + self.look.px(12))
        self._top.addWidget(button)

    def show_value(self, value: Any) -> None:
        self.value = value
        self.field.setText(self._said(value))
        self.field.setCursorPosition(len(self.field.text()))

    def first(self) -> QWidget:
        return self.field

    def _typed(self, text: str) -> None:
        self.value = self._read(text.strip())
