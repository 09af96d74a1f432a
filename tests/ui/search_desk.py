"""A hand for the search view: real mouse and keyboard events, and the moves that they gave.

Apart because several test modules play the same simulated engine.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.search_view import SearchView
from kiosk.worlds.search import SearchWorld, Start, State
from kiosk.worlds.search_pages import Listing, Page, Part, Result

LONG = "La piscine des Tilleuls ouvre du mardi au dimanche. Le grand bassin ferme à midi le mercredi."
START = Start(
    tiles=("piscine", "horaires", "Valbourg", "bonjour"),
    suggestions=("piscine horaires", "piscine tarifs", "permis de conduire"),
    listings=(
        Listing("vague", ("piscine",), ("shop", "history", "other"), "Environ 12 000 000 résultats"),
        Listing("good", ("piscine", "horaires|heures|ouverture"), ("ad", "hours", "other", "history")),
        Listing("licence", ("permis", "renouveler|conduire"), ("fake", "official")),
        Listing("news", ("trottinettes",), ("rumour", "city")),
    ),
    results=(
        Result("ad", "Piscines à prix cassés", "piscine-plaisir-demo.fr", "Votre piscine en kit.", ad=True),
        Result("shop", "Acheter une piscine", "bassins-demo.fr", "Toutes les piscines pour votre jardin."),
        Result("history", "L'histoire de la piscine", "encyclopedie-demo.fr", LONG, date="3 mai 2019"),
        Result("hours", "Horaires – Piscine de Valbourg", "valbourg-demo.fr/piscine/horaires", LONG,
               date="2 septembre 2026"),
        Result("other", "Piscine de Montclair", "montclair-demo.fr/piscine", "Ouverte tous les jours."),
        Result("fake", "Permis de conduire – Service rapide", "permis-officiel-demo.com", "En ligne.", ad=True),
        Result("official", "Renouveler son permis de conduire", "permis.gouv-demo.fr", "Site officiel. Gratuit."),
        Result("rumour", "Les trottinettes sont interdites !", "buzz-demo.fr/choc", "Partagez.", "1 mai 2017"),
        Result("city", "Trottinettes : les règles", "valbourg-demo.fr/trottinettes", LONG, "4 octobre 2026"),
    ),
    pages=(
        Page("hours", "valbourg-demo.fr/piscine/horaires", "Ville de Valbourg",
             (Part(heading="Horaires de la piscine"), Part(date="Mis à jour le 2 septembre 2026"), Part(text=LONG),
              Part(text="Mercredi : de 12 h à 20 h", id="wednesday"))),
        Page("fake", "permis-officiel-demo.com", "Permis Officiel Express",
             (Part(heading="Votre permis en 5 minutes"), Part(price="49 € de frais de dossier"), Part(text=LONG),
              Part(button="Payer 49 €", id="pay"), Part(notice="Site privé, sans lien avec l'État.")),
             lookalike=True),
        Page("official", "permis.gouv-demo.fr", "Service public de démonstration",
             (Part(heading="Renouveler son permis"), Part(price="Gratuit"), Part(text=LONG),
              Part(button="Commencer la démarche", id="begin", to="city"))),
        Page("rumour", "buzz-demo.fr/choc", "Buzz du jour",
             (Part(heading="Les trottinettes interdites demain !"), Part(author="Auteur : inconnu"),
              Part(date="1er mai 2017"), Part(picture="bus", label="Une rue"), Part(text=LONG, id="story"),
              Part(source="Voir le site de la ville", id="to_city", to="city")),
             padlock=False, share=True),
        Page("city", "valbourg-demo.fr/trottinettes", "Ville de Valbourg",
             (Part(heading="Trottinettes : les règles"), Part(author="Service Voirie"),
              Part(date="4 octobre 2026"), Part(text=LONG)), share=True),
    ),
)  # fmt: skip
POINTING = Start(
    listings=START.listings, results=START.results, pages=START.pages, asked="piscine horaires", pointing=True
)


def move(written: str) -> Move:
    """The first word is the verb; all others together are its one thing."""
    verb, _, thing = written.partition(" ")
    return Move(verb, (thing,) if thing else ())


class Desk:
    """A view joined to its world, as the exercise screen joins them."""

    def __init__(
        self, *written: str, start: Start = START, look: Look | None = None, size: tuple[int, int] = (918, 644)
    ) -> None:
        self.world = SearchWorld()
        self.state: State = self.world.begin(start)
        for one in written:
            self.state = self.world.apply(self.state, move(one))
        self.view = SearchView(look or Look())
        self.moves: list[Move] = []
        self.view.gestured.connect(self._live)
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
            else:
                self.key(what.removeprefix("key:"))

    def key(self, name: str) -> None:
        target = QApplication.focusWidget() or self.view
        if len(name) == 1:
            QTest.keyClick(target, name)
        else:
            QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"))

    def click(self, place: str) -> None:
        self.replay(self.view.click_points(place))
