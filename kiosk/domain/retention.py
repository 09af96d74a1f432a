"""How long is each kind of fact kept on the kiosk, counted from when, and why?

Apart because it is the one table that the store obeys, that the page for the person tells, and that the centre's
data-protection sheet repeats. Nothing leaves before head office has it: what is not acknowledged has no term.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from kiosk.domain.facts import (
    ComfortSet,
    ConsentGiven,
    DiagnosticFinished,
    ExerciseFinished,
    ExerciseStarted,
    Happening,
    HelpCalled,
    ItemAnswered,
    KioskStarted,
    MemoryChecked,
    NeedsTold,
    Oriented,
    PathDrawn,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.help_facts import (
    DirectoryImported,
    HelperPractised,
    HelpGiven,
    LearnerForgotten,
    OutcomeTold,
    ReceiptRead,
    Referred,
    ReportWritten,
    SettingChanged,
    SupportGiven,
    UsbExported,
    ViewAgreed,
)


class Since(Enum):
    DELIVERED = "delivered"
    """Head office has said that it has the whole visit."""
    LAST_VISIT = "last_visit"


@dataclass(frozen=True, slots=True)
class Term:
    days: int
    since: Since
    reason: str


@dataclass(frozen=True, slots=True)
class Age:
    """In days that have surely passed. `delivered`: None as long as something of the visit is on its way.
    `unseen`: since this learner was last here."""

    delivered: int | None
    unseen: int = 0


PASSING = Term(
    30, Since.DELIVERED, "It served the day it was recorded; a month is left to find a mistake in what was sent."
)
BODY = Term(
    30,
    Since.DELIVERED,
    "How somebody sees, hears and points says something about their health, and the comfort screen asks anew at"
    " every visit: nothing is lost for the person.",
)
SITUATION = Term(
    90,
    Since.LAST_VISIT,
    "What somebody told of their life, health and papers, and the help that followed from it, is the most delicate"
    " of all and soon out of date: after three months the interview is asked anew, the progress stays.",
)
PROGRESS = Term(
    396,
    Since.LAST_VISIT,
    "Somebody who comes back after a year finds their place again: thirteen months, as head office keeps them.",
)

WALK_IN = PASSING
"""Of somebody without a code, whatever the kind: nobody can come back to it."""

OF_A_LEARNER: Mapping[type[Happening], Term] = {
    VisitStarted: PROGRESS,
    VisitEnded: PROGRESS,
    ConsentGiven: PROGRESS,
    ItemAnswered: PROGRESS,
    DiagnosticFinished: PROGRESS,
    PathDrawn: PROGRESS,
    ExerciseFinished: PROGRESS,
    MemoryChecked: PROGRESS,
    NeedsTold: SITUATION,
    Oriented: SITUATION,
    SupportGiven: SITUATION,
    Referred: SITUATION,
    OutcomeTold: SITUATION,
    ComfortSet: BODY,
    ExerciseStarted: PASSING,
    HelpCalled: PASSING,
    HelpGiven: PASSING,
    ViewAgreed: PASSING,
    KioskStarted: PASSING,
    HelperPractised: PASSING,
    DirectoryImported: PASSING,
    UsbExported: PASSING,
    ReceiptRead: PASSING,
    LearnerForgotten: PASSING,
    ReportWritten: PASSING,
    SettingChanged: PASSING,
}
"""Every kind there is. A visit's beginning and end go together, or it would look cut off."""

CODE = PROGRESS
"""The four pictures and the random name go with the last fact they lead to."""

DAMAGED_FILE = Term(
    30, Since.DELIVERED, "A damaged file is kept aside as evidence; what could be read was taken out at once."
)


def is_over(term: Term, age: Age) -> bool:
    if age.delivered is None:
        return False
    return (age.delivered if term.since is Since.DELIVERED else age.unseen) >= term.days


def kinds_over(age: Age) -> Iterator[str]:
    """Which kinds of facts of a visit of such an age are to go, when a learner made it."""
    return (what.kind for what, term in OF_A_LEARNER.items() if is_over(term, age))
