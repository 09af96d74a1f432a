"""A small pack that stands beside base, for tests to break."""

from __future__ import annotations

from pathlib import Path

from tests.content.playing import SHIPPED

ABOUT = 'id = "{id}"\nversion = "0.2"\ntitle = "Le jardin"\nauthor = "Le centre"\nlicence = "CC-BY-4.0"\n'
THREADS = """[[threads]]
id = "jardin"
title = "Le jardin"
picture = "tree"
entry = -1.0
[[threads.skills]]
id = "semer"
thread = "jardin"
step = 1
title = "Semer"
can_do = "Je choisis une graine."
"""


class Beside:
    """A pack of one exercise for a skill of base, to which tests add what they need."""

    def __init__(self, place: Path, name: str = "jardin") -> None:
        self.folder = place / name
        self.folder.mkdir(parents=True)
        self.write("pack.toml", ABOUT.format(id=name))
        self.exercise("A1-jardin")

    def write(self, name: str, text: str) -> None:
        (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / name).write_text(text, encoding="utf-8")

    def exercise(self, name: str, skill: str = "A1") -> None:
        text = (SHIPPED / "exercises" / "A1a" / "exercise.toml").read_text(encoding="utf-8")
        text = text.replace('id = "A1a"', f'id = "{name}"', 1).replace('skill = "A1"', f'skill = "{skill}"', 1)
        self.write(f"exercises/{name}/exercise.toml", text)

    def item(self, name: str, skill: str) -> None:
        text = (SHIPPED / "items" / "dA1.toml").read_text(encoding="utf-8")
        text = text.replace('id = "dA1"', f'id = "{name}"', 1).replace('skill = "A1"', f'skill = "{skill}"', 1)
        self.write(f"items/{name}.toml", text)
