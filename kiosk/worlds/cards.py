"""Cards on a table: sort them into boxes, match them, put them in order; point at a document, answer a chat.

Apart because this is the world as the outside speaks to it; its shapes, state, moves, goals and ways each have
their own module beside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.domain.world import Move
from kiosk.worlds import cards_goal, cards_state, cards_ways
from kiosk.worlds.cards_goal import Goal
from kiosk.worlds.cards_moves import MOVES, laid
from kiosk.worlds.cards_start import Start, start_problems
from kiosk.worlds.cards_state import State

__all__ = ["CardsWorld", "Goal", "Start", "State"]

_ON_CARDS = frozenset({"pick", "put", "later"})


class CardsWorld:
    """Moves: pick a card, put a card into a box or a numbered place, `later` (the top card goes under the
    stack), point at a part, answer_chat, and next (the following round)."""

    name = "cards"
    start_type: type = Start
    goal_type: type = Goal
    verbs: Mapping[str, int] = MappingProxyType(
        {"pick": 1, "put": 2, "later": 0, "point": 1, "answer_chat": 1, "next": 0}
    )

    def problems(self, start: object) -> tuple[str, ...]:
        return tuple(start_problems(start)) if isinstance(start, Start) else ("This is not a start of cards.",)

    def begin(self, start: object) -> State:
        if not isinstance(start, Start):
            raise TypeError(f"Cards begin with their own Start, not with {type(start).__name__}")
        return laid(State(start=start), 0)

    def apply(self, state: State, move: Move) -> State:
        if self.verbs.get(move.verb) != len(move.things):
            return state
        return MOVES[move.verb](state, *move.things)

    def reaches(self, state: State, goal: object) -> bool:
        return isinstance(goal, Goal) and cards_goal.reaches(state, goal)

    def leads(self, gesture: Move, move: Move) -> bool:
        """While cards are handled any card may be taken first, and it may be dragged: what does not belong
        comes back by itself."""
        return gesture == move or (gesture.verb in _ON_CARDS and move.verb in _ON_CARDS)

    def gesture(self, state: State, move: Move) -> Move | None:
        if self.verbs.get(move.verb) != len(move.things):
            return None
        return cards_ways.next_gesture(state, move)

    def place(self, state: State, move: Move) -> str:
        if self.verbs.get(move.verb) != len(move.things):
            return ""
        return cards_ways.place(state, move)

    def measures(self, state: State) -> Mapping[str, float]:
        return cards_state.measures(state)
