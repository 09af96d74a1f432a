"""The pace of reading when nothing can be heard: the same signals as a voice, word by word, in reading time.

Apart from the client because it needs no worker, and is what remains when every worker has failed.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.speech.sentences import LONGEST_TEXT
from kiosk.speech.spoken import TimedWord, reading_time


class CaptionClock(QObject):
    """Reads one text at a time; `begin` takes the place of the one before."""

    started = Signal(str)
    word = Signal(str, int, int)
    finished = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._id = ""
        self._words: tuple[TimedWord, ...] = ()
        self._next = 0
        self._seconds = 0.0
        self._left_when_paused: int | None = None

    def begin(self, name: str, text: str, rate: int) -> None:
        self.stop()
        self._id = name
        self._words, self._seconds = reading_time(text[:LONGEST_TEXT], rate)
        self._next = -1
        # Not at once: whoever called must first have learnt the name.
        self._timer.start(0)

    def stop(self) -> None:
        self._timer.stop()
        self._id, self._words, self._left_when_paused = "", (), None

    def pause(self) -> None:
        if self._timer.isActive():
            self._left_when_paused = self._timer.remainingTime()
            self._timer.stop()

    def resume(self) -> None:
        if self._left_when_paused is not None:
            self._timer.start(self._left_when_paused)
            self._left_when_paused = None

    def _step(self) -> None:
        name = self._id
        index = self._next
        self._next += 1
        if index < len(self._words):
            following = self._words[index + 1].at if index + 1 < len(self._words) else self._seconds
            now = self._words[index].at if index >= 0 else 0.0
            self._timer.start(round((following - now) * 1000))
        if index < 0:
            self.started.emit(name)
        elif index < len(self._words):
            self.word.emit(name, self._words[index].start, self._words[index].length)
        else:
            self.finished.emit(name)
