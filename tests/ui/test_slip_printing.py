"""The paper reaches a printer through the system's print service, and a desk without a printer is told so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter

from kiosk.desk.slips import Languages, SlipForm
from kiosk.domain.progress_pass import read
from kiosk.seals.keys import verify
from kiosk.ui.slip.layout import laid
from kiosk.ui.slip.printing import paint_on
from tests.ui.print_service import TOLD, print_service
from tests.ui.slip_room import KIOSK, PASS, full_slip, words_of

NOBODY = "127.0.0.1:9"
"""No print service answers here."""


def asked(tmp_path: Path, address: str, form: SlipForm, root: Path) -> dict[str, object]:
    """What a program of its own found and did; never with a printer of this machine."""
    answer = tmp_path / "answer.json"
    environment = {**os.environ, "CUPS_SERVER": address, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.ui.printing_alone", str(answer), form.value]
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True, timeout=60)
    told: dict[str, object] = json.loads(answer.read_text(encoding="utf-8"))
    return told


def as_seen(paper: bytes, folder: Path) -> QImage:
    (folder / "paper.pdf").write_bytes(paper)
    command = ["pdftoppm", "-r", "150", "-png", "-singlefile", str(folder / "paper.pdf"), str(folder / "paper")]
    subprocess.run(command, check=True, capture_output=True)
    return QImage(str(folder / "paper.png"))


def test_without_a_printer_nobody_waits_for_one(root: Path, tmp_path: Path) -> None:
    told = asked(tmp_path, NOBODY, SlipForm.A4, root)
    assert told == {"printers": [], "ending": "no_printer", "unknown": "no_printer"}


@pytest.mark.parametrize("form", SlipForm)
def test_what_the_printer_gets_is_the_whole_paper(
    qt_app: object, root: Path, tmp_path: Path, form: SlipForm
) -> None:
    """Through a print service of our own; on a machine without one, on Qt's own printer into a file."""
    with print_service(tmp_path) as service:
        if service is not None:
            told = asked(tmp_path, service.address, form, root)
            assert told == {"printers": [TOLD], "ending": "sent", "unknown": "no_printer"}
            papers = service.papers()
        else:
            papers = [printed_into_a_file(tmp_path / "printed.pdf", form)]
    assert len(papers) == 1
    picture = as_seen(papers[0], tmp_path)
    found = zxingcpp.read_barcodes(picture)
    assert [read(one.text, lambda _install: KIOSK.public, verify) for one in found] == [PASS]
    wide, high = picture.width() / 150 * 25.4, picture.height() / 150 * 25.4
    assert wide == pytest.approx(210 if form is SlipForm.A4 else 80, abs=1)
    assert high == pytest.approx(297, abs=1) if form is SlipForm.A4 else high > 297


def printed_into_a_file(file: Path, form: SlipForm) -> bytes:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(file))
    assert paint_on(device, laid(full_slip(urgent=True), form, Languages("fr"), words_of))
    return file.read_bytes()


@pytest.mark.parametrize("form", SlipForm)
def test_qt_s_own_printer_draws_the_same_page(qt_app: object, tmp_path: Path, form: SlipForm) -> None:
    picture = as_seen(printed_into_a_file(tmp_path / "own.pdf", form), tmp_path)
    assert len(zxingcpp.read_barcodes(picture)) == 1


def test_a_printer_that_cannot_begin_is_told(qt_app: object, tmp_path: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "there" / "is" / "no" / "folder.pdf"))
    assert not paint_on(device, laid(full_slip(), SlipForm.A4, Languages("fr"), words_of))
