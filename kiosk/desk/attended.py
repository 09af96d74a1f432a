"""What the desk may ask of the visit in progress: the two never meet otherwise.

Apart because the visit is a neighbour; `kiosk.visit.visit.Visit` satisfies this as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.facts import Fact, Happening
from kiosk.domain.orientation import Rule
from kiosk.domain.progress import Progress


class Notebook(Protocol):
    """The journal of one visit."""

    visit: str
    learner: str
    language: str
    keeps: bool
    noted: list[Fact]

    def note(self, *happenings: Happening) -> None: ...

    def now_ms(self) -> int: ...


class Attended(Protocol):
    """One person's visit, as far as whoever helps may know it."""

    past: list[Fact]
    code: tuple[int, ...]
    stops: tuple[str, ...]

    @property
    def journal(self) -> Notebook: ...

    @property
    def started(self) -> bool: ...

    @property
    def progress(self) -> Progress: ...

    @property
    def advice(self) -> Sequence[Rule]: ...

    @property
    def next_stop(self) -> str | None: ...
