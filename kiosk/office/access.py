"""Where is the lock of the desk kept, and what is left of it after a power cut? Two copies, and the way back.

Apart from the rules because only this module knows files: `access.json` and its copy change with every try, and
`rescue.json`, the hash of the rescue code, is written once and never touched by a try. A cut in the middle of a
write leaves one whole copy. Should both copies be damaged all the same, the desk stays shut for every PIN and the
rescue code opens it: nobody becomes the centre's manager because a disk failed. Should the third file be lost too,
whoever can open the computer's own session starts anew with `kiosk access forget`; so no centre is ever locked out
for good, and nothing a visitor can touch leads there.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import asdict, fields
from pathlib import Path

from kiosk.desk.access import AccessRecord, shut_record
from kiosk.errors import KioskError, Trouble

COPIES = ("access.json", "access.second.json")
RESCUE = "rescue.json"
_BLOCK = 4096
"""Each file fills one block of the disk: when the disk is full, it can still be written over where it is."""


class FileAccess:
    """Satisfies `desk.access.AccessKeeper`. `folder`: the home of the program."""

    def __init__(self, folder: Path) -> None:
        self._copies = [folder / name for name in COPIES]
        self._rescue = folder / RESCUE
        self._number = 0

    def load(self) -> AccessRecord | None:
        """The newest whole copy; None when there is no file at all."""
        whole = [found for found in map(_read, self._copies) if found is not None]
        numbered = [(_number(found), record) for found in whole if (record := _record(found)) is not None]
        if numbered:
            self._number, record = max(numbered, key=lambda each: each[0])
            return record
        if not any(file.exists() for file in (*self._copies, self._rescue)):
            return None
        return shut_record(str((_read(self._rescue) or {}).get("rescue", "")))

    def save(self, record: AccessRecord) -> None:
        """One copy after the other, so that one is whole at any moment; the way back comes after them, so that a
        first start that was cut is either over or begins again. One that failed leaves nothing."""
        self._number += 1
        text = _sealed({**asdict(record), "number": self._number})
        files = (*self._copies, self._rescue)
        first = not any(file.exists() for file in files)
        try:
            self._copies[0].parent.mkdir(parents=True, exist_ok=True)
            for copy in self._copies:
                _write(copy, text)
            if (_read(self._rescue) or {}).get("rescue") != record.rescue:
                _write(self._rescue, _sealed({"rescue": record.rescue}))
        except OSError as problem:
            for file in files if first else ():
                _gone(file)
            raise KioskError(Trouble.NOT_SAVED, f"{problem.__class__.__name__}: {problem}") from problem


def forget_access_and_print(folder: Path, echo: Callable[[str], None]) -> int:
    """For whoever owns the computer: the next opening of the desk is a first start. Nothing else is lost."""
    gone = 0
    try:
        for name in (*COPIES, RESCUE):
            if (folder / name).exists():
                (folder / name).unlink()
                gone += 1
    except OSError as problem:
        echo(json.dumps({"error": "not_saved", "detail": str(problem)}))
        return 1
    echo(json.dumps({"forgotten": gone}))
    return 0


def _write(file: Path, text: bytes) -> None:
    """Beside, then in its place. On a full disk over the old one, which has all the room that is needed."""
    beside = file.with_name(file.name + ".new")
    try:
        _flushed(beside, text, os.O_CREAT | os.O_TRUNC)
        os.replace(beside, file)
        _flush_folder(file.parent)
    except OSError:
        _gone(beside)
        if not file.exists():
            raise
        _flushed(file, text, 0)


def _gone(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink()


def _flushed(file: Path, text: bytes, how: int) -> None:
    handle = os.open(file, os.O_WRONLY | how, 0o600)
    try:
        left = memoryview(text)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _flush_folder(folder: Path) -> None:
    """The new name is on disk as well, where the system can be told so."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sealed(values: dict[str, object]) -> bytes:
    """One block of JSON with a sum over it: a half-written or rotten file is recognised."""
    text = json.dumps({**values, "sum": _sum(values)})
    return text.encode("ascii").ljust(_BLOCK)


def _read(file: Path) -> dict[str, object] | None:
    """What the file holds, None when it is missing or damaged in any way."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    written = found.pop("sum", "")
    return found if written == _sum(found) else None


def _sum(values: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(values, sort_keys=True).encode()).hexdigest()


def _number(found: dict[str, object]) -> int:
    number = found.get("number")
    return number if isinstance(number, int) else 0


def _record(found: dict[str, object]) -> AccessRecord | None:
    values = {field.name: found.get(field.name) for field in fields(AccessRecord)}
    texts = [values[name] for name in ("pin", "rescue", "boot")]
    numbers = [values[name] for name in ("failures", "since_ms")]
    if not all(isinstance(text, str) for text in texts) or not all(type(one) is int for one in numbers):
        return None
    return AccessRecord(
        pin=str(values["pin"]), rescue=str(values["rescue"]), boot=str(values["boot"]),
        failures=int(str(values["failures"])), since_ms=int(str(values["since_ms"])),
    )  # fmt: skip
