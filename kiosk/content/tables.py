"""What stands in the files of a pack: each parsed once, and not again at the next start while nothing changed.

Apart because reading TOML is half of the time until the kiosk is ready; what was parsed is kept beside the
kiosk's own data, and anything odd about what was kept means parsing again.
"""

from __future__ import annotations

import tomllib
from binascii import crc32
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from kiosk import __version__
from kiosk.content.limits import LARGEST_FILE, check_table, check_text
from kiosk.content.toml_lines import TomlLines

Table = dict[str, Any]
Stamp = tuple[int, int]
"""Size and time of the last change: another stamp is another text."""


class _Kept(msgspec.Struct, frozen=True):
    folder: str
    version: str
    tables: dict[str, tuple[Stamp, Table]]


class Tables:
    """`kept` is the file that holds what was parsed before; without it, everything is parsed."""

    def __init__(self, folder: Path, kept: Path | None = None) -> None:
        self._folder = folder
        self._kept = kept
        self._before = _kept_tables(kept, folder)
        self._now: dict[str, tuple[Stamp, Table]] = {}
        self._lines: dict[str, TomlLines | None] = {}

    def read(self, name: str) -> Table:
        """Raises OSError, ValueError or RecursionError when there is no such table to be had."""
        stamp = self._stamp(name)
        before = self._before.get(name)
        if before is not None and before[0] == stamp:
            self._now[name] = before
            return before[1]
        text = self.text(name)
        check_text(text)
        table = tomllib.loads(text)
        check_table(table)
        if stamp is not None:
            self._now[name] = (stamp, table)
        return table

    def there(self, name: str) -> bool:
        return self._stamp(name) is not None

    def lines(self, name: str) -> TomlLines | None:
        """For whoever must say where something stands; None when the file cannot be read."""
        if name not in self._lines:
            try:
                self._lines[name] = TomlLines(self.text(name))
            except (OSError, ValueError):
                self._lines[name] = None
        return self._lines[name]

    def text(self, name: str) -> str:
        file = self._folder / name
        if file.is_symlink() or not file.resolve().is_relative_to(self._folder.resolve()):
            raise ValueError("The file leads out of the pack's folder")
        if file.exists() and not file.is_file():
            raise ValueError("This is not a file")
        if file.stat().st_size > LARGEST_FILE:
            raise ValueError(f"The file is larger than {LARGEST_FILE} bytes")
        content = file.read_bytes()
        try:
            return content.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as problem:
            line = content.count(b"\n", 0, problem.start) + 1
            raise ValueError(f"This is not a text in UTF-8 (at line {line})") from problem

    def keep(self) -> None:
        """Leave what was parsed for the next start. That this cannot be done troubles nobody."""
        if self._kept is None or self._now == self._before:
            return
        with suppress(OSError, TypeError, ValueError, RecursionError):
            content = msgspec.msgpack.encode(_Kept(str(self._folder), __version__, self._now))
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self._kept.with_suffix(".new")
            unfinished.write_bytes(crc32(content).to_bytes(4, "big") + content)
            unfinished.replace(self._kept)

    def _stamp(self, name: str) -> Stamp | None:
        """Of the file itself, not of what a link leads to."""
        try:
            about = (self._folder / name).lstat()
        except OSError:
            return None
        return about.st_size, about.st_mtime_ns


def _kept_tables(file: Path | None, folder: Path) -> dict[str, tuple[Stamp, Table]]:
    """Nothing when the file is not there, is damaged, or belongs to another pack or another program."""
    if file is None:
        return {}
    try:
        content = file.read_bytes()
        if crc32(content[4:]) != int.from_bytes(content[:4], "big"):
            return {}
        kept = msgspec.msgpack.decode(content[4:], type=_Kept)
    except (OSError, ValueError, RecursionError):
        return {}
    same = (kept.folder, kept.version) == (str(folder), __version__)
    return kept.tables if same else {}
