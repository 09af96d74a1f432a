"""What every page of the desk is: a screen of the volunteer, made on entry and dropped on leaving.

Apart from the visitors' screens because it knows the desk, may wait for something slow, and reads only when asked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kiosk.desk.desk import Desk
from kiosk.desk.place import DeskPlace
from kiosk.errors import KioskError, Trouble
from kiosk.ui.crash import told_of
from kiosk.ui.desk.errand import Errand, Tell
from kiosk.ui.screen import Scenery, Screen


@dataclass(frozen=True, slots=True)
class DeskScenery(Scenery):
    """What a page is handed. `person_words`: the same sentences in the language of the person who is there.
    `narrow`: the screen is hardly wider than high, and the menu takes its part of it."""

    desk: Desk | None = None
    person_words: Any = field(default=None)
    narrow: bool = False


class DeskPage(Screen):
    turned = Signal(object)
    """Go to this DeskPlace."""
    closed = Signal()
    """Back to the visitor's screen."""
    troubled = Signal(object)
    """Something went wrong: a Trouble and what is known of it, for the log."""

    def __init__(self, scenery: DeskScenery, parent: QWidget | None = None) -> None:
        self._desk = scenery.desk
        self.narrow = scenery.narrow
        super().__init__(scenery, parent)

    @property
    def desk(self) -> Desk:
        if self._desk is None:
            raise LookupError("a page of the desk needs the desk")
        return self._desk

    def turn_to(self, place: DeskPlace) -> None:
        self.turned.emit(place)

    def to(self, place: DeskPlace) -> Callable[[], None]:
        """An action that goes there."""
        return lambda: self.turn_to(place)

    def errand(
        self,
        work: Callable[[Tell], Any],
        done: Callable[[Any], None],
        told: Callable[[int, int], None] | None = None,
    ) -> Errand:
        """Do this beside the window. What it answers comes to `done`, unless the page is gone by then."""
        errand = Errand(self, work, done, self._failed, told)
        errand.start()
        return errand

    def _failed(self, problem: Exception) -> None:
        if isinstance(problem, KioskError):
            self.troubled.emit((problem.trouble, problem.detail))
        else:
            self.troubled.emit((Trouble.SURPRISE, told_of(problem)))
