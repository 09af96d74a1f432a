"""Who waits for a person: a call that nobody has answered yet.

Apart because the bar, the desk and the waiting time that is recorded must mean the same call.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.domain.facts import Fact, HelpCalled
from kiosk.domain.help_facts import HelpGiven


def waiting_call(noted: Sequence[Fact]) -> Fact | None:
    """The first call of this visit that came after the last help, None when nobody waits."""
    waiting: Fact | None = None
    for fact in noted:
        if isinstance(fact.what, HelpCalled):
            waiting = waiting or fact
        elif isinstance(fact.what, HelpGiven):
            waiting = None
    return waiting
