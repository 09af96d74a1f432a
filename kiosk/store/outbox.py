"""How far has each fact got on its way to head office?

Apart because deliveries are the only thing about a fact that changes; the fact itself never does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database


def acknowledge(database: Database, ids: Sequence[str], via: str, at: datetime) -> int:
    """Head office has these, safely. Returns how many were not known to be there yet."""
    return sum(
        database.execute(
            "UPDATE delivery SET state = 'acked', why = NULL, acked_via = ?, acked_at = ?"
            " WHERE id = ? AND state IN ('queued', 'rejected')",
            [via, at.isoformat(), fact_id],
        ).rowcount
        for fact_id in ids
    )


def mark_exported(database: Database, ids: Sequence[str], at: datetime) -> None:
    """These were written to a stick. They stay queued until a receipt comes back."""
    for fact_id in ids:
        database.execute("UPDATE delivery SET exported_at = ? WHERE id = ?", [at.isoformat(), fact_id])


def chunk(database: Database, state: str, after: int, limit: int) -> list[tuple[int, bytes]]:
    """The next frozen statements in this state, oldest first. "" for every state."""
    rows = database.execute(
        "SELECT seq, CAST(statement AS BLOB) FROM fact JOIN delivery USING (seq)"
        " WHERE seq > ? AND (? = '' OR state = ?) ORDER BY seq LIMIT ?",
        [after, state, state, limit],
    )
    return [(int(seq), bytes(statement)) for seq, statement in rows.fetchall()]


@dataclass(frozen=True, slots=True)
class Waiting:
    """What head office is not known to have, at one moment. `new`: of these, what came of visits and no stick took
    yet. `since`: when the first that no stick took (else the first of all) was recorded, as the clock then said;
    `exported`: when a stick last took any of these; both ISO 8601, "" for never."""

    facts: int
    new: int
    first: int
    last: int
    since: str
    exported: str


_NOBODY_ACKNOWLEDGED = "state IN ('queued', 'rejected')"


def waiting(database: Database) -> Waiting:
    """Quick whatever is kept, so that nobody who records meanwhile has to wait: sticks take all that waits, so
    what they did not take is at the end."""
    of_all = f"SELECT count(*), min(seq), max(seq) FROM delivery WHERE {_NOBODY_ACKNOWLEDGED}"
    count, first, last = database.execute(of_all).fetchone()
    if not count:
        return Waiting(0, 0, 0, 0, "", "")
    taken = database.execute(
        "SELECT seq, exported_at FROM delivery"
        " WHERE seq >= ? AND exported_at IS NOT NULL ORDER BY seq DESC LIMIT 1",
        [first],
    ).fetchone()
    after, exported = taken or (0, "")
    _, first_new, _ = database.execute(f"{of_all} AND seq > ?", [after]).fetchone()
    # Not a join: with the planner's choice of its order it once took minutes.
    (new,) = database.execute(
        f"SELECT count(*) FROM delivery WHERE seq >= ? AND {_NOBODY_ACKNOWLEDGED}"
        " AND EXISTS (SELECT 1 FROM fact WHERE fact.seq = delivery.seq AND visit <> '')",
        [first_new or last + 1],
    ).fetchone()
    since = database.execute("SELECT at FROM fact WHERE seq = ?", [first_new or first]).fetchone()
    return Waiting(int(count), int(new), int(first), int(last), str(since[0]) if since else "", str(exported))


def kept(database: Database) -> tuple[int, int, int]:
    """How many facts there are, delivered or not, and the first and last number; zeros when there is none."""
    count, first, last = database.execute("SELECT count(*), min(seq), max(seq) FROM fact").fetchone()
    return int(count), int(first or 0), int(last or 0)


def unacknowledged(database: Database, after: int, last: int, limit: int) -> list[tuple[int, bytes]]:
    """The next frozen statements that head office is not known to have, up to the number `last`.

    Two walks along one index, merged: a memory with a million delivered facts answers as fast as an empty one.
    """
    rows = database.execute(
        "SELECT seq, CAST(statement AS BLOB) FROM fact WHERE seq IN ("
        " SELECT seq FROM delivery WHERE state = 'queued' AND seq > :after AND seq <= :last"
        " UNION ALL"
        " SELECT seq FROM delivery WHERE state = 'rejected' AND seq > :after AND seq <= :last"
        " ORDER BY seq LIMIT :limit) ORDER BY seq",
        {"after": after, "last": last, "limit": limit},
    )
    return [(int(seq), bytes(statement)) for seq, statement in rows.fetchall()]


def mark_numbers(database: Database, first: int, last: int, at: datetime) -> None:
    """These numbers were written to a stick, those of them that still wait."""
    database.execute(
        "UPDATE delivery SET exported_at = ? WHERE seq BETWEEN ? AND ? AND state IN ('queued', 'rejected')",
        [at.isoformat(), first, last],
    )


def acknowledge_numbers(database: Database, first: int, last: int, via: str, at: datetime, limit: int) -> int:
    """Head office has these numbers. At most `limit` at a time; 0 when none of them waited any more."""
    return database.execute(
        "UPDATE delivery SET state = 'acked', why = NULL, acked_via = :via, acked_at = :at WHERE seq IN ("
        " SELECT seq FROM delivery WHERE state IN ('queued', 'rejected') AND seq BETWEEN :first AND :last"
        " LIMIT :limit)",
        {"via": via, "at": at.isoformat(), "first": first, "last": last, "limit": limit},
    ).rowcount
