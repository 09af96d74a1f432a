"""A picture of every task of a pack in every mode, on one page to look through.

Apart because a whole pack is judged at a glance, and because what cannot be opened must be counted, not stop it.
"""

from __future__ import annotations

import html
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from kiosk.content.loader import Pack
from kiosk.domain.outcomes import Mode
from kiosk.ui.later import later
from kiosk.ui.preview_room import PreviewRoom

SETTLED_MS = 120
"""After this the screen stands as a person first sees it."""

PAGE = """<!doctype html>
<html lang="fr"><meta charset="utf-8"><title>{title}</title>
<style>
body {{ font-family: sans-serif; margin: 2rem; background: #f6f4ef; color: #222 }}
section {{ display: flex; flex-wrap: wrap; gap: 1rem }}
figure {{ margin: 0; width: 340px }}
img {{ width: 100%; border: 1px solid #bbb; border-radius: 6px }}
.broken {{ color: #9c1c1c }}
</style>
<h1>{title}</h1>
{body}
</html>
"""


class Gallery:
    """`pictures` are the files that were saved, `broken` says what could not be shown and why."""

    def __init__(self, pack: Pack, language: str, size: int, folder: Path) -> None:
        self._pack = pack
        self._room = PreviewRoom(pack, language, size)
        self._folder = folder
        self._left = [(task, mode) for task in (*pack.exercises, *sorted(pack.items)) for mode in Mode]
        self._now = ""
        self.pictures: list[tuple[str, str, str]] = []
        """(task, mode, file)."""
        self.broken: dict[str, str] = {}

    def make(self, app: QApplication) -> None:
        """Returns when the page is written."""
        self._folder.mkdir(parents=True, exist_ok=True)
        before, sys.excepthook = sys.excepthook, self._stumbled
        try:
            self._room.shell.open(windowed=True)
            later(0, self._room.shell, self._next)
            app.exec()
        finally:
            sys.excepthook = before
            self._room.shell.close()
        title = f"{self._pack.id} {self._pack.version}"
        page = PAGE.format(title=html.escape(title), body=self._body())
        (self._folder / "index.html").write_text(page, encoding="utf-8")

    def _next(self) -> None:
        if not self._left:
            QApplication.quit()
            return
        task, mode = self._left.pop(0)
        self._now = task
        if task not in self.broken and (problem := self._room.problem(task)):
            self.broken[task] = problem
        if task in self.broken:
            later(0, self._room.shell, self._next)
            return
        later(SETTLED_MS, self._room.shell, lambda: self._save(task, mode))
        self._room.enter(task, mode)

    def _save(self, task: str, mode: Mode) -> None:
        later(0, self._room.shell, self._next)
        if task in self.broken:
            return
        name = f"{len(self.pictures) + 1:03d}-{task}-{mode.value}.png"
        if self._room.shell.grab().save(str(self._folder / name)):
            self.pictures.append((task, mode.value, name))
        else:
            self.broken[task] = f"{name} cannot be written"

    def _stumbled(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A task that raises is broken; the others are shown all the same."""
        self.broken.setdefault(self._now, f"{kind.__name__}: {error}")

    def _body(self) -> str:
        told = [f"<p class='broken'>{html.escape(f'{name} : {why}')}</p>" for name, why in self.broken.items()]
        tasks = dict.fromkeys(task for task, _, _ in self.pictures)
        return "\n".join((*told, *(self._row(task) for task in tasks)))

    def _row(self, task: str) -> str:
        exercise = self._pack.exercises.get(task)
        title = exercise.title if exercise else self._pack.items[task].scene.steps[0].say
        figures = "".join(_figures(self.pictures, task))
        return f"<h2>{html.escape(f'{task} – {title}')}</h2>\n<section>{figures}</section>"


def _figures(pictures: Sequence[tuple[str, str, str]], wanted: str) -> Sequence[str]:
    return [
        f"<figure><a href='{name}'><img loading='lazy' src='{name}' alt='{task}, {mode}'></a>"
        f"<figcaption>{name[:3]}. {mode}</figcaption></figure>"
        for task, mode, name in pictures
        if task == wanted
    ]
