"""How the parts of the paper are arranged: cards on a sheet, one column on a roll; the next step is the largest.

Apart from the setting of lines because this is where the page gets its look.
"""

from __future__ import annotations

from kiosk.desk.slip import SlipPart
from kiosk.desk.slips import SlipForm
from kiosk.i18n.languages import FRENCH
from kiosk.ui.slip.frames import Card, Led, Row, Rule, Stack
from kiosk.ui.slip.marks import Drawing, MachineCode, TickBox, Words
from kiosk.ui.slip.said import Entry, Rank, Section
from kiosk.ui.slip.setting import Setting
from kiosk.ui.slip.sheet import units
from kiosk.ui.slip.spots import Piece
from kiosk.ui.widgets.paragraph import Align

_BESIDE = {
    (SlipPart.TITLE, SlipPart.URGENT): (1.0, 1.0),
    (SlipPart.CODE, SlipPart.PASS): (1.8, 1.0),
}
"""Which neighbours share a row of the sheet, and how they share its width."""

_LEAST_PAD = 30
"""In tenths of a millimetre, between a text and its border, however full the page is."""

Parts = list[tuple[tuple[SlipPart, ...], Piece]]
"""What stands under one another, and which parts each piece holds."""


def arranged(sections: tuple[Section, ...], code: MachineCode | None, setting: Setting) -> Parts:
    """Top to bottom. Two parts may stand beside one another on a sheet: the first is read first."""
    make = {
        SlipPart.TITLE: _title,
        SlipPart.URGENT: _urgent,
        SlipPart.STEP: _step,
        SlipPart.PLACE: _place,
        SlipPart.BRING: _bring,
        SlipPart.CODE: _code,
    }
    parts: Parts = []
    for section in sections:
        if section.part is not SlipPart.PASS:
            parts.append(((section.part,), make[section.part](section, setting)))
        elif code is not None:
            alone = all(names != (SlipPart.CODE,) for names, _ in parts)
            parts.append(((section.part,), _pass(section, code, setting, alone=alone)))
    return _ruled(parts, setting) if setting.sheet.form is SlipForm.RECEIPT else _side_by_side(parts, setting)


def _title(section: Section, setting: Setting) -> Piece:
    """Underlined by the colour of the next step."""
    rule = Rule(setting.sheet.inks.accent, 14)
    return Stack([setting.stack(section.entries), rule], setting.gap * 0.35)


def _urgent(section: Section, setting: Setting) -> Piece:
    inks = setting.sheet.inks
    side = units(setting.size(Rank.NAME) * 2.1)
    bell = Drawing(section.entries[0].picture, side, inks.ink)
    return Card(setting.beside(bell, side, section.entries), setting.gap * 0.8, border=inks.ink, edge=9)


def _step(section: Section, setting: Setting) -> Piece:
    inks = setting.sheet.inks
    side = setting.sheet.picture * (1 if section.big else 0.7) * min(setting.scale, 1.1)
    picture = next(entry.picture for entry in section.entries if entry.rank is Rank.MAIN)
    on_paper = setting.sheet.form is SlipForm.A4
    disc = Drawing(picture, side, inks.ink, disc=inks.accent if on_paper else "", ring=inks.ink)
    return _card(setting.beside(disc, side, section.entries), section, setting)


def _place(section: Section, setting: Setting) -> Piece:
    """Its name; then where it is and when it is open, side by side where one language leaves room for it."""
    head, name, *entries = section.entries
    opens = next((place for place, entry in enumerate(entries) if entry.rank is Rank.HEAD), len(entries))
    pieces: list[Piece] = [setting.words(head), setting.led([name])]
    where, hours = setting.led(entries[:opens]), setting.led(entries[opens:])
    if 0 < opens < len(entries) and setting.sheet.form is SlipForm.A4 and not setting.bilingual:
        pieces.append(Row([where, hours], (1, 1), setting.gap, mirrored=setting.mirrored))
    else:
        pieces += [part for part, there in ((where, entries[:opens]), (hours, entries[opens:])) if there]
    return _card(Stack(pieces, setting.gap * 0.3), section, setting)


def _bring(section: Section, setting: Setting) -> Piece:
    """A list to tick, in two columns where there is room."""
    head, *entries = section.entries
    side = units(setting.size(Rank.TEXT) * 1.3)
    box = TickBox(side, setting.sheet.inks.ink)
    items = [
        Led(box, side, setting.led([entry]), setting.gap * 0.4, mirrored=setting.mirrored) for entry in entries
    ]
    columns = 2 if setting.sheet.form is SlipForm.A4 and not setting.bilingual else 1
    rows = [_row(items[start : start + columns], columns, setting) for start in range(0, len(items), columns)]
    body = Stack(rows, setting.gap * 0.3)
    return _card(Stack([setting.words(head), body], setting.gap * 0.3), section, setting)


def _row(pieces: list[Piece] | list[Led], columns: int, setting: Setting) -> Piece:
    shares = [1.0] * columns
    filled = [*pieces, *(Stack([]) for _ in range(columns - len(pieces)))]
    return Row(filled, shares, setting.gap * (0.5 if columns == 4 else 1), mirrored=setting.mirrored)


def _code(section: Section, setting: Setting) -> Piece:
    """Four pictures in their order, each with its name."""
    head, *entries = section.entries
    pictures: list[Piece] = [
        _picture(number, entry, setting) for number, entry in enumerate(entries, 1) if entry.picture
    ]
    columns = 4 if setting.sheet.form is SlipForm.A4 else 2
    rows = [
        _row(pictures[start : start + columns], columns, setting) for start in range(0, len(pictures), columns)
    ]
    notes = setting.stack([entry for entry in entries if not entry.picture])
    pieces: list[Piece] = [setting.words(head), *rows, notes]
    return _card(Stack(pieces, setting.gap * 0.4), section, setting)


def _picture(number: int, entry: Entry, setting: Setting) -> Piece:
    """On a small card with its number, its name under it."""
    inks, side = setting.sheet.inks, setting.sheet.picture * 0.72 * min(setting.scale, 1.1)
    drawing = Drawing(entry.picture, side, inks.brand)
    size = setting.size(Rank.NOTE)
    digit = Words(str(number), FRENCH.code, size, inks.muted, leading=setting.leading, bold=True)
    led = Led(digit, units(size * 0.7), drawing, setting.gap * 0.1, mirrored=setting.mirrored)
    card = Card(led, setting.gap * 0.35, border=inks.brand, edge=6)
    return Stack([card, setting.words(entry, align=Align.CENTRE)], setting.gap * 0.1)


def _pass(section: Section, code: MachineCode, setting: Setting, *, alone: bool) -> Piece:
    if alone and setting.sheet.form is SlipForm.A4:
        return _card(setting.beside(code, code.side, section.entries), section, setting)
    return _card(Stack([setting.stack(section.entries), code], setting.gap * 0.3), section, setting)


def _card(piece: Piece, section: Section, setting: Setting) -> Piece:
    inks, pad = setting.sheet.inks, max(setting.gap * 0.95, _LEAST_PAD)
    if section.big:
        return Card(piece, pad + 12, ground=inks.soft, border=inks.accent, edge=18)
    if setting.sheet.form is SlipForm.RECEIPT:
        return piece
    return Card(piece, pad, border=inks.line, edge=5)


def _ruled(parts: Parts, setting: Setting) -> Parts:
    """On a roll a dashed line stands between two parts that have no frame."""
    inks = setting.sheet.inks
    found: Parts = []
    for number, (names, piece) in enumerate(parts):
        if number > 1:
            piece = Stack([Rule(inks.line, 4, dashed=True), piece], setting.gap * 0.7)
        found.append((names, piece))
    return found


def _side_by_side(parts: Parts, setting: Setting) -> Parts:
    """On a sheet what presses stands beside the title, and the pass beside the code."""
    found: Parts = []
    for names, piece in parts:
        before = found[-1] if found else None
        shares = _BESIDE.get((before[0][-1], names[0])) if before else None
        if before is None or shares is None:
            found.append((names, piece))
        else:
            row = Row([before[1], piece], shares, setting.gap, mirrored=setting.mirrored, stretch=True)
            found[-1] = ((*before[0], *names), row)
    return found
