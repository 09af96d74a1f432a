"""The line drawings of the simulated browser: arrows, cross, padlock, printer, and the pictures on its pages.

Apart because the simulated machine must look the same whatever icons the kiosk itself wears.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

Draw = Callable[[QPainter], None]


def draw_glyph(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draws `name` inside the box on a grid of 24 × 24; an unknown name is a sheet of paper."""
    side = min(box.width(), box.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.center().x() - side / 2, box.center().y() - side / 2)
    painter.scale(side / 24, side / 24)
    pen = QPen(colour, 2.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    GLYPHS.get(name, _document)(painter)
    painter.restore()


def _lines(painter: QPainter, *runs: tuple[float, ...]) -> None:
    """Each run is x, y, x, y … of one unbroken line."""
    for run in runs:
        painter.drawPolyline([QPointF(run[i], run[i + 1]) for i in range(0, len(run), 2)])


def _back(painter: QPainter) -> None:
    _lines(painter, (11, 5, 4, 12, 11, 19), (4, 12, 20, 12))


def _forward(painter: QPainter) -> None:
    _lines(painter, (13, 5, 20, 12, 13, 19), (20, 12, 4, 12))


def _reload(painter: QPainter) -> None:
    painter.drawArc(QRectF(4.5, 4.5, 15, 15), 40 * 16, 290 * 16)
    _lines(painter, (19, 3, 18.5, 7.5, 14, 7))


def _home(painter: QPainter) -> None:
    _lines(painter, (3, 12, 12, 4, 21, 12), (6, 10, 6, 20, 18, 20, 18, 10), (10, 20, 10, 14, 14, 14, 14, 20))


def _cross(painter: QPainter) -> None:
    _lines(painter, (6, 6, 18, 18), (18, 6, 6, 18))


def _plus(painter: QPainter) -> None:
    _lines(painter, (12, 5, 12, 19), (5, 12, 19, 12))


def _up(painter: QPainter) -> None:
    _lines(painter, (5, 15, 12, 8, 19, 15))


def _down(painter: QPainter) -> None:
    _lines(painter, (5, 9, 12, 16, 19, 9))


def _download(painter: QPainter) -> None:
    _lines(painter, (12, 3, 12, 15), (7, 10, 12, 15, 17, 10), (4, 17, 4, 21, 20, 21, 20, 17))


def _padlock(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(5, 11, 14, 10), 2, 2)
    painter.drawArc(QRectF(8, 4, 8, 12), 0, 180 * 16)
    _lines(painter, (8, 10, 8, 11), (16, 10, 16, 11), (12, 15, 12, 17))


def _search(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(10.5, 10.5), 6.5, 6.5)
    _lines(painter, (15.5, 15.5, 21, 21))


def _document(painter: QPainter) -> None:
    _lines(painter, (6, 3, 14, 3, 18, 7, 18, 21, 6, 21, 6, 3), (14, 3, 14, 7, 18, 7))
    _lines(painter, (9, 11, 15, 11), (9, 14, 15, 14), (9, 17, 13, 17))


def _printer(painter: QPainter) -> None:
    _lines(painter, (7, 9, 7, 3, 17, 3, 17, 9), (7, 18, 3, 18, 3, 9, 21, 9, 21, 18, 17, 18))
    painter.drawRect(QRectF(7, 14, 10, 7))


def _browser(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(12, 12), 9, 9)
    painter.drawEllipse(QPointF(12, 12), 4, 9)
    _lines(painter, (3, 12, 21, 12), (4.5, 7.5, 19.5, 7.5), (4.5, 16.5, 19.5, 16.5))


def _folder(painter: QPainter) -> None:
    _lines(painter, (3, 19, 3, 5, 9, 5, 11, 8, 21, 8, 21, 19, 3, 19))


def _trash(painter: QPainter) -> None:
    _lines(painter, (4, 6, 20, 6), (9, 6, 9, 3, 15, 3, 15, 6), (6, 6, 7, 21, 17, 21, 18, 6))
    _lines(painter, (10, 10, 10, 17), (14, 10, 14, 17))


def _bell(painter: QPainter) -> None:
    path = QPainterPath(QPointF(4, 18))
    path.cubicTo(8, 15, 4, 5, 12, 5)
    path.cubicTo(20, 5, 16, 15, 20, 18)
    path.closeSubpath()
    painter.drawPath(path)
    _lines(painter, (12, 3, 12, 5), (10, 21, 14, 21))


def _building(painter: QPainter) -> None:
    _lines(painter, (3, 21, 21, 21), (5, 21, 5, 10, 12, 4, 19, 10, 19, 21), (10, 21, 10, 16, 14, 16, 14, 21))
    _lines(painter, (12, 4, 12, 1, 16, 2, 12, 3), (8, 12, 8, 13), (16, 12, 16, 13), (12, 10, 12, 12))


def _book(painter: QPainter) -> None:
    _lines(
        painter, (12, 6, 12, 20), (12, 6, 9, 4, 3, 4, 3, 18, 9, 18, 12, 20, 15, 18, 21, 18, 21, 4, 15, 4, 12, 6)
    )


def _bus(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(3, 5, 18, 12), 2, 2)
    _lines(painter, (3, 11, 21, 11), (9, 5, 9, 11), (15, 5, 15, 11))
    painter.drawEllipse(QPointF(7.5, 18), 2, 2)
    painter.drawEllipse(QPointF(16.5, 18), 2, 2)


def _sun(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(12, 12), 4.5, 4.5)
    _lines(painter, (12, 2, 12, 4), (12, 20, 12, 22), (2, 12, 4, 12), (20, 12, 22, 12))
    _lines(painter, (5, 5, 6.5, 6.5), (17.5, 17.5, 19, 19), (5, 19, 6.5, 17.5), (17.5, 6.5, 19, 5))


def _film(painter: QPainter) -> None:
    painter.drawRect(QRectF(3, 9, 18, 11))
    _lines(painter, (3, 9, 21, 5), (8, 9, 10, 7), (13, 9, 15, 6.5), (10, 12, 10, 17, 15, 14.5, 10, 12))


def _people(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(8.5, 8), 3.2, 3.2)
    painter.drawEllipse(QPointF(16.5, 9), 2.6, 2.6)
    painter.drawArc(QRectF(2.5, 13, 12, 14), 0, 180 * 16)
    painter.drawArc(QRectF(12.5, 14, 9, 12), 0, 120 * 16)


def _tree(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(12, 9), 6.5, 6.5)
    _lines(painter, (12, 9, 12, 21), (12, 14, 15, 11), (6, 21, 18, 21))


def _unlocked(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(5, 11, 14, 10), 2, 2)
    painter.drawArc(QRectF(8, 3, 8, 12), 30 * 16, 150 * 16)
    _lines(painter, (8, 9, 8, 11), (12, 15, 12, 17))


def _person(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(12, 8), 4, 4)
    painter.drawArc(QRectF(4.5, 14, 15, 14), 0, 180 * 16)


def _calendar(painter: QPainter) -> None:
    painter.drawRoundedRect(QRectF(4, 5, 16, 16), 2, 2)
    _lines(
        painter, (4, 10, 20, 10), (8, 3, 8, 6), (16, 3, 16, 6), (8, 14, 9, 14), (12, 14, 13, 14), (8, 17, 9, 17)
    )


def _price(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(12, 12), 9, 9)
    painter.drawArc(QRectF(8.5, 7.5, 9, 9), 60 * 16, 240 * 16)
    _lines(painter, (6.5, 10.8, 13, 10.8), (6.5, 13.4, 12, 13.4))


def _link(painter: QPainter) -> None:
    _lines(painter, (10, 5, 5, 5, 5, 19, 19, 19, 19, 14), (13, 4, 20, 4, 20, 11), (20, 4, 11, 13))


def _share(painter: QPainter) -> None:
    for x, y in ((6, 12), (18, 5.5), (18, 18.5)):
        painter.drawEllipse(QPointF(x, y), 2.6, 2.6)
    _lines(painter, (8.4, 10.8, 15.6, 6.8), (8.4, 13.2, 15.6, 17.2))


def _info(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(12, 12), 9, 9)
    _lines(painter, (12, 11, 12, 17), (12, 7.2, 12, 7.4))


def _warning(painter: QPainter) -> None:
    _lines(painter, (12, 3.5, 21.5, 20, 2.5, 20, 12, 3.5), (12, 10, 12, 14.5), (12, 17.2, 12, 17.4))


def _clock(painter: QPainter) -> None:
    painter.drawArc(QRectF(4, 4, 16, 16), -150 * 16, 320 * 16)
    _lines(painter, (2.5, 11, 5, 14, 8, 11.5), (12, 8, 12, 12.5, 15, 14))


def _key(painter: QPainter) -> None:
    painter.drawEllipse(QPointF(7.5, 12), 4, 4)
    _lines(painter, (11.5, 12, 21, 12, 21, 16), (17, 12, 17, 15))


GLYPHS: Mapping[str, Draw] = {
    "back": _back, "forward": _forward, "reload": _reload, "home": _home, "cross": _cross, "plus": _plus,
    "up": _up, "down": _down, "download": _download, "padlock": _padlock, "search": _search,
    "document": _document, "printer": _printer, "browser": _browser, "folder": _folder, "trash": _trash,
    "bell": _bell, "building": _building, "book": _book, "bus": _bus, "sun": _sun, "film": _film,
    "people": _people, "tree": _tree, "unlocked": _unlocked, "person": _person, "calendar": _calendar,
    "price": _price, "link": _link, "share": _share, "info": _info,
    "warning": _warning, "clock": _clock, "key": _key,
}  # fmt: skip
