"""Under which name is it said that somebody asked to be forgotten?

Apart because that fact is the one thing about them that stays and travels. It must be recognised by whoever has
the random name already, and tell it to nobody who has not: 75 random bits cannot be found by trying.
"""

from __future__ import annotations

from hashlib import sha256

PREFIX = "sha256:"


def sealed_name(learner: str) -> str:
    """What `LearnerForgotten.learner` holds. Whoever keeps facts of learners seals each name and compares."""
    return PREFIX + sha256(learner.encode()).hexdigest()
