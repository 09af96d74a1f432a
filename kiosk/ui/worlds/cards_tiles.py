"""How one card, one numbered place and one button are built from words and signs.

Apart because every board lays the same tiles; only where they lie differs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.cards_pieces import Block, Piece, Sign, Words, broken, length, write
from kiosk.worlds.cards_start import Card

MM_FLOOR = 16
"""No card, box or button is lower than this on the real screen."""

PLAIN = 20
"""The text of a card among others; the only card of a stack is larger."""

Line = tuple[str, float, bool, str]
"""Text, size, bold, colour ("" for ink)."""


@dataclass(frozen=True, slots=True)
class Body:
    """Words and signs inside a tile that begins at (0, 0), before anything around them is known."""

    words: tuple[Words, ...]
    signs: tuple[Sign, ...]
    height: int
    broken: int


def body(
    look: Look, icon: Sign | None, lines: Sequence[Line], width: int, *, side: float = 46, pad: float = 14
) -> Body:
    """The icon beside the words; above them when a long word would not fit beside it."""
    around = look.world_px(pad)
    square = look.world_px(side) if icon is not None else 0
    gap = look.world_px(13) if icon is not None else 0
    beside = width - 2 * around - square - gap
    above = icon is not None and _broken(look, lines, beside) > 0
    room = width - 2 * around if above else beside
    x = around if above else around + square + gap
    y = around + (square + gap // 2 if above else 0)
    words: list[Words] = []
    for text, size, bold, colour in lines:
        if text:
            words.append(write(look, text, QPoint(x, y), room, size=size, bold=bold, colour=colour))
            y = words[-1].bottom
    height = max(y + around, square + 2 * around)
    spare = (height - around - y) // 2 if not above else 0
    words = [replace(one, top=one.top + spare) for one in words]
    top = around if above else (height - square) // 2
    signs = () if icon is None else (replace(icon, rect=QRect(around, top, square, square)),)
    return Body(tuple(words), signs, height, _broken(look, lines, room))


def _broken(look: Look, lines: Sequence[Line], room: int) -> int:
    return sum(broken(look, text, room, size, bold=bold) for text, size, bold, _colour in lines if text)


def floor(look: Look) -> int:
    return look.mm(MM_FLOOR)


def in_box(piece: Piece, content: Body, height: int) -> Piece:
    """The piece with this content in the middle of its height."""
    dy = max((height - content.height) // 2, 0)
    held = Piece("", QRect(), words=content.words, signs=content.signs).shifted(
        piece.rect.left(), piece.rect.top() + dy
    )
    return replace(piece, words=held.words, signs=held.signs)


def card_body(look: Look, card: Card, width: int, *, size: float) -> Body:
    palette = look.palette
    icon = Sign(QRect(), card.icon, palette.brand, palette.brand_soft) if card.icon else None
    lines: list[Line] = [(card.title, size, True, ""), (card.text, size, False, "")]
    large = size > PLAIN
    return body(look, icon, lines, width, side=58 if large else 44, pad=18 if large or icon is None else 11)


@lru_cache(maxsize=256)
def card_tile(
    look: Look, card: Card, width: int, *, held: bool, height: int = 0, size: float = PLAIN, usable: bool = True
) -> Block:
    """A white card that lies on the table; in the hand it is lifted and has a border of sun. Kept, because the
    best way to lay a table is found by laying the same cards many times."""
    palette = look.palette
    content = card_body(look, card, width, size=size)
    tall = max(content.height, height, floor(look))
    piece = Piece(
        f"card:{card.id}", QRect(0, 0, width, tall), palette.card, palette.sun if held else palette.line,
        wide=look.px(5) if held else 2, radius=look.world_px(14), shadow=look.px(14 if held else 6),
        usable=usable, name=f"{card.title} {card.text}".strip(),
    )  # fmt: skip
    return Block((in_box(piece, content, tall),), tall, content.broken)


def place_tile(look: Look, number: str, card: Card | None, width: int, height: int, *, waits: bool, held: bool,
               right: bool) -> Block:  # fmt: skip
    """A numbered place of an order, empty or with its card. `right`: the whole order is done."""
    palette = look.palette
    side, gap = look.world_px(44), look.world_px(10)
    inner = width - side - gap
    sign = Sign(
        QRect(0, (height - side) // 2, side, side), "", palette.on_leaf if right else palette.on_brand,
        palette.leaf if right else palette.brand, number,
    )  # fmt: skip
    slot = Piece(
        f"box:{number}", QRect(side + gap, 0, inner, height), palette.brand_soft,
        palette.sun if waits else palette.brand, wide=look.px(4) if waits else 2, dashed=True,
        radius=look.world_px(14), usable=waits and card is None, name=f"Place {number}", signs=(sign,),
    )  # fmt: skip
    if card is None:
        return Block((slot,), height)
    lying = card_tile(look, card, inner, held=held, height=height).shifted(side + gap, 0)
    return Block((slot, *lying.pieces), max(height, lying.height), lying.broken)


def button(
    look: Look, place: str, label: str, icon: str, width: int, *, main: bool = True, centred: bool = True
) -> Block:
    """A button as wide as its word, in the middle of `width`, or as wide as that when the word is long."""
    palette = look.palette
    colour = palette.on_sun if main else palette.brand
    side, pad, gap = look.world_px(30), look.world_px(20), look.world_px(12)
    needed = length(look, label, 22, bold=True) + side + gap + 2 * pad
    own = min(max(needed, look.mm(30)), width)
    content = body(look, Sign(QRect(), icon, colour), [(label, 22, True, colour)], own, side=30, pad=12)
    if icon == "next":
        content = _mirrored(content, own)
    height = max(content.height, floor(look))
    left = (width - own) // 2 if centred else width - own
    piece = Piece(
        place, QRect(left, 0, own, height), palette.sun if main else palette.card,
        "" if main else palette.brand, radius=look.world_px(14), shadow=look.px(4) if main else 0,
        usable=True, name=label,
    )  # fmt: skip
    return Block((in_box(piece, content, height),), height, content.broken)


def _mirrored(content: Body, width: int) -> Body:
    """The sign after the word: an arrow stands where it leads to."""
    signs = tuple(replace(one, rect=_across(one.rect, width)) for one in content.signs)
    words = tuple(replace(one, x=width - one.x - one.width, side="right") for one in content.words)
    return replace(content, words=words, signs=signs)


def _across(rect: QRect, width: int) -> QRect:
    return QRect(width - rect.right() - 1, rect.top(), rect.width(), rect.height())


def closing(look: Look, text: str, width: int) -> Block:
    """A calm sign that everything is where it belongs."""
    palette = look.palette
    side = look.world_px(64)
    line = write(
        look, text, QPoint(0, side + look.world_px(10)), width, size=22, bold=True, side="centre",
    )  # fmt: skip
    sign = Sign(QRect((width - side) // 2, 0, side, side), "check", palette.on_leaf, palette.leaf)
    height = line.bottom
    return Block((Piece("end", QRect(0, 0, width, height), words=(line,), signs=(sign,)),), height)
