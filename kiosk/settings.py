"""What a centre may set, one field each; a bad value becomes the default and is reported, never a stop.

Apart because the file is written by people: it is read with patience here and trusted everywhere else. Read before
the first picture, so without the library that reads packs: eleven plain values need none.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Settings:
    """`diagonal_inches`: of the screen, measured with a ruler (what the screen itself says is often wrong)."""

    centre: str = "centre"
    organisation: str = "premier-clic.example"
    language: str = "fr"
    languages: tuple[str, ...] = ("fr", "en", "ar")
    diagonal_inches: float = 18.5
    volume: int = 7
    voice_rate: int = 130
    idle_seconds: int = 120
    idle_seconds_calm: int = 300
    idle_warning_seconds: int = 60
    sound: bool = True


BOUNDS: dict[str, tuple[float, float]] = {
    "diagonal_inches": (7, 100),
    "volume": (0, 10),
    "voice_rate": (80, 220),
    "idle_seconds": (30, 3600),
    "idle_seconds_calm": (30, 3600),
    "idle_warning_seconds": (20, 600),
}


def read_settings(file: Path) -> tuple[Settings, tuple[str, ...]]:
    """The settings, and one sentence for each value that could not be used.

    A first sign that some editors put before the text (a byte order mark) is no mistake.
    """
    settings = Settings()
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return settings, ()
    except (OSError, ValueError, RecursionError) as problem:
        return settings, (f"{file.name}: {problem}. All settings are the usual ones.",)
    notices = []
    known = names()
    for name, value in written.items():
        if name not in known:
            notices.append(f"{file.name}: '{name}' is not a setting.")
            continue
        try:
            settings = replace(settings, **{name: _checked(name, value)})
        except ValueError as problem:
            usual = getattr(Settings(), name)
            notices.append(f"{file.name}: '{name}': {problem}. It stays {usual!r}.")
    return settings, tuple(notices)


def names() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Settings))


_WANTED = {
    str: "a text between quotes", bool: "true or false", int: "a whole number", float: "a number",
    tuple: "a list of texts between quotes",
}  # fmt: skip


def _checked(name: str, value: Any) -> Any:
    """The value as the field of this name holds it; ValueError with the sentence for the person who wrote it."""
    kind = type(getattr(Settings(), name))
    if kind is float and type(value) is int:
        value = float(value)
    if kind is tuple and isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = tuple(value)
    if type(value) is not kind:
        raise ValueError(f"{_WANTED[kind]} is expected")
    if name in BOUNDS and isinstance(value, (int, float)):
        low, high = BOUNDS[name]
        if not low <= value <= high:
            raise ValueError(f"{value} is not between {low:g} and {high:g}")
    return value
