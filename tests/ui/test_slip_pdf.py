"""The PDF is a page to print and a text to read: in order, in its language, with the same picture on it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from kiosk.desk.slips import Languages, SlipForm
from kiosk.domain.progress_pass import read
from kiosk.i18n.bidi import bare
from kiosk.seals.keys import verify
from kiosk.ui.slip.layout import laid
from kiosk.ui.slip.paint import pdf
from kiosk.ui.slip.pdf_language import with_language
from kiosk.ui.slip.said import said, spoken
from kiosk.ui.widgets.paragraph import typeset
from tests.ui.slip_room import KIOSK, PASS, full_slip, words_of


def written(folder: Path, code: str, form: SlipForm = SlipForm.A4, *, urgent: bool = False) -> Path:
    file = folder / f"{code}.pdf"
    languages = Languages(code, french=code != "fr")
    file.write_bytes(pdf(laid(full_slip(code, urgent=urgent), form, languages, words_of)))
    return file


def told(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def plain(text: str) -> str:
    """Lines of a page are broken where the page is: only the words and their order count."""
    return re.sub(r"\s+", " ", bare(text).replace("\u00a0", " ").replace("\u2011", "-"))


@pytest.mark.parametrize("urgent", [False, True])
def test_the_french_text_comes_out_whole_and_in_the_order_in_which_it_is_heard(
    qt_app: object, tmp_path: Path, urgent: bool
) -> None:
    text = plain(told("pdftotext", "-raw", str(written(tmp_path, "fr", urgent=urgent)), "-"))
    heard = spoken(said(full_slip("fr", urgent=urgent), words_of, Languages("fr")))
    at = 0
    for line in heard:
        sentence = plain(typeset(line.text))
        assert sentence in text[at:], f"{sentence} is missing, or comes too early"
        at = text.index(sentence, at)


@pytest.mark.parametrize("form", SlipForm)
@pytest.mark.parametrize("code", ["fr", "en", "ar"])
def test_it_is_one_page_that_carries_its_letters_and_says_its_language(
    qt_app: object, tmp_path: Path, code: str, form: SlipForm
) -> None:
    file = written(tmp_path, code, form)
    about = told("pdfinfo", str(file))
    assert re.search(r"Pages:\s+1\n", about)
    assert re.search(r"Title:\s+\S", about)
    assert f"/Lang ({code})".encode() in file.read_bytes()
    fonts = told("pdffonts", str(file)).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts), "every font travels with the page"


def test_a_sheet_is_a_sheet_and_a_ticket_is_as_wide_as_its_roll(qt_app: object, tmp_path: Path) -> None:
    assert "(A4)" in told("pdfinfo", str(written(tmp_path, "fr")))
    width = re.search(r"Page size:\s+([\d.]+)", told("pdfinfo", str(written(tmp_path, "fr", SlipForm.RECEIPT))))
    assert width is not None
    assert float(width[1]) * 25.4 / 72 == pytest.approx(80, abs=0.5)


@pytest.mark.parametrize("form", SlipForm)
@pytest.mark.parametrize("code", ["fr", "ar"])
def test_the_picture_printed_from_it_is_believed(
    qt_app: object, tmp_path: Path, code: str, form: SlipForm
) -> None:
    told(
        "pdftoppm", "-r", "150", "-png", "-singlefile", str(written(tmp_path, code, form)), str(tmp_path / "page")
    )
    found = zxingcpp.read_barcodes(QImage(str(tmp_path / "page.png")))
    assert [read(one.text, lambda _install: KIOSK.public, verify) for one in found] == [PASS]


def test_a_file_of_another_make_stays_as_it_is() -> None:
    for strange in (b"", b"%PDF-1.4", b"/Root 1 0 R /Size 3 startxref\n9\n%%EOF"):
        assert with_language(strange, "fr") == strange


def test_the_language_is_said_once(qt_app: object, tmp_path: Path) -> None:
    data = written(tmp_path, "ar").read_bytes()
    assert with_language(data, "fr").count(b"/Lang (") == 1
