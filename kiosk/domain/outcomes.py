"""How things end: every ending of a task, an exercise or a visit, as names that have a sentence each.

Apart because facts, progress and screens must agree on these words.
"""

from __future__ import annotations

from enum import Enum


class Mode(Enum):
    """The four ways to live an exercise, from most to least guided."""

    SHOWN = "shown"
    TOGETHER = "together"
    ALONE = "alone"
    CHALLENGE = "challenge"


class Outcome(Enum):
    """How a task ended. `HELPED`: done after help was taken. `SHOWN`: the kiosk did it. `STOPPED`: left early."""

    ALONE = "alone"
    HELPED = "helped"
    SHOWN = "shown"
    STOPPED = "stopped"


class VisitEnd(Enum):
    """Why a visit ended."""

    GOODBYE = "goodbye"
    LEFT = "left"
    IDLE = "idle"
    INTERRUPTED = "interrupted"


class Profile(Enum):
    """Where a person stands over all threads, from monotonic cut-scores."""

    FIRST_STEPS = "first_steps"
    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    NEARLY_AUTONOMOUS = "nearly_autonomous"
