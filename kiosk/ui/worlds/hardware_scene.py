"""Where everything stands on the table, on a plan of 1000 × 660 that is fitted into the window.

Apart because painting, aiming and the keyboard all ask where a part is; it only measures.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize

from kiosk.worlds.hardware import State

PLAN = (1000, 660)
TABLE_TOP = 400
"""Where the wall ends and the table begins."""

Box = tuple[int, int, int, int]

_AROUND: dict[str, Box] = {
    "printer": (30, 232, 228, 206),
    "wifi": (36, 44, 180, 152),
    "headphones": (52, 462, 190, 176),
}
_TOWER: dict[str, Box] = {
    "tower": (700, 44, 160, 384),
    "screen": (292, 40, 376, 330),
    "keyboard": (272, 462, 396, 138),
    "mouse": (695, 478, 100, 128),
    "power": (735, 56, 90, 88),
    "usb": (712, 152, 136, 92),
    "audio": (712, 252, 136, 92),
    "socket": (880, 130, 106, 104),
    "cable": (876, 240, 110, 160),
    "stick": (842, 526, 132, 90),
}
_LAPTOP: dict[str, Box] = {
    "laptop": (262, 322, 514, 226),
    "screen": (300, 44, 420, 274),
    "keyboard": (296, 336, 346, 106),
    "touchpad": (424, 446, 172, 84),
    "mouse": (786, 490, 94, 124),
    "power": (650, 334, 86, 86),
    "usb": (792, 262, 188, 92),
    "audio": (792, 358, 188, 92),
    "socket": (868, 26, 106, 100),
    "cable": (850, 130, 126, 100),
    "stick": (888, 522, 106, 88),
}
_LOOSE_CABLE: Box = (862, 410, 132, 96)
_AIMS = {"tower": (780, 386), "laptop": (330, 486), "screen": (480, 170)}
"""Points where nothing lies on the part; elsewhere it is the middle."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The plan of one state in a window of this size."""

    state: State
    size: QSize

    @property
    def scale(self) -> float:
        return min(self.size.width() / PLAN[0], self.size.height() / PLAN[1])

    @property
    def origin(self) -> QPointF:
        """Where the plan begins in the window: in the middle across, on the floor down."""
        across = (self.size.width() - PLAN[0] * self.scale) / 2
        down = (self.size.height() - PLAN[1] * self.scale) / 2
        return QPointF(across, down)

    def on_plan(self, part: str) -> QRectF:
        """Empty for a thing that is plugged in a port of its own size: it is touched where it was put."""
        machine = _LAPTOP if self.state.start.machine == "laptop" else _TOWER
        if part not in self.state.parts:
            return QRectF()
        if part == "cable" and part in self.state.loose:
            return QRectF(*_LOOSE_CABLE)
        if part == "stick" and part not in self.state.loose:
            port = QRectF(*machine["usb"])
            return QRectF(port.center().x(), port.top(), port.width() / 2, port.height())
        if part == "usb" and "stick" in self.state.parts and "stick" not in self.state.loose:
            port = QRectF(*machine["usb"])
            return QRectF(port.left(), port.top(), port.width() / 2, port.height())
        return QRectF(*(machine.get(part) or _AROUND[part]))

    def rect(self, part: str) -> QRect:
        plan = self.on_plan(part)
        if plan.isEmpty():
            return QRect()
        corner = self.origin + plan.topLeft() * self.scale
        return QRectF(corner, plan.size() * self.scale).toRect()

    def lit(self, part: str) -> QRect:
        """What lights up: a stick that is plugged in, with the port that it fills."""
        return self.way("stick", "usb") if part == "stick" and part not in self.state.loose else self.rect(part)

    def way(self, thing: str, port: str) -> QRect:
        return self.rect(thing).united(self.rect(port))

    def aim(self, part: str) -> QPoint:
        if part in _AIMS and not self.on_plan(part).isEmpty():
            return (self.origin + QPointF(*_AIMS[part]) * self.scale).toPoint()
        return self.rect(part).center()

    def at(self, point: QPoint) -> str:
        """The part under the pointer; what lies on another part comes later in the list."""
        return next((part for part in reversed(self.state.parts) if self.rect(part).contains(point)), "")

    def to_plan(self, point: QPoint) -> QPointF:
        away = QPointF(point) - self.origin
        return QPointF(away.x() / self.scale, away.y() / self.scale)
