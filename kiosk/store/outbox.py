"""How far has each fact got on its way to head office?

Apart because deliveries are the only thing about a fact that changes; the fact itself never does.
"""

from __future__ import annotations

from collections.abc import Sequence
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
