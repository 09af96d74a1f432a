"""What does writing to a stick ask of the system? A few plain operations, each of which may fail or be cut off.

Apart because this is where a stick is pulled out: tests put in a disk that breaks, or a program that dies, at
every one of these, and everything above stays the same.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol


class Disk(Protocol):
    """Every operation may raise OSError."""

    def make_folder(self, folder: Path) -> None:
        """One folder, in one that is there; no harm when it is there already."""
        ...

    def create(self, path: Path) -> int:
        """A new file to write into, as a handle. A file that has this name already is an error."""
        ...

    def write(self, handle: int, data: bytes) -> None: ...

    def sync(self, handle: int) -> None:
        """Returns once the device has it."""
        ...

    def close(self, handle: int) -> None: ...

    def rename(self, old: Path, new: Path) -> None:
        """In one step; what had the new name is gone."""
        ...

    def sync_folder(self, folder: Path) -> None: ...

    def open(self, path: Path) -> int:
        """To read what the device holds, not what the system still remembers of it. Plain files only."""
        ...

    def read(self, handle: int, most: int) -> bytes: ...

    def remove(self, path: Path) -> None: ...

    def names(self, folder: Path) -> Sequence[str]: ...

    def free(self, folder: Path) -> int:
        """Bytes."""
        ...

    def device(self, path: Path) -> int:
        """Which device a folder or file is on."""
        ...


class RealDisk:
    def make_folder(self, folder: Path) -> None:
        try:
            folder.mkdir()
        except FileExistsError:
            if folder.is_symlink() or not folder.is_dir():
                raise

    def create(self, path: Path) -> int:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o644)

    def write(self, handle: int, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]

    def sync(self, handle: int) -> None:
        os.fsync(handle)

    def close(self, handle: int) -> None:
        os.close(handle)

    def rename(self, old: Path, new: Path) -> None:
        os.replace(old, new)

    def sync_folder(self, folder: Path) -> None:
        if sys.platform != "win32":  # Windows has no handle for a folder, and writes its changes through.
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            except OSError as error:
                if error.errno not in _NO_SUCH_THING:
                    raise
            finally:
                os.close(handle)

    def open(self, path: Path) -> int:
        handle = os.open(path, os.O_RDONLY | _BINARY | _NO_LINKS)
        if sys.platform == "linux":
            with suppress(OSError):  # A pipe remembers nothing that could be forgotten.
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        return handle

    def read(self, handle: int, most: int) -> bytes:
        return os.read(handle, most)

    def remove(self, path: Path) -> None:
        path.unlink()

    def names(self, folder: Path) -> Sequence[str]:
        return sorted(os.listdir(folder))

    def free(self, folder: Path) -> int:
        return shutil.disk_usage(folder).free

    def device(self, path: Path) -> int:
        return path.stat().st_dev


_NO_SUCH_THING = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP}
"""Some file systems in user space keep folders without being asked, and say that they cannot be asked."""

_BINARY = getattr(os, "O_BINARY", 0)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""A link is refused, and a pipe with nobody behind it does not make the kiosk wait."""
