"""How a volunteer asks for the desk: a corner held for two seconds, or three keys together.

Apart because it watches every touch of the window and must never cost a visitor one.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPointerEvent

from kiosk.ui.shell import Shell

HOLD_MS = 2_000
CORNER = 96
"""Mock-up pixels: the side of the square at the top where reading begins, in which nothing else is."""
STRAY = 24
PRESSED = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
MOVED = frozenset({QEvent.Type.MouseMove, QEvent.Type.TouchUpdate})
LET_GO = frozenset({QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel})


class DeskDoor(QObject):
    """`opened` is called once a hold or the keys are complete; what is held goes on to the screen as usual."""

    def __init__(self, shell: Shell, opened: Callable[[], None]) -> None:
        super().__init__(shell)
        self._shell = shell
        self._opened = opened
        self._from = QPointF()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._held)
        window = shell.windowHandle()
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in PRESSED and isinstance(event, QPointerEvent) and event.points():
            self._from = event.points()[0].position()
            if self._in_corner(self._from):
                self._timer.start(HOLD_MS)
        elif kind in MOVED and self._timer.isActive() and isinstance(event, QPointerEvent) and event.points():
            away = event.points()[0].position() - self._from
            if away.manhattanLength() > self._shell.height() / 768 * STRAY:
                self._timer.stop()
        elif kind in LET_GO:
            self._timer.stop()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return False

    def _in_corner(self, point: QPointF) -> bool:
        side = CORNER * self._shell.height() / 768
        x = self._shell.width() - point.x() if self._shell.isRightToLeft() else point.x()
        return 0 <= x <= side and 0 <= point.y() <= side

    def _key(self, event: QKeyEvent) -> bool:
        """Ctrl + Alt + B, "bureau": no system and no screen reader uses it."""
        wanted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_B and event.modifiers() == wanted and not event.isAutoRepeat():
            self._opened()
            return True
        return False

    def _held(self) -> None:
        self._opened()
