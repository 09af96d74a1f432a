"""How a value stands inside a sentence of another direction: isolated when shown, bare when spoken.

Apart because both halves of the rule must stay together: who wraps must be undone before speech.
"""

from __future__ import annotations

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"
_CONTROLS = dict.fromkeys(map(ord, "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def isolate(value: object) -> str:
    return f"{FIRST_STRONG_ISOLATE}{value}{POP_ISOLATE}"


def bare(text: str) -> str:
    """Without direction marks: what a voice reads and what a test compares."""
    return text.translate(_CONTROLS)
