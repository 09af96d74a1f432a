"""Which languages the kiosk speaks: one row each.

Apart because adding a language is one row here, its two catalogues, and perhaps a font.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """`DRAFT`: every text is there, and no native reader has signed them yet; the tile carries a small mark."""

    COMPLETE = "complete"
    DRAFT = "draft"
    PSEUDO = "pseudo"


@dataclass(frozen=True, slots=True)
class Language:
    """`touch` lists what to say instead of "click" on a touch screen, most specific first."""

    code: str
    own_name: str
    hello: str
    mirrored: bool = False
    font: str = "Andika"
    keyboard: str = "fr"
    state: State = State.COMPLETE
    touch: tuple[tuple[str, str], ...] = ()


LANGUAGES = (
    Language(
        "fr",
        "Français",
        "Bonjour ! Touchez pour commencer.",
        touch=(
            ("Cliquez plutôt sur", "Touchez plutôt"),
            ("Cliquez d'abord sur", "Touchez d'abord"),
            ("Cliquez encore sur", "Touchez encore"),
            ("Cliquez une fois sur", "Touchez une fois"),
            ("cliquez une fois sur", "touchez une fois"),
            ("Cliquez trois fois sur", "Touchez trois fois"),
            ("Cliquez ensuite sur", "Touchez ensuite"),
            ("Cliquez aussi sur", "Touchez aussi"),
            ("Cliquez maintenant sur", "Touchez maintenant"),
            ("Cliquez d'abord dans", "Touchez d'abord"),
            ("Cliquez d'abord dedans", "Appuyez d'abord dedans"),
            ("Cliquez dedans", "Appuyez dedans"),
            ("Cliquez dans", "Touchez"),
            ("Cliquez dessus", "Appuyez dessus"),
            ("cliquez dessus", "appuyez dessus"),
            ("Cliquez sur", "Touchez"),
            ("cliquez sur", "touchez"),
            ("Cliquez", "Touchez"),
            ("cliquez", "touchez"),
            ("puis sur", "puis"),
        ),
    ),
    Language(
        "en",
        "English",
        "Hello! Touch to begin.",
        keyboard="gb",
        state=State.DRAFT,
        touch=(("Click on", "Touch"), ("click on", "touch"), ("Click", "Touch"), ("click", "touch")),
    ),
    Language(
        "ar",
        "العربية",
        "مرحبا! المس الشاشة للبدء.",
        mirrored=True,
        font="Noto Sans Arabic",
        keyboard="ara",
        state=State.DRAFT,
        touch=(
            ("وانقر على", "والمس"),
            ("انقر على", "المس"),
            ("انقر فوق", "المس"),
            ("وانقر", "والمس"),
            ("انقر", "المس"),
        ),
    ),
    Language("qps", "[!!! Þšéûðö !!!]", "[Ĥéļļö ···]", state=State.PSEUDO),
    Language("qps_rtl", "[!!! ödûéšÞ !!!]", "[··· öļļéĤ]", mirrored=True, state=State.PSEUDO),
)

FRENCH = LANGUAGES[0]


def language(code: str) -> Language:
    """The row of this code, or French when nobody knows it."""
    return next((row for row in LANGUAGES if row.code == code), FRENCH)


def offered(codes: tuple[str, ...]) -> tuple[Language, ...]:
    """The languages to show on tiles, in the order that the centre set; never none."""
    rows = tuple(language(code) for code in codes if any(row.code == code for row in LANGUAGES))
    return rows or (FRENCH,)
