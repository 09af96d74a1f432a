"""How does a file get onto a stick so that pulling it out at any moment harms nothing?

Apart because the sealed and the readable export promise the same: beside, to the device, then its name, then read
back. Whatever is cut off leaves a file with the ending `.part`, which the next export clears away.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.domain.stick import StickEnding
from kiosk.usb.disk import Disk
from kiosk.usb.endings import Ended

PART = ".part"
_CHUNK = 256 * 1024


@dataclass(frozen=True, slots=True)
class Written:
    """What went to the device. `sha256` in hexadecimal."""

    part: Path
    size: int
    sha256: str


@dataclass
class Sink:
    """Where the bytes go, counted. Raises Ended(TOO_LARGE) before the file system would. Acts as a binary file."""

    disk: Disk
    handle: int
    largest: int
    size: int = 0
    digest: hashlib._Hash = field(default_factory=hashlib.sha256)

    def write(self, data: bytes) -> int:
        if self.largest and self.size + len(data) > self.largest:
            raise Ended(StickEnding.TOO_LARGE, f"more than {self.largest} bytes")
        self.disk.write(self.handle, data)
        self.digest.update(data)
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Every write goes through at once."""


class Place:
    """A folder of one stick. Raises OSError or Ended; nothing is ever written anywhere but on that stick."""

    def __init__(self, disk: Disk, folder: Path, largest: int = 0) -> None:
        self._disk = disk
        self.folder = folder
        self._largest = largest
        self._device = disk.device(folder)
        self._unnamed: set[Path] = set()

    def write_beside(self, name: str, fill: Callable[[Sink], object]) -> Written:
        """All the bytes are on the device when this returns, under a name that says that they are not all."""
        disk, part = self._disk, self.folder / (name + PART)
        self._clear(part)
        self._unnamed.add(part)
        handle = disk.create(part)
        try:
            self.still_here()
            sink = Sink(disk, handle, self._largest)
            fill(sink)
            disk.sync(handle)
        finally:
            self._close(handle)
        return Written(part, sink.size, sink.digest.hexdigest())

    def name(self, written: Written, name: str) -> None:
        """From here on it counts."""
        self.still_here()
        self._disk.rename(written.part, self.folder / name)
        self._unnamed.discard(written.part)
        self._disk.sync_folder(self.folder)

    def check(self, name: str, written: Written, tell: Callable[[int], object]) -> None:
        """Read it from the device and compare. Raises Ended(DAMAGED). `tell` hears how many bytes were right."""
        self.still_here()
        digest, seen = hashlib.sha256(), 0
        for data in self._bytes_of(name):
            digest.update(data)
            seen += len(data)
            tell(seen)
        if seen != written.size or digest.hexdigest() != written.sha256:
            raise Ended(StickEnding.DAMAGED, f"{name} is not what was written")

    def still_here(self) -> None:
        """Once a stick is gone its folder may be one of the kiosk's own disk: nothing goes there."""
        if self._disk.device(self.folder) != self._device:
            raise Ended(StickEnding.PULLED_OUT, "another disk is at this place")

    def free_name(self, stem: str, endings: tuple[str, ...]) -> str:
        """The stem, or the stem and `-2`, `-3` …: what is on the stick already is never overwritten."""
        taken = {name.lower() for name in self._disk.names(self.folder)}
        number = 1
        while True:
            tried = stem if number == 1 else f"{stem}-{number}"
            if not any((tried + ending).lower() in taken for ending in endings):
                return tried
            number += 1

    def clear_parts(self, owner: str) -> None:
        """Take away what an export of this kiosk left unfinished."""
        for name in self._disk.names(self.folder):
            if name.startswith(owner) and name.endswith(PART):
                self._clear(self.folder / name)

    def give_up(self) -> None:
        """After a failure: free the room again, where that still works."""
        for part in self._unnamed:
            self._clear(part)

    def _clear(self, part: Path) -> None:
        with suppress(OSError):
            self._disk.remove(part)

    def _bytes_of(self, name: str) -> Iterator[bytes]:
        handle = self._disk.open(self.folder / name)
        try:
            while data := self._disk.read(handle, _CHUNK):
                yield data
        finally:
            self._close(handle)

    def _close(self, handle: int) -> None:
        """Closing is where some systems tell of a write that failed; it was asked before, by `sync`."""
        with suppress(OSError):
            self._disk.close(handle)
