"""Where cards, boxes and numbered places lie: beside one another, or one under the other.

Apart because it tries several ways of laying a table and keeps the one that fits: nobody should have to scroll
between a card and its box when the window has room for both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QRect

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.cards_boxes import Filling, box_tile
from kiosk.ui.worlds.cards_pieces import Block, Piece, stacked
from kiosk.ui.worlds.cards_stack import over, stack
from kiosk.ui.worlds.cards_tiles import card_tile, place_tile
from kiosk.worlds.cards_start import Box, Card
from kiosk.worlds.cards_state import State

Maker = Callable[[int, int], Block]
"""Builds a tile of this width, at least this high."""

GAP = 12
TALLEST = 210
"""A box is never stretched higher than this (mock-up pixels)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """`share`: how much of the width the cards take when boxes lie beside them; 1 when they lie above.
    `told`: the cards in a box can still be read. `tight`: of the cards, only the one in the hand is shown."""

    share: float
    card_columns: int
    box_columns: int
    told: bool = True
    tight: bool = False

    @property
    def beside(self) -> bool:
        return self.share < 1


_PLANS: dict[str, tuple[Plan, ...]] = {
    "sort": (
        Plan(1, 1, 6), Plan(1, 1, 3), Plan(0.46, 1, 2), Plan(1, 1, 6, False), Plan(1, 1, 3, False),
        Plan(0.46, 1, 2, False), Plan(1, 1, 2, False), Plan(0.5, 1, 1, False), Plan(1, 1, 1, False),
    ),
    "match": (
        Plan(0.42, 1, 1), Plan(0.42, 1, 2), Plan(1, 3, 3), Plan(1, 2, 2), Plan(1, 2, 1), Plan(1, 1, 1),
        Plan(0.5, 1, 1, False), Plan(1, 1, 1, False),
    ),
    "order": (Plan(0.45, 1, 1), Plan(1, 2, 2), Plan(1, 2, 1), Plan(1, 1, 1)),
}  # fmt: skip


def table(look: Look, state: State, width: int, room: int) -> Block:
    """The round in `width`, in the height `room` if it can be."""
    plans = _PLANS[state.round.board]
    plan = plans[_best(look, _fullest(state), plans, width, room)]
    natural = _laid(look, state, plan, width, 0)
    if natural.height > room and state.held and not state.place_of(state.held):
        tight = tuple(replace(one, tight=True) for one in plans if not one.beside)
        plan = tight[_best(look, state, tight, width, room)]
        natural = _laid(look, state, plan, width, 0)
    spare = room - natural.height
    if spare <= 0:
        return natural
    rows = -(-_goals_of(state) // min(plan.box_columns, _goals_of(state)))
    share = spare if plan.beside else spare * 2 // 3
    wider = _laid(look, state, plan, width, share // rows)
    kept = wider if wider.height <= room else natural
    down = (room - kept.height) // 3
    return replace(kept.shifted(0, down), height=kept.height + down)


def _fullest(state: State) -> State:
    """The round before anything was done, its longest card on top: the way of laying it is chosen for this
    one, so that nothing changes sides while it is played."""
    cards = sorted(state.round.cards, key=lambda card: -len(card.title + card.text))
    names = tuple(card.id for card in cards)
    return replace(state, home=state.home - set(names), stack=names, placed=(), held="", note="")


@lru_cache(maxsize=64)
def _best(look: Look, state: State, plans: tuple[Plan, ...], width: int, room: int) -> int:
    """Which plan cuts no word and has least to scroll; of equals, the first."""
    made = [_laid(look, state, plan, width, 0) for plan in plans]
    return min(range(len(plans)), key=lambda one: (made[one].broken, max(made[one].height - room, 0), one))


def _goals_of(state: State) -> int:
    return len(state.places) if state.round.board == "order" else len(state.boxes)


def _laid(look: Look, state: State, plan: Plan, width: int, extra: int) -> Block:
    gap = look.world_px(GAP)
    wide_gap = 2 * gap if plan.beside else gap
    left = round((width - wide_gap) * plan.share) if plan.beside else width
    right = width - wide_gap - left if plan.beside else width
    goals = grid(_goals(look, state, told=plan.told), plan.box_columns, right, gap, extra, look.world_px(TALLEST))
    same = _card_height(look, state, goals.pieces[0].rect.height()) if plan.beside else 0
    cards = _cards(look, state, plan, left, same)
    if not plan.beside:
        return stacked((cards, goals), look.world_px(18))
    height = max(cards.height, goals.height)
    centred = state.round.board == "sort" or state.complete
    cards = cards.shifted(0, max(height - cards.height, 0) // 2 if centred else 0)
    pieces = (*cards.pieces, *goals.shifted(left + wide_gap, 0).pieces)
    return Block(pieces, height, cards.broken + goals.broken)


def _card_height(look: Look, state: State, goal: int) -> int:
    """Cards beside numbered places are as high as these; beside boxes, at most a little higher than usual."""
    return {"order": goal, "match": min(goal, look.world_px(104))}.get(state.round.board, 0)


def grid(makers: Sequence[Maker], columns: int, width: int, gap: int, extra: int = 0, tallest: int = 0) -> Block:
    """Tiles in rows of equal height. `extra` is what each row may grow, up to `tallest`."""
    columns = max(min(columns, len(makers)), 1)
    own = (width - (columns - 1) * gap) // columns
    rows = []
    for first in range(0, len(makers), columns):
        row = makers[first : first + columns]
        natural = max(make(own, 0).height for make in row)
        height = max(natural, min(natural + extra, tallest))
        tiles = [make(own, height).shifted(number * (own + gap), 0) for number, make in enumerate(row)]
        pieces = tuple(piece for tile in tiles for piece in tile.pieces)
        rows.append(Block(pieces, max(tile.height for tile in tiles), sum(tile.broken for tile in tiles)))
    return stacked(rows, gap)


def _goals(look: Look, state: State, *, told: bool) -> list[Maker]:
    """The makers of the boxes, or of the numbered places."""
    if state.round.board == "order":
        return [_place_maker(look, state, number) for number in state.places]

    return [_box_maker(look, state, box, told=told) for box in state.boxes]


def _box_maker(look: Look, state: State, box: Box, *, told: bool) -> Maker:
    reserve = [card for card in state.round.cards if card.home == box.id]
    split = state.round.board == "match"
    filling = Filling(state.inside(box.id), reserve, bool(state.held), told, split)
    return lambda width, height: box_tile(look, box, width, height, filling)


def _place_maker(look: Look, state: State, number: str) -> Maker:
    card = state.card_at(number)

    def make(width: int, height: int) -> Block:
        inner = width - look.world_px(54)
        tall = max(card_tile(look, one, inner, held=False).height for one in state.round.cards)
        return place_tile(
            look, number, card, width, max(tall, height), waits=bool(state.held),
            held=card is not None and card.id == state.held, right=state.ordered,
        )  # fmt: skip

    return make


def _cards(look: Look, state: State, plan: Plan, width: int, tall: int) -> Block:
    if state.round.board == "sort":
        return _held_alone(look, state, width) if plan.tight else stack(look, state, width)
    if state.complete:
        return over(look, state, width)
    gap = look.world_px(GAP)
    left = {card.id for card in state.left}

    def maker(card: Card) -> Maker:
        if card.id in left:
            return lambda own, height: card_tile(
                look, card, own, held=card.id == state.held, height=max(height, tall)
            )
        return lambda own, height: _gone(look, card, own, max(height, tall))

    if plan.tight:
        return _held_alone(look, state, width)
    shown = state.round.cards if plan.beside else state.left
    return grid([maker(card) for card in shown], plan.card_columns, width, gap) if shown else Block((), 0)


def _held_alone(look: Look, state: State, width: int) -> Block:
    """Large print leaves room for one card: the others come back as soon as it has been put somewhere."""
    card = state.card(state.held)
    return card_tile(look, replace(card, icon=""), width, held=True) if card is not None else Block((), 0)


def _gone(look: Look, card: Card, width: int, height: int) -> Block:
    """Where a card lay: the others stay where they are."""
    tall = max(card_tile(look, card, width, held=False).height, height)
    piece = Piece(
        f"gone:{card.id}", QRect(0, 0, width, tall), "", look.palette.line, dashed=True,
        radius=look.world_px(14),
    )  # fmt: skip
    return Block((piece,), tall)
