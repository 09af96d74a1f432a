"""How is a setting that was changed at the desk kept? By the file's own rules, safely, noted without its value.

Apart because it joins the file to what the desk asks of it; the running kiosk is told by its listeners.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from kiosk.desk.keeping import Kept, Refusal
from kiosk.domain.facts import Happening
from kiosk.domain.help_facts import SettingChanged
from kiosk.errors import KioskError
from kiosk.settings import Settings, names, read_settings
from kiosk.settings.checking import Fault, checked
from kiosk.settings.values import AT_NEXT_START
from kiosk.settings.writing import Plain, write_setting

_REFUSALS = {
    Fault.KIND: Refusal.WRONG_KIND,
    Fault.BOUNDS: Refusal.OUT_OF_BOUNDS,
    Fault.CHOICE: Refusal.NO_SUCH_CHOICE,
    Fault.LENGTH: Refusal.TOO_LONG,
    Fault.SHAPE: Refusal.WRONG_SHAPE,
}
_PROTECTED = {errno.EACCES, errno.EPERM, errno.EROFS}
_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}  # Windows has no quotas of this kind


class FileKeeper:
    """Satisfies SettingsKeeper. `note`: keeps a fact of the kiosk; `told`: what the running kiosk does with it."""

    def __init__(
        self,
        file: Path,
        note: Callable[[Happening], object],
        told: Callable[[Settings], object] = lambda _: None,
        log: Callable[[str, str], object] = lambda *_: None,
    ) -> None:
        self._file = file
        self._note = note
        self._told = told
        self._log = log
        self._one_at_a_time = Lock()
        self._now, _ = read_settings(file)

    def now(self) -> Settings:
        return self._now

    def change(self, name: str, value: object) -> Kept | Refusal:
        if name not in names():
            return Refusal.UNKNOWN
        taken = checked(name, value)
        if isinstance(taken, Fault):
            return _REFUSALS[taken]
        return self._write(name, list(taken) if isinstance(taken, tuple) else taken)

    def reset(self, name: str) -> Kept | Refusal:
        return self._write(name, None) if name in names() else Refusal.UNKNOWN

    def _write(self, name: str, value: Plain | None) -> Kept | Refusal:
        with self._one_at_a_time:
            try:
                aside = write_setting(self._file, name, value)
            except OSError as problem:
                self._log("settings", f"{name} could not be kept: {problem.strerror}")
                return _refusal(problem)
            before, (self._now, _) = self._now, read_settings(self._file)
        if aside is not None:
            self._log("settings", f"the file was damaged and is kept as {aside.name}")
        if self._now != before:
            self._noted(name)
            self._told(self._now)
        return Kept(self._now, name in AT_NEXT_START, "" if aside is None else aside.name)

    def _noted(self, name: str) -> None:
        """The setting is kept already: a fact that cannot be must not say otherwise."""
        try:
            self._note(SettingChanged(name))
        except KioskError as error:
            self._log(error.trouble.value, error.detail)


def _refusal(problem: OSError) -> Refusal:
    if problem.errno in _FULL:
        return Refusal.DISK_FULL
    return Refusal.READ_ONLY if problem.errno in _PROTECTED else Refusal.NOT_SAVED
