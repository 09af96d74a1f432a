"""What is being done with the stick now, however often the page around it is made anew.

Apart because a page is dropped when the size or the language changes, and an export is not begun twice for that.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from kiosk.desk.sticks import Tell


class StickJob:
    """Read by the page when it likes; written by the thread that does the work."""

    def __init__(self, kind: str, work: Callable[[Tell], Any]) -> None:
        self.kind = kind
        self.share = 0.0
        self.result: Any = None
        self.problem: Exception | None = None
        self._work = work
        self._ended = threading.Event()

    @property
    def ended(self) -> bool:
        return self._ended.is_set()

    def run(self, _tell: Tell) -> None:
        """In a thread beside the window."""
        try:
            self.result = self._work(self._told)
        except Exception as problem:  # noqa: BLE001 - the page that is there then says so
            self.problem = problem
        finally:
            self._ended.set()

    def _told(self, done: int, of: int) -> None:
        self.share = done / of if of else 0.0
