"""Sounds a test makes itself: a tone and a silence, as 16-bit samples."""

from __future__ import annotations

from array import array

from kiosk.speech.spoken import RATE


def tone(seconds: float, rate: int = RATE) -> bytes:
    return array("h", [8000 if index % 40 < 20 else -8000 for index in range(round(seconds * rate))]).tobytes()


def quiet(seconds: float, rate: int = RATE) -> bytes:
    return bytes(2 * round(seconds * rate))
