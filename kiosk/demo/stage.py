"""`kiosk demo`: a whole visit in the real window, on the screen there is or on a virtual one.

Apart because it sets the stage (display, home, pictures) and reports; the playing itself is in `player`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.app import Kiosk, application
from kiosk.demo.album import Album
from kiosk.demo.hand import GaveUp
from kiosk.demo.people import PEOPLE, Person
from kiosk.demo.player import Player
from kiosk.paths import Home, frozen

VIRTUAL = ("xvfb-run", "-a", "-s", "-screen 0 1366x768x24 -nolisten tcp")


@dataclass(frozen=True, slots=True)
class Report:
    summary: dict[str, object]
    reached_goodbye: bool


def has_display() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def play_virtually() -> int | None:
    """Run this same command on a virtual screen; None when there is none to be had."""
    if shutil.which("xvfb-run") is None:
        return None
    own = [sys.executable, *sys.argv[1:]] if frozen() else [sys.executable, "-m", "kiosk", *sys.argv[1:]]
    return subprocess.run([*VIRTUAL, *own], check=False, env=_own_environment()).returncode


def _own_environment() -> dict[str, str]:
    """Without the library path that a frozen program gives itself: the virtual screen brings its own."""
    env = dict(os.environ)
    if frozen():
        before = env.pop("LD_LIBRARY_PATH_ORIG", "")
        env.pop("LD_LIBRARY_PATH", None)
        if before:
            env["LD_LIBRARY_PATH"] = before
    return env


def play(
    visitor: str, language: str | None, out: str, home: str | None, *, mute: bool, echo: Callable[[str], None]
) -> Report:
    person = PEOPLE[visitor]
    if language:
        person = replace(person, language=language)
    folder = Path(out).resolve()
    place = Home(Path(home).resolve() if home else folder / "home")
    began = time.monotonic()
    kiosk = Kiosk(application(), place, mute=mute)
    kiosk.open(windowed=False)
    album = Album(folder, kiosk.shell)
    player = Player(kiosk.shell, person, album)
    try:
        player.play()
    except (GaveUp, LookupError) as trouble:
        album.keep("trouble")
        echo(f"The visit stopped: {trouble}")
    finally:
        facts = sum(1 for _ in kiosk.store.all()) if kiosk.store is not None else 0
        surprises = kiosk.surprises.seen if kiosk.surprises is not None else []
        kiosk.close()
    for cut in album.cut:
        echo(f"cut: {cut}")
    for surprise in surprises:
        echo(f"surprise: {surprise}")
    database = place.store / "kiosk.db"
    if database.exists():
        shutil.copy2(database, folder / "kiosk.db")
    return Report(_summary(person, player, facts, time.monotonic() - began), _fine(player, surprises))


def _fine(player: Player, surprises: list[str]) -> bool:
    return player.reached_goodbye and not surprises


def _summary(person: Person, player: Player, facts: int, seconds: float) -> dict[str, object]:
    return {
        "visitor": person.name,
        "lang": person.language,
        "screens": player.album.count,
        "items": player.items,
        "exercises": player.exercises,
        "facts": facts,
        "clipped": len(player.album.cut),
        "seconds": round(seconds, 1),
    }
