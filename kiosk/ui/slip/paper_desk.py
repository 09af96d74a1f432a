"""Everything that the desk asks of paper, done with Qt. Satisfies `kiosk.desk.slips.SlipDesk`.

Apart because the page asks in the desk's words and never meets a printer, a PDF or a stick.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.desk.slip import Slip
from kiosk.desk.slips import Languages, PrintEnding, Printer, SlipForm
from kiosk.domain.stick import StickEnding
from kiosk.i18n.line import Line
from kiosk.ui.slip import paint, printing
from kiosk.ui.slip.layout import Laid, laid
from kiosk.ui.slip.said import Catalogue, said, spoken

PutOnStick = Callable[[str, bytes], StickEnding]
"""Write a file of this name onto the stick, whole or not at all; it may then be pulled out."""

FILE = "premier-clic.pdf"


class PaperDesk:
    """`catalogue`: the words of a language by its code, in one line. `put`: None where there are no sticks."""

    def __init__(self, catalogue: Catalogue, put: PutOnStick | None = None) -> None:
        self._catalogue = catalogue
        self._put = put

    @property
    def has_sticks(self) -> bool:
        return self._put is not None

    def printers(self) -> tuple[Printer, ...]:
        return printing.printers()

    def picture(self, slip: Slip, form: SlipForm, languages: Languages, width: int) -> bytes:
        return paint.png(self._page(slip, form, languages), width)

    def spoken(self, slip: Slip, languages: Languages) -> tuple[Line, ...]:
        return tuple(spoken(said(slip, self._catalogue, languages)))

    def pdf(self, slip: Slip, form: SlipForm, languages: Languages) -> bytes:
        return paint.pdf(self._page(slip, form, languages))

    def print(self, slip: Slip, form: SlipForm, languages: Languages, printer: str) -> PrintEnding:
        return printing.send(self._page(slip, form, languages), printer)

    def on_stick(self, slip: Slip, form: SlipForm, languages: Languages) -> StickEnding:
        if self._put is None:
            return StickEnding.NO_DRIVE
        return self._put(FILE, self.pdf(slip, form, languages))

    def _page(self, slip: Slip, form: SlipForm, languages: Languages) -> Laid:
        return laid(slip, form, languages, self._catalogue)
