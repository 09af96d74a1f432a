"""The real engines speak: sox hears a voice of human pace, words are where they should be, nothing is spelled."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from kiosk.speech.driver import _espeak
from kiosk.speech.espeak import Espeak
from kiosk.speech.pico import Pico
from kiosk.speech.sentences import pieces, tokens
from kiosk.speech.spoken import RATE
from kiosk.speech.voices import Chain, espeak_voice

SAMPLES = {
    "fr": [
        "Amina vous a écrit, cliquez une fois sur son message.",
        "Prenez votre temps, vous pouvez recommencer.",
        "Tapez votre prénom, puis validez avec la touche Entrée.",
    ],
    "en": [
        "Amina wrote to you, click once on her message.",
        "Take your time, you can start again.",
        "Type your first name, then press the Enter key.",
    ],
    "ar": [
        "كتبت لك أمينة، انقر مرة واحدة على رسالتها.",
        "خذ وقتك، يمكنك أن تبدأ من جديد.",
        "اكتب اسمك ثم اضغط على الزر.",
    ],
}
SENTENCES = [(language, text) for language, texts in SAMPLES.items() for text in texts]


@pytest.fixture(scope="module")
def voices() -> Chain:
    espeak = Espeak()
    return Chain([Pico(espeak), espeak])


def level_and_seconds(pcm: bytes, place: Path) -> tuple[float, float]:
    """What sox hears in it: the root mean square level, and the length without the silence around."""
    with wave.open(str(place), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(pcm)
    around = ["silence", "1", "0.01", "1%", "reverse", "silence", "1", "0.01", "1%", "reverse"]
    told = subprocess.run(
        ["sox", str(place), "-n", *around, "stat"], capture_output=True, text=True, check=True
    ).stderr
    level = re.search(r"RMS\s+amplitude:\s+([\d.]+)", told)
    seconds = re.search(r"Length \(seconds\):\s+([\d.]+)", told)
    assert level is not None
    assert seconds is not None
    return float(level[1]), float(seconds[1])


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_a_sentence_is_heard_at_a_human_pace(voices: Chain, language: str, text: str, tmp_path: Path) -> None:
    for rate in (110, 130):
        spoken = voices.speak(text, language, rate)
        assert spoken is not None
        level, seconds = level_and_seconds(spoken[0].pcm, tmp_path / "spoken.wav")
        assert level > 0.03
        assert 0.25 < seconds / len(text.split()) < 1.2


@pytest.mark.parametrize(("language", "text"), SENTENCES)
def test_every_word_has_its_moment(voices: Chain, language: str, text: str) -> None:
    made = voices.speak(text, language, 130)
    assert made is not None
    spoken = made[0]
    assert [(word.start, word.length) for word in spoken.words] == tokens(text)
    times = [word.at for word in spoken.words]
    assert times == sorted(set(times)), "each word later than the one before"
    assert 0 <= times[0] < 0.2
    assert times[-1] < spoken.seconds


def test_a_slower_rate_takes_longer(voices: Chain) -> None:
    for language, texts in SAMPLES.items():
        slow, fast = voices.speak(texts[0], language, 80), voices.speak(texts[0], language, 220)
        assert slow is not None
        assert fast is not None
        assert slow[0].seconds > 1.6 * fast[0].seconds


def test_after_a_comma_the_borrowed_times_meet_the_voice(voices: Chain) -> None:
    """Pico has no word times; alone after a pause, a word's true beginning can be heard."""
    espeak = Espeak()
    for language in ("fr", "en"):
        made = Pico(espeak).speak(SAMPLES[language][0], language, 130)
        assert made is not None
        after_comma = SAMPLES[language][0].index(",") + 2
        (word,) = (word for word in made.words if word.start == after_comma)
        # A tenth of a second before it there is silence, a tenth after it there is a voice.
        before = made.pcm[2 * int((word.at - 0.06) * RATE) : 2 * int((word.at - 0.02) * RATE)]
        after = made.pcm[2 * int((word.at + 0.02) * RATE) : 2 * int((word.at + 0.12) * RATE)]
        assert loudest(before) * 5 < loudest(after)


def loudest(pcm: bytes) -> int:
    return max(abs(int.from_bytes(pcm[at : at + 2], "little", signed=True)) for at in range(0, len(pcm), 2))


@pytest.mark.parametrize(
    "language", ["pt", "ro", "uk", "fa_AF", "ru", "tr", "ti", "bn", "zh", "ta", "vi", "ka", "sq", "am"]
)
def test_the_other_languages_have_a_voice_that_starts(voices: Chain, language: str) -> None:
    hello = {
        "zh": "你好",
        "ti": "ሰላም",
        "am": "ሰላም",
        "fa_AF": "سلام",
        "bn": "নমস্কার",
        "ta": "வணக்கம்",
        "ka": "გამარჯობა",
    }
    spoken = voices.speak(hello.get(language, "mama"), language, 130)
    assert spoken is not None
    assert loudest(spoken[0].pcm) > 3000


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5_000,
        "\x00\x07" * 900,
        "\u2068\u202e" * 900,
        "\U0001f600" * 500,
        "e" + "\u0301" * 3_000,
        "<speak>&</x>\\",
    ],
)
def test_hostile_text_is_spoken_or_left_out_and_never_kills(voices: Chain, text: str) -> None:
    for language in ("fr", "ar", "zh"):
        for piece in pieces(text)[:3]:
            voices.speak(piece.text, language, 220)


def phonemes(text: str, language: str) -> str:
    """How espeak-ng would pronounce it, as it writes it itself."""
    voice = espeak_voice(language)
    assert voice is not None
    _espeak.SetVoiceByName(voice.encode())
    translate = _espeak.dll.espeak_TextToPhonemes
    translate.restype = ctypes.c_char_p
    translate.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
    left = ctypes.c_char_p(text.encode())
    parts = []
    while left.value is not None:
        parts.append(translate(ctypes.byref(left), _espeak.CHARS_UTF8, 0).decode())
    return " ".join(parts)


def is_spelled(word: str, language: str) -> bool:
    """Spelled words have a stress on each letter, or a break between them."""
    read = phonemes(word, language)
    return len(word) > 3 and (read.count("'") + read.count(",") >= len(word) or "_" in read)


@pytest.mark.parametrize(("language", "text"), SENTENCES)
@pytest.mark.usefixtures("voices")
def test_no_word_is_spelled_or_read_in_another_language(language: str, text: str) -> None:
    assert "(" not in phonemes(text, language), "a switch of language, such as (en)"
    assert [word for word in re.findall(r"\w+", text) if is_spelled(word, language)] == []


@pytest.mark.usefixtures("voices")
def test_the_check_would_see_spelling_and_other_languages() -> None:
    assert is_spelled("XKCD", "fr")
    assert is_spelled("ښځې ته", "fa_AF"), "why Pashto is never given to the Persian voice"
    assert "(" in phonemes("email", "fr")


def test_a_kiosk_without_a_system_voice_library_speaks_all_the_same() -> None:
    """The library comes from the wheel, whatever the machine has."""
    code = (
        "import kiosk.speech.driver\n"
        "print(next(line for line in open('/proc/self/maps').read().splitlines() if 'libespeak' in line))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "espeakng_loader" in told
