"""The drawings of the administration site: its emblem, small signs, and the papers that people send.

Apart because the simulated site must look the same whatever icons the kiosk itself wears.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_glyphs import GLYPHS, draw_glyph

Draw = Callable[[QPainter, Look, QColor], None]
SHEET = QRectF(5, 2, 14, 20)


def draw_art(painter: QPainter, look: Look, name: str, box: QRectF, colour: QColor) -> None:
    """On a grid of 24 × 24 in the middle of the box; a name of the browser's signs is drawn as there."""
    if name not in _ART:
        draw_glyph(painter, name if name in GLYPHS else "document", box, colour)
        return
    side = min(box.width(), box.height())
    painter.save()
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 24, side / 24)
    _ink(painter, colour)
    _ART[name](painter, look, colour)
    painter.restore()


def _ink(painter: QPainter, colour: QColor, wide: float = 2.0) -> None:
    pen = QPen(colour, wide)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _run(painter: QPainter, *at: float) -> None:
    painter.drawPolyline([QPointF(at[i], at[i + 1]) for i in range(0, len(at), 2)])


def _emblem(painter: QPainter, look: Look, colour: QColor) -> None:
    """Two hands of a roof over a person: nobody's real emblem."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(1, 1, 22, 22), 6, 6)
    _ink(painter, QColor(look.palette.on_brand), 2.2)
    _run(painter, 5.5, 11, 12, 5.5, 18.5, 11)
    painter.drawEllipse(QPointF(12, 12.2), 2.1, 2.1)
    painter.drawArc(QRectF(7.6, 15.6, 8.8, 8), 0, 180 * 16)


def _identity_mark(painter: QPainter, look: Look, colour: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 10, 10)
    painter.drawEllipse(QPointF(12, 9.5), 3, 3)
    painter.drawArc(QRectF(6.5, 14, 11, 10), 15 * 16, 150 * 16)


def _menu(painter: QPainter, look: Look, colour: QColor) -> None:
    for height in (6, 12, 18):
        _run(painter, 4, height, 20, height)


def _alert(painter: QPainter, look: Look, colour: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 9.5, 9.5)
    _run(painter, 12, 7, 12, 13)
    painter.drawPoint(QPointF(12, 17))


def _info(painter: QPainter, look: Look, colour: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 9.5, 9.5)
    _run(painter, 12, 11, 12, 17)
    painter.drawPoint(QPointF(12, 7))


def _tick(painter: QPainter, look: Look, colour: QColor) -> None:
    _ink(painter, colour, 3.2)
    _run(painter, 5, 12.5, 10, 17.5, 19, 7)


def _eye(painter: QPainter, look: Look, colour: QColor) -> None:
    path = QPainterPath(QPointF(2, 12))
    path.quadTo(12, 1, 22, 12)
    path.quadTo(12, 23, 2, 12)
    painter.drawPath(path)
    painter.drawEllipse(QPointF(12, 12), 3, 3)


def _eye_shut(painter: QPainter, look: Look, colour: QColor) -> None:
    _eye(painter, look, colour)
    _run(painter, 4, 20, 20, 4)


def _caps(painter: QPainter, look: Look, colour: QColor) -> None:
    _run(painter, 12, 3, 4, 11, 8.5, 11, 8.5, 16, 15.5, 16, 15.5, 11, 20, 11, 12, 3)
    _run(painter, 8.5, 20, 15.5, 20)


def _left(painter: QPainter, look: Look, colour: QColor) -> None:
    _run(painter, 15, 5, 8, 12, 15, 19)


def _right(painter: QPainter, look: Look, colour: QColor) -> None:
    _run(painter, 9, 5, 16, 12, 9, 19)


def _sheet(painter: QPainter, look: Look, colour: QColor) -> None:
    painter.setPen(QPen(QColor(look.palette.muted), 0.7))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRoundedRect(SHEET, 1, 1)


def _rows(painter: QPainter, *rows: tuple[float, float, float], colour: str = "#9AA3B5") -> None:
    """Lines of writing: height, from, to."""
    painter.setPen(QPen(QColor(colour), 0.9))
    for height, start, end in rows:
        painter.drawLine(QPointF(start, height), QPointF(end, height))


def _letter(painter: QPainter, look: Look, colour: QColor) -> None:
    _sheet(painter, look, colour)
    _rows(painter, (6, 7, 12), (10, 7, 17), (12.5, 7, 17), (15, 7, 16), (18.5, 12, 17))


def _bill(painter: QPainter, look: Look, colour: QColor) -> None:
    """A bill: a coloured head, lines, and a sum in its frame."""
    _sheet(painter, look, colour)
    painter.fillRect(QRectF(6.5, 4, 11, 3), QColor("#2A7FA3"))
    _rows(painter, (10, 7, 13), (12, 7, 14), (14, 7, 12))
    painter.setPen(QPen(QColor("#A01C18"), 0.8))
    painter.drawRect(QRectF(11, 16.5, 6, 3))
    _rows(painter, (18, 12.2, 15.8), colour="#A01C18")


def _payslip(painter: QPainter, look: Look, colour: QColor) -> None:
    _sheet(painter, look, colour)
    _rows(painter, (5, 7, 12), (5, 14, 17))
    painter.setPen(QPen(QColor("#9AA3B5"), 0.6))
    for height in (8, 10.5, 13, 15.5):
        painter.drawRect(QRectF(6.5, height, 11, 2.5))
    painter.drawLine(QPointF(13, 8), QPointF(13, 18))


def _bank(painter: QPainter, look: Look, colour: QColor) -> None:
    _sheet(painter, look, colour)
    painter.setPen(QPen(QColor("#186235"), 1))
    painter.drawRoundedRect(QRectF(7, 5, 10, 6), 1, 1)
    _rows(painter, (7, 8.5, 12), (9, 8.5, 15.5), colour="#186235")
    _rows(painter, (14, 7, 17), (16.5, 7, 17), (19, 7, 13))


def _identity(painter: QPainter, look: Look, colour: QColor) -> None:
    """A card with a face: fictional, of no country."""
    painter.setPen(QPen(QColor("#4B6A7C"), 0.8))
    painter.setBrush(QColor("#DCEBF1"))
    painter.drawRoundedRect(QRectF(1.5, 5, 21, 14), 1.6, 1.6)
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRect(QRectF(3.5, 8, 6, 8))
    painter.setBrush(QColor("#8A6A55"))
    painter.drawEllipse(QPointF(6.5, 11), 1.6, 1.8)
    painter.setBrush(QColor("#2A7FA3"))
    painter.drawChord(QRectF(4, 13, 5, 6), 0, 180 * 16)
    _rows(painter, (9, 11.5, 20), (11.5, 11.5, 18), (14, 11.5, 20), colour="#4B6A7C")


def _photo(painter: QPainter, look: Look, colour: QColor) -> None:
    painter.setPen(QPen(QColor("#4B6A7C"), 0.8))
    painter.setBrush(QColor("#BFE3F2"))
    painter.drawRoundedRect(QRectF(2, 4.5, 20, 15), 1.4, 1.4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#FFC94D"))
    painter.drawEllipse(QPointF(16.5, 9), 2.2, 2.2)
    painter.setBrush(QColor("#4D9A62"))
    painter.drawPolygon(
        [QPointF(2.5, 19), QPointF(9, 10.5), QPointF(13, 15), QPointF(15.5, 12.5), QPointF(21.5, 19)]
    )


_ART: Mapping[str, Draw] = {
    "emblem": _emblem, "identity_mark": _identity_mark, "menu": _menu, "alert": _alert, "info": _info,
    "tick": _tick,
    "eye_open": _eye, "eye_shut": _eye_shut, "caps": _caps, "left": _left, "right": _right, "letter": _letter,
    "bill": _bill, "payslip": _payslip, "bank": _bank, "identity": _identity, "photo": _photo,
}  # fmt: skip
PAPERS = ("letter", "bill", "payslip", "bank", "identity", "photo")
