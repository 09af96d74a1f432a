"""Makes the folder that is copied to a kiosk: the program, its voices, fonts, words and pictures, and no more.

    python build_installer.py [--dist DIR]

PyInstaller freezes the program; then this file furnishes the folder, throws out what a kiosk has no use for,
takes the libraries that every Debian desktop has out again, and strips the rest. The last line printed is one
JSON object: folder, megabytes, files.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from fnmatch import fnmatch
from pathlib import Path

TOP = Path(__file__).resolve().parent
NAME = "premier-clic"
INSIDE = "lib"
"""The folder, beside the program, that holds everything else."""
LONG_AGO = 1_767_225_600
"""The date of every file unless SOURCE_DATE_EPOCH says otherwise, so that two builds of one source are alike."""

VOICES = ("--collect-all", "espeakng_loader", "--collect-data", "py_nanotts", "--hidden-import", "_cffi_backend")
UNUSED_MODULES = (
    "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml", "_hashlib", "_ssl", "asyncio", "distutils",
    "doctest", "ensurepip", "idlelib", "lib2to3", "multiprocessing", "pdb", "pip", "pkg_resources", "pydoc",
    "setuptools", "tkinter", "turtle", "unittest", "xmlrpc",
)  # fmt: skip

PLUGINS = "lib/PySide6/Qt/plugins/"
KEPT_PLUGINS = (
    "platforms/libqxcb.so", "platforms/libqwayland-generic.so", "platforms/libqoffscreen.so",
    "platforms/libqminimal.so", "wayland-shell-integration/libxdg-shell.so", "imageformats/libqsvg.so",
    "imageformats/libqjpeg.so", "iconengines/libqsvgicon.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so", "printsupport/libcupsprintersupport.so",
)  # fmt: skip
"""What draws on a kiosk's screen, in tests and in the demo. Not the GTK theme: it costs 50 ms and 20 MB."""
TRANSLATIONS = "lib/PySide6/Qt/translations/"
LOCALE_DATA = "lib/babel/locale-data/"
DROPPED = ("lib/espeakng_loader/libespeak-ng.so.*", "lib/py_nanotts/*.c", "*/__pycache__/*")
"""The wheel holds the same espeak library three times."""

DESKTOP_LIBRARIES = """
    ld-linux-x86-64.so.2 libEGL.so.1 libGL.so.1 libX11-xcb.so.1 libX11.so.6 libbz2.so.1.0 libc.so.6 libcups.so.2
    libdbus-1.so.3 libdl.so.2 libfontconfig.so.1 libfreetype.so.6 libgcc_s.so.1 libglib-2.0.so.0
    libgthread-2.0.so.0 liblzma.so.5 libm.so.6 libmvec.so.1 libpthread.so.0 librt.so.1 libstdc++.so.6
    libutil.so.1 libwayland-client.so.0 libwayland-cursor.so.0 libxcb-randr.so.0 libxcb-render.so.0
    libxcb-shape.so.0 libxcb-shm.so.0 libxcb-sync.so.1 libxcb-xfixes.so.0 libxcb-xkb.so.1 libxcb.so.1
    libxkbcommon-x11.so.0 libxkbcommon.so.0 libz.so.1 libzstd.so.1
"""
ON_EVERY_DESKTOP = frozenset(DESKTOP_LIBRARIES.split())
"""Left to the system: copies from this machine would fail on an older one. The six small xcb libraries that some
desktops lack (cursor, icccm, image, keysyms, render-util, util) are not here, so they travel."""

Needs = Mapping[Path, frozenset[str]]
"""What each program or library asks the loader for."""


class CannotBuild(Exception):
    """One sentence for the person who builds."""


# What goes in


def font_files(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Every font that the window knows, from the first folder that has it."""
    from kiosk.ui.theme.fonts import FILES

    found = []
    for name in (name for names in FILES.values() for name in names):
        places = [folder / name for folder in folders if (folder / name).is_file()]
        if not places:
            raise CannotBuild(f"The font {name} is missing: install fonts-sil-andika and fonts-noto-core first.")
        found.append(places[0])
    return tuple(found)


def translated_languages() -> tuple[str, ...]:
    """French is the source; the pseudo-languages are made when the program runs."""
    from kiosk.i18n.languages import FRENCH, LANGUAGES, State

    return tuple(row.code for row in LANGUAGES if row is not FRENCH and row.state is not State.PSEUDO)


def catalogues(locales: Path, languages: Sequence[str]) -> tuple[Path, ...]:
    """The two catalogues of each language, as translators write them."""
    places = [locales / code / "LC_MESSAGES" for code in languages]
    found = tuple(place / name for place in places for name in ("kiosk.po", "content.po"))
    for path in found:
        if not path.is_file():
            raise CannotBuild(f"The catalogue {path.relative_to(locales)} is missing: make messages starts it.")
    return found


def furnish(inside: Path, fonts: Sequence[Path], words: Sequence[Path], locales: Path) -> None:
    """Beside the frozen code: assets, fonts, catalogues compiled on the spot, and the licence."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    shutil.copytree(TOP / "assets", inside / "assets", dirs_exist_ok=True)
    (inside / "fonts").mkdir(exist_ok=True)
    for font in fonts:
        shutil.copyfile(font, inside / "fonts" / font.name)
    for package in ("fonts-sil-andika", "fonts-noto-core"):
        licence = Path("/usr/share/doc", package, "copyright")
        if licence.is_file():
            shutil.copyfile(licence, inside / "fonts" / f"{package}.copyright")
    for path in words:
        compiled = inside / "locales" / path.relative_to(locales).with_suffix(".mo")
        compiled.parent.mkdir(parents=True, exist_ok=True)
        with path.open("rb") as written, compiled.open("wb") as out:
            write_mo(out, read_po(written, locale=path.parts[-3]))
    shutil.copyfile(TOP / "LICENSE", inside / "LICENSE")


# What goes out


def is_dropped(path: str, languages: Sequence[str]) -> bool:
    """`path` is relative to the folder, with slashes."""
    if path.startswith(PLUGINS):
        return path.removeprefix(PLUGINS) not in KEPT_PLUGINS
    if path.startswith(TRANSLATIONS):
        return path.removeprefix(TRANSLATIONS) not in {f"qtbase_{code}.qm" for code in languages}
    if path.startswith(LOCALE_DATA):
        return Path(path).stem.split("_")[0] not in ("root", *languages)
    return any(fnmatch(path, pattern) for pattern in DROPPED)


def drop(folder: Path, languages: Sequence[str]) -> None:
    for path in list(files_in(folder)):
        if is_dropped(path.relative_to(folder).as_posix(), languages):
            path.unlink()


def binaries(folder: Path) -> Iterator[Path]:
    """Programs and libraries, each once."""
    for path in files_in(folder):
        with path.open("rb") as file:
            if file.read(4) == b"\x7fELF":
                yield path


def what_they_need(paths: Sequence[Path]) -> Needs:
    """Asks readelf, all at once."""
    said = run(["readelf", "--wide", "--dynamic", *map(str, paths)])
    needs: dict[Path, set[str]] = {path: set() for path in paths}
    current = paths[0] if paths else Path()
    for line in said.splitlines():
        if line.startswith("File: "):
            current = Path(line.removeprefix("File: "))
        elif "(NEEDED)" in line:
            needs[current].add(line[line.index("[") + 1 : line.index("]")])
    return {path: frozenset(names) for path, names in needs.items()}


def superfluous(folder: Path, needs: Needs) -> frozenset[Path]:
    """Libraries that the system has, and those that nothing left asks for; plugins and modules always stay."""
    loose = {path for path in needs if path.parent in (folder / INSIDE, folder / INSIDE / "PySide6/Qt/lib")}
    loose = {path for path in loose if path.name.startswith("lib") and not path.name.startswith("libpython")}
    out = {path for path in loose if path.name in ON_EVERY_DESKTOP}
    while True:
        asked = frozenset[str]().union(*(names for path, names in needs.items() if path not in out))
        more = {path for path in loose - out if path.name not in asked}
        if not more:
            return frozenset(out)
        out |= more


def unmet(needs: Needs) -> tuple[str, ...]:
    """What is asked for but neither inside nor on every desktop: the program would not start."""
    here = {path.name for path in needs} | ON_EVERY_DESKTOP
    return tuple(f"{path.name} needs {name}" for path, names in needs.items() for name in sorted(names - here))


def remove_dangling_links(folder: Path) -> None:
    for path in list(folder.rglob("*")):
        if path.is_symlink() and not path.exists():
            path.unlink()


def remove_empty_folders(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink() and not any(path.iterdir()):
            path.rmdir()


def trim(folder: Path, languages: Sequence[str]) -> None:
    """Only what a kiosk needs is left, without symbols, under one date."""
    drop(folder, languages)
    needs = what_they_need(tuple(binaries(folder)))
    gone = superfluous(folder, needs)
    for path in gone:
        path.unlink()
    left = {path: names for path, names in needs.items() if path not in gone}
    if missing := unmet(left):
        raise CannotBuild(f"The program would not start on another machine: {', '.join(missing)}.")
    # Not the program itself: the frozen code is a part of it that `strip` does not know.
    run(["strip", "--strip-unneeded", *(str(path) for path in left if path.name != NAME)])
    remove_dangling_links(folder)
    remove_empty_folders(folder)
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (date_of_files(), date_of_files()), follow_symlinks=False)


# What there is


def files_in(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())


def report(folder: Path, show: Callable[[str], None]) -> None:
    """Sizes in megabytes of a million bytes; the last line is the JSON object."""
    sizes = {path.relative_to(folder): path.stat().st_size for path in files_in(folder)}
    parts: Counter[str] = Counter()
    for path, size in sizes.items():
        parts["/".join(path.parts[:2])] += size
    megabytes = round(sum(sizes.values()) / 1e6, 1)
    show(f"{folder}: {megabytes} MB in {len(sizes)} files. The biggest parts and files:")
    for part, size in parts.most_common(8):
        show(f"  {size / 1e6:6.1f} MB  {part}")
    for path, size in Counter(sizes).most_common(8):
        show(f"  {size / 1e6:6.1f} MB  {path.as_posix()}")
    show(json.dumps({"folder": str(folder), "megabytes": megabytes, "files": len(sizes)}))


# Doing it


def run(command: Sequence[str], cache: str = "") -> str:
    """What the command printed; its own last words when it fails."""
    alike = {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(date_of_files()), "LC_ALL": "C.UTF-8"}
    environment = {**os.environ, **alike, "PYINSTALLER_CONFIG_DIR": cache}
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    except FileNotFoundError:
        raise CannotBuild(f"The program {command[0]} is missing: install binutils first.") from None
    if done.returncode != 0:
        raise CannotBuild(f"{Path(command[0]).name} stopped: {done.stderr.strip()[-2000:]}")
    return done.stdout


def date_of_files() -> int:
    return int(os.environ.get("SOURCE_DATE_EPOCH", LONG_AGO))


def freeze(dist: Path) -> Path:
    """PyInstaller's own folder, before it is furnished and trimmed."""
    options = ["--onedir", "--noconfirm", "--noupx", "--log-level=ERROR", f"--name={NAME}", f"--paths={TOP}"]
    options.append(f"--contents-directory={INSIDE}")
    unused = [f"--exclude-module={module}" for module in UNUSED_MODULES]
    with tempfile.TemporaryDirectory() as work:
        start = Path(work, "start.py")
        start.write_text("from kiosk.__main__ import main\n\nmain()\n", encoding="utf-8")
        places = [f"--distpath={dist}", f"--workpath={work}", f"--specpath={work}", str(start)]
        run([sys.executable, "-m", "PyInstaller", *options, *VOICES, *unused, *places], cache=work)
    return dist / NAME


def build(dist: Path) -> Path:
    from kiosk.paths import SYSTEM_FONTS

    if sys.platform != "linux":
        raise CannotBuild("This makes the Linux program, and only on Linux.")
    languages = translated_languages()
    fonts = font_files(SYSTEM_FONTS)
    words = catalogues(TOP / "locales", languages)
    folder = freeze(dist)
    furnish(folder / INSIDE, fonts, words, TOP / "locales")
    trim(folder, ("fr", *languages))
    return folder


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Make the folder that is copied to a kiosk.")
    parser.add_argument("--dist", type=Path, default=TOP / "dist", help="where the folder goes (dist)")
    given = parser.parse_args(arguments)
    try:
        report(build(given.dist.resolve()), print)
    except CannotBuild as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
