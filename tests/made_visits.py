"""Whole made-up visits as facts, for the tables that leave: what two hundred people do in a month, from one seed.

Apart because the readable tables and the activity report must be tried on the same month.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from kiosk import xapi
from kiosk.domain.facts import (
    DiagnosticFinished,
    ExerciseFinished,
    ExerciseStarted,
    Fact,
    Happening,
    HelpCalled,
    ItemAnswered,
    Moment,
    NeedsTold,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.help_facts import HelpGiven, Referred, SupportGiven
from kiosk.domain.ids import RANDOM_BITS, learner_id
from kiosk.domain.outcomes import Mode, Outcome, Profile, VisitEnd
from kiosk.domain.support import Procedure, Redirection, Theme

FIRST = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
THREADS = "ABCDEFGHIJKL"


@dataclass
class Story:
    """One visit, told happening by happening; each is half a minute after the one before."""

    began: datetime
    learner: str = ""
    language: str = "fr"
    visit: str = field(default_factory=lambda: str(uuid.uuid4()))
    trust: str = "ntp"
    facts: list[Fact] = field(default_factory=list)

    def tell(self, *happenings: Happening) -> Story:
        for what in happenings:
            seconds = 30 * len(self.facts)
            utc = (self.began + timedelta(seconds=seconds)).isoformat().replace("+00:00", "Z")
            at = Moment(utc, "boot", seconds * 1000, self.trust)
            self.facts.append(Fact(str(uuid.uuid4()), at, what, self.visit, self.learner, self.language, "base@1"))
        return self

    def ended(self, minutes: float = 20, reason: VisitEnd = VisitEnd.GOODBYE) -> Story:
        return self.tell(VisitEnded(reason, minutes * 60))


def story(day: int = 0, hour: int = 9, *happenings: Happening, minutes: float = 20, learner: str = "") -> Story:
    """A visit that began and ended, on the `day`th day of the month's first Monday on."""
    began = FIRST.replace(hour=hour) + timedelta(days=day)
    return Story(began, learner).tell(VisitStarted("fr"), *happenings).ended(minutes)


def diagnosed(*threads: str) -> DiagnosticFinished:
    return DiagnosticFinished(
        steps=dict.fromkeys(threads, 2),
        sure=dict.fromkeys(threads, 0.8),
        how=dict.fromkeys(threads, "alone"),
        profile=Profile.BEGINNER,
        items=len(threads) * 2,
    )


def practised(skill: str, outcome: Outcome = Outcome.ALONE) -> tuple[Happening, Happening]:
    numbers = {"total_s": 64.0, "first_action_s": 3.2, "moves": 7.0, "asides": 1.0, "hint_level": 0.0}
    exercise = f"{skill}a"
    return (
        ExerciseStarted(exercise, skill, Mode.ALONE),
        ExerciseFinished(exercise, skill, Mode.ALONE, outcome, numbers),
    )


def month(visits: int = 200, seed: int = 5) -> Iterator[Fact]:
    """A month's visits one after the other, about forty facts each."""
    dice = random.Random(seed)
    learners = [learner_id(dice.getrandbits(RANDOM_BITS)) for _ in range(max(visits // 3, 1))]
    for number in range(visits):
        learner = dice.choice(learners) if dice.random() < 0.6 else ""
        began = FIRST + timedelta(days=number * 28 // visits, minutes=17 * (number % 20))
        yield from _lived(Story(began, learner, dice.choice(["fr", "ar", "en"])), dice).facts


def _lived(told: Story, dice: random.Random) -> Story:
    told.tell(VisitStarted(told.language))
    if dice.random() < 0.7:
        devices = tuple(dice.sample(["computer", "smartphone", "tablet", "printer"], dice.randrange(1, 3)))
        urgent = dice.random() < 0.1
        told.tell(NeedsTold({"devices": devices, "obstacles": ("reading", "body"), "age": ("senior",)}, urgent))
    if dice.random() < 0.5:
        for thread in dice.sample(THREADS, 6):
            told.tell(
                ItemAnswered(f"d{thread}1", f"{thread}1", False, True, Outcome.ALONE, measures={"total_s": 20.5})
            )
        told.tell(diagnosed(*dice.sample(THREADS, 6)))
    for _ in range(dice.randrange(8, 16)):
        told.tell(*practised(f"{dice.choice(THREADS)}{dice.randrange(1, 4)}", dice.choice(list(Outcome))))
    if dice.random() < 0.4:
        told.tell(HelpCalled("exercise"), HelpGiven("exercise", dice.uniform(5, 300)))
        themes, families = (Theme.MAIL.value,), (Procedure.HOUSING.value,)
        told.tell(SupportGiven(("done_with",), "partly", ("sees_badly",), themes, families))
    if dice.random() < 0.2:
        told.tell(Referred(dice.choice(list(Redirection)).value, ("Aide aux démarches administratives",)))
    return told.ended(dice.uniform(2, 90), dice.choice(list(VisitEnd)))


def frozen(facts: Iterator[Fact] | list[Fact]) -> Iterator[bytes]:
    for seq, fact in enumerate(facts, start=1):
        yield xapi.freeze(
            fact,
            install="install-1",
            centre="centre",
            seq=seq,
            organisation="premier-clic.example",
            version="0.1",
        )
