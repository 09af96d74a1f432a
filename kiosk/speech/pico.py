"""How SVOX Pico speaks a piece: the pleasant voice of five languages, without word times of its own.

Apart because its quirks are its own: it answers silence to what it cannot read, takes `<` for markup, and holds
every thread while it works.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import pairwise

from kiosk.speech.sound import at_our_rate, loud_span, pauses
from kiosk.speech.spoken import Engine, Spoken, TimedWord, reading_time
from kiosk.speech.voices import pico_voice

_SAMPLE_RATE = 16_000
_RATE_AT_SPEED_ONE = 165
_VOLUME = 0.7
"""At 1 the loud vowels are cut off at full scale."""
_MARKUP = str.maketrans("<>\\", "   ")
_FARTHEST_PAUSE = 0.7
"""Seconds between a pause and where it was expected."""
_PAUSE_SIGNS = frozenset(",;:.!?…–—")

Say = Callable[[str, str, float], bytes]
"""(text, voice, speed) to 16 kHz samples."""


class Pico:
    """`timing` is the engine whose word times are borrowed, stretched to Pico's own length and pauses."""

    lets_others_run = False

    def __init__(self, timing: Engine, say: Say | None = None) -> None:
        self._timing = timing
        self._say = say

    def speak(self, text: str, language: str, rate: int) -> Spoken | None:
        voice = pico_voice(language)
        if voice is None or _has_foreign_letters(text):
            return None
        if self._say is None:
            self._say = load()
        sound = self._say(text.translate(_MARKUP), voice, rate / _RATE_AT_SPEED_ONE)
        pcm = at_our_rate(sound, _SAMPLE_RATE)
        first, last = loud_span(pcm)
        if last == 0.0:
            return None
        return Spoken(pcm, self._words(text, language, rate, pcm, (first, last)))

    def _words(
        self, text: str, language: str, rate: int, pcm: bytes, span: tuple[float, float]
    ) -> tuple[TimedWord, ...]:
        model = self._timing.speak(text, language, rate)
        if model is None:
            words, seconds = reading_time(text, rate)
            return _stretched(text, words, (0.0, seconds), span, [])
        return _stretched(text, model.words, loud_span(model.pcm), span, pauses(pcm))


def load() -> Say:
    """Pico itself; imported late, because a kiosk that never speaks its languages has no use for it."""
    from py_nanotts import NanoTTS

    voice = NanoTTS()
    return lambda text, name, speed: bytes(voice.speak(text, voice=name, speed=speed, volume=_VOLUME))


def _has_foreign_letters(text: str) -> bool:
    """Pico leaves out what is not in Latin letters; better another voice that reads all of it."""
    latin = ("LATIN", "FEMININE", "MASCULINE")
    return any(letter.isalpha() and not unicodedata.name(letter, "").startswith(latin) for letter in text)


def _stretched(
    text: str,
    words: tuple[TimedWord, ...],
    model: tuple[float, float],
    heard: tuple[float, float],
    silences: list[tuple[float, float]],
) -> tuple[TimedWord, ...]:
    """The model's times laid over what is heard, held fast where the voice pauses at a punctuation mark."""
    model_seconds = max(model[1] - model[0], 0.001)
    scale = (heard[1] - heard[0]) / model_seconds
    anchors = [(model[0], heard[0])]
    for before, word in pairwise(words):
        between = text[before.start + before.length : word.start]
        if not _PAUSE_SIGNS.intersection(between):
            continue
        guess = heard[0] + (word.at - model[0]) * scale
        later = (end for _, end in silences if end > anchors[-1][1])
        near = [end for end in later if abs(end - guess) < _FARTHEST_PAUSE]
        if near:
            anchors.append((word.at, min(near, key=lambda end: abs(end - guess))))
    anchors.append((max(model[1], anchors[-1][0] + 0.001), heard[1]))
    return tuple(TimedWord(word.start, word.length, _between(anchors, word.at)) for word in words)


def _between(anchors: list[tuple[float, float]], at: float) -> float:
    for (model_from, heard_from), (model_to, heard_to) in pairwise(anchors):
        if at <= model_to:
            share = max(at - model_from, 0.0) / max(model_to - model_from, 0.001)
            return heard_from + share * (heard_to - heard_from)
    return anchors[-1][1]
