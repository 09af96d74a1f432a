"""Each language has its voice, a centre may bring a better one, and nobody is read to in a wrong voice."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from kiosk.speech.site_voices import SiteVoices, site_voices
from kiosk.speech.spoken import RATE, Spoken, TimedWord
from kiosk.speech.voices import Chain, espeak_voice, has_voice, language_of, pico_voice
from tests.speech.sounds import quiet, tone

LANGUAGES = [
    "fr",
    "en",
    "ar",
    "es",
    "pt",
    "ro",
    "uk",
    "fa_AF",
    "ru",
    "tr",
    "ti",
    "bn",
    "zh",
    "ta",
    "vi",
    "it",
    "ka",
    "sq",
    "am",
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_of_the_kiosk_has_a_voice(language: str) -> None:
    assert has_voice(language)
    assert espeak_voice(language)


@pytest.mark.parametrize("language", ["so", "ps", "xx", ""])
def test_a_language_without_a_voice_is_never_read_in_another(language: str) -> None:
    assert not has_voice(language)
    assert espeak_voice(language) is None
    assert pico_voice(language) is None


def test_a_region_does_not_change_the_voice() -> None:
    assert language_of("fa_AF") == "fa"
    assert espeak_voice("pt-BR") == espeak_voice("pt")


class Engine:
    lets_others_run = True

    def __init__(self, languages: str) -> None:
        self.languages = languages.split()
        self.rates: list[int] = []

    def speak(self, text: str, language: str, rate: int) -> Spoken | None:
        self.rates.append(rate)
        return Spoken(tone(0.1), (TimedWord(0, len(text), 0.0),)) if language in self.languages else None


def test_the_next_engine_speaks_what_the_first_cannot() -> None:
    first, second = Engine("fr"), Engine("fr ar")
    chain = Chain([first, second])
    assert chain.speak("oui", "fr", 130) is not None
    assert second.rates == []
    assert chain.speak("نعم", "ar", 130) is not None
    assert chain.speak("haa", "so", 130) is None


def test_the_rate_stays_understandable() -> None:
    engine = Engine("fr")
    for rate in (5, 130, 900):
        Chain([engine]).speak("oui", "fr", rate)
    assert engine.rates == [80, 130, 220]


class Slow:
    """A voice that takes its breath before and after."""

    lets_others_run = True

    def speak(self, text: str, language: str, rate: int) -> Spoken | None:
        return Spoken(quiet(0.5) + tone(0.6) + quiet(2), (TimedWord(0, 2, 0.5), TimedWord(3, 4, 0.8)))


def test_silence_around_a_sentence_is_not_played_and_the_words_move_with_it() -> None:
    made, clause = (Chain([Slow()]).speak(text, "fr", 130) for text in ("un deux.", "un deux,"))
    assert made is not None
    assert clause is not None
    assert made[0].seconds == pytest.approx(1.07, abs=0.03)
    assert clause[0].seconds == pytest.approx(0.82, abs=0.03), "a comma is a shorter breath"
    assert [word.at for word in made[0].words] == pytest.approx([0.02, 0.32], abs=0.02)


class OwnVoice:
    """What a centre's piper voice would answer: two chunks at its own sample rate."""

    def __init__(self, model: Path) -> None:
        self.model = model
        self.slower: list[float] = []

    def speak(self, text: str, slower: float) -> Iterable[tuple[bytes, int]]:
        self.slower.append(slower)
        yield quiet(0.1, 16_000) + tone(0.5, 16_000), 16_000
        yield tone(0.5, 16_000), 16_000


def test_a_centre_brings_its_own_somali_voice(tmp_path: Path) -> None:
    (tmp_path / "so").mkdir()
    (tmp_path / "so" / "voice.onnx").touch()
    loaded: list[OwnVoice] = []

    def load(model: Path) -> OwnVoice:
        loaded.append(OwnVoice(model))
        return loaded[-1]

    voices = SiteVoices(tmp_path, load)
    spoken = voices.speak("subax wanaagsan", "so", 65)
    assert spoken is not None
    assert len(spoken.pcm) / 2 / RATE == pytest.approx(1.1, abs=0.05)
    assert spoken.words[0].at == pytest.approx(0.1, abs=0.02)
    assert spoken.words[1].start == 6
    assert 0.1 < spoken.words[1].at < 1.1
    assert loaded[0].slower == [2.0]
    voices.speak("haa", "so", 130)
    assert len(loaded) == 1
    assert voices.speak("سلام", "ps", 130) is None


def test_without_piper_or_a_folder_there_are_no_own_voices(tmp_path: Path) -> None:
    assert site_voices(None) is None
    assert site_voices(tmp_path / "nowhere") is None


class Stumbling:
    """An engine whose data is gone."""

    lets_others_run = True

    def speak(self, text: str, language: str, rate: int) -> Spoken | None:
        raise RuntimeError("no voice data")


def test_an_engine_that_stumbles_leaves_the_word_to_the_next() -> None:
    heard = Chain([Stumbling(), Engine("fr")]).speak("bonjour", "fr", 130)
    assert heard is not None
    assert Chain([Stumbling()]).speak("bonjour", "fr", 130) is None
