"""Every kind of fact has its term and its reason, and a clock that lies ends none of them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.facts import ComfortSet, Happening, NeedsTold, VisitEnded, VisitStarted
from kiosk.domain.opening_days import OpeningDay, OpeningDays
from kiosk.domain.retention import OF_A_LEARNER, PROGRESS, WALK_IN, Age, Since, is_over, kinds_over

MONDAY = date(2026, 11, 23)


def opened(*days: tuple[str, bool]) -> OpeningDays:
    return OpeningDays([OpeningDay(10 * number, day, sure) for number, (day, sure) in enumerate(days, 1)])


def test_every_kind_has_a_term_and_a_reason() -> None:
    assert set(OF_A_LEARNER) == set(get_args(Happening))
    assert all(term.reason.endswith(".") and len(term.reason) > 40 for term in OF_A_LEARNER.values())


def test_a_visit_begins_and_ends_with_the_same_term() -> None:
    """Else a visit whose end was removed would look cut off, and be ended a second time."""
    assert OF_A_LEARNER[VisitStarted] == OF_A_LEARNER[VisitEnded]


def test_what_tells_of_body_and_life_goes_before_the_progress() -> None:
    assert OF_A_LEARNER[ComfortSet].days < OF_A_LEARNER[NeedsTold].days < PROGRESS.days
    assert OF_A_LEARNER[ComfortSet].since is Since.DELIVERED


@given(unseen=st.integers(0, 100_000))
def test_what_head_office_does_not_have_has_no_term(unseen: int) -> None:
    assert not list(kinds_over(Age(None, unseen)))
    assert not is_over(WALK_IN, Age(None, unseen))


@given(delivered=st.integers(0, 500), unseen=st.integers(0, 500), more=st.integers(0, 500))
def test_time_only_ever_ends_more(delivered: int, unseen: int, more: int) -> None:
    sooner, later = set(kinds_over(Age(delivered, unseen))), set(kinds_over(Age(delivered + more, unseen + more)))
    assert sooner <= later


def test_days_that_are_sure_are_counted_by_their_dates() -> None:
    days = opened(("2026-11-23", True), ("2026-12-23", True), ("2026-12-24", True))
    assert days.since(10) == 30, "the last date is believed once another confirms it"
    assert days.since(15) == 30
    assert days.since(20) == 1, "by the days of opening"
    assert days.since(30) == 0
    assert days.since(5) == 30


def test_a_date_that_nobody_is_sure_of_is_worth_one_day() -> None:
    days = opened(("2026-11-23", False), ("2045-06-01", False), ("2026-11-24", False), ("1970-01-01", False))
    assert days.since(10) == 3
    assert opened(("2026-11-23", True), ("2045-06-01", False)).since(10) == 1


def test_the_same_wrong_morning_again_and_again_is_one_day() -> None:
    days = opened(*[("1970-01-01", False), ("2026-11-23", True)] * 20)
    assert days.since(10) == 1


@given(
    known=st.lists(st.dates(MONDAY, MONDAY + timedelta(days=700)), min_size=1, max_size=30),
    wrong=st.dates(date(1970, 1, 1), date(2099, 1, 1)), place=st.integers(0, 30), sure=st.booleans(),
    seq=st.integers(0, 400),
)  # fmt: skip
def test_one_wrong_reading_anywhere_never_adds_more_than_a_day(
    known: list[date], wrong: date, place: int, sure: bool, seq: int
) -> None:
    """However far it is off and whatever it says of itself: nothing is older for it, but for one day."""
    days = [OpeningDay(20 * number, day.isoformat(), True) for number, day in enumerate(sorted(known))]
    truth = OpeningDays(days).since(seq)
    at = min(place, len(days))
    lie = OpeningDay(20 * at - 10, wrong.isoformat(), sure)
    longest = max(truth, (max(known) - min(known)).days)
    assert OpeningDays([*days[:at], lie, *days[at:]]).since(seq) <= longest + 1


def test_nothing_is_known_of_a_kiosk_that_was_never_opened() -> None:
    assert OpeningDays([]).since(7) == 0


def test_the_sheet_of_the_centre_tells_these_terms(root: Path) -> None:
    """What is promised on paper is what the kiosk does."""
    sheet = (root / "LISEZMOI.md").read_text(encoding="utf-8").partition("### Combien de temps")[2]
    promised = {
        30: "30 jours après l'envoi",
        90: "3 mois après la dernière visite",
        396: "13 mois après la dernière",
    }
    assert {term.days for term in OF_A_LEARNER.values()} == set(promised)
    assert all(words in sheet for words in promised.values())
