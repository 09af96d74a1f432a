"""What the memory holds, for whoever only reads: the frozen statements, as they were recorded.

Apart because `kiosk facts` must work while the kiosk is open, and so never takes the writer's lock.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from kiosk.errors import KioskError, Trouble
from kiosk.store.database import FILE


def statements_of(folder: Path, visit: str | None = None) -> Iterator[str]:
    """Oldest first; only those of one visit when it is named. An empty or missing memory yields nothing."""
    file = folder / FILE
    if not file.exists():
        return
    try:
        connection = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
        try:
            where, values = ("WHERE visit = ? AND visit <> ''", (visit,)) if visit else ("", ())
            for (statement,) in connection.execute(f"SELECT statement FROM fact {where} ORDER BY seq", values):
                yield bytes(statement).decode("utf-8") if isinstance(statement, bytes) else str(statement)
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise KioskError(Trouble.NOT_SAVED, str(error)) from error
