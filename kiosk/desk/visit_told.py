"""What do the facts tell of each visit, once they are added up? Numbers and last words, nobody's name.

Apart because the readable tables and the activity report are two readings of the same sums. Facts come in the
order in which they were recorded, and are let go of at once: what stays is one small value a visit.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kiosk.desk.local_time import LocalTime, day_of
from kiosk.domain.facts import (
    DiagnosticFinished,
    ExerciseFinished,
    ExerciseStarted,
    Fact,
    HelpCalled,
    ItemAnswered,
    NeedsTold,
    VisitEnded,
    VisitStarted,
)
from kiosk.domain.help_facts import HelpGiven, Referred, SupportGiven
from kiosk.domain.outcomes import Outcome

EARLIEST = date(2025, 1, 1)
"""Before this program existed: a clock that says so was never set."""


@dataclass(slots=True)
class VisitTold:
    """`number` counts the visits of this reading. `support`: all notes of this visit as one. `referred`: the last
    word on it. `returning`: this person was there before, as far as these facts go back."""

    number: int
    language: str = ""
    day: date | None = None
    dated: bool = False
    """By a clock that somebody set."""
    ended: VisitEnded | None = None
    remembered: bool = False
    returning: bool = False
    needs: NeedsTold | None = None
    diagnostic: DiagnosticFinished | None = None
    items: int = 0
    practised: set[str] = field(default_factory=set)
    exercises: int = 0
    reached: int = 0
    alone: int = 0
    calls: int = 0
    waits_s: list[float] = field(default_factory=list)
    support: SupportGiven | None = None
    referred: Referred | None = None


class VisitBook:
    """Told one fact after the other. `visits`: by their random name, in the order in which they began."""

    def __init__(self, local: LocalTime) -> None:
        self.visits: dict[str, VisitTold] = {}
        self._local = local
        self._first_visit_of: dict[str, str] = {}

    def note(self, fact: Fact) -> VisitTold | None:
        """The visit that it belongs to; None for what is the kiosk's own."""
        if not fact.visit:
            return None
        told = self.visits.setdefault(fact.visit, VisitTold(len(self.visits) + 1))
        self._date(told, fact)
        if fact.learner:
            told.remembered = True
            told.returning = self._first_visit_of.setdefault(fact.learner, fact.visit) != fact.visit
        _add(told, fact)
        return told

    def _date(self, told: VisitTold, fact: Fact) -> None:
        """When it began; a clock that was set meanwhile knows better than one that was not."""
        if told.day is None or (not told.dated and fact.at.trust != "unsynced"):
            day = day_of(fact.at.utc, self._local)
            told.day = day if day is not None and day >= EARLIEST else told.day
            told.dated = told.day is not None and fact.at.trust != "unsynced"


def _add(told: VisitTold, fact: Fact) -> None:
    match fact.what:
        case VisitStarted():
            told.language = fact.what.language
        case VisitEnded():
            told.ended = fact.what
            told.language = fact.language or told.language
        case NeedsTold():
            told.needs = fact.what
        case ItemAnswered():
            told.items += 1
        case DiagnosticFinished():
            told.diagnostic = fact.what
        case ExerciseStarted():
            told.exercises += 1
        case ExerciseFinished():
            _practise(told, fact.what)
        case _:
            _help(told, fact)


def _practise(told: VisitTold, what: ExerciseFinished) -> None:
    if what.outcome is not Outcome.STOPPED or what.measures.get("moves", 0) > 0:
        told.practised.add(what.skill)
    told.reached += what.outcome in (Outcome.ALONE, Outcome.HELPED)
    told.alone += what.outcome is Outcome.ALONE


def _help(told: VisitTold, fact: Fact) -> None:
    match fact.what:
        case HelpCalled():
            told.calls += 1
        case HelpGiven():
            told.waits_s.append(fact.what.waited_s)
        case SupportGiven():
            told.support = _both(told.support, fact.what)
        case Referred():
            told.referred = fact.what


def _both(one: SupportGiven | None, other: SupportGiven) -> SupportGiven:
    """Every note begins from an empty sheet, so a later one adds to those before; only how somebody managed is
    what was seen last."""
    if one is None:
        return other
    return SupportGiven(
        how=_joined(one.how, other.how),
        autonomy=other.autonomy or one.autonomy,
        ticks=_joined(one.ticks, other.ticks),
        themes=_joined(one.themes, other.themes),
        procedures=_joined(one.procedures, other.procedures),
    )


def _joined(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
