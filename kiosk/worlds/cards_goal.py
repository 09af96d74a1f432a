"""When the table is as was asked.

Apart because goals are what authors write most, and each thing they may ask is one line here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.worlds.cards_state import State, clues, given_away


@dataclass(frozen=True, slots=True)
class Goal:
    """What can be asked of the table.

    `home`: these cards lie where they belong. `done`: this round is done (or lies behind us). `round`: this one
    is on the table. `placed`: cards and their places, `ordered`: all of them are right. `full`: every place of
    the order is taken. `pointed`: these parts were pointed at. `chosen`: these answers were given, `talked`: the
    conversation is over.

    For `failed`: `wrong_at_least` different cards did not go home at once, or the card `wrong_card` did not;
    `order_errors` times the places were full in another order; `beside` times something else was pointed at;
    `given_away` answers handed over something private. `right_at_least` counts the cards that went home at once.
    """

    home: tuple[str, ...] = ()
    done: str = ""
    round: str = ""
    placed: Mapping[str, str] = field(default_factory=dict)
    ordered: bool = False
    full: bool = False
    pointed: tuple[str, ...] = ()
    clues_at_least: int = 0
    chosen: tuple[str, ...] = ()
    talked: bool = False
    right_at_least: int = 0
    wrong_at_least: int = 0
    wrong_card: str = ""
    order_errors: int = 0
    beside: int = 0
    given_away: int = 0
    given_away_at_most: int | None = None


def reaches(state: State, goal: Goal) -> bool:
    """True when everything that the goal asks holds in this state."""
    return (
        set(goal.home) <= state.home
        and (not goal.done or _is_done(state, goal.done))
        and goal.round in ("", state.round.id)
        and goal.placed.items() <= dict(state.placed).items()
        and (not goal.ordered or state.ordered)
        and (not goal.full or len(state.placed) == len(state.places))
        and set(goal.pointed) <= set(state.pointed)
        and goal.clues_at_least <= clues(state)
        and set(goal.chosen) <= set(state.chosen)
        and (not goal.talked or (state.round.board == "chat" and state.complete))
        and _counted(state, goal)
    )


def _counted(state: State, goal: Goal) -> bool:
    wrong = {card for card, _box in state.missed}
    return (
        goal.right_at_least <= len(state.home - wrong)
        and goal.wrong_at_least <= len(wrong)
        and (not goal.wrong_card or goal.wrong_card in wrong)
        and goal.order_errors <= state.order_errors
        and goal.beside <= state.beside
        and goal.given_away <= given_away(state)
        and (goal.given_away_at_most is None or given_away(state) <= goal.given_away_at_most)
    )


def _is_done(state: State, name: str) -> bool:
    behind = [one.id for one in state.start.rounds[: state.at]]
    return name in behind or (state.round.id == name and state.complete)
