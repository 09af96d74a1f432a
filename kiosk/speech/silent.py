"""A speaker that says nothing aloud and keeps what it was asked to say; and why a kiosk may be silent.

Apart so that `--mute` and tests need no process and no sound library.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Silence(StrEnum):
    """Why nothing is heard; the captions go on in each case."""

    NO_VOICE = "no_voice"
    NO_DEVICE = "no_device"
    CRASHED = "crashed"
    PRIVATE = "private"
    SCREEN_READER = "screen_reader"


@dataclass(frozen=True, slots=True)
class Said:
    text: str
    language: str
    private: bool


class SilentSpeaker:
    """Satisfies `kiosk.domain.ports.Speaker`."""

    def __init__(self) -> None:
        self.said: list[Said] = []
        self.speaking = False

    @property
    def texts(self) -> list[str]:
        return [said.text for said in self.said]

    def say(self, text: str, language: str, *, private: bool = False) -> str:
        self.said.append(Said(text, language, private))
        self.speaking = True
        return str(len(self.said))

    def stop(self) -> None:
        self.speaking = False
