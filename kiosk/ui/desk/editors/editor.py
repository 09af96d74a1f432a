"""What every editor of a value is: it shows one, and tells when another was chosen.

Apart because the page of settings and the first start know editors only by this.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n.words import Words
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Look


class Editor(QWidget):
    """`by_hand`: nothing is chosen until somebody says so (`commit`); the others tell at every touch."""

    chosen = Signal(object)

    by_hand = False

    def __init__(self, look: Look, words: Words, value: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.words = words
        self.value = value
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(12))

    def show_value(self, value: Any) -> None:
        """This is the value now: it was kept, or what was chosen could not be."""
        raise TypeError(f"{type(self).__name__} must show its value")

    def commit(self) -> None:
        """What stands here now is chosen."""
        self.chosen.emit(self.value)

    def parts(self) -> list[Part]:
        """What the voice reads of it."""
        return []

    def first(self) -> QWidget | None:
        """Where the keyboard is on entry."""
        return None
