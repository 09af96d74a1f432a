"""A list of places, read from whatever file somebody brought: row after row, with what was wrong in each.

Apart because this is all that the office knows of files: it never holds more than one row, it ends in bounded
time, and the only thing it raises is NotUsable.
"""

from __future__ import annotations

import stat
from collections.abc import Callable, Generator
from pathlib import Path

from kiosk.directory.columns import missing
from kiosk.directory.lines import Lines, NotUsable
from kiosk.directory.objects import JSON_BEGINS, Objects
from kiosk.directory.row import RowReading
from kiosk.directory.rows import RawRow, ReadRow
from kiosk.directory.table import LEAST_KNOWN, Table
from kiosk.domain.venue_remarks import LARGEST_LIST, Flaw, ImportEnding, Mend, Remark

MOST_ROWS = 200_000
"""Ten times the whole national list."""
FUSE_ROWS = 500
FUSE_SHARE = 0.8
"""So many refused rows, and such a part of all: this is no list of places, whatever its columns are called."""
TOLD_EVERY = 25


class ListFile:
    """`encoding`, `former` and the counts are known once the rows are read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.encoding = ""
        self.former = False
        self.places = 0
        self.refused = 0
        self._ids: set[str] = set()

    def rows(self, tell: Callable[[int, int], object]) -> Generator[ReadRow, None, None]:
        """`tell(done, all)` in bytes."""
        try:
            size = self._size()
            with self._path.open("rb") as file:
                lines = Lines(file)
                source = Objects(lines) if lines.begins_with(JSON_BEGINS) else Table(lines)
                for raw in source.rows():
                    read = self._read(raw)
                    self._count(read, source)
                    if raw.row % TOLD_EVERY == 0:
                        tell(min(lines.done(), size), size)
                    yield read
        except OSError as problem:
            raise NotUsable(ImportEnding.UNREADABLE) from problem
        self.encoding, self.former = lines.encoding, source.former
        self._judge(source)
        tell(size, size)

    def _size(self) -> int:
        """Only of a real file: a pipe or a device may never end."""
        try:
            found = self._path.stat()
        except (OSError, ValueError) as problem:
            raise NotUsable(ImportEnding.NO_FILE) from problem
        if not stat.S_ISREG(found.st_mode):
            raise NotUsable(ImportEnding.NO_FILE)
        if found.st_size > LARGEST_LIST:
            raise NotUsable(ImportEnding.TOO_LARGE)
        return found.st_size

    def _read(self, raw: RawRow) -> ReadRow:
        if raw.cells is None:
            flaw = raw.flaw or Flaw.MISSING
            return ReadRow(
                raw.line, raw.row, raw.raw, None, (Remark(raw.line, raw.row, "", flaw, Mend.ROW_REFUSED),)
            )
        reading = RowReading(raw.cells)
        venue = reading.venue()
        remarks = [Remark(raw.line, raw.row, one.field, one.flaw, one.mend, one.value) for one in reading.notes]
        if raw.flaw is not None:
            remarks.insert(0, Remark(raw.line, raw.row, "", raw.flaw, Mend.KEPT_AS_WRITTEN))
        if venue is not None and venue.id in self._ids:
            remarks.append(Remark(raw.line, raw.row, "id", Flaw.SAME_ID, Mend.ROW_REFUSED, venue.id[:80]))
            venue = None
        if venue is not None:
            self._ids.add(venue.id)
        return ReadRow(raw.line, raw.row, raw.raw, venue, tuple(remarks))

    def _count(self, read: ReadRow, source: Table | Objects) -> None:
        if read.venue is None:
            self.refused += 1
            if self.refused >= FUSE_ROWS and self.refused > FUSE_SHARE * read.row:
                self._judge(source)
        else:
            self.places += 1
        if read.row > MOST_ROWS:
            raise NotUsable(ImportEnding.TOO_LARGE)

    def _judge(self, source: Table | Objects) -> None:
        """Whether what was read deserves to replace a list that people rely on."""
        if isinstance(source, Objects) and self.refused >= self.places:
            if len(source.fields) < LEAST_KNOWN and self.refused:
                raise NotUsable(ImportEnding.NOT_A_LIST)
            if self.refused and (lacking := missing(source.fields)):
                raise NotUsable(ImportEnding.MISSING_COLUMNS, lacking)
        if self.places == 0 and self.refused == 0:
            raise NotUsable(ImportEnding.EMPTY)
        if self.refused > self.places:
            raise NotUsable(ImportEnding.MOSTLY_WRONG)
