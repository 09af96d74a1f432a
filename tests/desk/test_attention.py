"""Who waits, since when, and who is stuck."""

from __future__ import annotations

from kiosk.desk.attention import STUCK_AFTER_MS, Attention, Sight, waiting_call
from kiosk.domain.facts import Fact, HelpCalled, Moment
from kiosk.domain.help_facts import HelpGiven

ASKED = Sight("exercise", "G2b", 3, asked=True)


def fact(what: HelpCalled | HelpGiven, ms: int) -> Fact:
    return Fact(id=str(ms), at=Moment("2026-03-02T10:00:00Z", "boot", ms, "manual"), what=what, visit="v")


def test_a_minute_at_one_step_is_stuck_and_a_second_less_is_not() -> None:
    attention = Attention()
    attention.look(ASKED, 1_000)
    attention.look(ASKED, 30_000)
    assert attention.stuck_ms(1_000 + STUCK_AFTER_MS - 1) is None
    assert attention.stuck_ms(1_000 + STUCK_AFTER_MS) == STUCK_AFTER_MS


def test_the_next_step_begins_anew() -> None:
    attention = Attention()
    attention.look(ASKED, 0)
    attention.look(Sight("exercise", "G2b", 4, asked=True), 50_000)
    assert attention.stuck_ms(100_000) is None
    assert attention.stuck_ms(110_000) == 60_000


def test_nobody_is_stuck_where_nothing_is_asked_nor_where_nobody_is() -> None:
    attention = Attention()
    attention.look(Sight("path"), 0)
    assert attention.stuck_ms(900_000) is None
    attention.look(None, 1_000_000)
    assert attention.stuck_ms(2_000_000) is None


def test_the_first_call_since_the_last_help_is_the_one_that_waits() -> None:
    first, again = fact(HelpCalled("path"), 1), fact(HelpCalled("exercise"), 2)
    assert waiting_call([first, again]) is first
    helped = fact(HelpGiven("path", 3.0), 3)
    assert waiting_call([first, again, helped]) is None
    later = fact(HelpCalled("needs"), 4)
    assert waiting_call([first, again, helped, later]) is later
