"""What does this store hold about one person, and how far did it get on its way to head office?

Apart because a person may ask to see everything: also what was recorded in their visits before the code was
entered, and that something is there which can no longer be read.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from sqlite_utils import Database

from kiosk import xapi
from kiosk.domain.facts import Fact

_OF_PERSON = """
SELECT seq, CAST(statement AS BLOB), state, coalesce(acked_at, ''), coalesce(exported_at, '')
FROM fact JOIN delivery USING (seq)
WHERE (visitor = :learner AND visitor <> '') OR (visit <> '' AND visit IN
    (SELECT visit FROM fact WHERE visitor = :learner AND visitor <> '' AND visit <> ''))
ORDER BY seq
"""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Holding:
    """Oldest first. `delivered`, `carried`: how many head office has, and how many were written to a stick;
    `…_at`: the last time (ISO 8601), "" when never. `unreadable`: facts whose words were damaged."""

    facts: tuple[Fact, ...]
    unreadable: int = 0
    delivered: int = 0
    delivered_at: str = ""
    carried: int = 0
    carried_at: str = ""

    @property
    def count(self) -> int:
        return len(self.facts) + self.unreadable


def of_person(database: Database, learner: str) -> Holding:
    rows = database.execute(_OF_PERSON, {"learner": learner}).fetchall() if learner else []
    facts = []
    for seq, statement, *_ in rows:
        try:
            facts.append(xapi.thaw(bytes(statement)))
        except ValueError as error:
            _log.warning("fact %d cannot be read: %s", seq, type(error).__name__)
    delivered = [str(row[3]) for row in rows if row[2] == "acked"]
    carried = [str(row[4]) for row in rows if row[4]]
    return Holding(
        tuple(facts), len(rows) - len(facts),
        delivered=len(delivered), delivered_at=max(delivered, default=""),
        carried=len(carried), carried_at=max(carried, default=""),
    )  # fmt: skip
