"""A computer with everything on it, and a hand that uses it: what is gestured happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.desktop_view import DesktopView
from kiosk.worlds.desktop import DesktopWorld, Start, State
from kiosk.worlds.desktop_values import Network, Program, Thing

WORLD = DesktopWorld()
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
START = Start(
    programs=(
        Program("notes", "Notes", "notes"), Program("photos", "Photos", "photos", picture="beach"),
        Program("files", "Mes documents", "files"), Program("settings", "Paramètres", "settings", on_desk=False),
        Program("weather", "Météo", "weather", "Samedi : du soleil.", on_desk=False),
    ),
    things=(
        Thing("album", "Photos de famille", "folder"), Thing("feast", "Fêtes", "folder", "album"),
        Thing("cake", "anniversaire.jpg", "photo", "feast", picture="cake"),
        Thing("rent", "quittance.pdf", "pdf", text="Quittance\n\n" + "Loyer de mars. " * 60),
        Thing("list", "courses.txt", text="Du pain"),
        Thing("letter", "Lettre CAF.txt", within="home", text="Bonjour"),
        Thing("old", "recette.txt", within="bin", was="album"), Thing("kept", "cv.pdf", "pdf", "usb"),
    ),
    networks=(Network("Centre", "tilleul"), Network("Gare", bars=2), Network("Voisin", "rose", 1)),
    commands=("copy", "paste", "rename", "delete"), tray=("volume", "wifi"), bin=True, usb="out",
)  # fmt: skip
WINDOWS = [
    (1366, 768, 100), (1366, 768, 300), (918, 642, 100), (918, 642, 200), (640, 420, 100), (640, 420, 200),
    (640, 420, 300),
]  # fmt: skip


def move(text: str) -> Move:
    verb, *rest = text.split(" ", 1)
    if verb in ("type", "network"):
        return Move(verb, tuple(rest))
    return Move(verb, tuple(rest[0].split(" ")) if rest else ())


def after(*wanted: str, **change: Any) -> State:
    """The machine after these moves, each reached gesture by gesture."""
    state = WORLD.begin(replace(START, **change))
    for text in wanted:
        while (gesture := WORLD.gesture(state, move(text))) is not None:
            state = WORLD.apply(state, gesture)
            if gesture == move(text):
                break
    return state


def replay(view: DesktopView, points: list[tuple[str, int, int]]) -> None:
    """Does with real events what the ghost's hand shows."""
    for what, x, y in points:
        at = QPoint(x, y)
        if what == "press":
            QTest.mousePress(view, LEFT, pos=at)
        elif what == "release":
            QTest.mouseRelease(view, LEFT, pos=at)
        elif what == "double":
            double = QMouseEvent(QEvent.Type.MouseButtonDblClick, QPointF(at), QPointF(at), LEFT, LEFT, NONE)
            QApplication.sendEvent(view, double)
            QTest.mouseRelease(view, LEFT, pos=at)
        elif what == "right":
            QTest.mouseClick(view, RIGHT, pos=at)
        elif what == "move":
            moved = QMouseEvent(
                QEvent.Type.MouseMove, QPointF(at), QPointF(at), Qt.MouseButton.NoButton, LEFT, NONE
            )
            QApplication.sendEvent(view, moved)
        else:
            key = what.removeprefix("key:")
            code = {"Backspace": Qt.Key.Key_Backspace, "Return": Qt.Key.Key_Return}.get(key, Qt.Key.Key_unknown)
            QApplication.sendEvent(
                view, QKeyEvent(QKeyEvent.Type.KeyPress, code, NONE, key if len(key) == 1 else "")
            )


def wait_until(happened: Callable[[], bool]) -> None:
    """Lets the screen live until this is so; gives up after about two seconds."""
    for _ in range(200):
        if happened():
            return
        QTest.qWait(10)


class Desk:
    """A machine in use: what is gestured happens, and is remembered."""

    def __init__(self, view: DesktopView, state: State) -> None:
        self.view, self.state = view, state
        self.moves: list[Move] = []
        self.measures: list[str] = []
        view.gestured.connect(self._happen)
        view.measured.connect(lambda name, _value: self.measures.append(name))
        view.show_state(state)

    def _happen(self, made: Move) -> None:
        self.moves.append(made)
        self.state = WORLD.apply(self.state, made)
        self.view.show_state(self.state)

    def click(self, place: str) -> None:
        QTest.mouseClick(self.view, LEFT, pos=self.view.place_rect(place).center())

    def tab_to(self, place: str) -> None:
        for _ in range(80):
            if self.view.ring == place:
                return
            QTest.keyClick(self.view, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {place}")

    def replay(self, points: list[tuple[str, int, int]]) -> None:
        replay(self.view, points)

    def wheel(self, turns: int, at: QPoint) -> None:
        here = QPointF(at)
        QApplication.sendEvent(
            self.view,
            QWheelEvent(here, here, QPoint(), QPoint(0, 120 * turns), Qt.MouseButton.NoButton, NONE,
                        Qt.ScrollPhase.NoScrollPhase, False),
        )  # fmt: skip


class Desks:
    """Opens desks at a size, and puts them all away."""

    def __init__(self) -> None:
        self._views: list[DesktopView] = []

    def open(self, *wanted: str, window: tuple[int, int, int] = (918, 642, 100), **change: Any) -> Desk:
        width, height, size = window
        view = DesktopView(Look(size=size), wait_ms=1)
        self._views.append(view)
        view.resize(width, height)
        view.show()
        view.activateWindow()
        view.setFocus()
        QApplication.processEvents()
        return Desk(view, after(*wanted, **change))

    def close(self) -> None:
        for view in self._views:
            view.close()
            view.deleteLater()
        QApplication.processEvents()
