"""The paper as a picture, as a PDF, or on any other device that can be painted on.

Apart because all of them draw the same page, in the order of reading.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.ui.slip.layout import Laid
from kiosk.ui.slip.pdf_language import with_language
from kiosk.ui.slip.sheet import MILLIMETRE, RESOLUTION

_QUICKLY = 100
"""For a PNG: not squeezed at all. It is looked at once, and squeezing it would hold up the window."""


def draw(painter: QPainter, page: Laid, scale: float) -> None:
    """`scale`: dots of the device for a tenth of a millimetre."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale * page.shrunk, scale * page.shrunk)
    if page.shrunk < 1:
        painter.translate(page.width * (1 / page.shrunk - 1) / 2, 0)
    for spot in page.spots:
        painter.save()
        spot.draw(painter)
        painter.restore()


def image(page: Laid, width: int) -> QImage:
    """`width` pixels wide, on white."""
    scale = width / page.width
    made = QImage(width, round(page.height * scale), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    draw(painter, page, scale)
    painter.end()
    return made


def png(page: Laid, width: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"PNG"))
    writer.setQuality(_QUICKLY)
    writer.write(image(page, width))
    return bytes(data.data())


def page_layout(page: Laid) -> QPageLayout:
    size = QSizeF(page.width / MILLIMETRE, page.height / MILLIMETRE)
    paper = QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return QPageLayout(paper, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def pdf(page: Laid) -> bytes:
    """Text stays text, so that it can be searched, copied and read aloud."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(page_layout(page))
    writer.setTitle(page.title)
    writer.setCreator("Premier Clic")
    painter = QPainter(writer)
    draw(painter, page, 1)
    painter.end()
    buffer.close()
    return with_language(bytes(data.data()), page.language)
