"""What the command line opens for authors: one task in the window, or pictures of all of them.

Apart because the kiosk that visitors use never needs it, and it needs a window, a pack and nothing else.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk import paths
from kiosk.app import application
from kiosk.content.loader import Pack
from kiosk.content.packs import pack_to_look_at
from kiosk.paths import Home
from kiosk.ui.gallery import Gallery
from kiosk.ui.preview import Preview
from kiosk.ui.theme.fonts import load_fonts
from kiosk.worlds.table import WORLDS


def preview(
    home: Home, task: str, mode: str, language: str, *,
    windowed: bool, picture: str | None, pack: str | None = None, size: int = 100,
) -> int:  # fmt: skip
    app = application()
    load_fonts(paths.fonts())
    shown = Preview(task, mode, language, picture, pack=_pack(home, pack), size=size)
    if shown.problem:
        sys.stderr.write(shown.problem + "\n")
        return 2
    shown.open(windowed=windowed)
    return app.exec()


def preview_all(home: Home, folder: str, language: str, pack: str | None, size: int) -> dict[str, int]:
    """How many pictures were saved, and how many tasks could not be shown."""
    app = application()
    load_fonts(paths.fonts())
    gallery = Gallery(_pack(home, pack), language, size, Path(folder))
    gallery.make(app)
    return {"pictures": len(gallery.pictures), "broken": len(gallery.broken)}


def _pack(home: Home, folder: str | None) -> Pack:
    """What the kiosk would show, or a pack that is still elsewhere, beside base or by itself."""
    return pack_to_look_at(paths.assets(), home.packs, folder, WORLDS)
