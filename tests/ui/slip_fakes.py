"""Paper without a printer: what was asked for is kept, what comes of it is as a test wants."""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.desk.slip import Slip
from kiosk.desk.slips import Languages, PrintEnding, Printer, SlipForm
from kiosk.domain.stick import StickEnding
from kiosk.i18n.line import Line
from kiosk.ui.slip.said import said, spoken
from tests.ui.slip_room import words_of

WHITE_DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63f80f00010101"
    "00b138f6140000000049454e44ae426082"
)
"""A picture of one pixel."""

HALL = Printer("hall", "Imprimante de l'accueil", usual=True)
OFFICE = Printer("office", "Imprimante du bureau")


@dataclass
class FakeSlips:
    """Satisfies `kiosk.desk.slips.SlipDesk`."""

    found: tuple[Printer, ...] = (HALL,)
    prints: PrintEnding = PrintEnding.SENT
    sticks: StickEnding = StickEnding.DONE
    has_sticks: bool = True
    breaks: bool = False
    printed: list[tuple[SlipForm, Languages, str]] = field(default_factory=list)
    carried: list[Slip] = field(default_factory=list)
    drawn: list[tuple[Slip, SlipForm, Languages]] = field(default_factory=list)

    def printers(self) -> tuple[Printer, ...]:
        if self.breaks:
            raise RuntimeError("the print service fell over")
        return self.found

    def picture(self, slip: Slip, form: SlipForm, languages: Languages, width: int) -> bytes:
        self.drawn.append((slip, form, languages))
        return WHITE_DOT

    def spoken(self, slip: Slip, languages: Languages) -> tuple[Line, ...]:
        return tuple(spoken(said(slip, words_of, languages)))

    def pdf(self, slip: Slip, form: SlipForm, languages: Languages) -> bytes:
        return b"%PDF"

    def print(self, slip: Slip, form: SlipForm, languages: Languages, printer: str) -> PrintEnding:
        self.printed.append((form, languages, printer))
        return self.prints

    def on_stick(self, slip: Slip, form: SlipForm, languages: Languages) -> StickEnding:
        self.carried.append(slip)
        return self.sticks
