"""The photos of the simulated desktop: small scenes in colours, and a paper photographed well and badly.

Apart because they are drawings, kept as data; authors know them by the names in `kiosk.worlds.desktop_values`.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from kiosk.ui.worlds.drawn_path import drawn_path

ACROSS, DOWN = 64, 48

SCENES: dict[str, tuple[tuple[str, str], ...]] = {
    "cake": (
        ("#F6D9C8", "R 0 0 64 48 0"), ("#E7B79E", "R 0 36 64 12 0"), ("#FFFFFF", "O 32 39 24 4"),
        ("#8A4B2D", "R 14 23 36 15 3"), ("#FFF4E6",
         "R 14 20 36 7 3 O 19 28 2.5 3 O 28 29 2.5 3.5 O 37 28 2.5 3 O 46 29 2.5 3"),
        ("#3E8EC4", "R 21 10 2.4 10 1"), ("#C0392B", "R 31 10 2.4 10 1"), ("#3E8E5A", "R 41 10 2.4 10 1"),
        ("#FFB703", "O 22.2 7.5 1.8 3 O 32.2 7.5 1.8 3 O 42.2 7.5 1.8 3"),
    ),
    "beach": (
        ("#BFE3F2", "R 0 0 64 48 0"), ("#FFD966", "O 50 10 5 5"), ("#2F8FB5", "R 0 20 64 14 0"),
        ("#7CC4DC", "M 0 30 C 10 26 18 33 30 30 C 42 27 52 33 64 29 L 64 36 L 0 36 Z"),
        ("#F0DCA8", "M 0 34 C 14 30 40 37 64 32 L 64 48 L 0 48 Z"), ("#8A4B2D", "R 19 18 1.6 24 0.6"),
        ("#C0392B", "M 6 21 C 10 8 30 8 34 21 Z"), ("#FFFFFF", "M 15 21 C 16 10 23 10 25 21 Z"),
        ("#3E8EC4", "M 30 41 L 44 41 L 42 44 L 28 44 Z"),
    ),
    "mountain": (
        ("#CFE6F2", "R 0 0 64 48 0"), ("#FFD966", "O 12 10 4.5 4.5"), ("#8497B0",
         "M 0 38 L 18 14 L 32 34 L 44 10 L 64 36 L 64 48 L 0 48 Z"),
        ("#FFFFFF",
         "M 14 19.5 L 18 14 L 22.5 20.5 L 19 19 L 17 22 Z M 39.5 18 L 44 10 L 49.5 17.5 L 46 16 L "
         "43 20 Z"),
        ("#5E9E6B", "M 0 38 C 14 32 30 40 44 36 C 54 33 60 37 64 35 L 64 48 L 0 48 Z"),
        ("#2F6B46", "M 8 46 L 12 33 L 16 46 Z M 17 47 L 20.5 36 L 24 47 Z M 50 46 L 54 34 L 58 46 Z"),
    ),
    "cat": (
        ("#E9DFF2", "R 0 0 64 48 0"), ("#C9B8DC", "R 0 38 64 10 0"), ("#6B4A32", "O 32 42 20 9"),
        ("#D9883C", "O 32 34 14 12 M 20 12 L 26 17 L 20 24 Z M 44 12 L 44 24 L 38 17 Z O 32 22 12.5 10.5"),
        ("#FFF4E6", "O 32 27 6 4.5 O 32 39 7 6"),
        ("#26323F", "O 27 20.5 1.5 2.2 O 37 20.5 1.5 2.2"),
        ("#B0413E", "M 30.5 25 L 33.5 25 L 32 26.8 Z"),
    ),
    "flowers": (
        ("#E4F1E6", "R 0 0 64 48 0"), ("#C6D8C8", "R 0 40 64 8 0"), ("#3E8E5A",
         "R 22 18 1.6 16 0.6 R 31.4 14 1.6 18 0.6 R 41 18 1.6 16 0.6"),
        ("#C0392B", "O 22.8 15 5 5"), ("#FFB703", "O 32.2 10 5.5 5.5"), ("#8E5AA8", "O 41.8 15 5 5"),
        ("#FFF4E6", "O 22.8 15 1.8 1.8 O 32.2 10 2 2 O 41.8 15 1.8 1.8"),
        ("#2C6E91", "M 21 30 L 43 30 L 40 45 L 24 45 Z"),
        ("#4A93B8", "R 19 28 26 4 1.5"),
    ),
    "family": (
        ("#D7EAF3", "R 0 0 64 48 0"), ("#8CC28F", "R 0 38 64 10 0"), ("#0B4F6C", "M 10 48 C 10 28 28 28 28 48 Z"),
        ("#B0413E", "M 36 48 C 36 29 54 29 54 48 Z"), ("#E2A33A", "M 25 48 C 25 36 39 36 39 48 Z"),
        ("#5A3A28", "O 19 19.5 7 7.4 O 45 19.5 8 8.6 O 32 29.5 5 5"), ("#C98B62", "O 19 22 6 6.6"),
        ("#E8B890", "O 45 22 5.8 6.4"), ("#D9A27A", "O 32 31.4 4.3 4.6"),
    ),
    "paper": (
        ("#A9825A", "R 0 0 64 48 0"), ("#9A744E", "R 0 14 64 1 0 R 0 31 64 1 0"), ("#FFFFFF", "R 15 3 34 43 0.5"),
        ("#0B4F6C", "R 19 7 8 4 0.6"), ("#26323F", "R 19 14 24 2.4 0.6"),
        ("#5E6B80",
         "R 19 20 26 1.3 0.4 R 19 23.5 26 1.3 0.4 R 19 27 22 1.3 0.4 R 19 30.5 26 1.3 0.4 R 19 34 "
         "16 1.3 0.4 R 34 40 11 1.6 0.4"),
    ),
}  # fmt: skip
_BAD = {"paper_dark": "paper", "paper_cut": "paper", "paper_blurred": "paper"}


def draw_picture(painter: QPainter, name: str, box: QRectF) -> QRectF:
    """Draws the photo whole in the middle of the box; answers where it is."""
    side = min(box.width() / ACROSS, box.height() / DOWN)
    frame = QRectF(0, 0, ACROSS * side, DOWN * side)
    frame.moveCenter(box.center())
    if name == "paper_blurred":
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(frame.toRect(), _blurred())
        painter.restore()
        return frame
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(frame, Qt.ClipOperation.IntersectClip)
    painter.translate(frame.topLeft())
    painter.scale(side, side)
    _scene(painter, name)
    painter.restore()
    return frame


def _scene(painter: QPainter, name: str) -> None:
    if name == "paper_cut":
        painter.fillRect(QRectF(0, 0, ACROSS, DOWN), QColor("#A9825A"))
        painter.translate(-1, -24)
        painter.scale(1.5, 1.5)
    painter.setPen(Qt.PenStyle.NoPen)
    for colour, drawing in SCENES[_BAD.get(name, name)]:
        painter.setBrush(QColor(colour))
        painter.drawPath(drawn_path(drawing))
    if name == "paper_dark":
        painter.fillRect(QRectF(0, 0, ACROSS, DOWN), QColor(8, 10, 20, 214))


@lru_cache(maxsize=1)
def _blurred() -> QPixmap:
    """The paper as a hand that trembles sees it: few points, drawn large."""
    sharp = QPixmap(QSize(ACROSS * 4, DOWN * 4))
    painter = QPainter(sharp)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(4, 4)
    _scene(painter, "paper_blurred")
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    few = sharp.scaled(14, 10, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    return few.scaled(ACROSS * 4, DOWN * 4, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
