"""A hand for the browser view: real mouse and keyboard events, and the moves that they gave.

Apart because several test modules play the same simulated browser.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_view import BrowserView
from kiosk.worlds.browser import BrowserWorld, Start, State
from kiosk.worlds.browser_pages import Ad, Document, Icon, Page, Part, Scare

TOWN, HOURS, CINEMA = "mairie-demo.fr", "mairie-demo.fr/horaires", "cinema-demo.fr"
LONG = "La mairie vous accueille du lundi au vendredi, de 9 h à 17 h, et le samedi matin sur rendez-vous."
START = Start(
    pages=(
        Page(
            TOWN,
            "Mairie de Valbourg",
            (
                Part(heading="Bienvenue à la mairie"),
                Part(search="Chercher dans le site", id="search"),
                Part(picture="building", label="La mairie, place du Marché", id="photo"),
                Part(text=LONG),
                Part(link="Horaires d'ouverture", id="hours", to=HOURS),
                Part(link="Le cinéma", id="cinema", to=CINEMA, new_tab=True),
                Part(button="Prendre rendez-vous", id="meet", to=HOURS),
                Part(text=LONG),
                Part(document="Attestation d'inscription (PDF)", id="certificate", file="paper"),
            ),
        ),
        Page(HOURS, "Horaires d'ouverture", (Part(text=LONG), Part(button="Accueil", id="top", to=TOWN))),
        Page(
            CINEMA,
            "Cinéma Le Rialto",
            (Part(link="Ce soir", id="tonight", to=HOURS),),
            cookies=True,
            ad=Ad("Un an de cinéma à gagner", "Jouez vite, il reste deux places !", cross_mm=8),
            notifications=True,
        ),
    ),
    icons=(Icon("browser", "Internet", "browser"), Icon("bin", "Corbeille", "trash")),
    documents=(Document("paper", "attestation.pdf", ("Attestation", "Samira Benali est inscrite.")),),
)
DESKTOP = Start(pages=START.pages, icons=START.icons, documents=START.documents, open=False)
TWICE = Start(pages=START.pages, icons=START.icons, open=False, opens_with="double")
ACCOUNT, ALARM = "compte-demo.fr", "alerte-demo.com"
PUBLIC = Start(
    pages=(
        Page(
            "portail-demo.fr",
            "Se connecter",
            (
                Part(heading="Se connecter"),
                Part(text="samira.benali@exemple.fr", label="Identifiant"),
                Part(button="Se connecter", id="sign_in", to=ACCOUNT, signs="in"),
                Part(link="Une recette", id="recipe", to=ALARM, new_tab=True),
            ),
        ),
        Page(
            ACCOUNT,
            "Mon compte",
            (
                Part(text=LONG),
                Part(document="Attestation (PDF)", id="certificate", file="paper"),
                Part(link="Se déconnecter", id="sign_out", signs="out"),
            ),
            account="Samira Benali",
            save_password=True,
        ),
        Page(ALARM, "Alerte", scare=Scare("Votre ordinateur est bloqué", LONG, "01 99 00 45 67")),
    ),
    documents=START.documents,
    public=True,
)
"""A computer that many people use."""
SIGNED_IN = ("click sign_in", "password no")
PUBLIC_GESTURES = [
    (("click sign_in",), "password no"),
    (("click sign_in",), "password yes"),
    (SIGNED_IN, "click sign_out"),
    (SIGNED_IN, "history"),
    ((*SIGNED_IN, "history"), "erase_history"),
    ((*SIGNED_IN, "click certificate", "downloads"), "delete_file paper"),
    (("click recipe",), "escape"),
    (("click recipe",), "call"),
    (("click recipe", "escape"), "call"),
    (("click recipe", "escape"), "close_tab 2"),
]
"""What was done before, and the gesture that a hand then makes there."""


def move(written: str) -> Move:
    verb, *things = written.split()
    return Move(verb, tuple(things))


class Player:
    """A view joined to its world, as the exercise screen joins them."""

    def __init__(
        self, *written: str, start: Start = START, look: Look | None = None, size: tuple[int, int] = (918, 644)
    ):
        self.world = BrowserWorld()
        self.state: State = self.world.begin(start)
        for one in written:
            self.state = self.world.apply(self.state, move(one))
        self.view = BrowserView(look or Look())
        self.moves: list[Move] = []
        self.measures: list[tuple[str, float]] = []
        self.view.gestured.connect(self._live)
        self.view.measured.connect(lambda name, value: self.measures.append((name, value)))
        self.view.resize(*size)
        self.view.show_state(self.state)
        self.view.show()
        self.view.activateWindow()
        QApplication.processEvents()

    def _live(self, made: Move) -> None:
        self.moves.append(made)
        self.state = self.world.apply(self.state, made)
        self.view.show_state(self.state)

    def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
        QApplication.processEvents()

    def under(self, point: QPoint) -> tuple[QWidget, QPoint]:
        """The widget a pointer at this point of the view would touch."""
        widget = self.view.childAt(point) or self.view
        return widget, widget.mapFrom(self.view, point)

    def replay(self, points: list[tuple[str, int, int]]) -> None:
        for what, x, y in points:
            widget, at = self.under(QPoint(x, y))
            if what == "press":
                QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=at)
            elif what == "release":
                QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=at)
            elif what == "double":
                QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=at)
            elif what == "right":
                QTest.mouseClick(widget, Qt.MouseButton.RightButton, pos=at)
            elif what.startswith("key:"):
                self.key(what.removeprefix("key:"))

    def key(self, name: str) -> None:
        target = QApplication.focusWidget() or self.view
        if len(name) == 1:
            QTest.keyClick(target, name)
        else:
            QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"))

    def click(self, place: str) -> None:
        self.replay(self.view.click_points(place))
