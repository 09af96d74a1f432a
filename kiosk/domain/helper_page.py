"""What a page for those who help holds: a few sentences to hear, and one small practice with kind replies.

Apart because content writes these values, the desk walks through them, and neither knows the other.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """What a helper could do or say, and what it would lead to. `good`: it leads somewhere."""

    say: str
    reply: str
    good: bool = False


@dataclass(frozen=True, slots=True)
class Practice:
    """A situation of an ordinary day, which ends with a question."""

    situation: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class HelperPage:
    """`broken`: why this page is being repaired, for its authors; it then has nothing to show but its title."""

    id: str
    title: str
    picture: str
    sentences: tuple[str, ...]
    practice: Practice
    broken: str = ""

    @property
    def context(self) -> str:
        """Under which its sentences stand in the catalogue."""
        return f"helper:{self.id}"
