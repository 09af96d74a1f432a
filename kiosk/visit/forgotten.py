"""What becomes of a visit whose person asks to be forgotten in the middle of it?

Apart because it is the one thing that happens to a visit from outside, and it must leave nothing of them in it.
"""

from __future__ import annotations

from kiosk.visit.place import Place
from kiosk.visit.visit import Visit


def go_on_unknown(visit: Visit) -> None:
    """It goes on as a walk-in's that keeps nothing. Who they were and their code are gone, earlier visits too."""
    visit.past = []
    visit.code = ()
    visit.journal.learner = ""
    if visit.place is Place.YOUR_CODE:
        visit.code_seen()
    if visit.ended is not None:
        visit.journal.keeps = False
    elif visit.started:
        visit.journal.go_on_unknown()
