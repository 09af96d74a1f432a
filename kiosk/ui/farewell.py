"""How the program ends when the system asks: a signal becomes a normal end, with its copy and checkpoint.

Apart because Python hears signals only while Python runs, and a still window runs none.
"""

from __future__ import annotations

import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class Farewell(QObject):
    """SIGTERM and SIGINT leave the event loop; `exit`, not `quit`, because the kiosk's window refuses to close."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._heard, told = socket.socketpair()
        told.setblocking(False)
        self._told = told
        signal.set_wakeup_fd(told.fileno())
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(lambda: app.exit(0))
