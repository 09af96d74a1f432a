"""How a centre's own piper voices speak, when the optional `piper` library and a voice folder are there.

Apart because nothing of it comes with the kiosk: a centre puts `<language>/*.onnx` into its voices folder.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from kiosk.speech.sound import at_our_rate, loud_span
from kiosk.speech.spoken import RATE_DEFAULT, Spoken, TimedWord, reading_time
from kiosk.speech.voices import language_of


class SiteVoice(Protocol):
    """A loaded voice: (samples, sample rate) chunk by chunk; `slower` is 2 for half the speed."""

    def speak(self, text: str, slower: float) -> Iterable[tuple[bytes, int]]: ...


class SiteVoices:
    """Each language's voice is loaded when first spoken and kept."""

    lets_others_run = True

    def __init__(self, folder: Path, load: Callable[[Path], SiteVoice]) -> None:
        self._folder = folder
        self._load = load
        self._loaded: dict[str, SiteVoice | None] = {}

    def speak(self, text: str, language: str, rate: int) -> Spoken | None:
        voice = self._voice(language_of(language))
        if voice is None:
            return None
        chunks = voice.speak(text, RATE_DEFAULT / rate)
        pcm = b"".join(at_our_rate(samples, sample_rate) for samples, sample_rate in chunks)
        first, last = loud_span(pcm)
        if last == 0.0:
            return None
        words, seconds = reading_time(text, rate)
        share = (last - first) / max(seconds, 0.001)
        return Spoken(pcm, tuple(TimedWord(word.start, word.length, first + word.at * share) for word in words))

    def _voice(self, language: str) -> SiteVoice | None:
        if language not in self._loaded:
            models = sorted((self._folder / language).glob("*.onnx"))
            self._loaded[language] = self._load(models[0]) if models else None
        return self._loaded[language]


class PiperVoice:
    """piper's own voice behind our door."""

    def __init__(self, model: Path) -> None:
        self._piper = importlib.import_module("piper")
        self._voice = self._piper.PiperVoice.load(str(model))

    def speak(self, text: str, slower: float) -> Iterable[tuple[bytes, int]]:
        settings = self._piper.SynthesisConfig(length_scale=slower)
        for chunk in self._voice.synthesize(text, syn_config=settings):
            yield chunk.audio_int16_bytes, chunk.sample_rate


def site_voices(folder: Path | None) -> SiteVoices | None:
    """The centre's voices, None when there is no folder or no piper to speak them."""
    if folder is None or not folder.is_dir() or importlib.util.find_spec("piper") is None:
        return None
    return SiteVoices(folder, PiperVoice)
