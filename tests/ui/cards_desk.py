"""Tables of every kind, and a desk at which they are used: what is gestured happens."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.cards_view import CardsView
from kiosk.worlds.cards import CardsWorld, Start, State
from kiosk.worlds.cards_start import Answer, Box, Card, Part, Round, Turn

WORLD = CardsWorld()
SORT = Start(
    (
        Round("town", "sort", "La mairie prépare votre dossier.", "building", cards=(
            Card("name", "Mon nom et mon prénom", "yes", "person"),
            Card("parcel", "Votre colis est bloqué. Payez 1,99 € avant ce soir : colis-suivi-demo.fr", "no",
                 "phone", "SMS d'un numéro inconnu"),
        )),
        Round("phone", "sort", "Un inconnu vous appelle.", "phone", cards=(Card("pin", "Mon code secret", "no"),)),
    ),
    (Box("yes", "Je donne", "check", tone="leaf"), Box("no", "Je ne donne pas", "close", "Je garde", "coral")),
)  # fmt: skip
NEEDS = Start(
    (
        Round("needs", "match", "Qui peut m'aider ?", "question", cards=(
            Card("rent", "Demander une aide pour payer mon loyer", "caf", "house"),
            Card("care", "Me faire rembourser une visite chez le médecin", "health", "health"),
            Card("tax", "Déclarer ce que j'ai gagné cette année", "tax", "money"),
            Card("job", "M'inscrire pour chercher du travail", "work", "work"),
            Card("licence", "Refaire mon permis de conduire perdu", "titles", "papers"),
            Card("school", "Inscrire mon enfant à l'école primaire", "town", "school"),
        ), boxes=(
            Box("caf", "CAF", "family"), Box("health", "Assurance maladie", "health"),
            Box("tax", "Impôts", "money"), Box("work", "France Travail", "work"),
            Box("titles", "France Titres", "papers"),
            Box("town", "Mairie", "building"),
        )),
    ),
)  # fmt: skip
ORDER = Start(
    (
        Round("order", "order", "J'ai cliqué sur un mauvais lien.", "phone", cards=(
            Card("bank", "J'appelle ma banque", "3", "phone"),
            Card("stop", "Je ferme la page et je ne paie rien", "1", "close"),
            Card("key", "Je change mon mot de passe", "2", "key"),
            Card("tell", "J'en parle à quelqu'un", "4", "talk"),
        )),
    ),
)  # fmt: skip
_LINES = (
    Part(
        "Service des aides de Valbourg\n3 place du Marché, 59000 Valbourg", "sender", "sender", True, "Qui écrit"
    ),
    Part("Madame Samira Benali\n12 rue des Lilas\n59000 Valbourg", "to", "to"),
    Part("Valbourg, le 3 novembre", "date", "date"),
    Part("Objet : un papier manque dans votre dossier", "object", "object"),
    Part("Envoyez-nous une copie de votre dernière quittance de loyer.", "asked", clue=True, tag="La demande"),
    Part("Nous attendons ce papier avant le 30 novembre.", "deadline", clue=True, tag="Le délai"),
    Part("1,99 €", "amount", "amount"),
    Part("colis-suivi-demo.fr/payer", "link", "link"),
    Part("L'équipe", "sign", "sign"),
)
LETTER = Start((Round("letter", "document", "Une lettre est arrivée.", "building", parts=_LINES),))
SMS = Start((Round("sms", "document", "Un SMS est arrivé.", "phone", paper="sms", parts=_LINES),))
CHAT = Start(
    (
        Round("chat", "chat", "Un « conseiller » vous écrit.", "person", turns=(
            Turn("ask", ("Bonjour Madame Benali, je suis votre conseiller.",
                         "Donnez-moi les 16 chiffres de votre carte."),
                 (Answer("give", "Voici les chiffres de ma carte.", True),
                  Answer("no", "Non. Je ne donne jamais ce numéro."))),
            Turn("again", ("C'est très urgent ! Votre compte sera fermé ce soir.",),
                 (Answer("give2", "D'accord, je vous le donne.", True), Answer("call", "J'appelle ma banque."))),
            Turn("bye", ("Comme vous voulez. Au revoir.",)),
        )),
    ),
)  # fmt: skip
STARTS = {"sort": SORT, "needs": NEEDS, "order": ORDER, "letter": LETTER, "sms": SMS, "chat": CHAT}
SCENES = (
    ("sort", ()), ("sort", ("pick name",)), ("sort", ("put name no",)), ("sort", ("later",)),
    ("sort", ("put name yes",)), ("sort", ("put name yes", "put parcel no")),
    ("needs", ()), ("needs", ("put rent caf", "pick care")), ("needs", ("put rent tax",)),
    ("needs", ("put rent caf", "put care health", "put tax tax", "put job work", "put licence titles",
               "put school town")),
    ("order", ()), ("order", ("put stop 1", "pick bank")), ("order", ("put stop 2", "put bank 1", "pick stop")),
    ("order", ("put stop 2", "put bank 1", "put key 3", "put tell 4")),
    ("order", ("put stop 1", "put key 2", "put bank 3", "put tell 4")),
    ("letter", ()), ("letter", ("point sender", "point asked", "point deadline")), ("letter", ("point object",)),
    ("sms", ()), ("sms", ("point sender", "point deadline", "point asked")),
    ("chat", ()), ("chat", ("answer_chat no",)), ("chat", ("answer_chat no", "answer_chat call")),
)  # fmt: skip
WINDOWS = (
    (918, 642, 100), (880, 642, 150), (792, 642, 200), (740, 600, 300), (640, 420, 100), (640, 420, 200),
    (640, 420, 300),
)  # fmt: skip


def move(text: str) -> Move:
    verb, *things = text.split(" ")
    return Move(verb, tuple(things))


def after(kind: str, *moves: str) -> State:
    state = WORLD.begin(STARTS[kind])
    for text in moves:
        state = WORLD.apply(state, move(text))
    return state


class Desk:
    """A table in use: what is gestured happens, and is remembered."""

    def __init__(self, view: CardsView, state: State) -> None:
        self.view, self.state = view, state
        self.moves: list[str] = []
        self.measures: list[str] = []
        view.gestured.connect(self._happen)
        view.measured.connect(lambda name, _value: self.measures.append(name))
        view.show_state(state)

    def _happen(self, made: Move) -> None:
        self.moves.append(str(made))
        self.state = WORLD.apply(self.state, made)
        self.view.show_state(self.state)

    def click(self, place: str) -> None:
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=self.view.place_rect(place).center())

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.view, key)

    def tab_to(self, place: str) -> None:
        for _ in range(40):
            if self.view.ring == place:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never reaches {place}")

    def replay(self, points: list[tuple[str, int, int]]) -> None:
        """Does with real events what the ghost's hand shows."""
        acts = {"press": QTest.mousePress, "release": QTest.mouseRelease}
        for what, x, y in points:
            if what == "move":
                self.drag_over(QPoint(x, y))
            else:
                acts[what](self.view, Qt.MouseButton.LeftButton, pos=QPoint(x, y))

    def drag_over(self, at: QPoint) -> None:
        self._moved(at, Qt.MouseButton.LeftButton)

    def hover_over(self, at: QPoint) -> None:
        self._moved(at, Qt.MouseButton.NoButton)

    def _moved(self, at: QPoint, held: Qt.MouseButton) -> None:
        where = QPointF(at)
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, where, self.view.mapToGlobal(where), Qt.MouseButton.NoButton, held,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(self.view, event)

    def wheel(self, turns: int) -> None:
        at = QPointF(self.view.page.viewport.center())
        QApplication.sendEvent(
            self.view,
            QWheelEvent(at, at, QPoint(), QPoint(0, 120 * turns), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False),
        )  # fmt: skip


class Desks:
    """Opens desks at a size, and puts them all away."""

    def __init__(self) -> None:
        self._views: list[CardsView] = []

    def open(
        self, kind: str, *moves: str, window: tuple[int, int, int] = (918, 642, 100), calm: bool = True
    ) -> Desk:
        width, height, size = window
        view = CardsView(Look(size=size, calm=calm))
        self._views.append(view)
        view.resize(width, height)
        view.show()
        view.activateWindow()
        view.setFocus()
        QApplication.processEvents()
        return Desk(view, after(kind, *moves))

    def close(self) -> None:
        for view in self._views:
            view.close()
            view.deleteLater()
        QApplication.processEvents()
