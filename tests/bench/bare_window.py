"""The smallest program that fills the screen with PySide6: what nobody who uses it can be faster than.

Apart because it is the reference of the start, run as a process of its own. It prints how long its first picture
took, in milliseconds since the moment that its parent handed over.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

BEGAN = int(os.environ["BENCH_BEGAN"])


class Bare(QWidget):
    seen = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor("#fffaf0"))
        painter.end()
        if not self.seen:
            self.seen = True
            QTimer.singleShot(0, self, self.shown)

    def shown(self) -> None:
        """The picture has been given to the screen."""
        print("painted", (time.monotonic_ns() - BEGAN) / 1e6, flush=True)
        QApplication.exit(0)


def main() -> int:
    app = QApplication(sys.argv[:1])
    window = Bare()
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    window.setGeometry(app.primaryScreen().geometry())
    window.showFullScreen()
    return app.exec()


if __name__ == "__main__":
    raise SystemExit(main())
