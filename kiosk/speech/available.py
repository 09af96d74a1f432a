"""Which languages would stay silent here, because what their voice is made of is not there?

Apart because it only looks: no engine is loaded, and whoever asks may stand beside one that is speaking.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable
from pathlib import Path

import espeakng_loader

from kiosk.speech.voices import espeak_voice, language_of


def silent_languages(codes: Iterable[str], site: Path, data: Path | None = None) -> tuple[str, ...]:
    """Of these codes, those without a voice; `site`: the centre's own, `data`: what espeak-ng came with."""
    engine = data if data is not None else _engine_data()
    return tuple(code for code in codes if not _from_engine(code, engine) and not _from_site(code, site))


def _engine_data() -> Path | None:
    """None when the engine itself is missing."""
    library, data = Path(espeakng_loader.get_library_path()), Path(espeakng_loader.get_data_path())
    return data if library.is_file() else None


def _from_engine(code: str, data: Path | None) -> bool:
    """The voice is a small file of its own, and its language a dictionary."""
    voice = espeak_voice(code)
    if voice is None or data is None:
        return False
    described = [data / "lang" / voice, *(data / "lang" / voice).parent.glob(f"{Path(voice).name}-*")]
    return any(file.is_file() for file in described) and (data / f"{Path(voice).name}_dict").is_file()


def _from_site(code: str, folder: Path) -> bool:
    return any((folder / language_of(code)).glob("*.onnx")) and importlib.util.find_spec("piper") is not None
