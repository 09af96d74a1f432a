"""Which visits were cut off, and what is said of them afterwards?

Apart because it is the one case where the store itself makes a fact: nobody else was there to say how it ended.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from sqlite_utils import Database

from kiosk.domain.facts import Fact, VisitEnded
from kiosk.domain.outcomes import VisitEnd


def unfinished_visits(database: Database) -> list[str]:
    """Oldest first. `visit <> ''` is what lets SQLite use the index: without it a year of visits takes minutes."""
    rows = database.execute(
        "SELECT visit FROM fact AS started WHERE kind = 'visit_started' AND NOT EXISTS"
        " (SELECT 1 FROM fact WHERE fact.visit = started.visit AND fact.visit <> '' AND kind = 'visit_ended')"
        " GROUP BY visit ORDER BY min(seq)"
    )
    return [str(row[0]) for row in rows.fetchall()]


def ending(visit: Sequence[Fact]) -> Fact:
    """The end of this visit, at the moment of the last thing known of it.

    Its length is counted by the machine, which never lies, as long as it was not switched off in between.
    """
    first, last = visit[0], visit[-1]
    counted_ms = last.at.mono_ms - first.at.mono_ms if last.at.boot == first.at.boot else 0
    return Fact(
        id=str(uuid.uuid4()),
        at=last.at,
        what=VisitEnded(VisitEnd.INTERRUPTED, max(counted_ms, 0) / 1000),
        visit=last.visit,
        learner=last.learner,
        language=last.language,
        pack=last.pack,
    )
