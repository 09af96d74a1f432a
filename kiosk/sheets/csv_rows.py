"""How is a table written as plain text so that spreadsheets and programs read the same rows?

Apart because it is the one place that knows the French habit: semicolons between the cells, a mark at the start
that tells Excel the encoding, and line ends as RFC 4180 has them. Dates are in ISO 8601. Every text stands
between quotes, so that nothing inside can end its cell.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from math import isfinite
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.sheets.neutral import Cell, neutral_text
from kiosk.sheets.whole import whole

SEPARATOR = ";"
ENCODING = "utf-8-sig"


class CsvTable:
    """Row after row, straight to the disk. To be used through `csv_table`."""

    def __init__(self, file: Path) -> None:
        self._out = file.open("w", encoding=ENCODING, newline="")
        self._writer = csv.writer(
            self._out, delimiter=SEPARATOR, lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC
        )

    def row(self, cells: Sequence[Cell]) -> None:
        self._writer.writerow([_written(cell) for cell in cells])

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._out.close()


@contextmanager
def csv_table(file: Path, header: Sequence[str]) -> Iterator[CsvTable]:
    """The file stands there once the last row is safe, and not before."""
    with whole(file) as beside, CsvTable(beside) as table:
        table.row(header)
        yield table


def _written(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return neutral_text(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    if isinstance(cell, date):
        return cell.isoformat()
    return cell if isfinite(cell) else ""
