"""What an author writes for two machines at once, and what such a pair is at one moment.

Apart because the world, its links and the view all read these values and none of them owns the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

SideName = Literal["left", "right"]
SIDES: tuple[SideName, SideName] = ("left", "right")


@dataclass(frozen=True, slots=True)
class Side:
    """One machine. `start` is the Start of its world, `name` stands above it."""

    world: str
    name: str
    start: Any


@dataclass(frozen=True, slots=True)
class When:
    """Asks for a goal of one side's world."""

    side: SideName
    goal: Any


@dataclass(frozen=True, slots=True)
class Then:
    """The moves that a side lives by itself. `turn`: the eyes go there too."""

    side: SideName
    do: Any
    turn: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Once one side is so, something happens on the other: a code that was asked for arrives. Only once."""

    when: When
    then: Then


@dataclass(frozen=True, slots=True)
class Start:
    """`facing`: the side that is in sight first where both have no room."""

    left: Side
    right: Side
    links: tuple[Link, ...] = ()
    facing: SideName = "left"


@dataclass(frozen=True, slots=True)
class Goal:
    """`left` and `right` are goals of the sides' own worlds; what is left out asks nothing."""

    left: Any = None
    right: Any = None
    facing: Literal["", "left", "right"] = ""


@dataclass(frozen=True, slots=True)
class State:
    """`lived`: the links that have happened, by number. `news`: sides where something arrived unseen."""

    start: Start
    left: Any
    right: Any
    facing: SideName = "left"
    lived: tuple[int, ...] = ()
    news: tuple[SideName, ...] = ()

    def of(self, side: SideName) -> Any:
        return self.left if side == "left" else self.right


def side_of(start: Start, side: SideName) -> Side:
    return start.left if side == "left" else start.right
