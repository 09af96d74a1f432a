"""Which papers can be made here, and on what: printers, files, and how each attempt ends.

Apart because the page asks in these words, and only the window's side knows printers.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from kiosk.desk.slip import Slip
from kiosk.domain.stick import StickEnding
from kiosk.i18n.line import Line


class SlipForm(Enum):
    """A whole sheet, or the roll of a till printer 80 mm wide."""

    A4 = "a4"
    RECEIPT = "receipt"


class SlipGiven(Enum):
    """How the person got it: goes into the fact."""

    PRINTED = "printed"
    STICK = "stick"
    READ_ALOUD = "read_aloud"


class PrintEnding(Enum):
    SENT = "sent"
    NO_PRINTER = "no_printer"
    PRINTER_STOPPED = "printer_stopped"
    NOT_SENT = "not_sent"


@dataclass(frozen=True, slots=True)
class Printer:
    """`name` is the system's, `told` what people call it. `stopped`: it takes nothing just now."""

    name: str
    told: str
    usual: bool = False
    stopped: bool = False


@dataclass(frozen=True, slots=True)
class Languages:
    """`own`: the code of the person's language; `french`: under it. French alone has no second line."""

    own: str
    french: bool = True


class SlipDesk(Protocol):
    """What the page of the paper needs. All of it may be called beside the window."""

    def printers(self) -> tuple[Printer, ...]:
        """The usual one first; none when there is none."""
        ...

    def picture(self, slip: Slip, form: SlipForm, languages: Languages, width: int) -> bytes:
        """The paper as it will be, as a PNG of `width` pixels."""
        ...

    def spoken(self, slip: Slip, languages: Languages) -> tuple[Line, ...]:
        """Every text of it, in its order and in its languages."""
        ...

    def pdf(self, slip: Slip, form: SlipForm, languages: Languages) -> bytes: ...

    @property
    def has_sticks(self) -> bool:
        """Whether a stick can be written here at all."""
        ...

    def on_stick(self, slip: Slip, form: SlipForm, languages: Languages) -> StickEnding:
        """As a PDF; the stick may then be pulled out."""
        ...

    def print(self, slip: Slip, form: SlipForm, languages: Languages, printer: str) -> PrintEnding:
        """`printer`: its name, "" for the usual one."""
        ...
