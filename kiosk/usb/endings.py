"""What does this error of the system say about the stick?

Apart because one table must be enough for Linux and for Windows, and every ending has its sentence.
"""

from __future__ import annotations

import errno

from kiosk.domain.stick import StickEnding

_NUMBERS = {
    errno.ENOSPC: StickEnding.FULL,
    errno.EDQUOT: StickEnding.FULL,
    errno.EFBIG: StickEnding.TOO_LARGE,
    errno.EROFS: StickEnding.WRITE_PROTECTED,
    errno.EACCES: StickEnding.WRITE_PROTECTED,
    errno.EPERM: StickEnding.WRITE_PROTECTED,
    errno.ENODEV: StickEnding.PULLED_OUT,
    errno.ENXIO: StickEnding.PULLED_OUT,
    errno.ENOENT: StickEnding.PULLED_OUT,
    errno.ENOTCONN: StickEnding.PULLED_OUT,
    errno.ESTALE: StickEnding.PULLED_OUT,
}
_WINDOWS_NUMBERS = {
    19: StickEnding.WRITE_PROTECTED,
    21: StickEnding.PULLED_OUT,
    39: StickEnding.FULL,
    112: StickEnding.FULL,
    223: StickEnding.TOO_LARGE,
    433: StickEnding.PULLED_OUT,
    1006: StickEnding.PULLED_OUT,
    1167: StickEnding.PULLED_OUT,
}


class Ended(Exception):
    """It ended otherwise than well, in one of the expected ways. `detail` is for the log."""

    def __init__(self, ending: StickEnding, detail: str = "") -> None:
        super().__init__(f"{ending.value}: {detail}" if detail else ending.value)
        self.ending = ending


def ending_of(error: OSError, *, gone: bool) -> StickEnding:
    """`gone`: the stick is not there any more, which explains any error but a full stick."""
    told = _WINDOWS_NUMBERS.get(getattr(error, "winerror", None) or 0) or _NUMBERS.get(error.errno or 0)
    if gone and told not in {StickEnding.FULL, StickEnding.TOO_LARGE}:
        return StickEnding.PULLED_OUT
    return told or StickEnding.UNREADABLE
