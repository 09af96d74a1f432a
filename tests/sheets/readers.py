"""What do other people's programs read in our tables? Python's reader, openpyxl, LibreOffice without a window.

Apart because a table is only right when somebody else's program says so.
"""

from __future__ import annotations

import csv
import subprocess
from pathlib import Path
from typing import Any

import openpyxl


def csv_rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as table:
        return list(csv.reader(table, delimiter=";"))


def xlsx_rows(file: Path, sheet: str = "") -> list[list[Any]]:
    """Every cell as what it is; a formula would come as the text that openpyxl marks as one (see `formulas`)."""
    book = openpyxl.load_workbook(file)
    page = book[sheet] if sheet else book.worksheets[0]
    return [[cell.value for cell in row] for row in page.iter_rows()]


def waking_cells(file: Path) -> list[str]:
    """Formulas and links, anywhere in the workbook."""
    book = openpyxl.load_workbook(file)
    cells = (cell for page in book.worksheets for row in page.iter_rows() for cell in row)
    return [f"{cell.coordinate}: {cell.value}" for cell in cells if cell.data_type == "f" or cell.hyperlink]


def through_office(file: Path, out: Path, *, to: str = "csv") -> list[Path]:
    """As LibreOffice shows it: every sheet as a CSV with commas, formulas calculated, values as they are shown.
    A CSV is opened as ours are: semicolons, UTF-8, and formulas let loose."""
    out.mkdir(parents=True, exist_ok=True)
    filters = {"csv": "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"}
    reading = ["--infilter=CSV:59,34,76,1,,0,false,true,false,false,false"] if file.suffix == ".csv" else []
    profile = f"-env:UserInstallation={(out / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--norestore", *reading, "--convert-to", filters.get(to, to)]
    subprocess.run([*command, "--outdir", str(out), str(file)], check=True, capture_output=True, timeout=180)
    return sorted(out.glob(f"*.{to}"))


def office_rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8", newline="") as table:
        return list(csv.reader(table))
