"""What picture a name stands for, at a size and in a colour.

Apart because widgets and world views must never know files, nor fall over when a picture is missing: then a
box with a question mark is drawn and the name is written to the log.
"""

from __future__ import annotations

import logging
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from kiosk.paths import assets

_LOG = logging.getLogger(__name__)
_MIRRORED = frozenset({"back", "next", "leave", "send", "talk"})
"""Pictures that say a direction of reading, and so turn round with it. Clocks, media signs and machines do not."""


def icon_pixmap(
    name: str,
    pixels: int,
    colour: str,
    *,
    mirrored: bool = False,
    ratio: float | None = None,
    folder: Path | None = None,
) -> QPixmap:
    """The picture as a square of `pixels` logical pixels; kept, so asking again costs nothing.

    `mirrored`: the direction of the screen; only pictures with a direction of their own are turned.
    `ratio`: device pixels per logical pixel, the screen's own when not given.
    """
    ratio = _screen_ratio() if ratio is None else ratio
    turned = mirrored and name in _MIRRORED
    key = f"icon:{folder}:{name}:{pixels}:{colour}:{turned}:{ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    drawn = _draw(name, max(pixels, 1), colour, turned, ratio, folder or assets() / "icons")
    QPixmapCache.insert(key, drawn)
    return drawn


def icon_names(folder: Path | None = None) -> frozenset[str]:
    return frozenset(path.stem for path in (folder or assets() / "icons").glob("*.svg"))


def _screen_ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def _draw(name: str, pixels: int, colour: str, turned: bool, ratio: float, folder: Path) -> QPixmap:
    side = round(pixels * ratio)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if turned:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    renderer = QSvgRenderer(QByteArray(_source(folder, name).replace("currentColor", colour).encode()))
    if renderer.isValid():
        renderer.render(painter, QRectF(0, 0, side, side))
    else:
        _draw_missing(painter, side, colour)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=512)
def _source(folder: Path, name: str) -> str:
    try:
        return (folder / f"{name}.svg").read_text(encoding="utf-8")
    except OSError:
        _LOG.warning("no picture named %r", name)
        return ""


def _draw_missing(painter: QPainter, side: int, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), max(side / 16, 1)))
    box = QRectF(side * 0.12, side * 0.12, side * 0.76, side * 0.76)
    painter.drawRoundedRect(box, side * 0.1, side * 0.1)
    font = painter.font()
    font.setPixelSize(max(round(side * 0.55), 6))
    font.setBold(True)
    painter.setFont(font)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "?")
