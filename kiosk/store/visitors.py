"""Which learner stands behind four pictures?

Apart because this is the only table that is not made of facts: it holds no more than a random name and its code.
"""

from __future__ import annotations

from sqlite_utils import Database

from kiosk.store import forgotten
from kiosk.store.database import next_seq


def find(database: Database, code: tuple[int, ...]) -> str | None:
    row = database.execute("SELECT id FROM learner WHERE code = ?", [_written(code)]).fetchone()
    return None if row is None else str(row[0])


def admit(database: Database, learner: str, code: tuple[int, ...]) -> bool:
    """True when the code is this learner's from now on, or was already. The first code is kept for good.

    Who was forgotten is never let in again.
    """
    if not forgotten.is_marked(database, learner):
        let_in(database, learner, _written(code))
    return find(database, code) == learner


def let_in(database: Database, learner: str, code: str) -> None:
    """`code` as it is written in this table; nothing happens when the learner or the code is there already."""
    database.execute(
        "INSERT INTO learner (id, code, admitted_seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [learner, code, next_seq(database) - 1],
    )


def _written(code: tuple[int, ...]) -> str:
    return "-".join(str(part) for part in code)
