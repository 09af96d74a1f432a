"""A hand for the view of the administration site: real events, the moves they gave, and a whole small site.

Apart because several test modules play the same site.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.forms_view import FormsView
from kiosk.worlds.forms import VERBS, FormsWorld, Start, State
from kiosk.worlds.forms_pages import Account, Card, Entry, File, Line, Option, Page, Part

WORLD = FormsWorld()
YES_NO = (Option("yes", "Oui", "Merci."), Option("no", "Non"))
LONG = "Adresse où vous habitez en ce moment, même si vous avez déménagé"
TOWNS = tuple(Option(f"town{number}", f"Valbourg {number}") for number in range(6))
START = Start(
    login_page="login", home_page="account", account=Account("4582017", "soleil vert"), code="482913",
    code_by="sms",
    card=Card("Samira Benali", (Line("Adresse e-mail", "samira.benali@exemple.fr"), Line("Née le", "14/03/1982"))),
    files=(File("proof", "facture-electricite.pdf", "bill", 0.8), File("big", "photo.jpg", "photo", 14.0)),
    menu=(Entry("to_papers", "Mes documents", "papers"), Entry("out", "Se déconnecter", "login", "log_out")),
    pages=(
        Page("who", "Vos informations", flow="file", parts=(
            Part("notice", "Prenez votre temps.", tone="good"),
            Part("field", LONG, "street", required=True, help="Le numéro, puis la rue."),
            Part("date", "Date de naissance", "born", required=True),
            Part("email", "Adresse e-mail", "mail", required=True),
            Part("amount", "Salaire du mois", "pay", unit="€"),
            Part("radio", "Travaillez-vous ?", "work", options=YES_NO),
            Part("list", "Commune", "town", options=TOWNS),
            Part("check", "J'accepte les conditions", "agree", required=True),
            Part("button", "Suivant", "next_who", does="next"),
            Part("button", "Précédent", "back_who", does="back", plain=True),
        )),
        Page("proof", "Votre justificatif", flow="file", parts=(
            Part("file", "Justificatif de domicile", "bill", required=True),
            Part("button", "Suivant", "next_proof", does="next", expires=True),
        )),
        Page("sum", "Relisez vos réponses", flow="file", parts=(
            Part("summary"), Part("button", "Valider et envoyer", "send", does="send", to="receipt"),
        )),
        Page("receipt", "Accusé de réception", parts=(
            Part("receipt"), Part("link", "Accueil", "leave", to="login"),
        )),
        Page("login", "Se connecter", parts=(
            Part("identity", "Identité Demo", "shared", to="providers"),
            Part("field", "Identifiant", "user", role="identifier", required=True),
            Part("password", "Mot de passe", "secret", role="password", required=True),
            Part("button", "Se connecter", "enter_in", does="log_in"),
            Part("button", "Mot de passe oublié ?", "forgot", does="send_code", to="code", plain=True),
        )),
        Page("providers", "Choisissez un compte", address="identite-demo.fr", site="Identité Demo", parts=(
            Part("tile", "Santé Demo", "health", to="login", picture="health", help="Votre compte de santé"),
        )),
        Page("code", "Le code reçu", parts=(
            Part("code", "Votre code", "digits", role="code", required=True),
            Part("button", "Valider", "check_code", does="check", to="renew"),
        )),
        Page("renew", "Nouveau mot de passe", parts=(
            Part("password", "Votre phrase", "phrase", role="password", required=True, words_asked=4),
        )),
        Page("account", "Bonjour Samira", private=True, parts=(
            Part("case", "Votre dossier", current="b", options=(
                Option("a", "Demande reçue", date="2 mars"), Option("b", "Étude"), Option("c", "Réponse"),
            )),
        )),
        Page("papers", "Mes documents", private=True, parts=(Part("attestation", "Attestation", "rights"),)),
        Page("meet", "Prendre rendez-vous", flow="meet", parts=(
            Part("slots", "Choisissez un jour", "slot", required=True, options=(
                Option("tue", "Mardi 10 mars", times=("9:00", "(9:30)", "10:00")), Option("wed", "Mercredi 11"),
            )),
            Part("button", "Confirmer", "book", does="book", to="mine"),
        )),
        Page("mine", "Mes rendez-vous", parts=(Part("appointments"),)),
    ),
)  # fmt: skip
LOG_IN = ("fill user 4582017", "fill secret soleil vert", "press enter_in")


def move(written: str) -> Move:
    verb, *things = written.split(maxsplit=VERBS[written.split()[0]])
    return Move(verb, tuple(things))


def led(state: State, *written: str) -> State:
    """The state after these moves, each led gesture by gesture."""
    for wanted in map(move, written):
        for _ in range(200):
            gesture = WORLD.gesture(state, wanted)
            if gesture is None:
                break
            state = WORLD.apply(state, gesture)
            if gesture == wanted:
                break
    return state


class Desk:
    """A view joined to its world, as the exercise screen joins them."""

    def __init__(
        self, page: str, *written: str, look: Look | None = None, size: tuple[int, int] = (918, 644),
        start: Start = START,
    ) -> None:  # fmt: skip
        self.state = led(WORLD.begin(replace(start, page=page)), *written)
        self.view = FormsView(look or Look())
        self.moves: list[Move] = []
        self.measures: list[tuple[str, float]] = []
        self.view.gestured.connect(self._live)
        self.view.measured.connect(lambda name, value: self.measures.append((name, value)))
        self.view.resize(*size)
        self.view.show_state(self.state)
        self.view.show()
        self.view.activateWindow()
        self.view.setFocus()
        QApplication.processEvents()

    def _live(self, made: Move) -> None:
        self.moves.append(made)
        self.state = WORLD.apply(self.state, made)
        self.view.show_state(self.state)

    def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
        QApplication.processEvents()

    def replay(self, points: list[tuple[str, int, int]]) -> None:
        for what, x, y in points:
            at = QPoint(x, y)
            if what == "press":
                QTest.mousePress(self.view, Qt.MouseButton.LeftButton, pos=at)
            elif what == "release":
                QTest.mouseRelease(self.view, Qt.MouseButton.LeftButton, pos=at)
            elif what.startswith("key:"):
                self.key(what.removeprefix("key:"))

    def key(self, name: str) -> None:
        if len(name) == 1:
            QTest.keyClick(self.view, name)
        else:
            QTest.keyClick(self.view, getattr(Qt.Key, f"Key_{name}"))

    def click(self, place: str) -> None:
        self.replay(self.view.click_points(place))

    def wheel(self, delta: int) -> None:
        at = QPointF(self.view.shown.viewport.center())
        none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        modifiers = Qt.KeyboardModifier.NoModifier
        turned = QWheelEvent(at, at, QPoint(), QPoint(0, delta), none, modifiers, phase, False)
        QApplication.sendEvent(self.view, turned)
