"""What is read aloud and which word lights up: one queue of texts, stopped by any action.

Apart because there is one owner of sound; screens only say what may be read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from shiboken6 import isValid

from kiosk.i18n.bidi import bare
from kiosk.ui.screen import Part


class Voice(Protocol):
    """The speech client, or anything that speaks like it."""

    @property
    def started(self) -> SignalInstance: ...

    @property
    def word(self) -> SignalInstance: ...

    @property
    def finished(self) -> SignalInstance: ...

    @property
    def silent(self) -> SignalInstance: ...

    def say(self, text: str, language: str, *, private: bool = False) -> str: ...

    def stop(self) -> None: ...

    def set_volume(self, steps: int) -> None: ...

    def set_rate(self, rate: int) -> None: ...


class Reader(QObject):
    """Reads parts one after the other."""

    reading = Signal(object)
    """The Part now being read, None when silent again: captions follow this."""
    done = Signal()
    """Everything was read to its end."""
    silent = Signal(str)

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._queue: list[Part] = []
        self._now: Part | None = None
        self._id = ""
        voice.word.connect(self._word)
        voice.finished.connect(self._finished)
        voice.silent.connect(self.silent)

    def read(self, parts: Sequence[Part]) -> None:
        self.stop()
        self._queue = [part for part in parts if bare(part.line.text).strip()]
        self._next()

    def stop(self) -> None:
        self._queue = []
        if self._now is not None:
            self._voice.stop()
            self._leave()
            self.reading.emit(None)
        self._id = ""

    def hush(self) -> None:
        """Somebody acts: be silent at once, and let what waited for the end of the reading go on."""
        reading = self._now is not None
        self.stop()
        if reading:
            self.done.emit()

    def volume(self, steps: int) -> None:
        self._voice.set_volume(steps)

    def rate(self, words_per_minute: int) -> None:
        self._voice.set_rate(words_per_minute)

    def _next(self) -> None:
        self._leave()
        if not self._queue:
            self._id = ""
            self.reading.emit(None)
            self.done.emit()
            return
        self._now = part = self._queue.pop(0)
        self.reading.emit(part)
        self._id = self._voice.say(bare(part.line.text), part.line.language)

    def _leave(self) -> None:
        if self._now is not None and self._now.block is not None and isValid(self._now.block):
            self._now.block.highlight(0, 0)
        self._now = None

    def _word(self, spoken: str, offset: int, length: int) -> None:
        part = self._now
        if spoken != self._id or part is None or part.block is None or not isValid(part.block):
            return
        shown = [place for place, letter in enumerate(part.line.text) if bare(letter)]
        if offset < len(shown) and length > 0:
            first, last = shown[offset], shown[min(offset + length, len(shown)) - 1]
            part.block.highlight(first, last - first + 1)

    def _finished(self, spoken: str) -> None:
        if spoken == self._id:
            self._next()
