"""Who visits in the demo: three people, what they can do already, and how they like the screen.

Apart because they are stories, not code: change one line to see another visit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Person:
    """`tells`: answers of the needs interview by question; where there is none, the first answer is taken.
    `knows`: skills done at the first try. `items`: after how many items they have had enough for today.

    `keyboard`: this person moves through the exercise without the mouse where a key does it.
    """

    name: str
    language: str
    size: int
    contrast: str
    knows: frozenset[str]
    items: int
    exercises: int
    bilingual: bool = False
    tells: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


PEOPLE = {
    "beginner": Person(
        "beginner",
        "fr",
        100,
        "paper",
        frozenset({"A1"}),
        items=5,
        exercises=2,
        tells={"obstacles": ("fear", "far"), "confidence": ("3",), "time": ("weeks",), "age": ("adult",)},
    ),
    "senior": Person(
        "senior",
        "fr",
        200,
        "high",
        frozenset({"A1", "A2", "B1"}),
        items=4,
        exercises=1,
        tells={
            "wishes": ("family", "health"),
            "obstacles": ("body",),
            "confidence": ("3",),
            "time": ("months",),
            "age": ("senior",),
            "company": ("relative",),
        },
    ),
    "migrant": Person(
        "migrant",
        "ar",
        100,
        "paper",
        frozenset({"A1", "A2", "A3", "B1"}),
        items=6,
        exercises=1,
        bilingual=True,
        tells={
            "wishes": ("papers",),
            "devices": ("smartphone",),
            "obstacles": ("reading",),
            "language": ("french",),
            "confidence": ("3",),
            "time": ("weeks",),
            "age": ("adult",),
        },
    ),
}
