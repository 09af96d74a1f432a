"""Which letters the window can draw: the fonts loaded at start, and the families that could not be found.

Apart because fonts come from packages at set-up and travel with the program: a kiosk must start, and say so,
when one is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QFontDatabase

FILES = {
    "Andika": ("Andika-Regular.ttf", "Andika-Bold.ttf"),
    "Noto Sans Arabic": ("NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
    "Noto Sans Ethiopic": ("NotoSansEthiopic-Regular.ttf", "NotoSansEthiopic-Bold.ttf"),
    "Noto Sans Bengali": ("NotoSansBengali-Regular.ttf", "NotoSansBengali-Bold.ttf"),
    "Noto Sans Tamil": ("NotoSansTamil-Regular.ttf", "NotoSansTamil-Bold.ttf"),
    "Noto Sans Georgian": ("NotoSansGeorgian-Regular.ttf", "NotoSansGeorgian-Bold.ttf"),
}
NEEDED = ("Andika", "Noto Sans Arabic")


def load_fonts(folders: Sequence[Path], families: Sequence[str] = NEEDED) -> tuple[str, ...]:
    """Loads each family from the first folder that has it; returns those still missing, in order."""
    return tuple(family for family in families if not _load(family, folders))


def _load(family: str, folders: Sequence[Path]) -> bool:
    for folder in folders:
        files = [folder / name for name in FILES.get(family, ()) if (folder / name).is_file()]
        loaded = [path for path in files if QFontDatabase.addApplicationFont(str(path)) >= 0]
        if loaded:
            return True
    return False
