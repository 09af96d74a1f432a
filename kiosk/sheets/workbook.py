"""How is a table written as a workbook that Excel and LibreOffice open, however long it is?

Apart because it is the door of XlsxWriter: rows go to the disk as they come, every cell is written as what it is,
and no text ever becomes a formula or a link.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from kiosk.sheets.neutral import Cell, neutral_text
from kiosk.sheets.whole import whole

MOST_ROWS = 1_048_576
"""Of one sheet, by the format; XlsxWriter drops what is beyond without a word."""

LONGEST_TEXT = 32_767
"""Signs of one cell, by the format."""

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@dataclass(frozen=True, slots=True)
class Heading:
    """`width` in signs. `wrapped`: the cells below may have several lines."""

    title: str
    width: int = 16
    wrapped: bool = False


class Book:
    """A workbook being written. To be used through `workbook`."""

    def __init__(self, file: Path, title: str, most_rows: int, scratch: str) -> None:
        self._book = xlsxwriter.Workbook(str(file), {**_OPTIONS, "tmpdir": scratch})
        self._book.set_properties({"title": title})
        self.most_rows = most_rows
        self.bold = self._book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.plain = self._book.add_format({"valign": "top"})
        self.wrapped = self._book.add_format({"text_wrap": True, "valign": "top"})
        self.day = self._book.add_format({"num_format": "dd/mm/yyyy", "align": "left", "valign": "top"})
        self.minute = self._book.add_format({"num_format": "dd/mm/yyyy hh:mm", "align": "left", "valign": "top"})

    def sheet(self, name: str, headings: Sequence[Heading]) -> Sheet:
        return Sheet(self, name, headings)

    def page(self, name: str) -> Any:
        return self._book.add_worksheet(name)

    def close(self) -> None:
        """Puts the file together. Raises OSError when there is no room for it."""
        try:
            self._book.close()
        except FileCreateError as error:
            cause = error.args[0] if error.args else None
            raise cause if isinstance(cause, OSError) else OSError(str(error)) from error


class Sheet:
    """Rows under a header that stays in sight. A sheet that is full goes on in another of the same name."""

    def __init__(self, book: Book, name: str, headings: Sequence[Heading]) -> None:
        self._book = book
        self._name = name
        self._headings = headings
        self._pages = 0
        self._turn_over()

    def row(self, cells: Sequence[Cell]) -> None:
        if self._next == self._book.most_rows:
            self._turn_over()
        for column, cell in enumerate(cells):
            self._write(column, cell)
        self._next += 1

    def _turn_over(self) -> None:
        self._pages += 1
        self._page = self._book.page(self._name if self._pages == 1 else f"{self._name} {self._pages}")
        for column, heading in enumerate(self._headings):
            self._page.set_column(column, column, heading.width)
            self._page.write_string(0, column, heading.title, self._book.bold)
        self._page.freeze_panes(1, 0)
        self._page.repeat_rows(0)
        self._next = 1

    def _write(self, column: int, cell: Cell) -> None:
        book, page, row = self._book, self._page, self._next
        match cell:
            case "":
                pass
            case str():
                style = book.wrapped if self._headings[column].wrapped else book.plain
                page.write_string(row, column, neutral_text(cell)[:LONGEST_TEXT], style)
            case datetime():
                page.write_datetime(row, column, cell.replace(tzinfo=None), book.minute)
            case date():
                page.write_datetime(row, column, cell, book.day)
            case int() | float() if isfinite(cell):
                page.write_number(row, column, cell, book.plain)


@contextmanager
def workbook(file: Path, title: str, *, most_rows: int = MOST_ROWS) -> Iterator[Book]:
    """The file stands there once it is whole and safe, and not before. It is put together on this machine's disk,
    of which nothing is left whatever goes wrong: a stick that is slow, full or gone meets one plain copy."""
    with TemporaryDirectory() as scratch, whole(file) as beside:
        made = Path(scratch) / "book.xlsx"
        book = Book(made, title, most_rows, scratch)
        try:
            yield book
        finally:
            book.close()  # also when it is not wanted any more: it lets go of its rows
        copyfile(made, beside)
