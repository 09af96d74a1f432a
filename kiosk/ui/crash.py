"""What happens when the program itself stumbles: one line at the desk, one kind sentence, and the visit goes on.

Apart because an exception that reaches Qt must never become a frozen screen or a traceback for a learner.
"""

from __future__ import annotations

import sys
import traceback
from types import TracebackType
from typing import TYPE_CHECKING

from kiosk.errors import KioskError, Trouble
from kiosk.logs import DeskLog

if TYPE_CHECKING:
    from kiosk.ui.shell import Shell


def told_of(error: BaseException) -> str:
    """What the log may hold of a surprise: its kind and where it was; its words may quote what somebody did."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else "?"
    return f"{type(error).__name__} at {where}"


class Surprises:
    """Takes over `sys.excepthook`; remembers what was seen so that tests can ask."""

    def __init__(self, shell: Shell, log: DeskLog) -> None:
        self._shell = shell
        self._log = log
        self.seen: list[str] = []
        sys.excepthook = self.met

    def met(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        trouble = error.trouble if isinstance(error, KioskError) else Trouble.SURPRISE
        self.seen.append(told_of(error))
        self._log.write(trouble.value, told_of(error))
        self._shell.attendant.trouble(trouble)
