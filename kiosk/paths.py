"""Where things are: what ships with the program, and the one folder under which it writes.

Apart because a frozen program, a developer's tree and a test each answer differently, and nobody else asks.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

SYSTEM_FONTS = (Path("/usr/share/fonts/truetype/andika"), Path("/usr/share/fonts/truetype/noto"))


def frozen() -> bool:
    """True inside the program made by PyInstaller."""
    return bool(getattr(sys, "frozen", False))


def shipped() -> Path:
    """The folder that holds `assets` and `locales`."""
    if frozen():
        return Path(str(getattr(sys, "_MEIPASS", Path(sys.executable).parent)))
    return Path(__file__).resolve().parent.parent


def assets() -> Path:
    return shipped() / "assets"


def locales() -> Path:
    return shipped() / "locales"


def fonts() -> tuple[Path, ...]:
    """Folders to look for fonts in: those that travel with the program first."""
    return (shipped() / "fonts", *SYSTEM_FONTS)


def worker_command() -> tuple[str, tuple[str, ...]]:
    """The program and arguments that start the speech worker."""
    if frozen():
        return sys.executable, ("--speech-worker",)
    return sys.executable, ("-m", "kiosk", "--speech-worker")


@dataclass(frozen=True, slots=True)
class Home:
    """Everything that the program writes is under `folder`."""

    folder: Path

    @property
    def settings(self) -> Path:
        return self.folder / "settings.toml"

    @property
    def store(self) -> Path:
        return self.folder / "store"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def packs(self) -> Path:
        """Content that this place added: a folder for each pack."""
        return self.folder / "packs"

    @property
    def cache(self) -> Path:
        return self.folder / "cache"

    @property
    def voices(self) -> Path:
        return self.folder / "voices"


def home(given: str | None) -> Home:
    """The given folder, or the usual place for a program's data on this system."""
    if given:
        return Home(Path(given).resolve())

    return Home(Path(platformdirs.user_data_dir("premier-clic", appauthor=False)))
