"""On which days was this kiosk opened? Kept by number of fact, because clocks jump and numbers do not.

Apart because facts leave after their term, and the days that let others leave must outlive them.
"""

from __future__ import annotations

from sqlite_utils import Database

from kiosk import xapi
from kiosk.domain.opening_days import SURE, OpeningDay, OpeningDays, is_day

_TRUST = f'$.context.extensions."{xapi.CLOCK}".trust'


def up_to_date(database: Database) -> OpeningDays:
    """With what was recorded since the last look: a row for each change of the date, and when it becomes sure."""
    rows = database.execute("SELECT seq, date, sure FROM opening_day ORDER BY seq").fetchall()
    days = [OpeningDay(int(seq), str(date), bool(sure)) for seq, date, sure in rows]
    last = days[-1] if days else OpeningDay(0, "", False)
    for seq, date, trust in database.execute(
        "SELECT seq, substr(at, 1, 10), json_extract(statement, ?) FROM fact WHERE seq > ? ORDER BY seq",
        [_TRUST, last.seq],
    ).fetchall():
        seen = OpeningDay(int(seq), str(date), trust == SURE)
        if is_day(seen.date) and (seen.date != last.date or (seen.sure and not last.sure)):
            database.execute("INSERT INTO opening_day (seq, date, sure) VALUES (?, ?, ?)", [*_row(seen)])
            days.append(seen)
            last = seen
    return OpeningDays(days)


def _row(day: OpeningDay) -> tuple[int, str, int]:
    return day.seq, day.date, int(day.sure)
