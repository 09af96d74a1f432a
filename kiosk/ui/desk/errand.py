"""Something slow is done beside the window, and its news come back to it.

Apart because callbacks that outlive their page are a trap: a page that is gone hears nothing any more.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

Tell = Callable[[int, int], None]
"""How much is done, of how much."""


class Errand(QObject):
    """A child of its page. News cross over by a queued signal, so they are always heard in the window's thread."""

    _news = Signal(str, object)

    def __init__(
        self,
        parent: QObject,
        work: Callable[[Tell], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        told: Callable[[int, int], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._answers: dict[str, Callable[[Any], None]] = {
            "done": done,
            "failed": failed,
            "told": lambda much: told(*much) if told is not None else None,
        }
        self._gone = threading.Event()
        self._news.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._gone.set)
        self.thread_beside = threading.Thread(target=self._run, name="errand", daemon=True)

    def start(self) -> None:
        self.thread_beside.start()

    def _run(self) -> None:
        try:
            result = self._work(lambda done, of: self._send("told", (done, of)))
        except Exception as problem:  # noqa: BLE001 - whatever it is, the page says so and the desk goes on
            self._send("failed", problem)
        else:
            self._send("done", result)

    def _send(self, kind: str, value: object) -> None:
        """The page may go at any moment, also between the question and the news."""
        if self._gone.is_set():
            return
        try:
            self._news.emit(kind, value)
        except RuntimeError:
            self._gone.set()

    def _hear(self, kind: str, value: object) -> None:
        self._answers[kind](value)
