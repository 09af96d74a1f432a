"""How does a file appear all at once: whole under its name, or not at all?

Apart because both kinds of tables are written so: a table that was cut looks just like one that was not.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

ENDING = ".part"


@contextmanager
def whole(file: Path) -> Iterator[Path]:
    """Where to write meanwhile: beside it. What stood there before stays until all is safe on the disk."""
    beside = file.with_name(file.name + ENDING)
    try:
        beside.touch()  # a folder that takes nothing says so before any row is made
        yield beside
        with beside.open("rb+") as written:
            os.fsync(written.fileno())
        beside.replace(file)
        _sync(file.parent)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def _sync(folder: Path) -> None:
    """The new name as well; where folders cannot be opened (Windows), the system sees to it itself."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
