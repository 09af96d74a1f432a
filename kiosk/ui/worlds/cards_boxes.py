"""How a box is built: its name, and what lies in it or will lie in it.

Apart because a box must keep room for cards that have not come yet, so that nothing jumps when they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QRect

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.cards_pieces import Block, Piece, Sign, Words, write
from kiosk.ui.worlds.cards_tiles import Body, Line, body, floor
from kiosk.worlds.cards_start import Box, Card

SPLIT_FROM = 400
"""From this width on (mock-up pixels) the cards of a box lie beside its name."""


@dataclass(frozen=True, slots=True)
class Filling:
    """What lies in a box. `reserve`: all that will. `waits`: a card is in the hand. `told`: the cards can be
    read; otherwise ticks show that they are there. `split`: they lie beside the name, if it is wide enough."""

    inside: Sequence[Card]
    reserve: Sequence[Card]
    waits: bool
    told: bool
    split: bool


def box_tile(look: Look, box: Box, width: int, height: int, filling: Filling) -> Block:
    palette = look.palette
    split = filling.split and filling.told and width >= look.world_px(SPLIT_FROM)
    left = width // 2 if split else width
    name = _name(look, box, left)
    corner = QPoint(left, look.world_px(12)) if split else QPoint(look.world_px(12), name.height)
    room = width - corner.x() - look.world_px(12)
    below = _inside(look, filling.inside, corner, room, told=filling.told)
    kept = _inside(look, filling.reserve, corner, room, told=filling.told)
    tall = max(name.height, below.height, kept.height, floor(look), height)
    if split:
        name, below = _sunk(name, (tall - name.height) // 2), _sunk(below, (tall - below.height) // 2)
    piece = Piece(
        f"box:{box.id}", QRect(0, 0, width, tall), palette.brand_soft,
        palette.sun if filling.waits else palette.brand, wide=look.px(4) if filling.waits else 2,
        dashed=filling.waits, radius=look.world_px(16), words=(*name.words, *below.words),
        signs=(*name.signs, *below.signs), usable=filling.waits, name=box.label,
    )  # fmt: skip
    slot = (_slot(look, box, QRect(left, 0, width - left, tall)),) if split and not filling.inside else ()
    return Block((piece, *slot), tall, name.broken)


def _name(look: Look, box: Box, width: int) -> Body:
    colour, ground = _tone(look, box.tone)
    icon = Sign(QRect(), box.icon, colour, ground) if box.icon else None
    lines: list[Line] = [(box.label, 21, True, ""), (box.text, 18, False, look.palette.muted)]
    return body(look, icon, lines, width, side=42, pad=12)


def _tone(look: Look, tone: str) -> tuple[str, str]:
    """The colours of a box's sign: line and ground."""
    palette = look.palette
    return {
        "leaf": (palette.on_leaf, palette.leaf),
        "coral": (palette.on_coral, palette.coral),
    }.get(tone, (palette.on_brand, palette.brand))


def _slot(look: Look, box: Box, room: QRect) -> Piece:
    """Where the card of this box will lie."""
    inset = look.world_px(10)
    return Piece(
        f"slot:{box.id}", room.adjusted(0, inset, -inset, -inset), look.palette.card, look.palette.line,
        dashed=True, radius=look.world_px(12),
    )  # fmt: skip


def _sunk(content: Body, down: int) -> Body:
    words = tuple(replace(one, top=one.top + down) for one in content.words)
    signs = tuple(replace(one, rect=one.rect.translated(0, down)) for one in content.signs)
    return replace(content, words=words, signs=signs)


def _inside(look: Look, cards: Sequence[Card], at: QPoint, width: int, *, told: bool) -> Body:
    """The cards that lie in a box, from this point on, and how far down they go."""
    palette = look.palette
    words: list[Words] = []
    signs: list[Sign] = []
    y = at.y()
    side, gap = look.world_px(24 if told else 30), look.world_px(8)
    across = max((width + gap) // (side + gap), 1)
    for number, card in enumerate(cards):
        if told:
            line = write(
                look, card.title or card.text, QPoint(at.x() + side + gap, y), width - side - gap, size=18
            )
            signs.append(Sign(QRect(at.x(), y, side, side), "check", palette.on_leaf, palette.leaf))
            words.append(line)
            y = max(line.bottom, y + side) + look.world_px(4)
        else:
            row, column = divmod(number, across)
            square = QRect(at.x() + column * (side + gap), at.y() + row * (side + gap), side, side)
            signs.append(Sign(square, "check", palette.on_leaf, palette.leaf))
            y = square.bottom() + 1
    return Body(tuple(words), tuple(signs), y + (look.world_px(10) if cards else 0), 0)
