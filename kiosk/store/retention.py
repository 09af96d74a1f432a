"""Which facts may leave, and through which door?

Apart because this is the only code that removes facts: after their term, once head office has them, or because the
person asked. What is removed is overwritten (`secure_delete`), and its number and identity stay in `delivery`, so
that completeness can be shown and no old copy brings it back.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from sqlite_utils import Database

TERM = timedelta(days=30)


def purge(database: Database, now: datetime) -> int:
    """Remove what was acknowledged more than 30 days ago, in visits that have nothing left to send."""
    with _door(database, "purged"):
        return database.execute(
            """
            DELETE FROM fact WHERE seq IN (
                SELECT seq FROM delivery WHERE state = 'acked' AND julianday(acked_at) < julianday(:limit)
            ) AND NOT EXISTS (
                SELECT 1 FROM fact AS other JOIN delivery USING (seq)
                WHERE other.visit = fact.visit AND other.visit <> ''
                  AND (state <> 'acked' OR julianday(acked_at) >= julianday(:limit))
            )
            """,
            {"limit": (now - TERM).isoformat()},
        ).rowcount


def erase(database: Database, learner: str) -> int:
    """Remove a learner, the code, and every fact of the visits this learner made, sent or not."""
    if not learner:
        return 0
    with _door(database, "erased"):
        database.execute("DELETE FROM learner WHERE id = ?", [learner])
        return database.execute(
            "DELETE FROM fact WHERE visitor = :learner OR visit IN"
            " (SELECT visit FROM fact WHERE visitor = :learner AND visit <> '')",
            {"learner": learner},
        ).rowcount


@contextmanager
def _door(database: Database, reason: str) -> Iterator[None]:
    """Open only inside one transaction: if anything goes wrong it was never open."""
    with database.atomic():
        database.execute("INSERT INTO door (only, reason) VALUES (1, ?)", [reason])
        yield
        database.execute("DELETE FROM door")
