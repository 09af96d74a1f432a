"""What does a new kiosk ask before anybody uses it, and when is the first start over? Once all of it is kept.

Apart because nothing may be half set: the answers live here until the end, and the PIN, whose record says that the
first start is over, is kept last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.desk.keeping import Refusal, SettingsKeeper
from kiosk.settings import Settings
from kiosk.settings.checking import Fault, checked

LONGEST_CENTRE = 40
ADDRESS_BEGINS = "https://"
FINE_BELOW, COARSE = 40.0, 1.0
FINE = 0.5
SMALLEST, LARGEST = 7.0, 100.0


class Chooses(Protocol):
    """What the first start needs of `desk.access.Access`."""

    def choose(self, pin: str, code: str = "") -> None: ...


@dataclass(slots=True)
class FirstStart:
    """`url`, `recipient`, `key`: of head office, "" for later. Nothing here is on disk."""

    centre: str = ""
    pin: str = ""
    code: str = ""
    languages: tuple[str, ...] = ("fr",)
    language: str = "fr"
    diagonal_inches: float = 18.5
    url: str = ""
    recipient: str = ""
    key: str = ""

    @property
    def knows_head_office(self) -> bool:
        return bool(self.url or self.recipient)

    def toggle_language(self, code: str, *, wanted: bool) -> None:
        """In the order in which they are chosen; the first is spoken first."""
        others = tuple(each for each in self.languages if each != code)
        self.languages = (*others, code) if wanted else others

    def grow(self, steps: int) -> None:
        """One step is half an inch, a whole one on very large screens."""
        size = self.diagonal_inches
        step = FINE if size + (steps < 0) * -FINE < FINE_BELOW else COARSE
        self.diagonal_inches = min(max(size + steps * step, SMALLEST), LARGEST)

    def settings(self) -> list[tuple[str, object]]:
        """Which setting gets which value; what is left for later is not touched."""
        first = self.language if self.language in self.languages else self.languages[0]
        asked: list[tuple[str, object]] = [
            ("centre", tidy_name(self.centre)),
            ("languages", self.languages),
            ("language", first),
            ("diagonal_inches", self.diagonal_inches),
        ]
        later = [("head_office_url", self.url), ("head_office_recipient", self.recipient)]
        return [*asked, *((name, value) for name, value in (*later, ("head_office_key", self.key)) if value)]

    def keep(self, keeper: SettingsKeeper, access: Chooses) -> Refusal | None:
        """All of it, the PIN last. A refusal leaves the first start open; KioskError(NOT_SAVED) does so too."""
        for name, value in self.settings():
            kept = keeper.change(name, value)
            if isinstance(kept, Refusal):
                return kept
        access.choose(self.pin, self.code)
        return None


def begun_with(settings: Settings) -> FirstStart:
    """The usual values to begin with; the name of a centre is always asked."""
    return FirstStart(
        languages=settings.languages, language=settings.language, diagonal_inches=settings.diagonal_inches
    )


def may_stand_in_a_name(sign: str) -> bool:
    return sign.isalpha() or sign.isdigit() or sign in " -"


def tidy_name(name: str) -> str:
    return " ".join(name.split())


def may_stand_in_an_address(sign: str) -> bool:
    return sign.isascii() and (sign.isalnum() or sign in ":/.-_")


def is_address(text: str) -> bool:
    """An address that results may be sent to."""
    return bool(text) and not isinstance(checked("head_office_url", text), Fault)
