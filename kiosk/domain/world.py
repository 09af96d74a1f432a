"""What a simulated world is: a frozen state, moves that lead to another state, and goals that a state reaches.

Apart because exercises, the content checker, the visit and the views all speak to worlds only through this.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

State = TypeVar("State")


@dataclass(frozen=True, slots=True)
class Move:
    """One gesture of the learner, in the world's own words: `Move("open", ("amina",))`.

    In TOML: `{ open = "amina" }`, `{ drag = ["letter", "folder"] }`, `{ send = true }`.
    """

    verb: str
    things: tuple[str, ...] = ()

    @property
    def types(self) -> bool:
        """Whether it types letters: `type a`, or on one of two machines `right type a`."""
        return (self.verb, *self.things)[-2:-1] == ("type",)

    def __str__(self) -> str:
        return " ".join((self.verb, *self.things))


class World(Protocol[State]):
    """A pure state machine. `Start`, `Goal` and the states are frozen dataclasses of the world's module.

    `Start` and `Goal` are what authors write in TOML; every field of a `Goal` has a default that asks
    nothing, and a state reaches a goal when everything that was asked holds.
    """

    @property
    def name(self) -> str: ...

    @property
    def start_type(self) -> type: ...

    @property
    def goal_type(self) -> type: ...

    @property
    def verbs(self) -> Mapping[str, int]:
        """How many things each verb takes."""
        ...

    def problems(self, start: object) -> tuple[str, ...]:
        """What an author must mend in this start (unknown references …), one sentence each."""
        ...

    def begin(self, start: object) -> State: ...

    def apply(self, state: State, move: Move) -> State:
        """The state after the move. A move that means nothing here gives the same state back, never an error."""
        ...

    def reaches(self, state: State, goal: object) -> bool: ...

    def gesture(self, state: State, move: Move) -> Move | None:
        """The next single gesture towards `move`, or None when nothing is left to do for it.

        Most moves are one gesture and answer themselves. Long ones are cut: typing a word gives the next
        letter (or the erase that a mistake asks for), scrolling gives one notch.
        """
        ...

    def leads(self, gesture: Move, move: Move) -> bool:
        """Whether `move` is as welcome as `gesture` while doing it together: the arrows also carry the cursor."""
        ...

    def place(self, state: State, move: Move) -> str:
        """The name of the place on the screen that must be touched now so that the move can happen.

        The view knows a rectangle for every such name; spotlight and ghost pointer go there. When the
        move cannot happen yet (the message is not open), it is the place that leads there. "" if none.
        """
        ...

    def measures(self, state: State) -> Mapping[str, float]:
        """What this state has counted for the facts, by name: `{"ads_opened": 1.0}`. A run adds up how much each
        grows with a move, also with a wrong one that is then taken back."""
        ...
