"""How the lines of the paper are set: sizes at a scale, the French with each, a drawing beside what it shows.

Apart because the two papers arrange their parts differently and set every line alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.i18n.languages import FRENCH, language
from kiosk.ui.slip.frames import Led, Pair, Stack
from kiosk.ui.slip.marks import Drawing, Words
from kiosk.ui.slip.said import Entry, Rank
from kiosk.ui.slip.sheet import Sheet, units
from kiosk.ui.slip.spots import Piece
from kiosk.ui.widgets.paragraph import Align

_BOLD = frozenset({Rank.TITLE, Rank.MAIN, Rank.NAME, Rank.HEAD})


@dataclass(frozen=True, slots=True)
class Setting:
    """`scale`: of everything, 1 is what is wished. `spare`: lines that may give way stay. Notes never stand in
    two languages on paper."""

    sheet: Sheet
    scale: float
    spare: bool
    mirrored: bool
    bilingual: bool = False

    @property
    def gap(self) -> float:
        return self.sheet.gap * min(self.scale, 1.2)

    @property
    def leading(self) -> float:
        """Lines stand closer only when the page is full."""
        return 1.42 if self.scale >= 0.9 else 1.3

    def size(self, rank: Rank) -> float:
        """Of the letters, in points. The title is large from the start."""
        scale = min(self.scale, 1) if rank is Rank.TITLE else self.scale
        return max(self.sheet.wished[rank] * scale, self.sheet.least[rank])

    def kept(self, entries: Sequence[Entry]) -> list[Entry]:
        return [entry for entry in entries if self.spare or not entry.spare]

    def words(self, entry: Entry, *, align: Align = Align.START) -> Piece:
        inks, size = self.sheet.inks, self.size(entry.rank)
        colour = {Rank.HEAD: inks.brand, Rank.NOTE: inks.muted}.get(entry.rank, inks.ink)
        second = max(self.size(Rank.TEXT) * self.sheet.second, self.sheet.least[Rank.NOTE])
        line = entry.line
        bold, side = entry.rank in _BOLD, self._side(align, line.language)
        own = Words(line.text, line.language, size, colour, leading=self.leading, bold=bold, align=side)
        if not line.french or entry.rank is Rank.NOTE:
            return own
        french = partial(Words, line.french, FRENCH.code, second, inks.muted, leading=self.leading)
        under = french(align=self._side(align, FRENCH.code))
        if align is Align.CENTRE:
            return Stack((own, under))
        return Pair(own, under, french(), self.gap, mirrored=self.mirrored)

    def _side(self, align: Align, code: str) -> Align:
        """On a mirrored page what reads from the left keeps to the right-hand side, under what it explains."""
        turned = align is Align.START and language(code).mirrored != self.mirrored
        return Align.END if turned else align

    def stack(self, entries: Sequence[Entry]) -> Stack:
        return Stack([self.words(entry) for entry in self.kept(entries)], self.gap * 0.16)

    def led(self, entries: Sequence[Entry]) -> Stack:
        """Lines whose first has a drawing stand beside it, those that follow without one under them."""
        groups: list[list[Entry]] = []
        for entry in self.kept(entries):
            if entry.picture or not groups:
                groups.append([entry])
            else:
                groups[-1].append(entry)
        return Stack([self._beside(group) for group in groups], self.gap * 0.3)

    def beside(self, picture: Piece, side: float, entries: Sequence[Entry]) -> Led:
        gap = self.gap * 0.9
        return Led(picture, side, self.stack(entries), gap, mirrored=self.mirrored, middle=True)

    def _beside(self, group: Sequence[Entry]) -> Piece:
        if not group[0].picture:
            return self.stack(group)
        side = units(self.size(Rank.TEXT) * 1.45)
        drawing = Drawing(group[0].picture, side, self.sheet.inks.brand)
        return Led(drawing, side, self.stack(group), self.gap * 0.5, mirrored=self.mirrored)
