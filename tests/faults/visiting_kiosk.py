"""A kiosk in its window, in its own process, in which somebody lives a visit, so that it can be killed for real.

Run as `python -m tests.faults.visiting_kiosk HOME`: says each thing that the screen confirms, once it is shown.
"""

from __future__ import annotations

import sys
from pathlib import Path

from kiosk.demo.album import Album
from kiosk.demo.people import PEOPLE
from kiosk.demo.player import Player
from tests.journeys.swift_hand import SwiftHand
from tests.journeys.window import opened


class Told(Album):
    """In the place of pictures: the code, the end of an item, the end of an exercise in one of its modes."""

    def keep(self, name: str) -> None:
        kind, _, what = name.partition("-")
        if name == "your_code" and self._shell.visit is not None:
            say("code", *map(str, self._shell.visit.code))
        elif kind == "item" and what.endswith("-done"):
            say("item", what.removesuffix("-done"))
        elif kind == "exercise" and what and not what.endswith("-ghost"):
            say("exercise", *what.split("-"))


def say(*words: str) -> None:
    print(*words, flush=True)


def main(home: str) -> None:
    with opened(Path(home)) as window:
        player = Player(window.shell, PEOPLE["beginner"], Told(Path(home), window.shell))
        player.hand = SwiftHand(window.shell)
        player.play()


if __name__ == "__main__":
    main(sys.argv[1])
