"""Is another kiosk already writing here? A lock that the system takes back when its holder dies.

Apart because it is the only place of the store that differs between Linux and Windows.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk.errors import KioskError, Trouble

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Held from construction to `release`. Raises KioskError(STORE_IN_USE) when somebody else holds it."""

    def __init__(self, path: Path) -> None:
        self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _take(self._handle)
        except OSError as error:
            os.close(self._handle)
            raise KioskError(Trouble.STORE_IN_USE, f"{path.name} is held by another process") from error

    def release(self) -> None:
        """Once is enough; more does no harm."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1
