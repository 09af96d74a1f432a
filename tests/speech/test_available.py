"""Which languages would stay silent: what their voice is made of is looked for, and no engine is woken."""

from __future__ import annotations

from pathlib import Path

from kiosk.speech.available import silent_languages
from kiosk.speech.voices import _VOICES


def test_every_language_with_a_voice_has_it_here(tmp_path: Path) -> None:
    assert silent_languages(tuple(_VOICES), tmp_path) == ()


def test_languages_that_no_engine_speaks_are_silent(tmp_path: Path) -> None:
    assert silent_languages(("fr", "so", "ps"), tmp_path) == ("so", "ps")


def test_without_its_dictionary_or_its_voice_a_language_is_silent(tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "lang" / "roa").mkdir(parents=True)
    (data / "lang" / "roa" / "fr").touch()
    assert silent_languages(("fr", "ar"), tmp_path, data) == ("fr", "ar")
    (data / "fr_dict").touch()
    assert silent_languages(("fr", "ar"), tmp_path, data) == ("ar",)
    (data / "lang" / "roa" / "fr").unlink()
    assert silent_languages(("fr",), tmp_path, data) == ("fr",)


def test_a_centres_own_voice_counts_only_where_something_can_speak_it(tmp_path: Path) -> None:
    """The optional library is not here: a folder with a voice is then only a folder."""
    (tmp_path / "so").mkdir()
    (tmp_path / "so" / "voice.onnx").touch()
    assert silent_languages(("so",), tmp_path) == ("so",)
