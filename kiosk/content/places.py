"""Where packs, and the exercises, items and pages of a pack stand, and which of these places may be used.

Apart because the name of a folder or file becomes the id in every fact: it must be fit for that, the only one of
its kind also where large and small letters are the same, and never lead out of the pack.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}")

Told = Callable[[str, str], None]
"""(file as it is shown, sentence)."""


def exercise_folders(pack: Path, tell: Told) -> list[Path]:
    return _fit(_inside(pack / "exercises", tell), tell, lambda place: place.is_dir() or place.is_symlink(), "")


def item_files(pack: Path, tell: Told) -> list[Path]:
    return _fit(_inside(pack / "items", tell), tell, lambda place: place.suffix == ".toml", ".toml")


def page_files(pack: Path, tell: Told) -> list[Path]:
    """The pages for helpers, in the order of the numbers before their names."""
    return _fit(_inside(pack / "pages", tell), tell, lambda place: place.suffix == ".toml", ".toml")


def folders_with_a_pack(place: Path) -> Iterator[Path]:
    """A link is among them so that it can be named; it is not followed."""
    try:
        folders = sorted(place.iterdir())
    except OSError:
        return
    for folder in folders:
        if not folder.name.startswith(".") and (folder.is_symlink() or (folder / "pack.toml").exists()):
            yield folder


def _inside(folder: Path, tell: Told) -> Iterator[Path]:
    """What stands in this folder of the pack; what a system leaves behind (names with a dot) is no content."""
    if folder.is_symlink():
        tell(folder.name, "The folder leads out of the pack.")
        return
    try:
        places = sorted(folder.iterdir())
    except FileNotFoundError:
        return
    except OSError as problem:
        tell(folder.name, f"{problem.strerror}.")
        return
    yield from (place for place in places if not place.name.startswith("."))


def _fit(places: Iterator[Path], tell: Told, wanted: Callable[[Path], bool], ending: str) -> list[Path]:
    met: dict[str, str] = {}
    fit = []
    for place in places:
        if not wanted(place):
            continue
        name = place.name.removesuffix(ending)
        shown = f"{place.parent.name}/{''.join(sign if sign.isprintable() else '?' for sign in place.name)}"
        if not ID.fullmatch(name):
            tell(shown, "An id has letters from a to z, digits, - and _, at most 40.")
        elif name.casefold() in met:
            tell(shown, f"This id and '{met[name.casefold()]}' differ only by large and small letters.")
        else:
            met[name.casefold()] = name
            fit.append(place)
    return fit
