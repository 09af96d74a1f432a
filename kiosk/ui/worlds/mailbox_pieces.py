"""What the picture of a mailbox is made of: pieces with a place, a rectangle, words and the move they make.

Apart because layout, painter, pointer, keyboard, spotlight and tests all read the same list of pieces, so that
what is seen, what is clicked and what is shown can never differ.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.lines import Sign, Words


@dataclass(frozen=True, slots=True)
class Piece:
    """`move`: what using it does in the world. `local`: what it does to the view only ("drawer", "up", "down").

    `flows`: it scrolls with the page, inside the viewport. `filled`: how much of it is coloured, 0 to 1.
    """

    place: str
    rect: QRect
    ground: str = ""
    edge: str = ""
    radius: int = 0
    words: tuple[Words, ...] = ()
    signs: tuple[Sign, ...] = ()
    move: Move | None = None
    local: str = ""
    flows: bool = False
    ruled: bool = False
    caret: QRect | None = None
    filled: float = 0.0

    @property
    def usable(self) -> bool:
        return self.move is not None or bool(self.local)

    def shifted(self, dx: int, dy: int, *, flows: bool) -> Piece:
        return replace(
            self,
            rect=self.rect.translated(dx, dy),
            words=tuple(replace(words, x=words.x + dx, top=words.top + dy) for words in self.words),
            signs=tuple(replace(sign, rect=sign.rect.translated(dx, dy)) for sign in self.signs),
            caret=None if self.caret is None else self.caret.translated(dx, dy),
            flows=flows,
        )


@dataclass(frozen=True, slots=True)
class Knob:
    """A button before it has a rectangle."""

    place: str
    label: str
    icon: str
    move: Move | None = None
    local: str = ""
    main: bool = False
    lit: bool = False
