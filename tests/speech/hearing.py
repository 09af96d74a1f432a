"""Listens to a client's signals as a screen would, and waits for one of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

from kiosk.speech.captions import CaptionClock
from kiosk.speech.client import SpeechClient
from tests.speech.worker_process import GUARD_SECONDS


class Hearing:
    def __init__(self, voice: SpeechClient | CaptionClock) -> None:
        self.heard: list[tuple[object, ...]] = []
        self._loop = QEventLoop()
        voice.started.connect(lambda name: self._note("started", name))
        voice.word.connect(lambda name, offset, length: self._note("word", name, offset, length))
        voice.finished.connect(lambda name: self._note("finished", name))
        if isinstance(voice, SpeechClient):
            voice.silent.connect(lambda reason: self._note("silent", reason))

    def _note(self, *what: object) -> None:
        self.heard.append(what)
        self._loop.quit()

    def wait(self, condition: Callable[[], bool]) -> None:
        guard = QTimer()
        guard.setSingleShot(True)
        guard.timeout.connect(self._loop.quit)
        guard.start(GUARD_SECONDS * 1000)
        look = QTimer()
        look.timeout.connect(self._loop.quit)
        look.start(20)
        while not condition():
            assert guard.isActive(), f"never came; heard {self.heard}"
            self._loop.exec()

    def until(self, *what: object) -> None:
        self.wait(lambda: any(heard[: len(what)] == what for heard in self.heard))

    def about(self, name: str) -> list[object]:
        return [heard[0] for heard in self.heard if heard[1] == name]

    @property
    def silences(self) -> list[object]:
        return [heard[1] for heard in self.heard if heard[0] == "silent"]
