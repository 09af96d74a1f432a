"""What stands where on the paper, each thing with the strokes that draw it.

Apart because painting, measuring and judging a page all go through the same list, in the order of reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from kiosk.desk.slip import SlipPart


class SpotKind(Enum):
    TEXT = "text"
    PICTURE = "picture"
    CODE = "code"
    """The picture that kiosks read."""
    GROUND = "ground"
    """A card, a rule: what other things stand on."""


@dataclass(frozen=True, slots=True)
class Spot:
    """`rect` in tenths of a millimetre. `text`, `points`, `ink`: of a text. `whole`: no word had to be broken."""

    kind: SpotKind
    rect: QRectF
    draw: Callable[[QPainter], None]
    text: str = ""
    points: float = 0
    ink: str = ""
    whole: bool = True
    part: SlipPart = SlipPart.TITLE


class Piece(Protocol):
    """Something that takes the width it is given and says how high it then is."""

    def height(self, width: float) -> float: ...

    def spots(self, room: QRectF) -> Iterator[Spot]:
        """`room` has the width, and at least the height, that were asked for."""
        ...
