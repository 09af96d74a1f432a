"""Which call waits."""

from __future__ import annotations

from kiosk.domain.calls import waiting_call
from kiosk.domain.facts import Fact, HelpCalled, Moment
from kiosk.domain.help_facts import HelpGiven


def fact(what: HelpCalled | HelpGiven, ms: int) -> Fact:
    return Fact(id=str(ms), at=Moment("2026-03-02T10:00:00Z", "boot", ms, "manual"), what=what, visit="v")


def test_the_first_call_since_the_last_help_is_the_one_that_waits() -> None:
    first, again = fact(HelpCalled("path"), 1), fact(HelpCalled("exercise"), 2)
    assert waiting_call([first, again]) is first
    helped = fact(HelpGiven("path", 3.0), 3)
    assert waiting_call([first, again, helped]) is None
    later = fact(HelpCalled("needs"), 4)
    assert waiting_call([first, again, helped, later]) is later
