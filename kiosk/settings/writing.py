"""How is one setting changed in a file that people write as well? What they wrote beside it stays as it is.

Apart because this is the only door of tomlkit, which the start of the kiosk must not wait for.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tomllib
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Item

from kiosk.settings.values import Settings

Plain = str | bool | int | float | list[str]


def write_setting(file: Path, name: str, value: Plain | None) -> Path | None:
    """One setting gets this value; None takes it out of the file. Comments, order and what is unknown are kept.

    Written beside, safe on disk, then renamed: at every moment there is a whole file. A damaged one is kept beside
    as `settings.toml.damaged-1`, -2 …, whose path is returned. Raises OSError; the old file is then untouched.
    """
    file = file.resolve()  # a link stays a link
    file.parent.mkdir(parents=True, exist_ok=True)
    before = file.read_bytes() if file.exists() else b""
    if file.exists() and not file.stat().st_mode & 0o222:
        raise PermissionError(errno.EACCES, "somebody protected this file", file.name)
    text = changed_text(before, name, value)
    if text is not None:
        _put(file, text.encode(), like=file)
        return None
    aside = _free_name(file)
    _put(aside, before, like=file)
    try:
        _put(file, (changed_text(b"", name, value) or "").encode(), like=file)
    except OSError:
        aside.unlink(missing_ok=True)
        raise
    return aside


def changed_text(before: bytes, name: str, value: Plain | None) -> str | None:
    """The text with this one change; None when it cannot be understood, by the editor here or by the reader.

    A remark on the line of a setting that leaves is kept: the setting then stays beside it with its usual value.
    """
    try:
        document = tomlkit.parse(before.decode("utf-8-sig"))
        if value is None and _has_remark(document, name):
            value = usual(name)
        if value is None:
            document.pop(name, None)
        else:
            document[name] = value
        text = tomlkit.dumps(document)
        return text if tomllib.loads(text).get(name) == value else None
    except (TOMLKitError, ValueError, RecursionError, KeyError, IndexError):
        return None


def _has_remark(document: tomlkit.TOMLDocument, name: str) -> bool:
    item = document.item(name) if name in document else None
    return isinstance(item, Item) and bool(item.trivia.comment)


def usual(name: str) -> Plain:
    """The usual value, as a file holds it."""
    value: Plain | tuple[str, ...] = getattr(Settings(), name)
    return list(value) if isinstance(value, tuple) else value


def _free_name(file: Path) -> Path:
    number = 1
    while (aside := file.with_name(f"{file.name}.damaged-{number}")).exists():
        number += 1
    return aside


def _put(file: Path, content: bytes, like: Path) -> None:
    """All of it under this name, also after a power cut, or nothing."""
    beside = file.with_name(f"{file.name}.new")
    try:
        with beside.open("wb") as out:
            out.write(content)
            out.flush()
            if like.exists():
                shutil.copymode(like, beside)
            os.fsync(out.fileno())
        beside.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    _keep_name(file.parent)


def _keep_name(folder: Path) -> None:
    """The renaming survives a power cut as well. Windows has no such thing for folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
