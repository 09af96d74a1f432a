"""A mailbox full of everyday mail, and a desk at which it is used: what is gestured happens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.mailbox_view import MailboxView
from kiosk.worlds.mailbox import MailboxWorld, Start, State
from kiosk.worlds.mailbox_values import Contact, Document, Message

WORLD = MailboxWorld()
LONG = "\n\n".join(["Bonjour Samira, voici une longue lettre pour vous donner des nouvelles."] * 12)
START = Start(
    inbox=(
        Message("livre", "Médiathèque", "Votre livre est arrivé", "10:42", "Votre livre est arrivé.", unread=True),
        Message(
            "amina", "Amina Diallo", "Rendez-vous jeudi ?", "09:15", "Êtes-vous libre jeudi à 10 h ?",
            address="amina.diallo@exemple.fr", unread=True, to=("Paul Lemoine", "Nadia Kaci"),
            attachments=(Document("plan", "Plan_du_centre_social.pdf", text="Le centre est au fond de la cour."),),
        ),
        Message("services", "Point services", "Confirmation de rendez-vous", "hier", LONG),
        Message("gain", "Cadeau Gagnant", "URGENT !!! Vous avez gagné", "hier", "Répondez vite."),
        Message("lecture", "Les Amis du livre", "Programme de novembre", "lundi", "Bonjour,"),
        Message("site", "Les Amis du livre", "Le site", "mars", "Bonjour,", link="Ouvrir le site des amis"),
        Message("ecole", "École Jean-Moulin", "Inscription à la cantine", "mars", "Bonjour,"),
    ),
    drafts=(Message("begun", "Samira Benali", "Marché", "hier", "Bonjour", to=("Paul Lemoine",)),),
    trash=(Message("old", "Paul Lemoine", "Photo", "mars", "Une photo"),),
    contacts=(
        Contact("Amina Diallo", "amina.diallo@exemple.fr"),
        Contact("Paul Lemoine", "paul.lemoine@exemple.fr"),
        Contact("Nadia Kaci", "nadia.kaci@exemple.fr"),
    ),
    files=(Document("cv", "CV_Samira_Benali.pdf", "85 Ko"), Document("photo", "Photo_vacances.jpg", "2 Mo")),
)  # fmt: skip
WINDOWS = [(918, 642, 100), (918, 642, 200), (918, 642, 300), (640, 420, 100), (640, 420, 200), (640, 420, 300)]
SCENES = {
    "list": [],
    "another folder": ["folder trash"],
    "message": ["open amina"],
    "long message": ["open services"],
    "message with a link": ["open site"],
    "binned message": ["open old"],
    "document": ["open_attachment plan"],
    "empty letter": ["compose"],
    "answer": ["reply amina", "type D'accord pour jeudi. Je viendrai avec mon ordinateur et mes papiers."],
    "answer to all": ["reply_all amina", "focus to"],
    "no person": ["compose", "send"],
    "choosing": ["compose", "attach"],
    "arriving": ["reply amina", "choose cv"],
    "attached": ["reply amina", "choose cv", "wait"],
    "sent": ["reply amina", "type Oui", "send"],
    "found": ["search rendez-vous"],
    "nothing found": ["search girafe"],
}


def move(text: str) -> Move:
    verb, *rest = text.split(" ", 1)
    return Move(verb, tuple(rest))


def after(*wanted: str) -> State:
    state = WORLD.begin(START)
    for text in wanted:
        while (gesture := WORLD.gesture(state, move(text))) is not None:
            state = WORLD.apply(state, gesture)
            if gesture == move(text):
                break
    return state


def replay(view: MailboxView, points: list[tuple[str, int, int]]) -> None:
    """Does with real events what the ghost's hand shows."""
    for what, x, y in points:
        if what == "press":
            QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
        elif what == "release":
            QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
        else:
            key = what.removeprefix("key:")
            code = {"Backspace": Qt.Key.Key_Backspace, "Return": Qt.Key.Key_Return}.get(key, Qt.Key.Key_unknown)
            text = key if len(key) == 1 else ""
            event = QKeyEvent(QKeyEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(view, event)


def wait_until(happened: Callable[[], bool]) -> None:
    """Lets the screen live until this is so; gives up after about two seconds."""
    for _ in range(200):
        if happened():
            return
        QTest.qWait(10)


class Desk:
    """A mailbox in use: what is gestured happens, and is remembered."""

    def __init__(self, view: MailboxView, state: State) -> None:
        self.view, self.state = view, state
        self.moves: list[Move] = []
        self.measures: list[str] = []
        view.gestured.connect(self._happen)
        view.measured.connect(lambda name, _value: self.measures.append(name))
        view.show_state(state)

    def _happen(self, made: Move) -> None:
        self.moves.append(made)
        self.state = WORLD.apply(self.state, made)
        self.view.show_state(self.state)

    def click(self, place: str) -> None:
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=self.view.place_rect(place).center())

    def replay(self, points: list[tuple[str, int, int]]) -> None:
        replay(self.view, points)

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
        self._views: list[MailboxView] = []

    def open(self, *wanted: str, window: tuple[int, int, int] = (918, 642, 100)) -> Desk:
        width, height, size = window
        view = MailboxView(Look(size=size), upload_ms=1)
        self._views.append(view)
        view.resize(width, height)
        view.show()
        view.activateWindow()
        view.setFocus()
        QApplication.processEvents()
        return Desk(view, after(*wanted))

    def close(self) -> None:
        for view in self._views:
            view.close()
            view.deleteLater()
        QApplication.processEvents()
