"""What a centre may set, one field each, and what each of them may be.

Apart because the reader, the writer and the desk must agree on them. Imported before the first picture, so without
the library that reads packs: a few plain values need none.
"""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Settings:
    """`diagonal_inches`: of the screen, measured with a ruler (what the screen itself says is often wrong).
    `head_office_recipient`: the age keys that exports are sealed for, one or several with spaces;
    `head_office_key`: its Ed25519 key, 64 hex digits, that signs receipts. `centre_latitude`, `centre_longitude`:
    degrees, 0 and 0 where nobody said. `desk_quiet_seconds`: after which the desk closes by itself."""

    centre: str = "centre"
    organisation: str = "premier-clic.example"
    language: str = "fr"
    languages: tuple[str, ...] = ("fr", "en", "ar")
    diagonal_inches: float = 18.5
    volume: int = 7
    voice_rate: int = 130
    idle_seconds: int = 120
    idle_seconds_calm: int = 300
    idle_warning_seconds: int = 60
    sound: bool = True
    desk_quiet_seconds: int = 180
    centre_commune: str = ""
    centre_latitude: float = 0.0
    centre_longitude: float = 0.0
    printer: str = ""
    slip_paper: str = "a4"
    head_office_url: str = ""
    head_office_recipient: str = ""
    head_office_key: str = ""


BOUNDS: dict[str, tuple[float, float]] = {
    "diagonal_inches": (7, 100),
    "volume": (0, 10),
    "voice_rate": (80, 220),
    "idle_seconds": (30, 3600),
    "idle_seconds_calm": (30, 3600),
    "idle_warning_seconds": (20, 600),
    "desk_quiet_seconds": (60, 1800),
    "centre_latitude": (-90, 90),
    "centre_longitude": (-180, 180),
}

CHOICES: dict[str, tuple[str, ...]] = {"slip_paper": ("a4", "receipt")}
"""Texts that may only be one of these."""

LONGEST: dict[str, int] = {
    "head_office_url": 200, "head_office_recipient": 400, "head_office_key": 100, "organisation": 100,
}  # fmt: skip
LONGEST_TEXT = 60
"""Characters of every other text."""

AT_NEXT_START = frozenset({"centre", "organisation", "language", "sound", "volume", "idle_warning_seconds"})
"""What the running kiosk took up when it started, and takes up again only when it starts again."""

PLACES_AND_KEYS = frozenset(
    {
        "centre", "organisation", "centre_commune", "centre_latitude", "centre_longitude", "printer",
        "head_office_url", "head_office_recipient", "head_office_key",
    }
)  # fmt: skip
"""What says where this kiosk stands or whom it answers to: never in a file for whoever repairs it."""


def names() -> tuple[str, ...]:
    return tuple(field.name for field in fields(Settings))
