"""How the table is painted for a state: wall, machine, things where they lie or are plugged, and the lit part.

Apart because it draws what the plan has measured and the state remembers, and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kiosk.ui.worlds import hardware_drawings as drawn
from kiosk.ui.worlds.hardware_pen import Pen, Shape
from kiosk.ui.worlds.hardware_scene import TABLE_TOP, Scene
from kiosk.worlds.hardware import State

ROWS = ((13, 476, 500), (13, 502, 526), (12, 528, 552))
"""Of the large keyboard: how many keys, from where to where."""
SMALL_ROWS = ((13, 350, 368), (13, 371, 389), (12, 392, 410))


def paint_table(pen: Pen, scene: Scene, *, carried: str = "", grip: QPointF | None = None, turn: int = 0) -> None:
    """`carried` is in the hand at `grip` (on the plan); `turn` counts the steps of the starting ring."""
    state = scene.state
    _room(pen, scene)
    with _on_plan(pen, scene):
        pen.draw(drawn.WIFI)
        pen.draw(drawn.PRINTER)
        _current(pen, scene)
        if state.start.machine == "laptop":
            _laptop(pen)
        else:
            _tower(pen)
        _screen(pen, state, turn)
        _ports(pen, scene)
        _headphones(pen, scene, held=carried == "headphones" and grip is not None)
        _at(pen, drawn.MOUSE, scene.on_plan("mouse").center())
        if "stick" in state.loose and not (carried == "stick" and grip is not None):
            _at(pen, drawn.STICK, scene.on_plan("stick").center())
        if grip is not None:
            _at(pen, {"stick": drawn.STICK, "cable": drawn.PLUG}.get(carried, drawn.AUDIO_SIGN), grip)


def _room(pen: Pen, scene: Scene) -> None:
    """The wall and the table go on to the edges of the window."""
    edge = scene.origin.y() + TABLE_TOP * scene.scale
    whole = QRectF(0, 0, scene.size.width(), scene.size.height())
    pen.painter.fillRect(whole, pen.colours["wall"])
    table = QRectF(0, edge, whole.width(), whole.height() - edge)
    pen.painter.fillRect(table, pen.colours["table"])
    pen.painter.fillRect(QRectF(0, edge, whole.width(), 9 * scene.scale), pen.colours["edge"])
    pen.painter.setPen(QPen(pen.ink, 3.2 * scene.scale))
    pen.painter.drawLine(QPointF(0, edge), QPointF(whole.width(), edge))


@contextmanager
def _on_plan(pen: Pen, scene: Scene) -> Iterator[None]:
    pen.painter.save()
    pen.painter.translate(scene.origin)
    pen.painter.scale(scene.scale, scene.scale)
    yield
    pen.painter.restore()


def _at(pen: Pen, shapes: tuple[Shape, ...], at: QPointF) -> None:
    pen.painter.save()
    pen.painter.translate(at)
    pen.draw(shapes)
    pen.painter.restore()


def _current(pen: Pen, scene: Scene) -> None:
    """The socket on the wall, and the cable that is in it or lies on the table."""
    laptop = scene.state.start.machine == "laptop"
    socket = scene.on_plan("socket").center()
    _at(pen, drawn.SOCKET, socket)
    x, y = socket.x(), socket.y()
    if "cable" in scene.state.loose:
        pen.cord("M 850 398 C 872 398 872 458 898 459")
        pen.draw(drawn.PLUG_LYING)
        return
    if laptop:
        pen.cord(f"M {x} {y + 40} C {x} 232 820 210 778 270 C 756 300 752 330 722 336")
    else:
        pen.cord(f"M {x} {y + 40} C {x} 330 936 398 850 398")
    _at(pen, drawn.PLUG, QPointF(x, y + 4))


def _tower(pen: Pen) -> None:
    pen.draw(drawn.MONITOR)
    pen.cord("M 745 500 C 745 470 744 450 738 416")
    pen.draw(drawn.TOWER)
    pen.draw(drawn.KEYBOARD)
    _keys(pen, ROWS, (470, 588), (300, 640), (282, 658))
    pen.shape("soft", "R 382 556 170 22 4")
    pen.shape("~", "R 382 556 170 22 4")


def _laptop(pen: Pen) -> None:
    pen.draw(drawn.LAPTOP)
    _keys(pen, SMALL_ROWS, (344, 438), (322, 632), (302, 642))
    pen.shape("soft", "R 390 414 160 17 3")
    pen.draw(drawn.LOUPE)


def _keys(
    pen: Pen, rows: tuple[tuple[int, int, int], ...], tall: tuple[int, int], far: tuple[int, int],
    near: tuple[int, int],
) -> None:  # fmt: skip
    """Keys that widen towards us, as the edges of the keyboard do."""
    for count, top, bottom in rows:
        for number in range(count):
            corners = []
            for y, inside in ((top, 2), (bottom, -2)):
                share = (y - tall[0]) / (tall[1] - tall[0])
                left = far[0] + (near[0] - far[0]) * share + 6
                width = (far[1] + (near[1] - far[1]) * share - 6 - left) / count
                ends = [(left + width * number + 2, y), (left + width * (number + 1) - 2, y)]
                corners += ends if inside > 0 else ends[::-1]
            words = " L ".join(f"{x} {y}" for x, y in corners)
            pen.shape("soft", f"M {words} Z")
            pen.stroke(f"M {words} Z", 1.4)


def _screen(pen: Pen, state: State, turn: int) -> None:
    """The glass: dark, busy, or a calm desktop."""
    glass = QRectF(322, 66, 376, 240) if state.start.machine == "laptop" else QRectF(314, 62, 332, 208)
    pen.painter.setPen(QPen(pen.ink, 2.4))
    lit = state.power == "on"
    pen.painter.setBrush(pen.colours["sky" if lit else "dark"])
    pen.painter.drawRoundedRect(glass, 8, 8)
    if lit:
        _desktop(pen, glass)
    elif state.busy:
        _ring(pen, glass, turn)


def _desktop(pen: Pen, glass: QRectF) -> None:
    painter = pen.painter
    painter.save()
    painter.setClipRect(glass.adjusted(2, 2, -2, -2))
    x, y, w, h = glass.left(), glass.top(), glass.width(), glass.height()
    pen.shape("sun", f"O {x + w * 0.76} {y + h * 0.3} 22 22")
    for fill, rise in (("hill2", 0.5), ("hill", 0.68)):
        start, end = y + h * (rise + 0.1), y + h * (rise + 0.02)
        pen.shape(
            fill, f"M {x} {start} C {x + w * 0.3} {y + h * (rise - 0.16)} {x + w * 0.6} {y + h * (rise + 0.22)} "
            f"{x + w} {end} L {x + w} {y + h} L {x} {y + h} Z",
        )  # fmt: skip
    pen.shape("body", f"R {x} {y + h - 24} {w} 26 0")
    for number, fill in enumerate(("brand", "sun", "leaf")):
        pen.shape(fill, f"R {x + w / 2 - 40 + number * 30} {y + h - 19} 16 14 4")
    for number in range(2):
        pen.shape("body", f"R {x + 18} {y + 18 + number * 50} 34 30 6")
        pen.shape("deep", f"R {x + 24} {y + 24 + number * 50} 22 4 2")
    painter.restore()


def _ring(pen: Pen, glass: QRectF, turn: int) -> None:
    """Eight dots, one of them brighter: it is at work."""
    centre = glass.center()
    offsets = ((0, -26), (18, -18), (26, 0), (18, 18), (0, 26), (-18, 18), (-26, 0), (-18, -18))
    pen.painter.setPen(Qt.PenStyle.NoPen)
    for number, (x, y) in enumerate(offsets):
        colour = QColor("#FFFFFF")
        colour.setAlphaF(1.0 if number == turn % 8 else 0.35)
        pen.painter.setBrush(colour)
        pen.painter.drawEllipse(centre + QPointF(x, y), 6, 6)


def _ports(pen: Pen, scene: Scene) -> None:
    state = scene.state
    laptop = state.start.machine == "laptop"
    _at(pen, drawn.POWER_SMALL if laptop else drawn.POWER, scene.on_plan("power").center())
    if not laptop:
        pen.shape("leaf" if state.power != "off" else "dark", "O 838 100 5 5")
    stick_in = "stick" not in state.loose
    usb = scene.on_plan("usb").united(scene.on_plan("stick")) if stick_in else scene.on_plan("usb")
    middle = usb.center()
    _at(pen, drawn.USB_SIGN, middle + QPointF(0, -26))
    _at(pen, drawn.USB_PORT, middle + QPointF(0, 12))
    if stick_in:
        _at(pen, drawn.STICK_IN, middle + QPointF(0, 12))
    audio = scene.on_plan("audio").center()
    _at(pen, drawn.AUDIO_SIGN, audio + QPointF(-34, -2))
    _at(pen, drawn.AUDIO_PORT, audio + QPointF(24, 0))


def _headphones(pen: Pen, scene: Scene, *, held: bool) -> None:
    port = scene.on_plan("audio").center() + QPointF(24, 0)
    x, y = port.x(), port.y()
    if "headphones" not in scene.state.loose:
        pen.cord(f"M 210 618 C 300 668 470 640 580 622 C 690 604 {x - 70} {y + 150} {x} {y}")
        pen.shape("Shade", f"O {x} {y} 12 12")
    elif not held:
        pen.cord("M 210 622 C 196 660 120 640 148 601")
    pen.draw(drawn.HEADPHONES)
    if "headphones" in scene.state.loose and not held:
        pen.draw(drawn.JACK)


def paint_ring(painter: QPainter, pen: Pen, rect: QRectF, *, dashed: bool = False) -> None:
    """Around the lit part: sun between two lines of ink. Dashed: "it can go here"."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = min(18.0, rect.width() / 3, rect.height() / 3)
    if dashed:
        painter.setPen(QPen(pen.colours["brand"], 4, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(rect, corner, corner)
        return
    for colour, width in ((pen.ink, 9), (pen.colours["sun"], 5)):
        painter.setPen(QPen(colour, width))
        painter.drawRoundedRect(rect, corner, corner)
