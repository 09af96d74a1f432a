"""How a file becomes the list of places, and what is told of it: everything, or nothing and why.

Apart from the questions about the list because this runs for seconds, counts what it meets, and may end in many
ways.
"""

from __future__ import annotations

import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from kiosk.desk.directory import ImportReport, Noticed
from kiosk.directory.lines import NotUsable
from kiosk.directory.reading import ListFile
from kiosk.directory.rows import ReadRow
from kiosk.domain.venue_remarks import Flaw, ImportEnding, Mend, Remark
from kiosk.store.venues import Venues

REMARKS_TOLD = 200
PAUSE_S = 0.0005

Kind = tuple[str, Flaw, Mend]


class Importing:
    """One file on its way into the store. `today`: days after it are slips and are not the age of the list."""

    def __init__(self, path: Path, venues: Venues, today: str) -> None:
        self._listed = ListFile(path)
        self._venues = venues
        self._today = today
        self._kinds: Counter[Kind] = Counter()
        self._remarks: list[Remark] = []

    def run(self, tell: Callable[[int, int], object], *, example: bool = False) -> ImportReport:
        """Whatever goes wrong, the former list is whole and the ending says what it was."""
        try:
            with self._venues.replacing() as writer, closing(self._listed.rows(self._giving_way(tell))) as rows:
                for read in rows:
                    self._notice(read)
                    writer.add(read.venue, read.row, read.line, read.raw, read.remarks)
                writer.finish(example=example)
        except NotUsable as problem:
            return self._report(problem.ending, missing=problem.missing)
        except (OSError, sqlite3.OperationalError):
            return self._report(ImportEnding.NOT_SAVED)
        kept = self._venues.kept(self._today)
        return self._report(ImportEnding.DONE, kept.newest if kept else "", kept.oldest if kept else "")

    @staticmethod
    def _giving_way(tell: Callable[[int, int], object]) -> Callable[[int, int], object]:
        """Reading is all Python: without a pause now and then the window beside it would stutter."""

        def told(done: int, size: int) -> None:
            tell(done, size)
            time.sleep(PAUSE_S)

        return told

    def _notice(self, read: ReadRow) -> None:
        for one in read.remarks:
            self._kinds[one.field, one.flaw, one.mend] += 1
        if len(self._remarks) < REMARKS_TOLD:
            self._remarks += read.remarks[: REMARKS_TOLD - len(self._remarks)]

    def _report(
        self, ending: ImportEnding, newest: str = "", oldest: str = "", missing: tuple[str, ...] = ()
    ) -> ImportReport:
        refused = sum(count for (_, _, mend), count in self._kinds.items() if mend is Mend.ROW_REFUSED)
        return ImportReport(
            ending,
            places=self._listed.places if ending is ImportEnding.DONE else 0,
            refused=refused,
            warnings=self._kinds.total() - refused,
            newest=newest,
            oldest=oldest,
            encoding=self._listed.encoding,
            former=self._listed.former,
            missing=missing,
            noticed=tuple(Noticed(*kind, count) for kind, count in self._kinds.most_common()),
            remarks=tuple(self._remarks),
        )
