"""How a hand touches the real window: pointer, wheel and keys as events of the window system.

Apart because the demo never calls the visit: it only does what a person could do, and nothing tells it more
than a person could see.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.worlds.view import WorldView

PAUSE_MS = 12
PATIENCE_MS = 30_000
NO_KEYS = Qt.KeyboardModifier.NoModifier


class GaveUp(Exception):
    """What was waited for did not come."""


class Hand:
    """`window` is the one top level; all points are in its coordinates."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._held = False

    @property
    def handle(self) -> QWindow:
        return self._window.windowHandle()

    def wait(self, until: Callable[[], bool], what: str, patience_ms: int = PATIENCE_MS) -> None:
        """Let the kiosk live until this is so."""
        timer = QElapsedTimer()
        timer.start()
        while not until():
            if timer.elapsed() > patience_ms:
                raise GaveUp(f"waited in vain: {what}")
            QTest.qWait(PAUSE_MS)

    def pause(self, ms: int) -> None:
        QTest.qWait(ms)

    def click(self, widget: QWidget) -> None:
        """In the middle of it, as a person would."""
        self.click_at(widget.mapTo(self._window, widget.rect().center()))

    def click_at(self, point: QPoint) -> None:
        QTest.mouseMove(self.handle, point)
        QTest.mousePress(self.handle, Qt.MouseButton.LeftButton, NO_KEYS, point)
        self.pause(PAUSE_MS)
        QTest.mouseRelease(self.handle, Qt.MouseButton.LeftButton, NO_KEYS, point)
        self.pause(PAUSE_MS)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        QTest.keyPress(self.handle, key, modifiers)
        QTest.keyRelease(self.handle, key, modifiers)
        self.pause(PAUSE_MS)

    def make(self, view: WorldView, move: Move) -> None:
        """The gesture of this move, as the view says a hand makes it."""
        view.place_rect("")
        for what, x, y in view.gesture_points(move):
            self._part(what, view.mapTo(self._window, QPoint(x, y)))
        self.pause(PAUSE_MS)

    def _part(self, what: str, point: QPoint) -> None:
        if what.startswith("key:"):
            self.named_key(what.removeprefix("key:"))
        elif what in ("wheel+", "wheel-"):
            self._wheel(point, 1 if what == "wheel+" else -1)
        elif what == "press":
            QTest.mouseMove(self.handle, point)
            QTest.mousePress(self.handle, Qt.MouseButton.LeftButton, NO_KEYS, point)
            self._held = True
        elif what == "release":
            QTest.mouseRelease(self.handle, Qt.MouseButton.LeftButton, NO_KEYS, point)
            self._held = False
        elif what == "right":
            QTest.mousePress(self.handle, Qt.MouseButton.RightButton, NO_KEYS, point)
            QTest.mouseRelease(self.handle, Qt.MouseButton.RightButton, NO_KEYS, point)
        elif what == "double":
            QTest.mousePress(self.handle, Qt.MouseButton.LeftButton, NO_KEYS, point)
            QTest.mouseRelease(self.handle, Qt.MouseButton.LeftButton, NO_KEYS, point)
        else:
            QTest.mouseMove(self.handle, point)
        self.pause(PAUSE_MS if not self._held else 4)

    def named_key(self, name: str) -> None:
        """A key by Qt's name for it, or by the character that it writes."""
        known = getattr(Qt.Key, f"Key_{name}", None)
        if len(name) > 1 and known is not None:
            self.key(known)
        else:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(self.handle, QKeyEvent(kind, _code(name), NO_KEYS, name))

    def _wheel(self, point: QPoint, notches: int) -> None:
        away = QPointF(self._window.mapToGlobal(point))
        event = QWheelEvent(
            QPointF(point),
            away,
            QPoint(0, 0),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            NO_KEYS,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(self.handle, event)


def _code(character: str) -> int:
    """Qt's number of a character's key; letters that no key has alone have none."""
    upper = character.upper()
    return ord(upper) if len(upper) == 1 and 32 <= ord(upper) < 128 else 0
