"""Facts leave through one door: each kind after its term, once head office has it, never because a clock lied."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.facts import (
    ComfortSet,
    DiagnosticFinished,
    Fact,
    HelpCalled,
    KioskStarted,
    NeedsTold,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.outcomes import Profile, VisitEnd
from kiosk.store.facts import FactStore
from tests.made_facts import fact
from tests.store.days import days_from, on, open_on
from tests.store.memory import opened, rows

ANNA, BORIS = "0123456789ABCDEF", "ZZZZZZZZZZZZZZZ0"
MONDAY, TUESDAY = "3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11", "9b0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a22"
CODE = (1, 2, 3, 4)


def visit_of(learner: str, visit: str, start: int, day: str = "2026-11-23", trust: str = "ntp") -> list[Fact]:
    """Begun before the code was entered, like every visit of somebody who comes back."""
    hers = {"visit": visit, "learner": learner}
    found = DiagnosticFinished({"A": 1}, {"A": 0.9}, {"A": "alone"}, Profile.BEGINNER, 9)
    told = [
        fact(VisitStarted("fr"), start, visit=visit),
        fact(ComfortSet(200, "paper", 7, True, False, {"target_mm": 18.0}), start + 1, **hers),
        fact(NeedsTold({"obstacles": ("sight",)}, urgent=False), start + 2, **hers),
        fact(found, start + 3, **hers),
        fact(HelpCalled("path"), start + 4, **hers),
        fact(VisitEnded(VisitEnd.GOODBYE, 2.0), start + 5, **hers),
    ]
    return [on(day, one, trust) for one in told]


def kinds(store: FactStore, visit: str) -> list[str]:
    return [one.what.kind for one in store.all(visit)]


def acknowledge_all(store: FactStore) -> None:
    store.acknowledge([one.id for one in store.all()], "http")


def test_a_walk_in_leaves_thirty_days_after_head_office_has_the_visit(tmp_path: Path) -> None:
    """Thirty days of the calendar that the facts themselves carry: the clock of the moment is asked nothing."""
    monday, tuesday = visit_of("", MONDAY, 1), visit_of("", TUESDAY, 10)
    with opened(tmp_path) as store:
        store.record([*monday, *tuesday])
        assert store.acknowledge([one.id for one in monday], "http") == 6
        assert store.acknowledge([one.id for one in monday], "usb") == 0
        open_on(store, "2026-12-21", "2026-12-22")
        assert store.purge() == 0
        open_on(store, "2026-12-23", "2026-12-24")
        assert store.purge() == 6
        assert kinds(store, MONDAY) == []
        assert list(store.all(TUESDAY)) == tuesday
        open_on(store, "2037-12-23", "2037-12-24")
        assert store.purge() == 0, "what head office does not have is never lost"
        store.record([fact(HelpCalled("path"), 91)])
    states = rows(tmp_path, "SELECT state, count(*) FROM delivery GROUP BY state ORDER BY state")
    assert states == [("purged", 6), ("queued", 13)]
    assert rows(tmp_path, "SELECT max(seq) FROM fact") == [(19,)], "and no number is given twice"
    assert rows(tmp_path, "SELECT * FROM door") == []


def test_facts_of_the_kiosk_itself_leave_like_those_of_a_walk_in(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        open_on(store, "2026-11-23")
        acknowledge_all(store)
        open_on(store, "2026-12-24", "2026-12-25")
        assert store.purge() == 1
        assert [one.at.utc[:10] for one in store.all()] == ["2026-12-24", "2026-12-25"]


def test_a_visit_that_still_has_something_to_send_is_kept_whole(tmp_path: Path) -> None:
    monday, tuesday = visit_of("", MONDAY, 1), visit_of(ANNA, TUESDAY, 10)
    with opened(tmp_path) as store:
        store.record([*monday, *tuesday])
        store.acknowledge([one.id for one in (*monday[1:], *tuesday[1:])], "http")
        open_on(store, "2029-01-01", "2029-01-02")
        assert store.purge() == 0
        assert list(store.all(MONDAY)) == monday
        assert list(store.all(TUESDAY)) == tuesday


def test_a_learner_keeps_what_is_needed_to_go_on_and_loses_the_rest_kind_by_kind(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.admit(ANNA, CODE)
        store.record(visit_of(ANNA, MONDAY, 1))
        acknowledge_all(store)
        open_on(store, "2026-12-24", "2026-12-25")
        assert store.purge() == 2
        assert kinds(store, MONDAY) == ["visit_started", "needs_told", "diagnostic_finished", "visit_ended"]
        open_on(store, "2027-02-22", "2027-02-23")
        assert store.purge() == 1
        assert kinds(store, MONDAY) == ["visit_started", "diagnostic_finished", "visit_ended"]
        assert store.unfinished_visits() == []
        open_on(store, "2027-12-22", "2027-12-23")
        assert store.purge() == 0
        assert store.find(CODE) == ANNA
        open_on(store, "2027-12-24", "2027-12-25")
        assert store.purge() == 3
        assert kinds(store, MONDAY) == []
        assert store.find(CODE) is None


def test_coming_back_starts_the_thirteen_months_anew(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.admit(ANNA, CODE)
        store.record(visit_of(ANNA, MONDAY, 1))
        open_on(store, *days_from("2026-12-01", 4, every=80))
        store.record(visit_of(ANNA, TUESDAY, 10, "2027-10-01"))
        acknowledge_all(store)
        open_on(store, "2028-01-02", "2028-01-03")
        store.purge()
        assert "diagnostic_finished" in kinds(store, MONDAY)
        assert store.find(CODE) == ANNA


def test_a_code_stays_as_long_as_something_it_leads_to_is_on_its_way(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.admit(ANNA, CODE)
        store.admit(BORIS, (5, 6, 7, 8))
        store.record(visit_of(ANNA, MONDAY, 1))
        open_on(store, "2029-01-01", "2029-01-02")
        store.purge()
        assert store.find(CODE) == ANNA
        assert store.find((5, 6, 7, 8)) is None, "this one never led to anything"


@pytest.mark.parametrize("wrong", ["2045-06-01", "1970-01-01"])
@pytest.mark.parametrize("trust", ["unsynced", "manual", "ntp"])
def test_one_morning_with_a_wrong_date_removes_nothing(tmp_path: Path, wrong: str, trust: str) -> None:
    """Whatever that clock said of itself."""
    with opened(tmp_path) as store:
        store.admit(ANNA, CODE)
        store.record([*visit_of(ANNA, MONDAY, 1), *visit_of("", TUESDAY, 10)])
        acknowledge_all(store)
        open_on(store, wrong, trust=trust)
        assert store.purge() == 0
        open_on(store, "2026-11-24", wrong, "2026-11-25", trust="unsynced")
        assert store.purge() == 0
        assert store.find(CODE) == ANNA


def test_a_visit_in_1970_is_not_fifty_years_ago(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.admit(ANNA, CODE)
        store.record(visit_of(ANNA, MONDAY, 1, "1970-01-01", "unsynced"))
        acknowledge_all(store)
        open_on(store, "2026-11-24", "2026-11-25")
        assert store.purge() == 0
        open_on(store, "2027-12-26", "2027-12-27")
        assert store.purge() == 6, "thirteen months after the first day that is sure"


def test_a_kiosk_that_never_meets_the_network_counts_the_days_it_was_opened(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.record(visit_of("", MONDAY, 1, trust="unsynced"))
        acknowledge_all(store)
        open_on(store, *days_from("2026-11-24", 29, every=5), trust="unsynced")
        assert store.purge() == 0
        open_on(store, "2027-11-24", trust="unsynced")
        assert store.purge() == 6


def test_days_that_were_counted_outlive_the_facts_that_showed_them(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.record(visit_of(ANNA, MONDAY, 1, trust="unsynced"))
        for month in range(14):
            open_on(store, *days_from("2027-01-01", 40)[month % 2 :: 2], trust="unsynced")
            open_on(store, *days_from(f"{2028 + month}-01-01", 40), trust="unsynced")
            acknowledge_all(store)
            store.purge()
        assert kinds(store, MONDAY) == []
        assert sum(one.what.kind == KioskStarted.kind for one in store.all()) < 200


def test_a_purged_fact_is_not_recorded_again(tmp_path: Path) -> None:
    monday = visit_of("", MONDAY, 1)
    with opened(tmp_path) as store:
        store.record(monday)
        acknowledge_all(store)
        open_on(store, "2027-01-01", "2027-01-02")
        assert store.purge() == 6
        store.record(monday)
        assert list(store.all(MONDAY)) == []


def test_a_receipt_by_numbers_starts_the_term_as_well(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.record(visit_of("", MONDAY, 1))
        assert store.acknowledge_numbers(store.signature.install, [(1, 6)], "usb") == 6
        open_on(store, "2027-01-01", "2027-01-02")
        assert store.purge() == 6


def test_exporting_is_a_mark_and_no_acknowledgement(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.record(visit_of(ANNA, MONDAY, 1))
        store.mark_exported([one.id for one in visit_of(ANNA, MONDAY, 1)])
        assert len(list(store.statements("queued"))) == 6
    marks = rows(tmp_path, "SELECT DISTINCT state, exported_at FROM delivery")
    assert marks == [("queued", "2026-11-23T09:00:00+00:00")]
