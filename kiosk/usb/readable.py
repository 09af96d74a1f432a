"""How do files that are ready on the kiosk's own disk get onto a stick, with the same care as sealed ones?

Apart because whoever makes the tables knows nothing of sticks: they are made at home and carried over whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.usb.disk import Disk
from kiosk.usb.names import LONGEST, safe_name
from kiosk.usb.writing import PART, Place, Sink

_CHUNK = 256 * 1024

Tell = Callable[[int, int], object]


def carry(
    files: Sequence[Path], stem: str, folder: Path, disk: Disk, tell: Tell, largest: int = 0, *,
    plain: bool = False,
) -> list[tuple[str, str]]:  # fmt: skip
    """The names on the stick, each with its SHA-256; read back. All of them, or none that has its name yet.

    `plain`: under their own names where nothing is called like them, because the folder is somebody's own.

    Raises OSError or Ended.
    """
    place = Place(disk, folder, largest)
    endings = tuple(f".{file.name}" for file in files)
    own = tuple(file.name for file in files)
    if plain and not {name.lower() for name in own} & {name.lower() for name in disk.names(folder)}:
        names = list(own)
    else:
        free = place.free_name(stem, endings)
        names = [safe_name(free + ending)[: LONGEST - len(PART)] for ending in endings]
    total = 2 * sum(file.stat().st_size for file in files)
    done = 0
    try:
        beside = []
        for file, name in zip(files, names, strict=True):
            beside.append(place.write_beside(name, _copier(file)))
            done += beside[-1].size
            tell(done, total)
        for written, name in zip(beside, names, strict=True):
            place.name(written, name)
        for written, name in zip(beside, names, strict=True):
            place.check(name, written, lambda _: None)
            done += written.size
            tell(done, total)
    except BaseException:
        place.give_up()
        raise
    return [(name, written.sha256) for written, name in zip(beside, names, strict=True)]


def _copier(file: Path) -> Callable[[Sink], None]:
    def copy(sink: Sink) -> None:
        with file.open("rb") as source:
            while piece := source.read(_CHUNK):
                sink.write(piece)

    return copy
