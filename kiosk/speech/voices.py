"""Which voice speaks which language, and which engine comes next when one cannot.

Apart because the screens ask whether a language has a voice without loading any engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.speech.sound import heard_part
from kiosk.speech.spoken import RATE, Engine, Spoken, within_reach


@dataclass(frozen=True, slots=True)
class Voice:
    """The names two engines have for one language's voice; `pico` is empty where Pico has none."""

    espeak: str
    pico: str = ""


_VOICES = {
    "fr": Voice("roa/fr", "fr-FR"),
    "en": Voice("gmw/en", "en-GB"),
    "es": Voice("roa/es", "es-ES"),
    "it": Voice("roa/it", "it-IT"),
    "de": Voice("gmw/de", "de-DE"),
    "ar": Voice("sem/ar"),
    "pt": Voice("roa/pt"),
    "ro": Voice("roa/ro"),
    "uk": Voice("zle/uk"),
    "ru": Voice("zle/ru"),
    "tr": Voice("trk/tr"),
    "fa": Voice("ira/fa"),
    "prs": Voice("ira/fa"),
    "ti": Voice("sem/ti"),
    "am": Voice("sem/am"),
    "bn": Voice("inc/bn"),
    "ta": Voice("dra/ta"),
    "zh": Voice("sit/cmn"),
    "vi": Voice("aav/vi"),
    "ka": Voice("ccs/ka"),
    "sq": Voice("ine/sq"),
}
"""No Somali and no Pashto: no engine speaks them, and the Persian voice would spell Pashto letter by letter."""


def language_of(code: str) -> str:
    """`fa_AF` and `pt-BR` are spoken as `fa` and `pt`."""
    return code.replace("-", "_").split("_")[0].lower()


def has_voice(code: str) -> bool:
    """Whether the engines that come with the kiosk speak this language (a site may add a voice of its own)."""
    return language_of(code) in _VOICES


def espeak_voice(code: str) -> str | None:
    voice = _VOICES.get(language_of(code))
    return voice.espeak if voice else None


def pico_voice(code: str) -> str | None:
    voice = _VOICES.get(language_of(code))
    return voice.pico if voice and voice.pico else None


_AFTER_SENTENCE, _AFTER_CLAUSE = 0.45, 0.2
"""The longest silence left at the end of a piece, in seconds."""
_SENTENCE_ENDS = frozenset('.!?…»”"۔।።؟。！？')


class Chain:
    """The engines, the best first: the first that gives a sound speaks."""

    def __init__(self, engines: Sequence[Engine]) -> None:
        self._engines = tuple(engines)

    def speak(self, text: str, language: str, rate: int) -> tuple[Spoken, bool] | None:
        """What was spoken, and whether its engine lets others run; None when no engine can."""
        for engine in self._engines:
            spoken = _tried(engine, text, language, within_reach(rate))
            if spoken is not None:
                return _trimmed(spoken, text), engine.lets_others_run
        return None


def _tried(engine: Engine, text: str, language: str, rate: int) -> Spoken | None:
    """An engine that stumbles (its data is gone, its library is another one) leaves the word to the next."""
    try:
        return engine.speak(text, language, rate)
    except (RuntimeError, OSError, ValueError):
        return None


def _trimmed(spoken: Spoken, text: str) -> Spoken:
    """Without the silence around it, so that a text is heard as soon as it is asked for."""
    begin, end = heard_part(spoken.pcm, _AFTER_SENTENCE if text[-1] in _SENTENCE_ENDS else _AFTER_CLAUSE)
    words = tuple(replace(word, at=min(max(word.at - begin, 0.0), end - begin)) for word in spoken.words)
    return Spoken(spoken.pcm[2 * round(begin * RATE) : 2 * round(end * RATE)], words)
