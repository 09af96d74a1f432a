"""Tables that leave are read by other programs as they were meant, and nothing in them wakes up."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.sheets.csv_rows import csv_table
from kiosk.sheets.neutral import neutral, neutral_text
from kiosk.sheets.whole import ENDING
from kiosk.sheets.workbook import LONGEST_TEXT, Heading, workbook
from tests.sheets.readers import csv_rows, office_rows, through_office, waking_cells, xlsx_rows

WAKING = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1;1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "\ufeff=1+1",
    "\uff1d1+1",
    '=HYPERLINK("http://exemple.fr";"ici")',
    "=cmd|' /C calc'!A0",
    'a"\n=1+1',
    "a,=1+1",
    "a;=1+1",
    '","=1+1',
    '";=1+1',
)
SAFE = ("Bonjour", "Papiers - Élections", "5 = 3 + 2", "a@exemple.fr", "l'été", "", "école\nmairie", "12-14 h")


def starts(text: str) -> list[str]:
    """Every place where some reader could think that a cell begins, without the blanks that it skips."""
    for separator in (",", ";", "|", "\t", "\r", "\n", '"'):
        text = text.replace(separator, "\0")
    return [part.lstrip(" \u00a0\ufeff\u202f\u3000\u2007\u200b") for part in text.split("\0")]


@pytest.mark.parametrize("text", WAKING)
def test_a_text_that_could_be_a_formula_is_told_to_be_text(text: str) -> None:
    assert not any(part[:1] in tuple("=+-@\uff1d") for part in starts(neutral_text(text)) if part)


@pytest.mark.parametrize("text", SAFE)
def test_an_honest_text_stays_as_it_is(text: str) -> None:
    assert neutral_text(text) == text


def test_numbers_and_dates_are_no_text() -> None:
    for cell in (-3, -0.5, 0, date(2026, 11, 23), None):
        assert neutral(cell) == cell
    assert neutral("-3") == "'-3"


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_wakes_up_whatever_the_text(text: str) -> None:
    out = neutral_text(text)
    assert not any(part[:1] in tuple("=+-@") for part in starts(out) if part)
    assert neutral_text(out) == out
    out.encode("utf-8")


def written_csv(folder: Path, *rows: list[object]) -> Path:
    file = folder / "table.csv"
    with csv_table(file, ["Nom", "Jour", "Nombre"]) as table:
        for row in rows:
            table.row(row)
    return file


def written_xlsx(folder: Path, *rows: list[object]) -> Path:
    file = folder / "table.xlsx"
    with workbook(file, "Essai") as book:
        sheet = book.sheet("Une", [Heading("Nom", 20), Heading("Jour"), Heading("Nombre")])
        for row in rows:
            sheet.row(row)
    return file


def test_a_csv_has_the_french_habits(tmp_path: Path) -> None:
    file = written_csv(tmp_path, ['Élodie; "la" grande', date(2026, 11, 23), -4], [None, None, float("nan")])
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == raw.count(b"\n") == 3
    assert csv_rows(file) == [
        ["Nom", "Jour", "Nombre"],
        ['Élodie; "la" grande', "2026-11-23", "-4"],
        ["", "", ""],
    ]
    assert b";-4" in raw, "a number stands without quotes"


def test_a_workbook_keeps_what_each_cell_is(tmp_path: Path) -> None:
    moment = datetime(2026, 11, 23, 9, 30).astimezone()
    file = written_xlsx(tmp_path, ["Élodie", date(2026, 11, 23), -4], ["http://exemple.fr", moment, 2.5], [None])
    header, first, second = xlsx_rows(file)[:3]
    assert header == ["Nom", "Jour", "Nombre"]
    assert first == ["Élodie", datetime(2026, 11, 23, 0, 0).astimezone().replace(tzinfo=None), -4]
    assert second == ["http://exemple.fr", moment.replace(tzinfo=None), 2.5]
    assert waking_cells(file) == []


def test_a_workbook_opens_with_its_header_in_sight(tmp_path: Path) -> None:
    import openpyxl

    page = openpyxl.load_workbook(written_xlsx(tmp_path, ["a"])).worksheets[0]
    assert page.freeze_panes == "A2"
    assert page.column_dimensions["A"].width > page.column_dimensions["B"].width
    assert page["A1"].font.b


def test_nothing_wakes_up_in_a_workbook(tmp_path: Path) -> None:
    file = written_xlsx(tmp_path, *([text] for text in WAKING))
    assert waking_cells(file) == []
    with zipfile.ZipFile(file) as parts:
        inside = b"".join(parts.read(name) for name in parts.namelist() if "sheets/" in name)
    assert b"<f>" not in inside
    assert b"hyperlink" not in inside.lower().replace(b"=hyperlink(", b"")


def test_libreoffice_calculates_nothing_of_ours(tmp_path: Path) -> None:
    """The CSV is opened the way that lets formulas loose: 1+1 would come back as 2."""
    rows = [[text, None, number] for number, text in enumerate(WAKING)]
    for file in (written_csv(tmp_path, *rows), written_xlsx(tmp_path, *rows)):
        (shown,) = through_office(file, tmp_path / file.suffix[1:])
        cells = [cell for row in office_rows(shown)[1:] for cell in row[:1]]
        assert len(cells) == len(WAKING)
        for text, cell in zip(WAKING, cells, strict=True):
            assert "'" in cell, f"{text!r} is shown as {cell!r}"


def test_a_text_too_long_for_a_cell_is_cut_and_not_lost(tmp_path: Path) -> None:
    file = written_xlsx(tmp_path, ["é" * 40_000])
    assert len(xlsx_rows(file)[1][0]) == LONGEST_TEXT


def test_a_full_sheet_goes_on_in_another(tmp_path: Path) -> None:
    file = tmp_path / "long.xlsx"
    with workbook(file, "Essai", most_rows=4) as book:
        sheet = book.sheet("Tâches", [Heading("Nombre")])
        for number in range(7):
            sheet.row([number])
    pages = [xlsx_rows(file, name) for name in ("Tâches", "Tâches 2", "Tâches 3")]
    assert [cell for page in pages for (cell,) in page[1:]] == list(range(7))
    assert all(page[0] == ["Nombre"] for page in pages)


class PulledOutError(OSError):
    """The stick is gone in the middle of a row."""


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_a_table_that_is_cut_off_leaves_what_was_there(tmp_path: Path, kind: str) -> None:
    write = written_csv if kind == "csv" else written_xlsx
    before = write(tmp_path, ["avant", None, 1]).read_bytes()

    with pytest.raises(PulledOutError):
        cut_off(tmp_path / f"table.{kind}", kind)
    assert (tmp_path / f"table.{kind}").read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == [f"table.{kind}"]


def cut_off(file: Path, kind: str) -> None:
    if kind == "csv":
        with csv_table(file, ["Nom"]) as table:
            table.row(["après"])
            assert file.with_name(file.name + ENDING).exists()
            raise PulledOutError
    with workbook(file, "Essai") as book:
        book.sheet("Une", [Heading("Nom")]).row(["après"])
        raise PulledOutError


def test_a_table_for_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    for write in (written_csv, written_xlsx):
        with pytest.raises(OSError, match="No such file"):
            write(tmp_path / "nowhere", ["a"])
