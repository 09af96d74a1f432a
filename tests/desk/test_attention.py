"""Who is stuck, and since when."""

from __future__ import annotations

from kiosk.desk.attention import STUCK_AFTER_MS, Attention, Sight

ASKED = Sight("exercise", "G2b", 3, asked=True)


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
