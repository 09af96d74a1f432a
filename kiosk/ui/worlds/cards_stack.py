"""The stack of cards to sort: one card to read at a time, and what stands there when nothing is left.

Apart because its height must not change from card to card: boxes that move are hard to hit.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.cards_pieces import Block, Piece, length, stacked, write
from kiosk.ui.worlds.cards_tiles import button, card_tile, closing
from kiosk.ui.worlds.cards_words import FINISHED, LATER, NEXT, left_over
from kiosk.worlds.cards_state import State

SHORT = 60
"""Letters: cards with fewer are written larger."""
_STEP = 7
"""How far the edge of the next card looks out from under the top one."""


def over(look: Look, state: State, width: int) -> Block:
    """Nothing is left here: the way on, or a calm sign that this is the end."""
    end = closing(look, FINISHED[state.round.board], width)
    if not state.goes_on:
        return end
    return stacked((end, button(look, "next", NEXT, "next", width)), look.world_px(16))


def stack(look: Look, state: State, width: int) -> Block:
    """The top card, whole; under it the edges of the others, how many they are, and the way to leave it."""
    own = min(width - look.world_px(16), look.world_px(560))
    left = (width - own) // 2
    short = all(len(card.text) < SHORT for card in state.round.cards)
    size = 25 if short and look.size <= 150 else 22
    tiles = [card_tile(look, card, own, held=False, size=size) for card in state.round.cards]
    tall = max(look.world_px(130), *(tile.height for tile in tiles))
    under = _under(look, 2, own).height
    whole = tall + 2 * look.world_px(_STEP) + look.world_px(10) + under
    if state.complete:
        end = over(look, state, width)
        return replace(end.shifted(0, max(whole - end.height, 0) // 2), height=max(end.height, whole))
    pile = _pile(look, state, own, tall, size)
    foot = _under(look, len(state.left), own).shifted(left, whole - under)
    return Block((*pile.shifted(left, 0).pieces, *foot.pieces), whole, pile.broken)


def _pile(look: Look, state: State, width: int, tall: int, size: float) -> Block:
    card = state.left[0]
    top = card_tile(look, card, width, held=card.id == state.held, height=tall, size=size)
    step = look.world_px(_STEP)
    edge = replace(
        top.pieces[0], place="under", words=(), signs=(), usable=False, shadow=look.px(3), name="",
        edge=look.palette.line, wide=2,
    )  # fmt: skip
    layers = range(min(len(state.left) - 1, 2), 0, -1)
    return Block((*(edge.shifted(step * one, step * one) for one in layers), *top.pieces), tall, top.broken)


def _under(look: Look, count: int, width: int) -> Block:
    palette = look.palette
    text = left_over(count)
    line = write(look, text, QPoint(0, 0), width, size=18, colour=palette.muted, side="centre")
    said = Block((Piece("count", QRect(0, 0, width, line.bottom), words=(line,)),), line.bottom)
    if count == 1:
        return said
    later = button(look, "later", LATER, "replay", width, main=False, centred=False)
    taken = later.pieces[0].rect.width()
    room = width - taken - look.world_px(12)
    if length(look, text, 18) > room:
        return stacked((said, button(look, "later", LATER, "replay", width, main=False)), look.world_px(8))
    beside = replace(line, top=(later.height - line.bottom) // 2, width=room, side="left")
    piece = Piece("count", QRect(0, 0, room, later.height), words=(beside,))
    return Block((piece, *later.pieces), later.height)
