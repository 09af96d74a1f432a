"""How do the facts leave so that only head office can read them? Compressed, sealed, signed, read back.

`<centre>-<install>-<from>-<to>.xapi.jsonl.gz.age`: the frozen statements, one a line, gzip, then age for head
office's keys; a lost stick is noise. Facts are streamed: neither the kiosk's memory nor its disk holds a copy.

Apart because this is the door of the age library, and the only form in which facts leave unasked.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyrage

from kiosk.domain.signing import Signer
from kiosk.domain.stick import StickEnding
from kiosk.usb import manifest, names
from kiosk.usb.disk import Disk
from kiosk.usb.endings import Ended
from kiosk.usb.manifest import Manifest, Ranges
from kiosk.usb.writing import Place, Sink

ENDING = ".xapi.jsonl.gz.age"
_GZIP = 31
"""A window of 32 KiB, with the head and tail of gzip. The head carries no time and no name."""
_LEVEL = 6
_TOGETHER = 128 * 1024
_STEPS = 1000
_WRITING, _ON_DEVICE = 800, 850

Statements = Iterable[tuple[int, bytes]]
Tell = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Label:
    """What the outside of a sealed file says. `recipients`: age keys of head office; `made`: ISO 8601."""

    centre: str
    install: str
    program: str
    made: str
    recipients: tuple[str, ...]
    signer: Signer


@dataclass(frozen=True, slots=True)
class Sealed:
    files: tuple[str, ...]
    sha256: str
    ranges: Ranges
    count: int


def is_recipient(text: str) -> bool:
    """Whether head office's key, as somebody typed it, is one."""
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def seal(
    statements: Statements, expected: int, folder: Path, label: Label, disk: Disk, tell: Tell, largest: int = 0
) -> Sealed:
    """Onto the stick, read back. `statements` in the order of their numbers, about `expected` of them.

    Raises OSError or Ended; the stick then holds what it held before, and at most something with no name yet.
    """
    place = Place(disk, folder, largest)
    owner = names.owner(label.centre, label.install)
    place.clear_parts(owner)
    lines = _Lines(statements, lambda count: tell(_WRITING * min(count, expected) // max(expected, 1), _STEPS))
    try:
        data = place.write_beside(f"{owner}export{ENDING}", lambda sink: _encrypt(lines, sink, label.recipients))
        if not lines.count:
            raise Ended(StickEnding.NOTHING_TO_EXPORT)
        tell(_ON_DEVICE, _STEPS)
        first, last = lines.ranges[0][0], lines.ranges[-1][1]
        stem = place.free_name(names.stem(label.centre, label.install, first, last), (ENDING, manifest.ENDING))
        page = _page(label, lines, stem + ENDING, data.size, data.sha256)
        signed = place.write_beside(f"{owner}export{manifest.ENDING}", lambda sink: sink.write(page))
        place.name(data, stem + ENDING)
        place.name(signed, stem + manifest.ENDING)
        left = _STEPS - _ON_DEVICE
        place.check(stem + ENDING, data, lambda seen: tell(_ON_DEVICE + left * seen // max(data.size, 1), _STEPS))
        place.check(stem + manifest.ENDING, signed, lambda _: None)
    except BaseException:
        place.give_up()
        raise
    return Sealed((stem + ENDING, stem + manifest.ENDING), data.sha256, tuple(lines.ranges), lines.count)


def _page(label: Label, lines: _Lines, file: str, size: int, sha256: str) -> bytes:
    return manifest.written(
        Manifest(
            file=file,
            size=size,
            sha256=sha256,
            count=lines.count,
            first=lines.ranges[0][0],
            last=lines.ranges[-1][1],
            ranges=tuple(lines.ranges),
            centre=label.centre,
            install=label.install,
            key=label.signer.public.hex(),
            recipients=label.recipients,
            made=label.made,
            program=label.program,
        ),
        label.signer,
    )


class _Lines:
    """The statements as lines, remembering which numbers went by."""

    def __init__(self, statements: Statements, tell: Callable[[int], object]) -> None:
        self._statements = statements
        self._tell = tell
        self.count = 0
        self.ranges: list[tuple[int, int]] = []

    def __iter__(self) -> Iterator[bytes]:
        for number, statement in self._statements:
            self._note(number)
            yield statement
            yield b"\n"

    def _note(self, number: int) -> None:
        self.count += 1
        if self.ranges and self.ranges[-1][1] == number - 1:
            self.ranges[-1] = (self.ranges[-1][0], number)
        else:
            self.ranges.append((number, number))
        if self.count % 500 == 0:
            self._tell(self.count)


def _compressed(lines: Iterable[bytes]) -> Iterator[bytes]:
    """In pieces small enough that the window gets its turn between them (zlib works without holding it up)."""
    squeeze = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP)
    waiting: list[bytes] = []
    size = 0
    for line in lines:
        waiting.append(line)
        size += len(line)
        if size >= _TOGETHER:
            yield squeeze.compress(b"".join(waiting))
            waiting, size = [], 0
    yield squeeze.compress(b"".join(waiting))
    yield squeeze.flush()


def _encrypt(lines: Iterable[bytes], sink: Sink, recipients: tuple[str, ...]) -> None:
    keys = [pyrage.x25519.Recipient.from_str(one) for one in recipients]
    source, out = _Source(_compressed(lines)), _Out(sink)
    try:
        pyrage.encrypt_io(source, out, keys)
    except Exception:
        problem = source.problem or out.problem
        if problem is None:
            raise
        raise problem from None
    if (problem := source.problem or out.problem) is not None:
        raise problem


class _Source:
    """What age reads from. It would tell our own errors in its words, so they are kept and raised as they are."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""
        self.problem: Exception | None = None

    def read(self, most: int = -1) -> bytes:
        try:
            while not self._rest:
                self._rest = next(self._pieces)
        except StopIteration:
            return b""
        except Exception as problem:
            self.problem = problem
            raise
        size = len(self._rest) if most < 0 else most
        piece, self._rest = self._rest[:size], self._rest[size:]
        return piece


class _Out:
    """What age writes to."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self.problem: Exception | None = None

    def write(self, data: bytes) -> int:
        try:
            return self._sink.write(data)
        except Exception as problem:
            self.problem = problem
            raise

    def flush(self) -> None:
        self._sink.flush()
