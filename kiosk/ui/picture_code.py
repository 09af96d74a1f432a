"""The sixteen pictures of the code: their drawings, their names, and four of them in a row.

Apart because the pad, the first showing and the goodbye must show exactly the same sixteen.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.theme.icons import icon_pixmap
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.outline import draw_card
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock


def pictures(words: Words) -> list[tuple[str, Line]]:
    """(drawing, name) in the fixed order that codes count in. The order must never change."""
    t = words.t
    return [
        ("sun", t("le soleil")),
        ("tree", t("l'arbre")),
        ("flower", t("la fleur")),
        ("cat", t("le chat")),
        ("fish", t("le poisson")),
        ("bird", t("l'oiseau")),
        ("boat", t("le bateau")),
        ("bicycle", t("le vélo")),
        ("umbrella", t("le parapluie")),
        ("key", t("la clé")),
        ("apple", t("la pomme")),
        ("cup", t("la tasse")),
        ("book", t("le livre")),
        ("house", t("la maison")),
        ("star", t("l'étoile")),
        ("bread", t("le pain")),
    ]


def code_row(look: Look, words: Words, code: tuple[int, ...]) -> tuple[QWidget, list[TextBlock]]:
    """The four pictures in order, numbered, with their names; and the texts to read aloud."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(look.px(20))
    known = pictures(words)
    blocks = []
    for place, index in enumerate(code, start=1):
        name, line = known[index]
        block = TextBlock(look, line, Type.BODY, bold=True, align=Align.CENTRE, pixels=look.chrome_px(Type.BODY))
        blocks.append(block)
        column = QVBoxLayout()
        column.setSpacing(look.px(4))
        column.addWidget(Numbered(look, place, name), 1)
        column.addWidget(block)
        layout.addLayout(column, 1)
    return row, blocks


class Numbered(QWidget):
    """One picture of the code on a card, as large as its room, with its place in the order."""

    def __init__(self, look: Look, place: int, name: str) -> None:
        super().__init__()
        self.look = look
        self._place = place
        self._name = name
        self.setMinimumSize(look.px(90), look.px(80))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px(240), self.look.px(120))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, palette = self.look, self.look.palette
        height = min(self.height(), look.px(260))
        width = min(self.width(), round(height * 1.25))
        card = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height).adjusted(
            3, 3, -3, -3
        )
        draw_card(painter, card, look, palette.card, palette.brand, 3)
        side = round(min(card.width(), card.height()) * 0.62)
        middle = card.center() - QPointF(side / 2, side / 2)
        painter.drawPixmap(middle, icon_pixmap(self._name, side, palette.brand))
        painter.setFont(look.font(look.px(24), bold=True))
        painter.setPen(look.colour(palette.muted))
        corner = card.adjusted(look.px(14), look.px(6), -look.px(14), 0)
        start = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(corner, int(start | Qt.AlignmentFlag.AlignTop), str(self._place))
        painter.end()
