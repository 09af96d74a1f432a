"""Who is next: the visit that is going on now, and a fresh one when it is over.

Apart because nothing of one person may be left for the next: a new visit is a new object.
"""

from __future__ import annotations

from kiosk.domain.outcomes import VisitEnd
from kiosk.visit.comfort import Comfort
from kiosk.visit.place import Place
from kiosk.visit.surroundings import Surroundings
from kiosk.visit.visit import Visit


class Reception:
    def __init__(self, around: Surroundings, language: str, comfort: Comfort) -> None:
        self._around = around
        self._language = language
        self._comfort = comfort
        self.visit = self._fresh()

    def next_person(self, reason: VisitEnd = VisitEnd.LEFT) -> None:
        """End what is still going on, and be ready for anyone, even when the end cannot be saved."""
        try:
            self.visit.end(reason)
        finally:
            self.visit = self._fresh()

    @property
    def changed(self) -> bool:
        """Somebody has set the screen to their liking, on the welcome too."""
        return self.visit.comfort != self._comfort or self.visit.language != self._language

    @property
    def idle(self) -> bool:
        return self.visit.place is Place.WELCOME

    def _fresh(self) -> Visit:
        return Visit(self._around, self._language, self._comfort)
