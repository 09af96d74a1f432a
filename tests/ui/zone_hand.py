"""A hand for tests of the zone: it makes real mouse, wheel and key events, and a world answers each move."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.zone_view import ZoneView
from kiosk.worlds.zone import Start, State, ZoneWorld
from kiosk.worlds.zone_start import Building, Card, Page, Section, Table, Target, Thing

WORLD = ZoneWorld()
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.MouseButton.NoButton


STARS = Start(targets=(Target("one", mm=24), Target("two", x=0.1, y=0.1, mm=14)))
CARD = Start(card=Card(columns=4, rows=2, label="Le chat"))
BUILDING = Start(building=Building(top=9, at=6))
PAGE = Start(page=Page("Le jardin", (Section("Ouvert le mercredi.", "sun"),) * 3, back="Précédent", notches=4))
TABLE = Start(
    table=Table(
        things=(
            Thing("spoon", "Cuillère", "spoon", moves=True),
            Thing("photo", "IMG_0042", "photo", names=("Fête", "xxx")),
            Thing("door", "Porte", "door", opens=True),
            Thing("box", "Cuisine", "box", holds=True),
            Thing("crate", "Bureau", "box", holds=True),
            Thing("pen", "Stylo", "pen", moves=True),
        ),
        speeds=True,
    )
)
STARTS = {"stars": STARS, "card": CARD, "building": BUILDING, "page": PAGE, "table": TABLE}


def move(verb: str, *things: str) -> Move:
    return Move(verb, things)


class Hand:
    """A shown view, the state it shows, and everything it has said."""

    def __init__(self, start: Start, look: Look | None = None, size: tuple[int, int] = (900, 620)) -> None:
        self.moves: list[Move] = []
        self.measures: list[tuple[str, float]] = []
        self.state = WORLD.begin(start)
        self.view = ZoneView(look or Look(calm=True))
        self.view.resize(*size)
        self.view.gestured.connect(self._answer)
        self.view.measured.connect(lambda name, value: self.measures.append((name, value)))
        self.view.show_state(self.state)
        self.view.show()
        self.view.activateWindow()
        QCoreApplication.processEvents()
        self.held = False

    def _answer(self, move: Move) -> None:
        self.moves.append(move)
        self.set(WORLD.apply(self.state, move))

    def set(self, state: State) -> None:
        self.state = state
        self.view.show_state(state)

    def measure(self, name: str) -> list[float]:
        return [value for known, value in self.measures if known == name]

    def centre(self, place: str) -> QPoint:
        rect = self.view.place_rect(place)
        assert not rect.isEmpty(), f"{place} is not in sight"
        return rect.center()

    def click(self, at: QPoint | str) -> None:
        point = self.centre(at) if isinstance(at, str) else at
        QTest.mousePress(self.view, LEFT, pos=point)
        QTest.mouseRelease(self.view, LEFT, pos=point)

    def press(self, at: QPoint) -> None:
        self.held = True
        QTest.mousePress(self.view, LEFT, pos=at)

    def release(self, at: QPoint) -> None:
        self.held = False
        QTest.mouseRelease(self.view, LEFT, pos=at)

    def move(self, at: QPoint) -> None:
        spot = QPointF(at)
        buttons = LEFT if self.held else NONE
        event = QMouseEvent(
            QEvent.Type.MouseMove, spot, QPointF(self.view.mapToGlobal(at)), NONE, buttons,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(self.view, event)

    def roll(self, at: QPoint, turn: int) -> None:
        """`turn`: in Qt's units, 120 for one notch away from the hand."""
        event = QWheelEvent(
            QPointF(at), QPointF(self.view.mapToGlobal(at)), QPoint(), QPoint(0, turn), NONE,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(self.view, event)

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.view, key)

    def replay(self, points: list[tuple[str, int, int]]) -> None:
        """Does what the ghost would show."""
        for what, x, y in points:
            at = QPoint(x, y)
            if what == "press":
                self.press(at)
            elif what == "move":
                self.move(at)
            elif what == "release":
                self.release(at)
            elif what == "double":
                self.click(at)
            elif what == "right":
                QTest.mouseClick(self.view, Qt.MouseButton.RightButton, pos=at)
            elif what in ("wheel+", "wheel-"):
                self.roll(at, 120 if what == "wheel+" else -120)
            else:
                raise AssertionError(f"A hand does not know how to {what}")

    def put_away(self) -> None:
        self.view.close()
        self.view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def start_of(table: dict[str, Any]) -> Start:
    return msgspec.convert(table, Start)


def moves_of(written: Any) -> list[Move]:
    """The moves of a step's `do`."""
    listed = written if isinstance(written, list) else [written]
    found = []
    for table in listed:
        for verb, value in table.items():
            things = () if value is True else tuple(map(str, value)) if isinstance(value, list) else (str(value),)
            found.append(Move(verb, things))
    return found


def scenes(root: Path) -> dict[str, tuple[Start, list[Move]]]:
    """Every scene of the zone in the pack: its start and everything that solves it."""
    found = {}
    base = root / "assets" / "content" / "base"
    for file in sorted([*base.glob("items/*.toml"), *base.glob("exercises/*/exercise.toml")]):
        written = tomllib.loads(file.read_text(encoding="utf-8"))
        for part in ("", "challenge", "twin"):
            scene = written.get(part) if part else written
            if scene and scene.get("world", written["world"]) == "zone":
                moves = [move for step in scene["step"] for move in moves_of(step["do"]) if move.verb != "answer"]
                found[f"{written['id']}:{part}"] = (start_of(scene["start"]), moves)
    return found
