"""A desk's reports for tests of the page: what the visits were and how writing ends is decided by the story."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.desk.reports import Draft, Period, ReportEnding, Span, Written, draft_of
from kiosk.domain.facts import Fact
from kiosk.domain.stick import StickEnding
from tests.desk.made_activities import visits_of
from tests.made_visits import month

TODAY = date(2026, 11, 27)


@dataclass
class FakeReports:
    """Satisfies `kiosk.desk.reports.ReportDesk`. `going`: while it is not set, nothing gets done."""

    facts: list[Fact] = field(default_factory=lambda: list(month(40)))
    ends: list[Written] = field(default_factory=list)
    """How writing ends, one after the other; well when the list is at its end."""
    problem: Exception | None = None
    going: threading.Event = field(default_factory=threading.Event)
    done: list[str] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    usual_folder: str = "/srv/premier-clic/reports"

    def __post_init__(self) -> None:
        self.going.set()

    def period(self, span: Span) -> Period:
        return span.around(TODAY)

    def draft(self, period: Period, workshops: frozenset[date] = frozenset()) -> Draft:
        self.going.wait(20)
        if self.problem is not None:
            raise self.problem
        draft = draft_of(visits_of(*self.facts), period, TODAY, workshops, site_known=False)
        self.drafts.append(draft)
        return draft

    def write(self, draft: Draft, folder: str) -> Written:
        return self._written("kiosk", draft, f"{folder}/rapport.xlsx")

    def write_on_stick(self, draft: Draft) -> Written:
        written = self._written("stick", draft, "rapport.xlsx")
        return written if written.stick is not None else replace(written, stick=StickEnding.DONE)

    def _written(self, where: str, draft: Draft, file: str) -> Written:
        self.done.append(where)
        self.going.wait(20)
        if self.ends:
            return self.ends.pop(0)
        return Written(ReportEnding.WRITTEN, file, len(draft.activities), draft.days)
