"""The next single gesture towards a wanted move on the table, and where on the screen it happens.

Apart because this is the guide (spotlight, ghost, proof), not the machine: it only looks at states.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kiosk.domain.world import Move
from kiosk.worlds.cards_start import Round
from kiosk.worlds.cards_state import State


def next_gesture(state: State, move: Move) -> Move | None:
    return _WAYS[move.verb](state, *move.things)


def place(state: State, move: Move) -> str:
    gesture = next_gesture(state, move) or move
    if gesture.verb in ("later", "next"):
        return gesture.verb
    kind = {"pick": "card", "put": "box", "point": "part", "answer_chat": "reply"}[gesture.verb]
    return f"{kind}:{gesture.things[-1]}"


def _towards(state: State, holds: Callable[[Round], bool], move: Move) -> Move | None:
    """`move` when its round is on the table; before, the gesture that lays the next round."""
    if holds(state.round):
        return move
    ahead = any(holds(one) for one in state.start.rounds[state.at + 1 :])
    return Move("next") if ahead and state.goes_on else None


def _pick(state: State, name: str) -> Move | None:
    if state.held == name or name in state.home:
        return None
    return _in_hand(state, name, Move("pick", (name,)))


def _put(state: State, name: str, box: str) -> Move | None:
    """First the card is taken, then the box is touched: what every hand and every machine can do."""
    if name in state.home or state.place_of(name) == box:
        return None
    if state.held == name:
        return _in_hand(state, name, Move("put", (name, box)))
    other = state.card(state.held)
    if other is not None and state.card(name) is not None:
        return Move("put", (other.id, other.home))  # what is in the hand goes home first
    return _in_hand(state, name, Move("pick", (name,)))


def _in_hand(state: State, name: str, move: Move) -> Move | None:
    onward = _towards(state, lambda one: any(card.id == name for card in one.cards), move)
    if onward is not move or state.round.board != "sort" or state.stack[:1] == (name,):
        return onward
    return Move("later") if name in state.stack else None


def _later(state: State) -> Move | None:
    """A card in the hand is put down first."""
    if len(state.stack) < 2:
        return None
    return Move("pick", (state.held,)) if state.held else Move("later")


def _point(state: State, name: str) -> Move | None:
    if name in state.pointed:
        return None
    return _towards(state, lambda one: any(part.id == name for part in one.parts), Move("point", (name,)))


def _answer_chat(state: State, name: str) -> Move | None:
    offered = any(answer.id == name for answer in state.answers)
    if offered:
        return Move("answer_chat", (name,))
    if name in state.chosen or state.round.board == "chat":
        return Move("next") if name not in state.chosen and state.goes_on else None
    return _towards(
        state,
        lambda one: any(answer.id == name for turn in one.turns for answer in turn.answers),
        Move("answer_chat", (name,)),
    )


def _next(state: State) -> Move | None:
    return Move("next") if state.goes_on else None


_WAYS: Mapping[str, Callable[..., Move | None]] = {
    "pick": _pick, "put": _put, "later": _later, "point": _point, "answer_chat": _answer_chat, "next": _next,
}  # fmt: skip
