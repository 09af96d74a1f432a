"""When has nobody done anything for a while: one slow timer, woken by real input only.

Apart because a quiet spell must be noticed on every screen and cost nothing on a still one.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

INPUT = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class Quiet(QObject):
    """`asked` after `idle_seconds` without input, `gone` after `warning_seconds` more."""

    asked = Signal()
    gone = Signal()
    back = Signal()

    def __init__(self, parent: QObject, idle_seconds: int, warning_seconds: int) -> None:
        super().__init__(parent)
        self._idle_ms = idle_seconds * 1000
        self._warning_ms = warning_seconds * 1000
        self._asking = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._quiet)

    def listen_to(self, window: QWindow) -> None:
        """The window's own events: every touch, click and key passes there, and nothing else does."""
        window.installEventFilter(self)

    def watch(self, idle_seconds: int) -> None:
        """Start (again) with this patience."""
        self._idle_ms = idle_seconds * 1000
        self._asking = False
        self._timer.start(self._idle_ms)

    def rest(self) -> None:
        """Nobody is here: nothing to watch."""
        self._asking = False
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUT and self._timer.isActive():
            if self._asking:
                self._asking = False
                self.back.emit()
            self._timer.start(self._idle_ms)
        return False

    def _quiet(self) -> None:
        if self._asking:
            self._asking = False
            self.gone.emit()
        else:
            self._asking = True
            self._timer.start(self._warning_ms)
            self.asked.emit()
