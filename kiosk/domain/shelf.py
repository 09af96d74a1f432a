"""Things that are ready to be asked for and are only made when somebody does.

Apart because a kiosk must take a first touch before every exercise has been built, and nobody else should
have to know that it did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

Thing = TypeVar("Thing")


class Shelf(Mapping[str, Thing]):
    """A mapping that is filled, once, by the first question about it."""

    def __init__(self, fill: Callable[[], Mapping[str, Thing]]) -> None:
        self._fill = fill
        self._filled: Mapping[str, Thing] | None = None

    def __getitem__(self, name: str) -> Thing:
        return self._all()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> Mapping[str, Thing]:
        if self._filled is None:
            self._filled = self._fill()
        return self._filled
