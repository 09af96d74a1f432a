"""When has nobody done anything for a while: one slow timer, woken by real input only.

Apart because a quiet spell must be noticed on every screen and cost nothing on a still one.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

ACTS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.TouchBegin})
INPUT = ACTS | {QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchUpdate}
ENDS = frozenset({QEvent.Type.MouseButtonRelease, QEvent.Type.KeyRelease, QEvent.Type.TouchEnd})


class Quiet(QObject):
    """`asked` after `idle_seconds` without input, `gone` after `warning_seconds` more.

    While it asks, any touch, click or key means "I am here" and nothing else: what lies below never gets it.
    """

    asked = Signal()
    gone = Signal()
    back = Signal()

    def __init__(self, parent: QObject, idle_seconds: int, warning_seconds: int) -> None:
        super().__init__(parent)
        self._idle_ms = idle_seconds * 1000
        self._warning_ms = warning_seconds * 1000
        self._asking = False
        self._answering = False
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
        kind = event.type()
        if kind in ENDS and self._answering:
            self._answering = False
            return True
        if kind not in INPUT or not self._timer.isActive():
            return False
        if self._asking and kind not in ACTS:
            self._timer.start(self._warning_ms)
            return False
        self._timer.start(self._idle_ms)
        self._answering = self._asking
        if self._asking:
            self._asking = False
            self.back.emit()
        return self._answering

    def _quiet(self) -> None:
        if self._asking:
            self._asking = False
            self.gone.emit()
        else:
            self._asking = True
            self._timer.start(self._warning_ms)
            self.asked.emit()
