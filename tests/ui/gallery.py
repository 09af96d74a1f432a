"""Every widget of the window as pictures to look through: `python tests/ui/gallery.py FOLDER`.

Apart because eyes judge beauty and tests cannot; it asserts nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from kiosk import paths
from kiosk.i18n.line import Line
from kiosk.ui.overlay import Overlay
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.theme.tokens import Contrast
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.coach import Coach
from kiosk.ui.widgets.code_pad import CodePad
from kiosk.ui.widgets.ghost_pointer import GhostPointer
from kiosk.ui.widgets.language_tile import LanguageTile
from kiosk.ui.widgets.pages import Pages
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.progress_dots import ProgressDots
from kiosk.ui.widgets.road import Road, Stop, StopState
from kiosk.ui.widgets.spotlight import Spotlight
from kiosk.ui.widgets.step_bars import StepBars
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.top_bar import TopBar
from kiosk.ui.widgets.wrap_button import WrapButton

CODE = ["sun", "tree", "flower", "cat", "fish", "bird", "boat", "bicycle", "umbrella", "key", "apple", "cup",
        "book", "house", "star", "bread"]  # fmt: skip
ARABIC = Line(
    "كتبت لك أمينة. اضغط مرة واحدة على رسالتها.", "ar", "Amina vous a écrit. Cliquez une fois sur son message."
)
WORDS = {"listen": "Écouter", "size": "Taille", "contrast": "Contraste", "language": "Langue",
         "help": "Aide", "leave": "Partir"}  # fmt: skip
TILES = (("fr", "Français"), ("en", "English"), ("ar", "العربية"), ("fr", "Español"), ("fr", "Português"),
         ("fr", "Română"), ("fr", "Русский"), ("fr", "Українська"))  # fmt: skip
STOPS = (("Cliquer", "mouse", StopState.DONE), ("Double-clic", "double-click", StopState.DONE),
         ("Mes premiers mots", "keyboard", StopState.DONE), ("Taper une adresse", "browser", StopState.REPAIRED),
         ("La boîte aux lettres", "mail", StopState.NEXT), ("Répondre", "send", StopState.OPEN),
         ("Cases et boutons", "document", StopState.OPEN), ("La phrase secrète", "trust", StopState.OPEN),
         ("L'actualisation", "document", StopState.OPEN))  # fmt: skip


def screen(look: Look) -> tuple[QWidget, QVBoxLayout]:
    """A page with the top bar, and the column under it."""
    page = QWidget()
    page.setStyleSheet(f"QWidget#page {{ background: {look.palette.paper} }}")
    page.setObjectName("page")
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(TopBar(look, {name: Line(text) for name, text in WORDS.items()}))
    column = QVBoxLayout()
    column.setContentsMargins(44, 14, 44, 14)
    column.setSpacing(look.px(10))
    outer.addLayout(column, 1)
    return page, column


def welcome(look: Look) -> QWidget:
    page, column = screen(look)
    title = Line("Bonjour ! Choisissez votre langue.")
    column.addWidget(TextBlock(look, title, Type.TITLE, bold=True, align=Align.CENTRE))
    tiles = [LanguageTile(look, code, name, draft=name == "Română") for code, name in TILES]
    tiles[0].setChecked(True)
    column.addWidget(Pages(look, tiles, Line("Précédent"), Line("Suivant")), 1)
    column.addWidget(WrapButton(look, Line("Continuer"), "next", "primary", True), 0, Qt.AlignmentFlag.AlignRight)
    return page


def needs(look: Look) -> QWidget:
    page, column = screen(look)
    column.addWidget(TextBlock(look, Line("Qu'est-ce que vous avez à la maison ?"), Type.TITLE, bold=True))
    column.addWidget(TextBlock(look, Line("Choisissez une ou plusieurs images."), colour=look.palette.muted))
    cards = [ChoiceCard(look, Line(text), icon) for text, icon in (
        ("Un smartphone", "phone"), ("Un ordinateur", "monitor"), ("Une tablette", "tablet"),
        ("Internet", "globe"), ("Rien de tout cela", "nothing"))]  # fmt: skip
    cards[0].setChecked(True)
    cards[1].setFocus()
    column.addWidget(Pages(look, cards, Line("Précédent"), Line("Suivant")), 1)
    foot = QHBoxLayout()
    foot.addWidget(WrapButton(look, Line("Retour"), "back", "second"))
    foot.addStretch(1)
    foot.addWidget(ProgressDots(look, 7, 1))
    foot.addStretch(1)
    foot.addWidget(StepBars(look, 2))
    foot.addWidget(WrapButton(look, Line("Je ne sais pas"), kind="quiet"))
    foot.addWidget(WrapButton(look, Line("Continuer"), "next", trailing_icon=True))
    column.addLayout(foot)
    return page


def path(look: Look) -> QWidget:
    page, column = screen(look)
    column.addWidget(TextBlock(look, Line("Mon parcours"), Type.TITLE, bold=True))
    column.addWidget(Road(look, [Stop(text, Line(text), icon, state) for text, icon, state in STOPS], Line), 1)
    column.addWidget(WrapButton(look, Line("La boîte aux lettres"), "next", "sun", True))
    return page


def exercise(look: Look) -> QWidget:
    page, column = screen(look)
    coach = Coach(look, Line("Réécouter"), Line("Montrez-moi"))
    coach.show_step(
        Line(
            "كتبت لك أمينة. اضغط مرة واحدة على رسالتها.",
            "ar",
            "Amina vous a écrit. Cliquez une fois sur son message.",
        ),
        Line("Étape 2 sur 6"),
    )
    coach.show_hint(Line("Le bouton de gauche, une seule fois."))
    coach.instruction.highlight(14, 5)
    coach.set_extra([WrapButton(look, Line("Recommencer"), "replay", "second")])
    coach.setFixedWidth({100: 390, 150: 450, 200: 505, 300: 570}[look.size])
    row = QHBoxLayout()
    row.addWidget(coach)
    world = QWidget()
    row.addWidget(world, 1)
    column.addLayout(row, 1)
    world.resize(700, 500)
    spot = Spotlight(look, world)
    spot.aim(QRect(60, 120, 420, 70))
    ghost = GhostPointer(look, world)
    ghost.play([("press", 300, 160)])
    return page


def question(look: Look) -> QWidget:
    page, column = screen(look)
    coach = Coach(look, Line("Réécouter"), Line("Je ne sais pas, montrez-moi"))
    choices = [("a", Line("Très sûr de moi"), "confidence-5"), ("b", Line("Un peu"), "confidence-3"),
               ("c", Line("Pas du tout"), "confidence-1")]  # fmt: skip
    coach.show_step(Line("Ce message est-il vrai ?"), Line("Question 1 sur 3"), choices)
    coach.mark_choice("b")
    column.addWidget(coach, 1)
    return page


def code(look: Look) -> QWidget:
    page, column = screen(look)
    pad = CodePad(look, [(name, Line("le soleil")) for name in CODE], Line("Effacer"))
    pad.set_chosen((0, 7))
    column.addWidget(TextBlock(look, Line("Choisissez vos quatre images, dans l'ordre."), Type.TITLE, bold=True))
    column.addWidget(pad, 1)
    return page


def confirm(look: Look) -> QWidget:
    page = needs(look)
    page.resize(1366, 768)
    Overlay(
        look,
        "leave",
        [Line("Voulez-vous partir ?"), Line("Tout est gardé.")],
        [(Line("Oui, je pars"), "leave", page.close), (Line("Non, je reste"), "back", page.show)],
        page,
    )
    return page


PICTURES: dict[str, Callable[[Look], QWidget]] = {
    each.__name__: each for each in (welcome, needs, path, exercise, question, code, confirm)
}


def main(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    load_fonts(paths.fonts())
    folder.mkdir(parents=True, exist_ok=True)
    kinds = [(100, Contrast.PAPER, False), (200, Contrast.HIGH, True), (300, Contrast.PAPER, False),
             (150, Contrast.NIGHT, False)]  # fmt: skip
    for size, contrast, mirrored in kinds:
        look = Look(contrast, size, mirrored=mirrored, calm=True, families=("Andika", "Noto Sans Arabic"))
        for name, build in PICTURES.items():
            page = build(look)
            page.resize(1366, 768)
            page.show()
            app.processEvents()
            page.grab().save(str(folder / f"{name}_{size}.png"))
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
