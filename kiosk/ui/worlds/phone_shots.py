"""What the telephone's camera sees: a paper on a table, as far, as lit and as sharp as it is held.

Apart because the viewfinder, the photograph and the album show the same paper, each at its size.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from kiosk.ui.worlds.phone_pieces import Frame, Piece
from kiosk.worlds.phone_state import Photo, State

_TABLE, _PAPER, _INK, _STRIPE = "#8A6B4F", "#FFFDF7", "#1D2433", "#0B4F6C"
_SCALES = (1.42, 1.0, 0.66)
"""The size of the paper when it is too near, right, too far."""
_STEP = 0.13
"""How much of the picture one step of the hand moves."""
_BLUR = 9


def paint_finder(painter: QPainter, frame: Frame, state: State, piece: Piece) -> None:
    aim = state.aim
    dark = state.start.paper is not None and state.start.paper.dark and not aim.light
    scene = _scene(frame, state, piece.rect.size(), (aim.x, aim.y, aim.distance), dark=dark, sharp=aim.sharp)
    painter.drawImage(piece.rect, scene)
    _paint_guides(painter, frame, piece.rect, good=aim.framed)
    if aim.framed and aim.sharp and not dark:
        _paint_sign(painter, frame, piece.rect)


def paint_shot(painter: QPainter, frame: Frame, state: State, piece: Piece) -> None:
    shot = state.aim.shot
    if shot is not None:
        held = (state.aim.x, state.aim.y, state.aim.distance)
        scene = _scene(frame, state, piece.rect.size(), held, dark=not shot.light, sharp=shot.sharp)
        painter.drawImage(piece.rect, scene)


def paint_photo(painter: QPainter, frame: Frame, state: State, piece: Piece) -> None:
    photo: Photo = state.photos[int(piece.art.partition(":")[2])]
    held = (0, 0, 1) if photo.corners else (2, 1, 1)
    painter.drawImage(
        piece.rect, _scene(frame, state, piece.rect.size(), held, dark=not photo.light, sharp=photo.sharp)
    )


def _scene(
    frame: Frame, state: State, size: QSize, held: tuple[int, int, int], *, dark: bool, sharp: bool
) -> QImage:
    """The picture; without sharpness, painted small and drawn large."""
    part = 1 if sharp else _BLUR
    small = QSize(max(size.width() // part, 8), max(size.height() // part, 8))
    image = QImage(size if sharp else small, QImage.Format.Format_RGB32)
    image.fill(QColor(_TABLE))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(image.width() / size.width(), image.height() / size.height())
    _paint_table(painter, size)
    _paint_paper(painter, frame, state, paper_rect(size, held))
    if dark:
        painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(10, 12, 24, 178))
    painter.end()
    if sharp:
        return image
    return image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)


def paper_rect(size: QSize, held: tuple[int, int, int]) -> QRectF:
    """Where the paper lies in a picture of this size."""
    x, y, distance = held
    high = min(size.height() * 0.72, size.width() * 0.72 * 1.36) * _SCALES[distance]
    wide = high / 1.36
    centre = QPointF(size.width() * (0.5 + x * _STEP), size.height() * (0.5 + y * _STEP))
    return QRectF(centre.x() - wide / 2, centre.y() - high / 2, wide, high)


def _paint_table(painter: QPainter, size: QSize) -> None:
    """Boards of wood."""
    painter.setPen(QPen(QColor(0, 0, 0, 30), 3))
    step = max(size.height() // 6, 20)
    for y in range(step, size.height(), step):
        painter.drawLine(0, y, size.width(), y + step // 8)


def _paint_paper(painter: QPainter, frame: Frame, state: State, rect: QRectF) -> None:
    paper = state.start.paper
    if paper is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 50))
    painter.drawRect(rect.translated(4, 6))
    painter.setBrush(QColor(_PAPER))
    painter.drawRect(rect)
    unit = rect.width() / 100
    painter.setBrush(QColor(_STRIPE))
    painter.drawRect(QRectF(rect.left() + 8 * unit, rect.top() + 8 * unit, 84 * unit, 5 * unit))
    painter.setPen(QColor(_INK))
    painter.setFont(frame.look.french_font(max(round(8 * unit), 4), bold=True))
    heading = QRectF(rect.left() + 6 * unit, rect.top() + 17 * unit, 88 * unit, 26 * unit)
    way = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
    painter.drawText(heading, way, paper.title)
    painter.setFont(frame.look.french_font(max(round(6 * unit), 3)))
    for number, line in enumerate(paper.lines):
        painter.drawText(QPointF(rect.left() + 10 * unit, rect.top() + (58 + 11 * number) * unit), line)
    painter.setPen(QPen(QColor(_STRIPE), max(unit, 1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(rect.left() + 66 * unit, rect.top() + 104 * unit, 22 * unit, 22 * unit))
    hand = QPainterPath(QPointF(rect.left() + 14 * unit, rect.top() + 120 * unit))
    hand.cubicTo(
        QPointF(rect.left() + 30 * unit, rect.top() + 100 * unit),
        QPointF(rect.left() + 24 * unit, rect.top() + 132 * unit),
        QPointF(rect.left() + 46 * unit, rect.top() + 114 * unit),
    )
    painter.drawPath(hand)


def _paint_guides(painter: QPainter, frame: Frame, rect: QRect, *, good: bool) -> None:
    """Four corners where the paper's corners should be; they turn green when it is so."""
    box = paper_rect(rect.size(), (0, 0, 1)).translated(QPointF(rect.topLeft()))
    grow, arm = frame.px(8), frame.px(26)
    box = box.adjusted(-grow, -grow, grow, grow)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corners = (
        (box.topLeft(), 1, 1), (box.topRight(), -1, 1), (box.bottomLeft(), 1, -1), (box.bottomRight(), -1, -1),
    )  # fmt: skip
    for colour, width in (("#14213D", 8), ("#8FE0A8" if good else "#FFB703", 5)):
        painter.setPen(QPen(QColor(colour), frame.px(width)))
        for at, dx, dy in corners:
            painter.drawLine(at, at + QPointF(dx * arm, 0))
            painter.drawLine(at, at + QPointF(0, dy * arm))


def _paint_sign(painter: QPainter, frame: Frame, rect: QRect) -> None:
    """A green square in the middle: the picture is sharp."""
    side = frame.px(40)
    box = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    painter.setPen(QPen(QColor("#186235"), frame.px(3)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, frame.px(6), frame.px(6))
