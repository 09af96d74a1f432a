"""The list of results: for each its address line, title, date and words, and « Annonce » where somebody paid.

Apart because telling these lines apart is what people learn here; pages look otherwise.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_pieces import Coat, Emit, Piece, words_label
from kiosk.worlds.search_pages import Result
from kiosk.worlds.search_state import State

TITLE, ADDRESS, WORDS = 23, 18, 18


class Detail(Piece):
    """Something small that can be pointed at; `circled` once it was. With `opens`, it opens this result."""

    circled = False
    muted = True

    def __init__(
        self, look: Look, parent: QWidget, name: str, words: str, emit: Emit, *, opens: str = "", glyph: str = ""
    ) -> None:
        move = Move("open", (opens,)) if opens else Move("point", (name,))
        super().__init__(look, parent, "" if opens else f"point:{name}", words, move, emit,
                         coat=Coat.BARE, glyph=glyph)  # fmt: skip
        self.leftward = True
        self.pixels = look.world_px(ADDRESS)
        if opens:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.least = 0

    def pad(self) -> int:
        return self.look.px(6) if self.place else 0

    def draw_inside(self, painter: QPainter, ink: QColor) -> None:
        palette = self.look.palette
        if self.circled:
            painter.setPen(QPen(QColor(palette.brand), 3))
            painter.setBrush(QColor(palette.brand_soft))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 10, 10)
        super().draw_inside(painter, QColor(palette.muted if self.muted else palette.ink))


class Paid(Detail):
    """The mark « Annonce »: somebody paid for this line."""

    def __init__(self, look: Look, parent: QWidget, name: str, emit: Emit, opens: str) -> None:
        super().__init__(look, parent, name, "Annonce", emit, opens=opens)
        self.bold = True

    def pad(self) -> int:
        return self.look.px(12)

    def draw_inside(self, painter: QPainter, ink: QColor) -> None:
        palette, high = self.look.palette, self.pixels * 1.7
        box = QRectF(1.5, (self.height() - high) / 2, self.width() - 3, high)
        painter.setPen(QPen(QColor(palette.brand if self.circled else palette.ink), 3 if self.circled else 1.5))
        painter.setBrush(QColor(palette.brand_soft if self.circled else palette.paper))
        painter.drawRoundedRect(box, 7, 7)
        painter.setFont(self.words_font())
        painter.setPen(QColor(palette.ink))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.words)


class ResultCard(QWidget):
    """One result. Its title opens it; in a list for pointing, what is around the title can be pointed at."""

    def __init__(self, look: Look, parent: QWidget, result: Result, emit: Emit, *, pointing: bool) -> None:
        super().__init__(parent)
        self.look, self.result = look, result
        opens = "" if pointing else result.id
        self.details: list[Detail] = []
        self.mark = Paid(look, self, f"ad:{result.id}", emit, opens) if result.ad else None
        breaking = result.address.replace("/", "/\u200b")
        self.address = Detail(look, self, f"address:{result.id}", breaking, emit, opens=opens)
        self.address.setAccessibleName(result.address)
        self.title = Piece(look, self, f"result:{result.id}", result.title, Move("open", (result.id,)), emit,
                           coat=Coat.LINK)  # fmt: skip
        self.title.pixels = look.world_px(TITLE)
        self.date = (
            Detail(look, self, f"date:{result.id}", result.date, emit) if pointing and result.date else None
        )
        dated = f"{result.date} – " if result.date and not pointing else ""
        self.words = words_label(look, self, dated + result.text, look.world_px(WORDS))
        self.details = [one for one in (self.mark, self.address, self.date) if one]
        self.show()

    def show_state(self, state: State) -> None:
        for detail in self.details:
            detail.circled = f" {detail.place.removeprefix('point:')}" in state.pointed
            detail.update()

    def pieces(self) -> list[QWidget]:
        return [*self.details, self.title]

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        top, left, gap = self.look.px(6), self._roundel() + self.look.px(10), self.look.px(8)
        high = self._line()
        if self.mark:
            wide = self.mark.natural_width()
            if move:
                self.mark.setGeometry(left, top, wide, high)
            left += wide + gap
        room = width - left
        beside = self.address.natural_width() <= room
        if not beside and self.mark:
            left, top, room = 0, top + high + gap // 2, width
        tall = max(self.address.heightForWidth(room), high if beside else 0)
        if move:
            self.address.setGeometry(left, top, min(self.address.natural_width(), room), tall)
        top += tall
        for piece in (self.title, self.date):
            if piece is None:
                continue
            tall = piece.heightForWidth(width)
            if move:
                piece.setGeometry(0, top, min(piece.natural_width(), width), tall)
            top += tall
        tall = self.words.heightForWidth(width)
        if move:
            self.words.setGeometry(0, top, width, tall)
        return top + tall + self.look.px(12)

    def _line(self) -> int:
        """Of sign, mark and address."""
        return max(self.address.heightForWidth(10_000), self._roundel())

    def _roundel(self) -> int:
        return self.look.world_px(32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The site's sign, and a thin line below the whole."""
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._roundel()
        high = self._line()
        box = QRectF(0, self.look.px(6) + (high - side) / 2, side, side)
        painter.setPen(QPen(QColor(palette.line), 1.5))
        painter.setBrush(QColor(palette.brand_soft))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        painter.setPen(QColor(palette.brand))
        painter.setFont(self.look.french_font(round(side * 0.52), bold=True))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self.result.address[:1].upper())
        painter.fillRect(0, self.height() - 2, self.width(), 2, QColor(palette.line))


def no_result(look: Look, parent: QWidget, asked: str, meant: str, emit: Emit) -> list[QWidget]:
    """A kind page: what was asked, what else could be meant, what may help."""
    said: list[QWidget] = [
        _line(look, parent, f"Aucun résultat pour « {asked} ».", bold=True, pixels=24),
        _line(look, parent, "Ce n'est pas grave. Relisez les mots, ou essayez d'autres mots plus simples."),
    ]
    if not meant:
        return said
    link = Piece(look, parent, f"suggest:{meant}", f"Vouliez-vous dire : {meant} ?", Move("suggest", (meant,)),
                 emit, coat=Coat.LINK)  # fmt: skip
    link.pixels = look.world_px(TITLE)
    return [said[0], link, said[1]]


def note(look: Look, parent: QWidget, words: str) -> QLabel:
    return words_label(look, parent, words, look.world_px(17), muted=True)


def _line(look: Look, parent: QWidget, words: str, *, bold: bool = False, pixels: int = 20) -> QLabel:
    return words_label(look, parent, words, look.world_px(pixels), bold=bold)
