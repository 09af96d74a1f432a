"""What every screen is: made on entry with what it needs, dropped on leaving, nothing kept in it.

Apart because the shell, the reader and the demo know screens only by this.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from kiosk.i18n.languages import Language
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.pages import Pages
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.persona_badge import PersonaBadge
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.wrap_button import Kind, WrapButton

if TYPE_CHECKING:
    from kiosk.visit.visit import Visit


@dataclass(frozen=True, slots=True)
class Scenery:
    """What a screen is handed. `memory` outlives a change of language or size in the same place."""

    visit: Visit | None
    look: Look
    words: Words
    languages: tuple[Language, ...]
    memory: dict[str, Any] = field(default_factory=dict)


class Readable(Protocol):
    """A text on the screen in which the spoken word can light up; length 0 takes the light away."""

    def highlight(self, offset: int, length: int) -> None: ...


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to read aloud, and the text on screen in which its words light up."""

    line: Line
    block: Readable | None = None
    captioned: bool = True
    """False: it is on the screen already, where the keyboard is."""


class Screen(QWidget):
    """Subclasses build themselves in `build` and say in `parts` what the voice reads."""

    moved = Signal()
    """The visit was told something: show where it is now."""
    say = Signal(object)
    """A list of Part to read now."""
    card_asked = Signal(object)
    """The card of this Persona is to be shown whole."""

    def __init__(self, scenery: Scenery, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scenery = scenery
        self.look = scenery.look
        self.words = scenery.words
        self.memory = scenery.memory
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look = self.look
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.px(44), look.px(18), look.px(44), look.px(18))
        self.column.setSpacing(look.px(14))
        self.readable: list[TextBlock] = []
        self.only_said: list[Line] = []
        """What has no room in large print: it is read aloud all the same."""
        self._bottom: QHBoxLayout | None = None
        self.build()

    @property
    def visit(self) -> Visit:
        """Only the welcome screen is there before the first visit."""
        if self.scenery.visit is None:
            raise LookupError("there is no visit yet")
        return self.scenery.visit

    @property
    def large(self) -> bool:
        """Large print: what is only nice to have makes room for what must be read."""
        return self.look.size >= 200

    @property
    def crowded(self) -> bool:
        """The largest print, or large print in two languages: even less has room."""
        return self.look.size >= 300 or (self.large and self.words.bilingual)

    def build(self) -> None:
        raise TypeError(f"{type(self).__name__} must build itself")

    def parts(self) -> list[Part]:
        """What the voice reads on entry and on "listen again": the texts in the order they were made."""
        shown = [Part(block.line, block) for block in self.readable]
        return [*shown, *(Part(line) for line in self.only_said)]

    def badge(self) -> PersonaBadge | None:
        """Whose card is worn in the bar while this screen is shown."""
        return None

    def entered(self) -> None:
        """Called once the screen is laid out and its reading has begun."""

    def read_to_the_end(self) -> None:
        """Called when the voice has read everything it was given."""

    def first_focus(self) -> QWidget | None:
        """Where the keyboard is on entry."""
        return None

    def title(self, line: Line, *, align: Align = Align.START) -> TextBlock:
        """A heading that is read aloud."""
        block = TextBlock(self.look, line, Type.TITLE, bold=True, align=align)
        self.readable.append(block)
        return block

    def text(self, line: Line, role: Type = Type.BODY, *, align: Align = Align.START) -> TextBlock:
        """A sentence that is read aloud."""
        block = TextBlock(self.look, line, role, align=align, colour=self.look.palette.muted)
        self.readable.append(block)
        return block

    def button(
        self,
        line: Line,
        action: Callable[[], object],
        *,
        icon: str = "",
        kind: Kind = "primary",
        trailing: bool = False,
    ) -> WrapButton:
        button = WrapButton(self.look, line, icon, kind, trailing)
        button.clicked.connect(lambda _checked: action())
        return button

    def pages(self, cards: Sequence[QWidget], *, most_columns: int = 6, tallest: int = 0) -> Pages:
        """Cards of equal size; with big "previous" and "next" when they do not all fit."""
        t = self.words.t
        return Pages(self.look, cards, t("Précédent"), t("Suivant"), most_columns=most_columns, tallest=tallest)

    def foot(self, *widgets: QWidget | None) -> None:
        """The row at the bottom; None is the gap that pushes what follows to the far side."""
        self._bottom = row = QHBoxLayout()
        row.setSpacing(self.look.px(14))
        for widget in widgets:
            if widget is None:
                row.addStretch(1)
            else:
                if self.large and isinstance(widget, WrapButton):
                    widget.setMaximumHeight(self.look.px(116 if widget.line.french else 92))
                row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)

    def go(self, told: Callable[[], object]) -> Callable[[], None]:
        """An action that tells the visit something and then shows where it is."""

        def act() -> None:
            told()
            self.moved.emit()

        return act

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.fit()
        super().resizeEvent(event)

    def fit(self) -> None:
        """The texts give up size together until everything on the screen has its least room. Asked again once all
        is laid out: before, columns that are still narrow would make them give up too much."""
        for step in range(20, 8, -1):
            for block in self.readable:
                block.scale(step / 20)
            _renew(self.column)
            if self._least_height() <= self.height():
                break

    def _least_height(self) -> int:
        """Of everything; the buttons at the bottom keep all the height that their words need."""
        least = self.column.totalMinimumHeightForWidth(self.width())
        if self._bottom is None:
            return least
        margins = self.column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        return least + self._bottom.heightForWidth(width) - self._bottom.minimumHeightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.look.colour(self.look.palette.paper))


def _renew(layout: QLayout) -> None:
    """Layouts inside layouts, and inside the cards in them, remember what they measured, until they are told."""
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget = item.widget() if item is not None else None
        inner = widget.layout() if widget is not None else item.layout() if item is not None else None
        if inner is not None:
            _renew(inner)
    layout.invalidate()
