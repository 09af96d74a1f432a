"""Which facts may leave, and through which door?

Apart because this is the only code that removes facts: after the term of their kind (`domain.retention`), once
head office has them, or because the person asked. What is removed is overwritten (`secure_delete`), and its number
and identity stay in `delivery`, so that completeness can be shown and no old copy brings it back.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from kiosk.domain.opening_days import OpeningDays
from kiosk.domain.retention import CODE, OF_A_LEARNER, WALK_IN, Age, is_over, kinds_over
from kiosk.store.calendar_days import up_to_date

_VISITS = """
SELECT visit, max(visitor), max(seq), sum(state <> 'acked'), max(acked_seq)
FROM fact JOIN delivery USING (seq) WHERE visit <> '' GROUP BY visit
"""

_ALONE = """
SELECT seq, visitor, kind, acked_seq FROM fact JOIN delivery USING (seq)
WHERE visit = '' AND (visitor <> '' OR state = 'acked')
"""


def purge(database: Database) -> int:
    """Remove what is over its term. A visit that still has something to send is kept whole."""
    with _door(database, "purged"):
        days = up_to_date(database)
        visits = database.execute(_VISITS).fetchall()
        alone = database.execute(_ALONE).fetchall()
        seen = _last_seen(database, [(row[1], row[2]) for row in visits] + [(row[1], row[0]) for row in alone])
        removed = 0
        for visit, learner, _, unsent, acked_seq in visits:
            delivered = None if unsent or acked_seq is None else days.since(acked_seq)
            removed += _purge_visit(database, visit, learner, _age(days, delivered, seen.get(learner)))
        for seq, learner, kind, acked_seq in alone:
            delivered = None if acked_seq is None else days.since(acked_seq)
            if kind in _over(learner, _age(days, delivered, seen.get(learner))):
                removed += database.execute("DELETE FROM fact WHERE seq = ?", [seq]).rowcount
        _let_go(database, days, seen)
        return removed


def erase(database: Database, learner: str) -> int:
    """Remove a learner, the code, and every fact of the visits this learner made, sent or not."""
    if not learner:
        return 0
    with _door(database, "erased"):
        database.execute("DELETE FROM learner WHERE id = ?", [learner])
        return database.execute(
            "DELETE FROM fact WHERE (visitor = :learner AND visitor <> '') OR (visit <> '' AND visit IN"
            " (SELECT visit FROM fact WHERE visitor = :learner AND visitor <> '' AND visit <> ''))",
            {"learner": learner},
        ).rowcount


def _last_seen(database: Database, met: list[tuple[str, int]]) -> dict[str, int]:
    """The newest fact that each learner had a part in; of somebody with none, the moment of their code."""
    seen = {str(learner): int(seq) for learner, seq in database.execute("SELECT id, admitted_seq FROM learner")}
    for learner, seq in met:
        if learner:
            seen[learner] = max(seq, seen.get(learner, 0))
    return seen


def _age(days: OpeningDays, delivered: int | None, last_seen: int | None) -> Age:
    return Age(delivered, 0 if last_seen is None else days.since(last_seen))


def _over(learner: str, age: Age) -> frozenset[str]:
    """The kinds that are over their term."""
    if learner:
        return frozenset(kinds_over(age))
    return frozenset(what.kind for what in OF_A_LEARNER) if is_over(WALK_IN, age) else frozenset()


def _purge_visit(database: Database, visit: str, learner: str, age: Age) -> int:
    over = _over(learner, age)
    if not over:
        return 0
    marks = ", ".join("?" * len(over))
    return database.execute(
        f"DELETE FROM fact WHERE visit = ? AND visit <> '' AND kind IN ({marks})", [visit, *sorted(over)]
    ).rowcount


def _let_go(database: Database, days: OpeningDays, seen: dict[str, int]) -> None:
    """The code goes with the last fact it leads to, never before."""
    for learner, last in seen.items():
        if is_over(CODE, Age(0, days.since(last))):
            database.execute(
                "DELETE FROM learner WHERE id = :learner AND NOT EXISTS"
                " (SELECT 1 FROM fact WHERE visitor = :learner AND visitor <> '')",
                {"learner": learner},
            )


@contextmanager
def _door(database: Database, reason: str) -> Iterator[None]:
    """Open only inside one transaction: if anything goes wrong it was never open."""
    with database.atomic():
        database.execute("INSERT INTO door (only, reason) VALUES (1, ?)", [reason])
        yield
        database.execute("DELETE FROM door")
