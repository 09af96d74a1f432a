"""How much happened on one day: counts only.

Apart because the desk asks this often, and a year of facts must not be read for it.
"""

from __future__ import annotations

from sqlite_utils import Database

from kiosk.store.views import detail

_COUNTS = f"""
SELECT count(DISTINCT CASE WHEN kind = 'visit_started' THEN visit END),
       count(CASE WHEN kind = 'diagnostic_finished' THEN 1 END),
       count(CASE WHEN kind = 'exercise_finished' AND {detail("outcome")} IN ('alone', 'helped') THEN 1 END),
       count(DISTINCT CASE WHEN kind = 'needs_told' AND {detail("urgent")} THEN visit END)
FROM fact WHERE at >= ? AND at < ?
  AND kind IN ('visit_started', 'diagnostic_finished', 'exercise_finished', 'needs_told')
"""


def counts(database: Database, since: str, until: str) -> tuple[int, int, int, int]:
    """Visits, diagnostics, exercises brought to their end, urgent needs; moments in UTC (ISO 8601)."""
    row = database.execute(_COUNTS, [since, until]).fetchone()
    visits, diagnostics, successes, urgent = (int(value or 0) for value in row)
    return visits, diagnostics, successes, urgent
