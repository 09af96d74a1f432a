"""Who comes to a drop-in centre, and which help fits them: one line a person, in `situations.csv`.

Apart because a social worker should be able to read that table and disagree with a line of it.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple


class Situation(NamedTuple):
    """`told`: "question=choice+choice question=choice …". `gaps` and `profile`: what was seen, "" before.
    `role`, `format`: today's help. `advice`: the rules that hold, today's first."""

    who: str
    told: str
    gaps: int
    profile: str
    role: str
    format: str
    advice: tuple[str, ...]


def answers(told: str) -> dict[str, tuple[str, ...]]:
    pairs = (part.split("=") for part in told.split())
    return {question: tuple(chosen.split("+")) for question, chosen in pairs}


def _situations() -> tuple[Situation, ...]:
    with Path(__file__).with_name("situations.csv").open(encoding="utf-8", newline="") as table:
        rows = tuple(csv.DictReader(table))
    return tuple(
        Situation(**{**row, "gaps": int(row["gaps"]), "advice": tuple(row["advice"].split())}) for row in rows
    )


SITUATIONS = _situations()
