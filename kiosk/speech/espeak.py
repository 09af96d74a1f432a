"""How espeak-ng speaks a piece, through pyttsx3: every language of the kiosk that has a voice at all.

Apart from the driver because this is the engine's side of pyttsx3, and that the library's.
"""

from __future__ import annotations

from typing import Any

from kiosk.speech.driver import SPOKEN, start_engine
from kiosk.speech.sound import at_our_rate
from kiosk.speech.spoken import RATE, Spoken, on_tokens
from kiosk.speech.voices import espeak_voice


class Espeak:
    lets_others_run = True

    def __init__(self) -> None:
        self._engine = start_engine()
        self._engine.connect(SPOKEN, self._keep)
        self._engine.connect("error", self._fail)
        self._kept: list[Spoken] = []
        self._text = ""

    def speak(self, text: str, language: str, rate: int) -> Spoken | None:
        voice = espeak_voice(language)
        if voice is None:
            return None
        self._kept.clear()
        self._text = text
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", rate)
        self._engine.say(text)
        self._engine.runAndWait()
        return self._kept[-1] if self._kept else None

    def _keep(self, pcm: bytes, marks: tuple[tuple[int, float], ...], sample_rate: int, **_: Any) -> None:
        pcm = at_our_rate(pcm, sample_rate)
        if pcm:
            self._kept.append(Spoken(pcm, on_tokens(self._text, marks, len(pcm) / 2 / RATE)))

    def _fail(self, **_: Any) -> None:
        self._kept.clear()
