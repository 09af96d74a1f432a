"""The rows of a table: which sign parts the cells, which column holds what, and where a row ends.

Apart because one open quote must cost one row and not all that follow: what a row took too much is given back.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice

from kiosk.directory.cells import postcode
from kiosk.directory.columns import field_of, is_former, missing
from kiosk.directory.lines import Lines, NotUsable, TextLine
from kiosk.directory.rows import RAW_KEPT, RawRow
from kiosk.domain.venue_remarks import Flaw, ImportEnding

SEPARATORS = ",;\t|"
HEAD_WITHIN = 5
"""Lines. Some put a title or "sep=;" above the names of the columns."""
LEAST_KNOWN = 2
LONGEST_SPAN = 200
"""Lines. Descriptions may have breaks inside their quotes, but not that many."""
MOST_CHARACTERS = 200_000


class _Supply:
    """Lines for the reader of tables, remembering those that the present row has taken."""

    def __init__(self, lines: Iterator[TextLine]) -> None:
        self._lines = lines
        self._back: deque[TextLine] = deque()
        self.taken: list[TextLine] = []
        self._characters = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self.taken) >= LONGEST_SPAN or self._characters > MOST_CHARACTERS:
            raise csv.Error("the row has no end")
        line = self._back.popleft() if self._back else next(self._lines)
        self.taken.append(line)
        self._characters += len(line.text)
        return line.text

    def begin_row(self) -> None:
        self.taken = []
        self._characters = 0

    def give_back(self) -> None:
        """All but the first line: the next rows are theirs."""
        self._back.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]


class Table:
    """`former`: in the schema's form before 1.0. Raises NotUsable when the columns make no list of places."""

    def __init__(self, lines: Lines) -> None:
        self._lines = iter(lines)
        self._separator, self._fields, self.former = _head(self._lines)
        lacking = missing(self._fields)
        if lacking:
            raise NotUsable(ImportEnding.MISSING_COLUMNS, lacking)

    def rows(self) -> Iterator[RawRow]:
        supply = _Supply(self._lines)
        reader = csv.reader(supply, delimiter=self._separator)
        count = 0
        while True:
            supply.begin_row()
            try:
                row: Sequence[str] | None = next(reader)
            except StopIteration:
                return
            except csv.Error:
                row = None
            if row is not None and not any(row):
                continue
            count += 1
            yield self._raw_row(row, supply, count)

    def _raw_row(self, row: Sequence[str] | None, supply: _Supply, count: int) -> RawRow:
        flaw = self._flaw(row, supply.taken)
        if flaw is not None and len(supply.taken) > 1:
            supply.give_back()
        raw = "".join(line.text for line in supply.taken)[:RAW_KEPT].rstrip("\r\n")
        line = supply.taken[0].number
        cells = self._cells(row or ())
        # A row that only breaks off at its end is still in its columns; its postcode tells.
        usable = flaw is None or (flaw is Flaw.TOO_FEW_CELLS and postcode(cells.get("code_postal", "")))
        return RawRow(line, count, raw, cells if usable else None, flaw)

    def _flaw(self, row: Sequence[str] | None, taken: list[TextLine]) -> Flaw | None:
        """Cells that are too few or too many stand in the wrong columns when a quote swallowed what parts them."""
        if any(not line.whole for line in taken):
            return Flaw.TOO_LONG
        several = len(taken) > 1
        odd = sum(line.text.count('"') for line in taken) % 2 == 1
        if row is None:
            return Flaw.OPEN_QUOTE if several else Flaw.TOO_LONG
        if several and odd:
            return Flaw.OPEN_QUOTE
        width = len(self._fields)
        if len(row) < width:
            return Flaw.OPEN_QUOTE if several or odd else Flaw.TOO_FEW_CELLS
        if any(cell.strip() for cell in row[width:]):
            return Flaw.OPEN_QUOTE if several or odd else Flaw.TOO_MANY_CELLS
        return None

    def _cells(self, row: Sequence[str]) -> dict[str, str]:
        cells: dict[str, str] = {}
        for name, cell in zip(self._fields, row, strict=False):
            if name and not cells.get(name):
                cells[name] = cell
        return cells


def _head(lines: Iterator[TextLine]) -> tuple[str, list[str], bool]:
    """The separator, the field of each column, and whether the form is the former one."""
    for line in islice(lines, HEAD_WITHIN):
        best: tuple[str, list[str], bool] | None = None
        most = LEAST_KNOWN - 1
        for separator in SEPARATORS:
            columns = _cells_of(line.text, separator)
            fields = [field_of(column) for column in columns]
            known = len({name for name in fields if name})
            if known > most:
                best, most = (separator, fields, is_former(columns)), known
        if best is not None:
            return best
    raise NotUsable(ImportEnding.NOT_A_LIST)


def _cells_of(text: str, separator: str) -> list[str]:
    try:
        return next(csv.reader([text], delimiter=separator), [])
    except csv.Error:
        return []
