"""Every widget in a room where it must fit, and how it is shown: for the tests of widgets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.i18n.line import Line
from kiosk.i18n.pseudo import pseudo
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.theme.tokens import Contrast
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.coach import Coach
from kiosk.ui.widgets.code_pad import CodePad
from kiosk.ui.widgets.language_tile import LanguageTile
from kiosk.ui.widgets.pages import Pages
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.road import Road, Stop, StopState
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.top_bar import TopBar
from kiosk.ui.widgets.wrap_button import WrapButton

SIZES = (100, 150, 200, 300)
LONG = "Choisissez ce que vous voulez apprendre aujourd'hui"
WORDS = {
    "listen": "Écouter",
    "size": "Taille",
    "contrast": "Contraste",
    "language": "Langue",
    "help": "Aide",
    "leave": "Partir",
}


def looks() -> list[Look]:
    families = ("Andika", "Noto Sans Arabic")
    return [
        Look(contrast, size, mirrored=mirrored, calm=True, families=families)
        for size, contrast in zip(SIZES, (*Contrast, Contrast.PAPER), strict=True)
        for mirrored in (False, True)
    ]


def line(text: str, look: Look) -> Line:
    return Line(pseudo(text, mirrored=look.mirrored), "qps_rtl" if look.mirrored else "qps", text)


def shown(widget: QWidget, look: Look, width: int, height: int) -> QWidget:
    mirrored = Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight
    widget.setLayoutDirection(mirrored)
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    QApplication.processEvents()
    return widget


def cut_texts(widget: QWidget) -> list[str]:
    pieces = [widget, *widget.findChildren(QWidget)]
    return [
        f"{type(piece).__name__} {piece.accessibleName()} {piece.size().toTuple()}"
        for piece in pieces
        if piece.isVisible() and isinstance(piece, Pressable | TextBlock) and piece.clipped()
    ]


def bar(look: Look) -> TopBar:
    return TopBar(look, {name: line(text, look) for name, text in WORDS.items()})


def coach(look: Look) -> Coach:
    made = Coach(look, line("Réécouter", look), line("Montrez-moi", look))
    answers = [(name, line("Je suis sûr de moi", look), "confidence-5") for name in ("a", "b", "c")]
    made.show_step(line("Amina vous a écrit. Cliquez une fois sur son message.", look), line("Étape 2", look))
    made.show_hint(line("Le bouton de gauche, une seule fois.", look))
    made.show_step(made.instruction.line, made.step.line, answers)
    return made


def road(look: Look, count: int = 9) -> Road:
    states = (StopState.DONE, StopState.DONE, StopState.NEXT, StopState.REPAIRED)
    stops = [
        Stop(str(number), line("La boîte aux lettres", look), "mail", (*states, *[StopState.OPEN] * count)[number])
        for number in range(count)
    ]
    return Road(look, stops, lambda text: line(text, look))


def cards(look: Look) -> Pages:
    made = [ChoiceCard(look, line("Rien de tout cela", look), "nothing") for _ in range(7)]
    return Pages(look, made, line("Précédent", look), line("Suivant", look))


ROOMS: dict[str, tuple[Callable[[Look], QWidget], int, int]] = {
    "bar": (bar, 1024, 140),
    "coach": (coach, 420, 600),
    "road": (road, 960, 420),
    "cards": (cards, 960, 420),
    "pad": (lambda look: CodePad(look, [("sun", line("le soleil", look))] * 16, line("Effacer", look)), 960, 480),
    "button": (lambda look: WrapButton(look, line(LONG, look), "next", "sun"), 480, 240),
    "tile": (lambda look: LanguageTile(look, "ar", "العربية", draft=True), 300, 90),
    "title": (lambda look: TextBlock(look, line(LONG, look), Type.TITLE, bold=True), 900, 220),
}
