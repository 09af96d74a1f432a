"""How each single gesture changes the table.

Apart because every gesture is one small function of a state, and a table of them is easy to read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.worlds.cards_state import BESIDE, COMPLETE, MISSED, UNORDERED, State, after


def laid(state: State, at: int) -> State:
    """The round `at` as it lies on the table before anyone has touched it."""
    one = state.start.rounds[at]
    stack = tuple(card.id for card in one.cards) if one.board == "sort" else ()
    asked = one.turns[0].id if one.board == "chat" and one.turns else ""
    return replace(state, at=at, stack=stack, placed=(), asked=asked, held="", note="")


def can_pick(state: State, name: str) -> bool:
    """Of a stack only the top card; of an order also one that lies in a place."""
    if state.card(name) is None or name in state.home:
        return False
    return state.round.board != "sort" or state.stack[:1] == (name,)


def _pick(state: State, name: str) -> State:
    """Touching the card that is in the hand puts it down again."""
    if not can_pick(state, name):
        return state
    return replace(state, held="" if state.held == name else name, note="")


def _put(state: State, name: str, box: str) -> State:
    if not can_pick(state, name):
        return state
    if state.round.board == "order":
        return _put_in_place(state, name, box) if box in state.places else state
    card = state.card(name)
    if card is None or state.box(box) is None:
        return state
    if card.home != box:
        return replace(state, missed=(*state.missed, (name, box)), held="", note=f"{MISSED}:{name}:{box}")
    stack = tuple(one for one in state.stack if one != name)
    return _told(replace(state, home=state.home | {name}, stack=stack, held="", note=""))


def _put_in_place(state: State, name: str, place: str) -> State:
    """Into an empty place, or against the card that lies there: the two change places."""
    before, there = state.place_of(name), state.card_at(place)
    if before == place:
        return replace(state, held="", note="")
    moving = {name} | ({there.id} if there is not None else set())
    placed = [pair for pair in state.placed if pair[0] not in moving]
    placed.append((name, place))
    if there is not None and before:
        placed.append((there.id, before))
    swaps = state.swaps + (1 if there is not None else 0)
    card = state.card(name)
    wrong = state.misplaced + (1 if card is not None and card.home != place else 0)
    moved = replace(
        state,
        misplaced=wrong,
        placed=tuple(sorted(placed, key=lambda pair: pair[1])),
        swaps=swaps,
        held="",
        note="",
    )
    if len(placed) == len(state.places) and not moved.ordered:
        return replace(moved, order_errors=state.order_errors + 1, note=UNORDERED)
    return _told(moved)


def _later(state: State) -> State:
    """The top card goes under the stack."""
    if state.round.board != "sort" or len(state.stack) < 2:
        return state
    return replace(state, stack=(*state.stack[1:], state.stack[0]), held="", note="")


def _point(state: State, name: str) -> State:
    part = state.part(name)
    if part is None or name in state.pointed:
        return state
    if not part.clue:
        return replace(state, beside=state.beside + 1, note=f"{BESIDE}:{name}")
    return _told(replace(state, pointed=(*state.pointed, name), note=""))


def _answer_chat(state: State, name: str) -> State:
    turn = state.turn(state.asked)
    answer = next((one for one in state.answers if one.id == name), None)
    if turn is None or answer is None:
        return state
    following = after(state, turn, answer)
    return replace(state, chosen=(*state.chosen, name), asked=following.id if following else "", note="")


def _next(state: State) -> State:
    return laid(state, state.at + 1) if state.goes_on else state


def _told(state: State) -> State:
    return replace(state, note=COMPLETE) if state.complete else state


MOVES: Mapping[str, Callable[..., State]] = {
    "pick": _pick,
    "put": _put,
    "later": _later,
    "point": _point,
    "answer_chat": _answer_chat,
    "next": _next,
}
