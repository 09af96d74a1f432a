"""When each word is heard: from an engine's marks, from another engine's, or from reading alone."""

from __future__ import annotations

from array import array

import pytest

from kiosk.speech.pico import Pico
from kiosk.speech.sound import heard_part, loud_span, louder, pauses
from kiosk.speech.spoken import Spoken, TimedWord, on_tokens, reading_time
from kiosk.speech.voices import pico_voice
from tests.speech.sounds import quiet, tone


def test_an_engines_marks_are_put_on_the_words_of_the_screen() -> None:
    words = on_tokens("message d'Amina", [(0, 0.0), (8, 0.5), (10, 0.6)], 1.0)
    assert words == (TimedWord(0, 7, 0.0), TimedWord(8, 7, 0.5))


def test_a_word_without_a_mark_takes_its_share() -> None:
    words = on_tokens("un deux trois quatre", [(0, 0.0), (14, 0.9)], 1.2)
    assert [word.at for word in words] == pytest.approx([0.0, 0.3, 0.6, 0.9])


def test_marks_that_go_back_never_take_the_highlight_back() -> None:
    times = [word.at for word in on_tokens("un deux trois", [(0, 0.5), (3, 0.2), (8, 9.0)], 1.0)]
    assert times == sorted(times)
    assert times[-1] <= 1.0


def test_reading_takes_about_a_minute_for_as_many_words_as_the_rate() -> None:
    words, seconds = reading_time(" ".join(["lecon"] * 130), 130)
    assert len(words) == 130
    assert 55 < seconds < 65
    assert reading_time("lecon", 80)[1] > reading_time("lecon", 220)[1]


def test_silence_is_found_and_a_long_tail_cut() -> None:
    sound = quiet(0.2) + tone(0.5) + quiet(0.3) + tone(0.4) + quiet(2)
    assert loud_span(sound) == pytest.approx((0.2, 1.4), abs=0.02)
    assert pauses(sound) == [pytest.approx((0.7, 1.0), abs=0.02)]
    assert heard_part(sound, 0.45) == pytest.approx((0.18, 1.85), abs=0.02)
    assert heard_part(quiet(1), 0.45) == (0.0, 0.0)
    assert loud_span(quiet(1)) == (0.0, 0.0)


def test_louder_stays_within_what_a_sample_can_hold() -> None:
    assert max(array("h", louder(tone(0.01), 10.0))) == 32767
    assert max(array("h", louder(tone(0.01), 0.5))) == 4000


class EvenTiming:
    """An engine that speaks a word every half second."""

    lets_others_run = True

    def speak(self, text: str, language: str, rate: int) -> Spoken | None:
        count = len(text.split())
        marks = on_tokens(text, [], count * 0.5)
        return Spoken(tone(count * 0.5), marks)


def test_words_of_a_voice_without_times_follow_its_pauses() -> None:
    def say(text: str, voice: str, speed: float) -> bytes:
        assert (text, voice) == ("un deux, trois quatre", "fr-FR")
        return tone(0.8, 16_000) + quiet(0.4, 16_000) + tone(1.0, 16_000) + quiet(0.5, 16_000)

    spoken = Pico(EvenTiming(), say).speak("un deux, trois quatre", "fr", 130)
    assert spoken is not None
    assert [spoken_word.start for spoken_word in spoken.words] == [0, 3, 9, 15]
    assert spoken.words[2].at == pytest.approx(1.2, abs=0.03)
    assert spoken.words[3].at == pytest.approx(1.7, abs=0.05)


def test_pico_gives_way_when_it_would_be_silent() -> None:
    def silence(text: str, voice: str, speed: float) -> bytes:
        return quiet(0.1, 16_000)

    assert Pico(EvenTiming(), silence).speak("bonjour", "fr", 130) is None
    assert Pico(EvenTiming(), silence).speak("Bonjour سميرة", "fr", 130) is None
    assert pico_voice("ar") is None
