"""The lines of a file that somebody brought, whatever its encoding and however long they are, in little memory.

Apart because files of places come as UTF-8, Windows-1252 or UTF-16, sometimes two of them in one file, and because
a file of any size may be anything at all.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from kiosk.domain.venue_remarks import ImportEnding

LONGEST_LINE = 200_000
"""Characters. The longest real rows have about 10,000."""
SNIFFED = 65_536
MOST_CONTROLS = 0.02
"""Of text: hardly a sign in a hundred is no sign at all."""
WINDOWS = "kiosk.windows-1252"
HIGH_BYTES = re.compile(rb"[\x80-\xff]+")


class NotUsable(Exception):
    """The file cannot become a list of places; `ending` says why, `missing` which columns it lacks."""

    def __init__(self, ending: ImportEnding, missing: tuple[str, ...] = ()) -> None:
        super().__init__(ending.value)
        self.ending = ending
        self.missing = missing


@dataclass(frozen=True, slots=True)
class TextLine:
    """`number`: in the file, from 1. `whole`: False when the rest was too long and is left out."""

    number: int
    text: str
    whole: bool = True


class Lines:
    """An iterator of `TextLine`. `encoding` is known at the end: lines that are not UTF-8 are Windows-1252."""

    def __init__(self, file: BinaryIO) -> None:
        start = file.read(SNIFFED)
        file.seek(0)
        if not start.strip():
            raise NotUsable(ImportEnding.EMPTY)
        self._wide = _wide_encoding(start)
        if not self._wide and _share_of_controls(start) > MOST_CONTROLS:
            raise NotUsable(ImportEnding.NOT_TEXT)
        # Latin-1 keeps every byte as it is: the line is cut first, and then really decoded.
        self._text = io.TextIOWrapper(file, encoding=self._wide or "latin-1", errors="replace", newline="")
        self._start = start.decode(self._wide or "latin-1", errors="replace")
        self._file = file
        self._utf8 = self._windows = False

    def begins_with(self, signs: tuple[str, ...]) -> bool:
        """After spaces and the mark that tells the encoding."""
        return self._start.lstrip("\ufeff\xef\xbb\xbf \t\r\n").startswith(signs)

    def done(self) -> int:
        """How many bytes were read."""
        return self._file.tell()

    @property
    def encoding(self) -> str:
        if self._wide:
            return "UTF-16"
        if self._windows:
            return "UTF-8 and Windows-1252" if self._utf8 else "Windows-1252"
        return "UTF-8"

    def __iter__(self) -> Iterator[TextLine]:
        number = 0
        while text := self._text.readline(LONGEST_LINE):
            number += 1
            whole = len(text) < LONGEST_LINE or text.endswith(("\n", "\r"))
            if not whole:
                self._leave_out_the_rest()
            text = self._decoded(text)
            yield TextLine(number, text.lstrip("\ufeff") if number == 1 else text, whole)

    def blocks(self) -> Iterator[str]:
        """The same text in pieces, for a file whose lines mean nothing."""
        if self._wide:
            yield from iter(lambda: self._text.read(SNIFFED), "")
            return
        codecs.register_error(WINDOWS, self._as_windows)
        decoder = codecs.getincrementaldecoder("utf-8-sig")(errors=WINDOWS)
        for piece in iter(lambda: self._text.read(SNIFFED), ""):
            yield decoder.decode(piece.encode("latin-1"))
        yield decoder.decode(b"", final=True)

    def _as_windows(self, problem: UnicodeError) -> tuple[str, int]:
        """What to do with bytes that are not UTF-8: all that stand together are of the other encoding."""
        if not isinstance(problem, UnicodeDecodeError):
            raise problem
        self._windows = True
        run = HIGH_BYTES.match(problem.object, problem.start)
        end = run.end() if run else problem.end
        return problem.object[problem.start : end].decode("cp1252", errors="replace"), end

    def _leave_out_the_rest(self) -> None:
        while piece := self._text.readline(LONGEST_LINE):
            if piece.endswith(("\n", "\r")):
                return

    def _decoded(self, text: str) -> str:
        if self._wide or text.isascii():
            return text
        written = text.encode("latin-1")
        try:
            right = written.decode("utf-8")
        except UnicodeDecodeError:
            self._windows = True
            return written.decode("cp1252", errors="replace")
        self._utf8 = True
        return _once(right)


def _once(text: str) -> str:
    """A text that was encoded twice (MÃ©diathÃ¨que), decoded as often."""
    if "Ã" not in text:
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except ValueError:
        return text


def _wide_encoding(start: bytes) -> str:
    """UTF-16 by its mark, or by the zeros that every second byte of it is."""
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    half = max(len(start) // 2, 1)
    if start[1::2].count(0) > 0.6 * half and start[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if start[::2].count(0) > 0.6 * half and start[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""


def _share_of_controls(start: bytes) -> float:
    controls = sum(start.count(code) for code in range(32) if code not in b"\t\n\r\x0b\x0c\x1a")
    return controls / len(start)
