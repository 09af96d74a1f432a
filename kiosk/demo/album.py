"""The numbered pictures of a demo, and what is cut on any of them.

Apart because the pictures are what people look at, and the count of cut texts is what the build looks at.
"""

from __future__ import annotations

from pathlib import Path

from kiosk.ui.audit import clipped
from kiosk.ui.shell import Shell


class Album:
    def __init__(self, folder: Path, shell: Shell) -> None:
        self._folder = folder
        self._shell = shell
        self._folder.mkdir(parents=True, exist_ok=True)
        for old in self._folder.glob("[0-9][0-9]-*.png"):
            old.unlink()
        self.count = 0
        self.cut: list[str] = []

    def keep(self, name: str) -> None:
        """One picture of the window as it is now."""
        self.count += 1
        self.cut.extend(f"{name}: {text}" for text in clipped(self._shell))
        self._shell.grab().save(str(self._folder / f"{self.count:02d}-{name}.png"))
