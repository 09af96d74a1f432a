"""How a world that holds other worlds gets what authors wrote for them made into values.

Apart because the pure half knows no format: whoever reads files brings the means, the world says what is what.
"""

from __future__ import annotations

from typing import Any, Protocol, runtime_checkable

from kiosk.domain.world import Move, World

ANY_NUMBER = -1
"""In `World.verbs`: a verb that takes a whole move of another world, however many things that has."""


class Making(Protocol):
    """Makes values of what an author wrote; `at` is its path below the value being made (".left.start")."""

    def value(self, wanted: type, written: object, at: str) -> Any: ...

    def moves(self, world: World[Any], written: object, at: str) -> tuple[Move, ...]: ...


@runtime_checkable
class Holding(Protocol):
    """A world whose start and goals hold those of other worlds."""

    def filled_start(self, start: object, making: Making) -> object:
        """The start with everything inside it made into values of the inner worlds."""
        ...

    def filled_goal(self, goal: object, start: object, making: Making) -> object:
        """The same for a goal, which only the (filled) start of its scene explains."""
        ...
