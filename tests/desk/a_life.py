"""One person as the kiosk knows them after two visits: every kind of fact that a learner can have, once at least.

Apart because what is read, shown and forgotten must be tried on the same whole life.
"""

from __future__ import annotations

from kiosk.domain.facts import (
    ComfortSet,
    ConsentGiven,
    DiagnosticFinished,
    ExerciseFinished,
    ExerciseStarted,
    Fact,
    HelpCalled,
    ItemAnswered,
    MemoryChecked,
    NeedsTold,
    Oriented,
    PathDrawn,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.help_facts import HelpGiven, OutcomeTold, Referred, SupportGiven, ViewAgreed
from kiosk.domain.outcomes import Mode, Outcome, Profile, VisitEnd
from tests.made_facts import fact

ANNA = "0123456789ABCDEF"
CODE = (1, 2, 3, 4)
MONDAY, TUESDAY = "3f0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a11", "9b0c2a68-5f0e-4f6c-9d3c-0d2a7e1b9a22"


def first_visit() -> list[Fact]:
    answers = {"wishes": ("family", "papers"), "procedure": ("house",), "obstacles": ("reading",)}
    steps, sure, how = {"A": 2, "B": 0}, {"A": 0.92, "B": 0.8}, {"A": "alone", "B": "helped"}
    told = (
        ConsentGiven(True, "1", "screen"),
        ComfortSet(150, "night", 7, True, False, {"misses": 2.0, "drift_mm": 3.25}),
        NeedsTold(answers, urgent=True),
        ItemAnswered("dA1", "A1", False, True, Outcome.ALONE, True, {"total_s": 12.5, "misses": 1.0}),
        ItemAnswered("dA2", "A2", True, False, Outcome.HELPED, False, {"total_s": 40.0}),
        DiagnosticFinished(steps, sure, how, Profile.BEGINNER, 9),
        Oriented(("do_with", "train"), ("appointment", "12h"), ("urgent_with",), "house", "this_week"),
        PathDrawn(("A2a", "A3a", "B1a", "B2a", "G1a", "G2a")),
        HelpCalled("path"),
        HelpGiven("path", 84.5),
        ViewAgreed(True),
        SupportGiven(("done_with",), "partly", ("needs_time",), ("Email",), ("Logement",)),
        Referred("AideSociale", ("Aide aux démarches administratives",), "this_week", "printed", ("fr", "ar")),
        VisitEnded(VisitEnd.GOODBYE, 1200.0),
    )
    hers = [fact(what, 2 + number, visit=MONDAY, learner=ANNA) for number, what in enumerate(told)]
    return [fact(VisitStarted("fr"), 1, visit=MONDAY), *hers]


def second_visit() -> list[Fact]:
    told = (
        OutcomeTold("done", 8),
        ExerciseStarted("A2a", "A2", Mode.TOGETHER),
        ExerciseFinished("A2a", "A2", Mode.TOGETHER, Outcome.HELPED, {"total_s": 61.2, "wrongs": 2.0}),
        MemoryChecked("A1", "A1a", True, 8),
        VisitEnded(VisitEnd.LEFT, 900.0),
    )
    hers = [fact(what, 101 + number, visit=TUESDAY, learner=ANNA) for number, what in enumerate(told)]
    return [fact(VisitStarted("ar"), 100, visit=TUESDAY), *hers]


def a_life() -> list[Fact]:
    return [*first_visit(), *second_visit()]
