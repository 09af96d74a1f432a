"""Which printers are there, and how does the paper get to one? Through Qt, which asks the print service.

Apart because a machine without a printer, or with one that was switched off, is an ordinary day at a desk.
"""

from __future__ import annotations

from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.desk.slips import PrintEnding, Printer
from kiosk.ui.slip.layout import Laid
from kiosk.ui.slip.paint import draw, page_layout
from kiosk.ui.slip.sheet import RESOLUTION

_STOPPED = frozenset({QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted})


def printers() -> tuple[Printer, ...]:
    """The usual one first. May wait for the print service: not in the thread of the window."""
    usual = QPrinterInfo.defaultPrinterName()
    names = sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))
    found = (QPrinterInfo.printerInfo(name) for name in names)
    return tuple(
        Printer(
            name=info.printerName(),
            told=info.description() or info.printerName(),
            usual=info.printerName() == usual,
            stopped=info.state() in _STOPPED,
        )
        for info in found
        if not info.isNull()
    )


def send(page: Laid, printer: str = "") -> PrintEnding:
    """To the printer of this name, or to the usual one: the first in the list when the system has none."""
    name = printer or QPrinterInfo.defaultPrinterName() or next(iter(QPrinterInfo.availablePrinterNames()), "")
    info = QPrinterInfo.printerInfo(name)
    if not name or info.isNull():
        return PrintEnding.NO_PRINTER
    if info.state() in _STOPPED:
        return PrintEnding.PRINTER_STOPPED
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    return PrintEnding.SENT if paint_on(device, page) else PrintEnding.NOT_SENT


def paint_on(device: QPrinter, page: Laid) -> bool:
    """True once the system has the whole page. What a printer cannot reach at the edges is white on ours."""
    device.setDocName(page.title)
    device.setFullPage(True)
    device.setPageLayout(_layout(page))
    painter = QPainter()
    if not painter.begin(device):
        return False
    draw(painter, page, device.resolution() / RESOLUTION)
    return painter.end()


def _layout(page: Laid) -> QPageLayout:
    """A sheet by its name, which every printer knows; a roll by its measures."""
    layout = page_layout(page)
    if page.sheet.height:
        layout.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
