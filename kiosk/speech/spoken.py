"""What a voice gives back for one piece: sound, and when each of its words is heard.

Apart because the three engines, the chain between them and the player meet only here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.speech.sentences import tokens

RATE = 22_050
"""Samples a second of every sound inside the worker: 16 bits, one channel."""

RATE_DEFAULT = 130
RATE_ACCESSIBLE = 110
RATE_SLOWEST = 80
RATE_FASTEST = 220
"""Words a minute."""


@dataclass(frozen=True, slots=True)
class TimedWord:
    """`start` and `length` in the piece's own text; `at` in seconds from the piece's first sample."""

    start: int
    length: int
    at: float


@dataclass(frozen=True, slots=True)
class Spoken:
    pcm: bytes
    words: tuple[TimedWord, ...]

    @property
    def seconds(self) -> float:
        return len(self.pcm) / 2 / RATE


class Engine(Protocol):
    """One way to turn text into sound."""

    @property
    def lets_others_run(self) -> bool:
        """False for an engine that stops every thread while it works, the one that feeds the loudspeaker too."""
        ...

    def speak(self, text: str, language: str, rate: int) -> Spoken | None:
        """None when this engine cannot speak this text in this language."""
        ...


def within_reach(rate: int) -> int:
    """A rate that stays understandable."""
    return max(RATE_SLOWEST, min(RATE_FASTEST, rate))


def reading_time(text: str, rate: int) -> tuple[tuple[TimedWord, ...], float]:
    """When each word would be read at this rate with no voice at all, and how long the whole takes."""
    # A written word has five letters and its space; each sign after a word is a breath of half a word.
    letter = 60 / (within_reach(rate) * 7)
    at = 0.0
    timed = []
    found = tokens(text)
    for index, (start, length) in enumerate(found):
        timed.append(TimedWord(start, length, at))
        following = found[index + 1][0] if index + 1 < len(found) else len(text)
        signs = sum(1 for sign in text[start + length : following] if not sign.isspace())
        at += (length + 2) * letter + min(signs, 2) * 3.5 * letter
    return tuple(timed), at


def on_tokens(text: str, heard: Sequence[tuple[int, float]], seconds: float) -> tuple[TimedWord, ...]:
    """The words of the text with the times of an engine's own word marks, given as (place, seconds).

    Engines cut words their own way ("d'Amina" is two, "12,5" three); on the screen a word is a word. One
    without a mark takes its share of the time between its neighbours.
    """
    found = tokens(text)
    times: list[float | None] = []
    for start, length in found:
        inside = [at for place, at in heard if start <= place < start + length]
        times.append(min(inside) if inside else None)
    known = [(-1, 0.0), *((index, at) for index, at in enumerate(times) if at is not None), (len(found), seconds)]
    timed = []
    latest = 0.0
    for index, (start, length) in enumerate(found):
        at = times[index]
        if at is None:
            before = max(pair for pair in known if pair[0] < index)
            after = min(pair for pair in known if pair[0] > index)
            at = before[1] + (after[1] - before[1]) * (index - max(before[0], 0)) / (after[0] - max(before[0], 0))
        latest = min(max(latest, at), seconds)
        timed.append(TimedWord(start, length, latest))
    return tuple(timed)
