"""A keyboard view that lives: every move it makes goes through the world and comes back as a state.

Apart because hands and places are tested in two modules.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.keyboard_view import KeyboardView
from kiosk.worlds.keyboard import FieldStart, KeyboardWorld, Start

WORLD = KeyboardWorld()
LEFT = Qt.MouseButton.LeftButton
NOTE = Start(
    fields=(FieldStart("note", label="Votre feuille", text="maison", model="maison bleue"),),
    focused="note",
    recipes=("@",),
    buttons=("copy", "paste", "validate"),
)
FORM = Start(
    fields=(
        FieldStart("paper", window="Ma note", text="Mon dossier : AB4172", fixed=True),
        FieldStart("number", window="Demande", label="Dossier"),
        FieldStart("name", window="Demande", label="Prénom", text="Sam"),
    ),
    focused="paper",
    buttons=("copy", "paste", "validate"),
)
FIND = Start(asked=("m", "space", "shift", "é"))


class Desk:
    def __init__(self, start: Start, look: Look | None = None, size: tuple[int, int] = (918, 642)) -> None:
        self.moves: list[str] = []
        self.measures: list[str] = []
        self.state = WORLD.begin(start)
        self.window = QWidget()
        self.view = KeyboardView(look or Look())
        self.after = QPushButton("Suite")
        layout = QVBoxLayout(self.window)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        layout.addWidget(self.after)
        self.view.setFixedSize(*size)
        self.view.show_state(self.state)
        self.view.gestured.connect(self.live)
        self.view.measured.connect(lambda name, value: self.measures.append(name))
        self.window.show()
        self.window.activateWindow()
        self.view.setFocus()
        QApplication.processEvents()

    def live(self, move: Move) -> None:
        self.moves.append(str(move))
        self.state = WORLD.apply(self.state, move)
        self.view.show_state(self.state)

    def lived(self) -> list[str]:
        """The moves since last asked."""
        moves, self.moves = self.moves, []
        return moves

    def text(self, field: str = "note") -> str:
        found = self.state.field(field)
        assert found is not None
        return found.text

    def widget_at(self, point: QPoint) -> tuple[QWidget, QPoint]:
        widget = self.view.childAt(point) or self.view
        return widget, widget.mapFrom(self.view, point)

    def click(self, place: str) -> None:
        rect = self.view.place_rect(place)
        assert not rect.isEmpty(), place
        widget, point = self.widget_at(rect.center())
        QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, point)

    def replay(self, points: list[tuple[str, int, int]]) -> None:
        """What the demo does with gesture points."""
        holder: QWidget | None = None
        for what, x, y in points:
            widget, local = self.widget_at(QPoint(x, y))
            if what.startswith("key:"):
                press(self.view, what.removeprefix("key:"))
            elif what == "press":
                holder = widget
                QTest.mousePress(widget, LEFT, Qt.KeyboardModifier.NoModifier, local)
            elif what == "move":
                at = holder or widget
                QTest.mouseMove(at, at.mapFrom(self.view, QPoint(x, y)))
                QApplication.processEvents()
            elif what == "release":
                at = holder or widget
                QTest.mouseRelease(at, LEFT, Qt.KeyboardModifier.NoModifier, at.mapFrom(self.view, QPoint(x, y)))
                holder = None


def press(view: QWidget, name: str) -> None:
    """A real key: a character, or Qt's name of a key."""
    if len(name) == 1:
        key, text = Qt.Key(ord(name.upper())) if name.isascii() else Qt.Key.Key_unknown, name
    else:
        key, text = getattr(Qt.Key, f"Key_{name}"), " " if name == "Space" else ""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(view, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))
