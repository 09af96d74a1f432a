"""The sixteen pictures of the code: their drawings, their names, and four of them in a row.

Apart because the pad, the first showing and the goodbye must show exactly the same sixteen.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.picture import Picture
from kiosk.ui.theme.look import Look, Type
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
        block = TextBlock(look, line, Type.BODY, bold=True, align=Align.CENTRE)
        blocks.append(block)
        column = QVBoxLayout()
        column.addStretch(1)
        column.addWidget(TextBlock(look, Line(str(place), words.language.code), Type.BODY, align=Align.CENTRE))
        column.addWidget(Picture(look, name, 130), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(block)
        column.addStretch(1)
        layout.addLayout(column, 1)
    return row, blocks
