"""The pictures of the whole layout audit, and a page on which a person can look through them.

Apart because eyes judge beauty and tests cannot.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.ui.audit_rooms import Setting

WIDTH = 960
STYLE = (
    "body{font:18px sans-serif;margin:2em;background:#FFFBF4;color:#14213D}"
    "figure{display:inline-block;margin:.5em;width:31%}img{width:100%;border:1px solid #D8D2C4}"
)


class Album:
    """A folder for each setting; the index is made of what is there, so that several processes may fill it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, window: QWidget, name: str, setting: Setting) -> None:
        there = self.folder / str(setting)
        there.mkdir(parents=True, exist_ok=True)
        picture = window.grab()
        if picture.width() > WIDTH:
            picture = picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        picture.save(str(there / f"{name}.png"))

    def write_index(self) -> None:
        settings = sorted(each for each in self.folder.iterdir() if each.is_dir())
        links = "".join(
            f'<li><a href="{escape(each.name)}.html">{escape(each.name)}</a></li>' for each in settings
        )
        for each in settings:
            figures = "".join(_figure(picture) for picture in sorted(each.glob("*.png")))
            self._write(f"{each.name}.html", each.name, f'<p><a href="index.html">index</a></p>{figures}')
        self._write("index.html", "Premier Clic", f"<ul>{links}</ul>")

    def _write(self, name: str, title: str, body: str) -> None:
        page = f"<!doctype html><meta charset=utf-8><title>{escape(title)}</title><style>{STYLE}</style>"
        (self.folder / name).write_text(f"{page}<h1>{escape(title)}</h1>{body}", encoding="utf-8")


def _figure(picture: Path) -> str:
    where = escape(f"{picture.parent.name}/{picture.name}")
    image = f'<a href="{where}"><img loading=lazy src="{where}"></a>'
    return f"<figure>{image}<figcaption>{escape(picture.stem)}</figcaption></figure>"
