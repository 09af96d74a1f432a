"""Which drawings the start of a scene names that nobody has drawn.

Apart because worlds know their own drawings only, and the icons are files that the pure half never sees.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kiosk.content.limits import PICTURES

JUDGED_BY_THEIR_WORLD = ("kiosk.worlds.zone", "kiosk.worlds.desktop")
PAPERS = frozenset({"letter", "bill", "payslip", "bank", "identity", "photo"})
"""The documents that the forms draw themselves."""


def missing_pictures(start: object, at: str, known: frozenset[str]) -> Iterator[tuple[str, str]]:
    """(path, sentence) of each picture of this start that is neither an icon nor drawn by its world."""
    if isinstance(start, tuple | list):
        for place, part in enumerate(start):
            yield from missing_pictures(part, f"{at}[{place}]", known)
    if not is_dataclass(start) or type(start).__module__.startswith(JUDGED_BY_THEIR_WORLD):
        return
    there = known | PAPERS if type(start).__module__.startswith("kiosk.worlds.forms") else known
    for field in fields(start):
        value = getattr(start, field.name)
        here = f"{at}.{field.name}"
        if field.name in PICTURES and isinstance(value, str):
            if value and value not in there:
                yield here, f"There is no picture '{value}'."
        else:
            yield from missing_pictures(value, here, known)
