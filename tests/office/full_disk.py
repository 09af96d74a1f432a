"""A folder where nothing more can be kept: a small disk that is full, or where none can be mounted a locked one.

Apart because settings, bundles and exports must all stand before the same wall.
"""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def small_disk(folder: Path, kilobytes: int = 16) -> Iterator[bool]:
    """True where it is a disk of its own."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], capture_output=True, check=True)


def fill(folder: Path, *, mounted: bool) -> None:
    """Now nothing new has room."""
    if not mounted:
        folder.chmod(0o500)
        return
    with contextlib.suppress(OSError), (folder / "everything").open("wb", buffering=0) as out:
        while True:
            out.write(b"x" * 512)


def empty(folder: Path, *, mounted: bool) -> None:
    """There is room again."""
    if mounted:
        (folder / "everything").unlink()
    else:
        folder.chmod(0o700)
