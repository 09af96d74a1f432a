"""An analyst opens the file with any SQLite tool and finds readable tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.domain.facts import (
    DiagnosticFinished,
    ExerciseFinished,
    HelpCalled,
    ItemAnswered,
    KioskStarted,
    NeedsTold,
    PathDrawn,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.outcomes import Mode, Outcome, Profile, VisitEnd
from tests.made_facts import fact
from tests.store.memory import opened, rows

ANNA = "0123456789ABCDEF"
MONDAY, TUESDAY = "3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11", "9b0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a22"


@pytest.fixture
def known(tmp_path: Path) -> Path:
    """One visit of a learner, one of somebody who only looked, and a start of the kiosk."""
    hers = {"visit": MONDAY, "learner": ANNA}
    answers = {"have": ("phone", "printer"), "hard": ("reading",)}
    with opened(tmp_path) as store:
        store.record([fact(KioskStarted("0.1", ("store_new",)), 1)])
        store.record([fact(VisitStarted("ar"), 2, visit=MONDAY)])
        store.record(
            [
                fact(NeedsTold(answers, urgent=True), 3, **hers),
                fact(ItemAnswered("A1-1", "A1", False, True, Outcome.ALONE, True, {"total_s": 12.5}), 4, **hers),
                fact(DiagnosticFinished({"A": 1}, {"A": 0.9}, {"A": "alone"}, Profile.BEGINNER, 9), 5, **hers),
                fact(PathDrawn(("A2a", "B1a")), 6, **hers),
                fact(ExerciseFinished("A2a", "A2", Mode.TOGETHER, Outcome.HELPED), 7, **hers),
                fact(HelpCalled("path"), 8, **hers),
                fact(VisitEnded(VisitEnd.GOODBYE, 420.5), 9, **hers),
            ]
        )
        store.record(
            [fact(VisitStarted("fr"), 10, visit=TUESDAY), fact(VisitEnded(VisitEnd.IDLE, 3), 11, visit=TUESDAY)]
        )
    return tmp_path


def test_one_row_a_visit(known: Path) -> None:
    assert rows(known, "SELECT * FROM visits") == [
        (MONDAY, ANNA, "2026-11-23T09:00:02Z", "2026-11-23T09:00:09Z", "goodbye", 420.5, "ar", 8),
        (TUESDAY, "", "2026-11-23T09:00:10Z", "2026-11-23T09:00:11Z", "idle", 3, "fr", 2),
    ]


def test_one_row_an_attempt(known: Path) -> None:
    assert rows(
        known, "SELECT sort, thing, skill, mode, outcome, first_try, counted, duration_s FROM attempts"
    ) == [
        ("item", "A1-1", "A1", None, "alone", 1, 1, 12.5),
        ("exercise", "A2a", "A2", "together", "helped", None, None, None),
    ]


def test_one_row_an_answer(known: Path) -> None:
    assert rows(known, "SELECT visitor, question, answer, urgent FROM needs") == [
        (ANNA, "hard", "reading", 1),
        (ANNA, "have", "phone", 1),
        (ANNA, "have", "printer", 1),
    ]


def test_one_row_an_orientation(known: Path) -> None:
    assert rows(known, "SELECT visit, profile, items, complete, urgent, first_stop, stops FROM orientations") == [
        (MONDAY, "beginner", 9, 1, 1, "A2a", 2)
    ]


def test_one_row_a_day(known: Path) -> None:
    assert rows(known, "SELECT * FROM daily") == [("2026-11-23", 2, 1, 1, 1, 1, 11)]
