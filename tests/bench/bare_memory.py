"""What the smallest program that fills the screen holds in memory once it is painted, in megabytes.

Apart because it must be a process of its own: memory that was held once is never quite given back.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.memory_of import resident


class Bare(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor("#fffaf0"))
        painter.end()
        QTimer.singleShot(100, self, lambda: QApplication.exit(0))


def main() -> int:
    app = QApplication(sys.argv[:1])
    window = Bare()
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    window.setGeometry(app.primaryScreen().geometry())
    window.showFullScreen()
    ended = app.exec()
    print(resident())
    return ended


if __name__ == "__main__":
    raise SystemExit(main())
