"""How an author looks at one task: the real screen, with nothing recorded.

Apart because looking at one and making pictures of all of them end differently.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from kiosk.content.loader import Pack
from kiosk.domain.outcomes import Mode
from kiosk.ui.later import later
from kiosk.ui.preview_room import PreviewRoom

PAINT_MS = 800


class Preview:
    """`problem` is not empty when there is nothing to show."""

    def __init__(self, task: str, mode: str, language: str, picture: str | None, *, pack: Pack, size: int) -> None:
        self._picture = picture
        self._room = PreviewRoom(pack, language, size)
        self.problem = _unknown(mode) or self._room.problem(task)
        if not self.problem:
            self._room.enter(task, Mode(mode))

    def open(self, *, windowed: bool) -> None:
        self._room.shell.open(windowed=windowed or self._picture is not None)
        if self._picture is not None:
            later(PAINT_MS, self._room.shell, self._save)

    def _save(self) -> None:
        self._room.shell.grab().save(str(self._picture))
        QApplication.quit()


def _unknown(mode: str) -> str:
    known = {one.value for one in Mode}
    return "" if mode in known else f"There is no mode '{mode}': shown, together, alone or challenge."
