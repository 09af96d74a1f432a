"""Something slow is done beside the window, and its news come back to it.

Apart because callbacks that outlive their page are a trap: a page that is gone hears nothing any more. The thread
touches nothing of Qt, not even a signal: what it would send to may be taken apart at that very moment.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QTimer

Tell = Callable[[int, int], None]
"""How much is done, of how much."""

EVERY_MS = 15


class Errand(QObject):
    """A child of its page, with whom it goes: then nobody asks for its news any more."""

    def __init__(
        self,
        parent: QObject,
        work: Callable[[Tell], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        told: Callable[[int, int], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._answers: dict[str, Callable[[Any], None]] = {
            "done": done,
            "failed": failed,
            "told": lambda much: told(*much) if told is not None else None,
        }
        self._news: SimpleQueue[tuple[str, Any]] = SimpleQueue()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._listen)
        self.thread_beside = threading.Thread(target=_run, args=(work, self._news), name="errand", daemon=True)

    def start(self) -> None:
        self.thread_beside.start()
        self._timer.start(EVERY_MS)

    def _listen(self) -> None:
        """Of how far it has got only the last news count."""
        last: dict[str, Any] = {}
        while not {"done", "failed"} & last.keys():
            try:
                kind, value = self._news.get_nowait()
            except Empty:
                break
            last[kind] = value
        if {"done", "failed"} & last.keys():
            self._timer.stop()
        for kind, value in last.items():
            self._answers[kind](value)


def _run(work: Callable[[Tell], Any], news: SimpleQueue[tuple[str, Any]]) -> None:
    """In the thread beside; it holds nothing of the errand, which may go at any moment."""
    try:
        result = work(lambda done, of: news.put(("told", (done, of))))
    except Exception as problem:  # noqa: BLE001 - whatever it is, the page says so and the desk goes on
        news.put(("failed", problem))
    else:
        news.put(("done", result))
