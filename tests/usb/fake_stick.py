"""A stick that lives in memory and can be pulled out: what was not brought to the device by then is lost.

Apart because a real stick hides its cache: here it is seen that every byte and every name was synced before it
counted, at whichever of its operations the stick leaves.
"""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path("/stick")


@dataclass
class Inode:
    data: bytearray = field(default_factory=bytearray)
    on_device: bytes = b""


@dataclass
class FakeStick:
    """Satisfies `kiosk.usb.disk.Disk`. From its operation number `fails_at` on (or only there, when `once`) it
    answers with `error`. `room`: bytes it holds."""

    room: int = 10**9
    fails_at: int = 0
    error: int = errno.EIO
    once: bool = False
    flips: bool = False
    """What is read is not what was written."""
    names_now: dict[Path, Inode] = field(default_factory=dict)
    names_on_device: dict[Path, Inode] = field(default_factory=dict)
    open_files: dict[int, tuple[Inode, int]] = field(default_factory=dict)
    operations: list[str] = field(default_factory=list)
    device_now: int = 7

    def make_folder(self, folder: Path) -> None:
        self._step("make_folder")

    def create(self, path: Path) -> int:
        self._step("create")
        if path in self.names_now:
            raise FileExistsError(errno.EEXIST, "exists", str(path))
        self.names_now[path] = Inode()
        return self._opened(path)

    def write(self, handle: int, data: bytes) -> None:
        self._step("write")
        if sum(len(inode.data) for inode in self.names_now.values()) + len(data) > self.room:
            raise OSError(errno.ENOSPC, "full")
        self.open_files[handle][0].data += data

    def sync(self, handle: int) -> None:
        self._step("sync")
        inode = self.open_files[handle][0]
        inode.on_device = bytes(inode.data)

    def close(self, handle: int) -> None:
        self.open_files.pop(handle)
        self._step("close")

    def rename(self, old: Path, new: Path) -> None:
        self._step("rename")
        self.names_now[new] = self.names_now.pop(old)

    def sync_folder(self, folder: Path) -> None:
        self._step("sync_folder")
        self.names_on_device = dict(self.names_now)

    def open(self, path: Path) -> int:
        self._step("open")
        if path not in self.names_now:
            raise FileNotFoundError(errno.ENOENT, "gone", str(path))
        return self._opened(path)

    def read(self, handle: int, most: int) -> bytes:
        self._step("read")
        inode, at = self.open_files[handle]
        piece = inode.on_device[at : at + most]
        self.open_files[handle] = (inode, at + len(piece))
        return bytes([piece[0] ^ 1]) + piece[1:] if self.flips and piece else piece

    def remove(self, path: Path) -> None:
        self._step("remove")
        if self.names_now.pop(path, None) is None:
            raise FileNotFoundError(errno.ENOENT, "gone", str(path))

    def names(self, folder: Path) -> Sequence[str]:
        self._step("names")
        return sorted(path.name for path in self.names_now)

    def free(self, folder: Path) -> int:
        self._step("free")
        return self.room - sum(len(inode.data) for inode in self.names_now.values())

    def device(self, path: Path) -> int:
        self._step("device")
        return self.device_now

    def left(self, *, names_made_it: bool) -> dict[str, bytes]:
        """What is on it when it is plugged in elsewhere. A name that was not synced may have made it or not."""
        names = self.names_now if names_made_it else self.names_on_device
        return {path.name: inode.on_device for path, inode in names.items()}

    def settle(self) -> None:
        """Plugged in again, later: everything that was on the device is there, and nothing else."""
        for inode in self.names_on_device.values():
            inode.data = bytearray(inode.on_device)
        self.names_now = dict(self.names_on_device)
        self.operations.clear()
        self.open_files.clear()

    def _opened(self, path: Path) -> int:
        handle = max(self.open_files, default=0) + 1
        self.open_files[handle] = (self.names_now[path], 0)
        return handle

    def _step(self, name: str) -> None:
        self.operations.append(name)
        number = len(self.operations)
        if self.fails_at and (number == self.fails_at if self.once else number >= self.fails_at):
            raise OSError(self.error, f"{name} failed")
