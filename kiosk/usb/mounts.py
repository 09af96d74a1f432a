"""What is mounted where? The kernel's own list, read as it is written.

Apart because its form (octal spaces, optional fields) is worth its own tests, and a bind or a loop is no stick.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_OCTAL = re.compile(r"\\([0-7]{3})")
_HEXADECIMAL = re.compile(r"\\x([0-9a-fA-F]{2})")


@dataclass(frozen=True, slots=True)
class Mount:
    """`number`: major and minor of the device (`8:17`). `whole`: the root of the file system, not a part of it."""

    number: str
    place: Path
    device: str
    file_system: str
    writable: bool
    whole: bool


def mounts(text: str) -> list[Mount]:
    """From /proc/self/mountinfo, in its order; of two at one place only the later one can be seen."""
    seen: dict[Path, Mount] = {}
    for line in text.splitlines():
        left, dash, right = line.partition(" - ")
        before, after = left.split(" "), right.split(" ")
        if not dash or len(before) < 6 or len(after) < 3:
            continue
        place = Path(plain(before[4]))
        writable = "rw" in before[5].split(",") and "rw" in after[2].split(",")
        seen[place] = Mount(before[2], place, plain(after[1]), after[0], writable, before[3] == "/")
    return list(seen.values())


def plain(field: str) -> str:
    """Spaces, tabs, line ends and backslashes are written as `\\040` and so on."""
    return _unescaped(field, _OCTAL, 8)


def plain_label(name: str) -> str:
    """udev writes what is no letter, digit or plain sign as `\\x20`."""
    return _unescaped(name, _HEXADECIMAL, 16)


def _unescaped(field: str, escape: re.Pattern[str], base: int) -> str:
    """Each escape is one byte of UTF-8, beside letters that were left as they are."""
    data = bytearray()
    at = 0
    for found in escape.finditer(field):
        data += field[at : found.start()].encode("utf-8", "surrogateescape")
        data.append(int(found[1], base) & 0xFF)
        at = found.end()
    data += field[at:].encode("utf-8", "surrogateescape")
    return data.decode("utf-8", "surrogateescape")
