"""What is so on the table at one moment: where cards are, what was pointed at, what was said.

Apart because moves, goals, ways and views all read it, and none of them should count for itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.worlds.cards_start import END, Answer, Box, Card, Part, Round, Start, Turn

MISSED = "missed"
BESIDE = "beside"
UNORDERED = "unordered"
COMPLETE = "complete"


@dataclass(frozen=True, slots=True)
class State:
    """`home`: cards that lie where they belong. `missed`: (card, box) for each time one did not belong.

    `stack`: the cards left to sort, the top one first. `placed`: (card, place) of an order. `asked`: the turn
    that waits for an answer, "" when nobody waits. `note`: what the last move led to, for the view to say.
    """

    start: Start
    at: int = 0
    home: frozenset[str] = frozenset()
    missed: tuple[tuple[str, str], ...] = ()
    held: str = ""
    stack: tuple[str, ...] = ()
    placed: tuple[tuple[str, str], ...] = ()
    order_errors: int = 0
    swaps: int = 0
    misplaced: int = 0
    pointed: tuple[str, ...] = ()
    beside: int = 0
    chosen: tuple[str, ...] = ()
    asked: str = ""
    note: str = ""

    @property
    def round(self) -> Round:
        return self.start.rounds[self.at]

    @property
    def boxes(self) -> tuple[Box, ...]:
        return self.start.boxes_of(self.round)

    @property
    def places(self) -> tuple[str, ...]:
        """The numbers of the places, when this round is an order."""
        return tuple(str(number + 1) for number in range(len(self.round.cards)))

    @property
    def left(self) -> tuple[Card, ...]:
        """The cards that are not in a box or a place yet; of a stack, the top one first."""
        if self.round.board == "sort":
            return tuple(card for name in self.stack if (card := self.card(name)) is not None)
        away = dict(self.placed)
        return tuple(card for card in self.round.cards if card.id not in self.home and card.id not in away)

    def card(self, name: str) -> Card | None:
        """The card of this round with this id."""
        return next((card for card in self.round.cards if card.id == name), None)

    def box(self, name: str) -> Box | None:
        return next((box for box in self.boxes if box.id == name), None)

    def part(self, name: str) -> Part | None:
        return next((part for part in self.round.parts if part.id and part.id == name), None)

    def inside(self, box: str) -> tuple[Card, ...]:
        """The cards that lie in this box, where they belong."""
        return tuple(card for card in self.round.cards if card.id in self.home and card.home == box)

    def card_at(self, place: str) -> Card | None:
        return next((self.card(name) for name, number in self.placed if number == place), None)

    def place_of(self, card: str) -> str:
        return dict(self.placed).get(card, "")

    def turn(self, name: str) -> Turn | None:
        return next((turn for turn in self.round.turns if turn.id == name), None)

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What can be said now."""
        turn = self.turn(self.asked)
        return turn.answers if turn is not None else ()

    @property
    def complete(self) -> bool:
        """True when nothing is left to do in this round."""
        one = self.round
        if one.board in ("sort", "match"):
            return all(card.id in self.home for card in one.cards)
        if one.board == "order":
            return self.ordered
        if one.board == "document":
            return all(part.id in self.pointed for part in one.parts if part.clue)
        return not self.answers

    @property
    def ordered(self) -> bool:
        return self.round.board == "order" and all(
            self.place_of(card.id) == card.home for card in self.round.cards
        )

    @property
    def goes_on(self) -> bool:
        """True when the next round can be laid."""
        return self.complete and self.at + 1 < len(self.start.rounds)


def talk(state: State) -> Iterator[Turn | Answer]:
    """The conversation until now: what was said and answered, one after the other."""
    turn = state.round.turns[0] if state.round.turns else None
    for name in state.chosen:
        answer = next((one for one in turn.answers if one.id == name), None) if turn is not None else None
        if turn is not None and answer is not None:
            yield turn
            yield answer
            turn = after(state, turn, answer)
    if turn is not None:
        yield turn


def after(state: State, turn: Turn, answer: Answer) -> Turn | None:
    """The turn that this answer leads to; None when the conversation ends there."""
    if answer.to == END:
        return None
    if answer.to:
        return state.turn(answer.to)
    following = state.round.turns.index(turn) + 1
    return state.round.turns[following] if following < len(state.round.turns) else None


def given_away(state: State) -> int:
    """How many answers handed over something private."""
    turns = (turn for one in state.start.rounds for turn in one.turns)
    return sum(answer.gives and answer.id in state.chosen for turn in turns for answer in turn.answers)


def clues(state: State) -> int:
    return sum(part.clue and part.id in state.pointed for one in state.start.rounds for part in one.parts)


def measures(state: State) -> Mapping[str, float]:
    """Counters for the facts; each only grows."""
    return {
        "confusions": float(len(state.missed)),
        "order_errors": float(state.order_errors),
        "swaps": float(state.swaps),
        "misplaced": float(state.misplaced),
        "clue_pointed": float(clues(state)),
        "pointed_beside": float(state.beside),
        "given_away": float(given_away(state)),
    }
