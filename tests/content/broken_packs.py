"""A pack made of a few shipped files, small enough to be broken in a test and read again in an instant."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path

from kiosk.content.checks import check
from kiosk.content.loader import Pack
from kiosk.content.problems import Problem
from kiosk.worlds.table import WORLDS
from tests.content.playing import SHIPPED

ICONS = SHIPPED.parents[1] / "icons"
MAPS = ("pack.toml", "needs.toml", "skills.toml", "orientation.toml", "persona.toml", "paths.toml")
FILES = (
    *MAPS,
    "exercises/A1a/exercise.toml",
    "exercises/B1a/exercise.toml",
    "exercises/E2a/exercise.toml",
    "exercises/G1a/exercise.toml",
    "exercises/G2b/exercise.toml",
    "items/dA1.toml",
    "items/dB1.toml",
    "items/dE1.toml",
    "items/dG2.toml",
)
USUAL = ("has no diagnostic item", "has no exercise")
"""What this small pack lacks on purpose."""


class SmallPack:
    def __init__(self, folder: Path, files: Collection[str] = FILES) -> None:
        self.folder = folder
        for name in files:
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(SHIPPED / name, place)

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")

    def change(self, name: str, before: str, after: str) -> int:
        """Replaces the first occurrence; returns the line (from 1) on which it stood."""
        text = self.text(name)
        assert before in text, f"the shipped {name} has changed: mend this test"
        place = text.index(before)
        self.write(name, text[:place] + after + text[place + len(before) :])
        return text.count("\n", 0, place) + 1

    def check(self) -> tuple[Pack, list[Problem]]:
        pack, problems = check(self.folder, WORLDS, ICONS)
        return pack, [one for one in problems if not one.sentence.endswith(tuple(f"{end}." for end in USUAL))]

    def problems(self) -> list[Problem]:
        return self.check()[1]
