"""What every screen is: made on entry with what it needs, dropped on leaving, nothing kept in it.

Apart because the shell, the reader and the demo know screens only by this.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n.languages import Language
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.visit.visit import Visit


@dataclass(frozen=True, slots=True)
class Scenery:
    """What a screen is handed. `memory` outlives a change of language or size in the same place."""

    visit: Visit
    look: Look
    words: Words
    languages: tuple[Language, ...]
    memory: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to read aloud, and the text on screen in which its words light up."""

    line: Line
    block: TextBlock | None = None


class Screen(QWidget):
    """Subclasses build themselves in `build` and say in `parts` what the voice reads."""

    moved = Signal()
    """The visit was told something: show where it is now."""
    say = Signal(object)
    """A list of Part to read now."""

    def __init__(self, scenery: Scenery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scenery = scenery
        self.visit = scenery.visit
        self.look = scenery.look
        self.words = scenery.words
        self.memory = scenery.memory
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look = self.look
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.px(44), look.px(18), look.px(44), look.px(18))
        self.column.setSpacing(look.px(14))
        self.build()

    def build(self) -> None:
        raise TypeError(f"{type(self).__name__} must build itself")

    def parts(self) -> list[Part]:
        """What the voice reads on entry and on "listen again"."""
        return []

    def first_focus(self) -> QWidget | None:
        """Where the keyboard is on entry."""
        return None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.look.colour(self.look.palette.paper))
