"""What does whoever repairs this kiosk need to know of it, and how does it reach them? One file, and nobody in it.

Apart because it leaves the building: numbers, codes and versions go in by name; the log is the only free text, and
is searched for everything that could name a person, a place or a folder of somebody's.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import sqlite3
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from importlib import metadata
from pathlib import Path
from typing import Any

from kiosk import __version__
from kiosk.desk.health import Bundle, BundleMade, Check
from kiosk.domain.stick import Stick
from kiosk.errors import KioskError
from kiosk.office.nameless import Nameless
from kiosk.paths import Home, frozen
from kiosk.settings import Settings
from kiosk.settings.values import PLACES_AND_KEYS
from kiosk.store import counting

REPORTS = "reports"
OLDEST, LATEST = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)
"""The moments that a zip file can hold; clocks know others."""
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC), errno.EFBIG}
_LIBRARIES = ("PySide6-Essentials", "sqlite-utils", "pyttsx3", "espeakng-loader", "pyrage", "PyNaCl")


@dataclass(frozen=True, slots=True)
class Machine:
    """What is known beside what can be measured. `screen`: its size; `at`: now, with its time zone."""

    home: Home
    settings: Settings
    notices: tuple[str, ...]
    screen: str
    at: datetime


def make_bundle(
    machine: Machine,
    checks: tuple[Check, ...],
    sticks: Callable[[], Sequence[Stick]],
    mount: Callable[[Stick], Stick | None],
) -> BundleMade:
    """On the one stick that is there; in this computer when there is none, several, or it cannot be written."""
    here = machine.home.folder / REPORTS
    try:
        found = list(sticks())
    except (OSError, KioskError):
        found = []
    content = _content(machine, checks)
    if len(found) != 1:
        return _in_computer(here, machine.at, content, Bundle.SEVERAL_STICKS if found else Bundle.IN_COMPUTER)
    try:
        stick = found[0] if found[0].place else mount(found[0])
        if stick is not None and stick.place and stick.writable:
            return BundleMade(Bundle.ON_STICK, _write(Path(stick.place), machine.at, content).name, stick.name)
    except (OSError, KioskError):
        pass  # pulled out, full or protected: what was gathered is still kept here
    return _in_computer(here, machine.at, content, Bundle.STICK_REFUSED)


def _in_computer(here: Path, at: datetime, content: dict[str, str], ending: Bundle) -> BundleMade:
    try:
        here.mkdir(parents=True, exist_ok=True)
        return BundleMade(ending, _write(here, at, content).name, REPORTS)
    except OSError as problem:
        return BundleMade(Bundle.NO_ROOM if problem.errno in _FULL else Bundle.NOT_WRITTEN)


def _write(folder: Path, at: datetime, content: dict[str, str]) -> Path:
    """Whole and read back, or not at all."""
    file = _free_name(folder, f"premier-clic-depannage-{at:%Y%m%d-%H%M}")
    beside = file.with_suffix(".part")
    moment = min(max(at.timetuple()[:6], OLDEST), LATEST)
    try:
        with beside.open("wb") as out:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
                for name, text in content.items():
                    entry = zipfile.ZipInfo(name, moment)
                    entry.compress_type = zipfile.ZIP_DEFLATED
                    bundle.writestr(entry, text.encode())
            out.flush()
            os.fsync(out.fileno())
        with zipfile.ZipFile(beside) as bundle:
            if bundle.testzip() is not None:
                raise OSError(errno.EIO, "what was written cannot be read back")
        return beside.replace(file)
    except (OSError, zipfile.BadZipFile) as problem:
        beside.unlink(missing_ok=True)
        raise problem if isinstance(problem, OSError) else OSError(errno.EIO, str(problem)) from problem


def _free_name(folder: Path, stem: str) -> Path:
    number, file = 1, folder / f"{stem}.zip"
    while file.exists():
        number += 1
        file = folder / f"{stem}-{number}.zip"
    return file


def _content(machine: Machine, checks: tuple[Check, ...]) -> dict[str, str]:
    nameless = Nameless(machine.home.folder, machine.settings)
    return {
        "about.json": _json(_about(machine, nameless)),
        "settings.json": _json(_settings(machine.settings)),
        "health.json": _json([_check(check) for check in checks]),
        "counts.json": _json(_counts(machine.home)),
        **{file.name: nameless.text(_read(file)) for file in sorted(machine.home.logs.glob("desk*.log"))},
    }


def _about(machine: Machine, nameless: Nameless) -> dict[str, Any]:
    return {
        "version": __version__,
        "frozen": frozen(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "libraries": {name: _version(name) for name in _LIBRARIES},
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processors": os.cpu_count(),
        "memory_mb": _memory_mb(),
        "screen": machine.screen,
        "at": f"{machine.at:%Y-%m-%d %H:%M}",
        "notices": [nameless.line(notice) for notice in machine.notices],
    }


def _settings(settings: Settings) -> dict[str, Any]:
    """Of what says where the kiosk stands, only whether it was set."""
    usual = Settings()
    return {
        field.name: ("set" if getattr(settings, field.name) != getattr(usual, field.name) else "usual")
        if field.name in PLACES_AND_KEYS
        else getattr(settings, field.name)
        for field in fields(Settings)
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        "subject": check.subject.value,
        "state": check.state.value,
        "finding": check.finding.value,
        "values": dict(check.values),
    }


def _counts(home: Home) -> dict[str, Any]:
    try:
        counts = counting.count(home.store)
    except KioskError as error:
        return {"cannot be read": error.trouble.value}
    return {"kinds": counts.kinds, "states": counts.states, "learners": counts.learners, "form": counts.form}


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError as problem:
        return f"cannot be read: {problem.strerror}\n"


def _version(name: str) -> str:
    """A frozen program does not carry every library's papers."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "?"


def _memory_mb() -> int | None:
    """None where the system does not say it this way."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1_000_000
    except (ValueError, OSError, AttributeError):
        return None


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, default=str) + "\n"
