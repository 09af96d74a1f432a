"""Something slow is done beside the window, and its news come back to it.

Apart because callbacks that outlive their page are a trap: a page that is gone hears nothing any more.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

Tell = Callable[[int, int], None]
"""How much is done, of how much."""


class Herald(QObject):
    """Belongs to the thread that sends the news, and so is there as long as anybody can send."""

    news = Signal(str, object)


class Errand(QObject):
    """A child of its page. News cross over by a queued signal, so they are always heard in the window's thread; Qt
    itself ends the connection when the page goes, also in the middle of a sending."""

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
        self._gone = threading.Event()
        herald = Herald()
        herald.news.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(self._gone.set)
        self.thread_beside = threading.Thread(
            target=_run, args=(work, herald, self._gone), name="errand", daemon=True
        )

    def start(self) -> None:
        self.thread_beside.start()

    def _hear(self, kind: str, value: object) -> None:
        self._answers[kind](value)


def _run(work: Callable[[Tell], Any], herald: Herald, gone: threading.Event) -> None:
    """In the thread beside; it holds nothing of the errand, which may go at any moment."""

    def send(kind: str, value: object) -> None:
        if not gone.is_set():
            with suppress(RuntimeError):  # The whole program is ending: nobody is left to hear it.
                herald.news.emit(kind, value)

    try:
        result = work(lambda done, of: send("told", (done, of)))
    except Exception as problem:  # noqa: BLE001 - whatever it is, the page says so and the desk goes on
        send("failed", problem)
    else:
        send("done", result)
    with suppress(RuntimeError):
        herald.deleteLater()
