"""A voice that reads everything at once and keeps what it was asked to say, for tests with the real window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


class FakeVoice(QObject):
    """Satisfies `kiosk.ui.reader.Voice`. `hangs`: begins to read and never comes to an end."""

    started = Signal(str)
    word = Signal(str, int, int)
    finished = Signal(str)
    silent = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.said: list[tuple[str, str]] = []
        self.hangs = False
        self._count = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._read)

    def say(self, text: str, language: str, *, private: bool = False) -> str:
        self._count += 1
        self.said.append((text, language))
        self._timer.start(0)
        return str(self._count)

    def stop(self) -> None:
        self._timer.stop()

    def set_volume(self, steps: int) -> None:
        """How loud nobody hears."""

    def set_rate(self, rate: int) -> None:
        """How fast does not matter: it is read at once."""

    def _read(self) -> None:
        name = str(self._count)
        self.started.emit(name)
        self.word.emit(name, 0, 1)
        if not self.hangs:
            self.finished.emit(name)
