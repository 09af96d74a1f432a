"""A small pack for helpers, whole until a test breaks it."""

from __future__ import annotations

from pathlib import Path

ABOUT = """id = "nous"
version = "0.1"
title = "Entre nous"
author = "Le centre"
licence = "CC-BY-4.0"
audience = "helpers"
"""
PAGE = """id = "chair"
title = "La chaise"
picture = "smile"
say = [
  "Proposez une chaise.",
  "Asseyez-vous aussi.",
  "Respirez.",
]

[practice]
situation = "Une dame reste debout. Que faites-vous ?"

[[practice.answer]]
say = "Je m'assieds."
reply = "Elle attend peut-être que vous l'invitiez."

[[practice.answer]]
good = true
say = "Je lui propose une chaise."
reply = "Oui. Elle pose son sac et sourit."
"""


class HelpersPack:
    """Two pages: `chair` and `door`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("pack.toml", ABOUT)
        self.write("pages/1-chair.toml", PAGE)
        self.write("pages/2-door.toml", PAGE.replace('"chair"', '"door"').replace("La chaise", "La porte"))

    def write(self, name: str, text: str) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def change(self, before: str, after: str) -> int:
        """Of the first page; returns the line (from 1) on which it stood."""
        assert before in PAGE
        self.write("pages/1-chair.toml", PAGE.replace(before, after, 1))
        return PAGE.count("\n", 0, PAGE.index(before)) + 1
