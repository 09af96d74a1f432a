"""Where everything stands on the page: as large as the paper allows, and never cut.

Apart because it only tries one size after the other; what a page looks like is decided elsewhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from kiosk.desk.slip import Slip
from kiosk.desk.slips import Languages, SlipForm
from kiosk.i18n.languages import language
from kiosk.ui.slip.marks import MachineCode
from kiosk.ui.slip.page import Parts, arranged
from kiosk.ui.slip.said import Catalogue, Section, said
from kiosk.ui.slip.setting import Setting
from kiosk.ui.slip.sheet import SHEETS, Sheet
from kiosk.ui.slip.spots import Spot

_CROWDED = 84
"""In percent: below this size what is only nice to have goes first."""
_MOST_AIR = 2.2
"""What is left of the page goes between the parts, up to this many of their usual gaps."""


@dataclass(frozen=True, slots=True)
class Laid:
    """`spots` in the order of reading, on a page of `width` × `height` tenths of a millimetre. `shrunk`: below 1
    when even the smallest letters were too large, and the whole page had to be drawn smaller."""

    sheet: Sheet
    width: float
    height: float
    spots: tuple[Spot, ...]
    sections: tuple[Section, ...]
    title: str
    language: str
    shrunk: float = 1.0


def laid(slip: Slip, form: SlipForm, languages: Languages, catalogue: Catalogue) -> Laid:
    """In `languages.own`, which need not be the slip's own language: the page may show it in another one."""
    sections = said(slip, catalogue, languages)
    code = MachineCode(slip.pass_text, SHEETS[form].module) if slip.pass_text else None
    sheet, mirrored = SHEETS[form], language(languages.own).mirrored
    shrunk, height = 1.0, sheet.height
    if form is SlipForm.RECEIPT:
        bilingual = _bilingual(sections)
        setting = Setting(sheet, 1.0, spare=not bilingual, mirrored=mirrored, bilingual=bilingual)
        parts = arranged(sections, code, setting)
        height = _needed(parts, setting) + 2 * sheet.margin
    else:
        setting, parts = _largest(sections, code, sheet, mirrored=mirrored)
        shrunk = min(1.0, sheet.height / (_needed(parts, setting) + 2 * sheet.margin))
    spots = tuple(_placed(parts, setting, sheet.width, max(height, height / shrunk)))
    title = sections[0].entries[0].line
    return Laid(sheet, sheet.width, height, spots, sections, title.text, languages.own, shrunk)


def _largest(
    sections: tuple[Section, ...], code: MachineCode | None, sheet: Sheet, *, mirrored: bool
) -> tuple[Setting, Parts]:
    """The first of the settings in which everything has its room; the last one when none has. They only become
    smaller, so half of those that are left can be passed over each time."""
    room = sheet.height - 2 * sheet.margin
    settings = _settings(sheet, mirrored=mirrored, bilingual=_bilingual(sections))
    known: dict[int, Parts] = {}

    def fits(place: int) -> bool:
        known[place] = arranged(sections, code, settings[place])
        return _needed(known[place], settings[place]) <= room

    first = bisect_left(range(len(settings) - 1), True, key=fits)
    return settings[first], known.get(first) or arranged(sections, code, settings[first])


def _settings(sheet: Sheet, *, mirrored: bool, bilingual: bool) -> list[Setting]:
    """From large print with everything to small print with what matters."""
    return [
        Setting(sheet, percent / 100, percent > _CROWDED, mirrored, bilingual) for percent in range(130, 44, -2)
    ]


def _bilingual(sections: tuple[Section, ...]) -> bool:
    return any(entry.line.french for section in sections for entry in section.entries)


def _needed(parts: Parts, setting: Setting) -> float:
    inside = setting.sheet.inside
    return sum(piece.height(inside) for _, piece in parts) + setting.gap * (len(parts) - 1)


def _placed(parts: Parts, setting: Setting, width: float, height: float) -> Iterator[Spot]:
    inside, margin = setting.sheet.inside, setting.sheet.margin
    left_over = max(height - 2 * margin - _needed(parts, setting), 0)
    gaps = max(len(parts) - 1, 1)
    gap = setting.gap + min(left_over / gaps, setting.gap * (_MOST_AIR - 1))
    top = margin
    for names, piece in parts:
        needed = piece.height(inside)
        for spot in piece.spots(QRectF((width - inside) / 2, top, inside, needed)):
            yield replace(spot, part=names[0])
        top += needed + gap
