"""What one shown text is: the words, the language they are really in, and the French under them if wanted.

Apart because widgets and the voice need all three together and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """`french` not empty: the second line of the two-line display."""

    text: str
    language: str = "fr"
    french: str = ""
