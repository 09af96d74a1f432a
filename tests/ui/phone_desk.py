"""A telephone full of everyday things, and a hand that uses it: what is gestured happens."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.phone_view import PhoneView
from kiosk.worlds.phone import PhoneWorld, Start, State
from kiosk.worlds.phone_values import (
    App,
    Contact,
    Download,
    Later,
    Line,
    Listing,
    Paper,
    Popup,
    Result,
    Sms,
    Thread,
    Update,
)

WORLD = PhoneWorld()
LONG = "Nous avons beaucoup de nouvelles de la famille et du jardin. "
START = Start(
    code="2580",
    contacts=(
        Contact("amina", "Amina Diallo"), Contact("bea", "Béatrice Morel"), Contact("doctor", "Cabinet médical"),
        Contact("school", "École Jean-Moulin"), Contact("petit", "M. Petit"), Contact("rossi", "Mme Rossi"),
    ),
    missed=("rossi",),
    threads=(
        Thread(
            "amina", unread=True,
            messages=(Sms("a1", LONG * 3), Sms("a2", "oui", mine=True), Sms("a3", "Venez-vous demain ?")),
        ),
        Thread("petit", messages=(Sms("p1", "Merci pour la clé."),)),
        Thread(
            "parcel", "06 39 98 77 10",
            (Sms("c1", lines=(Line("what", "Votre colis attend."), Line("link", "colis.exemple.fr", "trap"))),),
        ),
    ),
    later=(Later("bank", Sms("code", "Votre code : 4821. Ne le donnez à personne."), "Service Demo"),),
    apps=(
        App("torch", "Lampe", "lamp", "sun", ("La lampe est allumée.",), "lamp", asks=("contacts", "camera")),
        App("films", "Médiathèque", "film", lines=("Vos films.",), downloads=(Download("film", "Le train", 300),)),
        App("sky", "Météo", "sun", "sun", ("Soleil, 22 degrés.",), "sun", home_page=1),
    ),
    plan_mb=1000, used_mb=900,
    store=(
        Listing("bus", "Bus de Valbourg", "Ville de Valbourg", "500 000 +", "4,6", "Les horaires.", "bus"),
        Listing("copy", "Bus Valbourg Gratuit", "AppliCadeau", "1 000 +", "2,9", "Des bus.", "bus",
                asks=("contacts", "sms"), clone=True),
    ),
    results=(
        Result("trap", "colis.exemple.fr", "Payer", "Donnez votre carte."),
        Result("water", "valbourg.mairie-demo.fr", "Coupure d'eau", LONG * 4, "eau"),
    ),
    popup=Popup("Téléphone lent ?", "Installez « Super Mise à Jour » pour le réparer.", "Installer", over="sky"),
    update=Update(), magnified=True,
    paper=Paper("Attestation de domicile", ("Mme Samira Benali", "12 rue des Lilas"), 2, -1, 2, True),
)  # fmt: skip
RINGING = replace(START, caller="amina")
LOCKED = replace(START, locked=True)
POINTING = replace(START, pointing=True)
WINDOWS = [(918, 642, 100), (918, 642, 150), (918, 642, 200), (918, 642, 300), (640, 420, 100), (640, 420, 300),
           (300, 600, 100)]  # fmt: skip
BUS = ("open store", "type bus", "search")
HANDS: list[tuple[Start, tuple[str, ...], str]] = [
    (LOCKED, (), "unlock"), (LOCKED, ("unlock",), "digit 2"), (LOCKED, ("unlock", "digit 2"), "rub"),
    (RINGING, (), "accept"), (RINGING, (), "decline"), (RINGING, ("accept",), "hang_up"),
    (START, ("open phone",), "call rossi"), (START, ("open phone",), "keypad"),
    (START, ("open phone", "keypad", "digit 0"), "dial"), (START, ("contact petit",), "call petit"),
    (START, (), "open settings"), (START, ("open map", "recents"), "open map"), (START, ("open map",), "home"),
    (START, ("open map",), "back"), (START, ("open map",), "recents"),
    (START, ("open map", "recents"), "close_app map"), (START, (), "home_page 2"), (START, (), "hold torch"),
    (START, ("hold torch",), "remove"), (START, ("hold torch",), "back"), (START, (), "shade"),
    (START, ("shade",), "toggle wifi"), (START, ("setting network",), "toggle data"),
    (START, ("open settings",), "setting lock"), (START, ("setting lock",), "lock_by none"),
    (START, ("setting lock", "lock_by code"), "digit 5"), (START, ("setting updates",), "update"),
    (START, ("open map",), "zoom in"), (START, ("open map", "zoom in"), "zoom out"),
    (START, ("open contacts",), "scroll down"), (START, ("open contacts", "scroll down"), "scroll up"),
    (START, ("open contacts",), "contact bea"), (START, ("open messages",), "thread parcel"),
    (START, ("thread amina",), "focus"), (START, ("thread amina", "focus"), "type o"),
    (START, ("thread amina", "focus"), "type 7"), (START, ("thread amina", "type o"), "erase"),
    (START, ("thread amina", "type o"), "send"), (START, ("open web", "type eau"), "search"),
    (START, ("open web", "type eau", "back"), "search"),
    (START, ("open web", "type eau", "search"), "result water"), (START, ("thread parcel",), "link link"),
    (POINTING, ("thread parcel",), "point link"), (POINTING, ("thread parcel",), "point sender"),
    (START, ("thread amina",), "options"), (START, ("thread amina", "options"), "block"),
    (START, ("thread amina", "options"), "report"), (START, ("thread amina", "options"), "delete"),
    (START, ("thread amina",), "forward a1"), (START, ("forward a3",), "forward_to petit"),
    (START, BUS, "listing copy"), (START, (*BUS, "listing bus"), "install"),
    (START, (*BUS, "listing bus", "install"), "launch"), (START, ("open films",), "download film"),
    (START, ("download film",), "via data"), (START, ("download film",), "via wifi"),
    (START, ("open torch",), "yes"), (START, ("open sky",), "no"),
    (START, ("open camera",), "aim left"), (START, ("open camera",), "aim near"),
    (START, ("open camera",), "light"),
    (START, ("open camera",), "steady"), (START, ("open camera",), "shoot"),
    (START, ("open camera", "shoot"), "retake"), (START, ("open camera", "shoot"), "keep"),
    (START, ("open map", "receive code"), "thread bank"),
]  # fmt: skip


def move(text: str) -> Move:
    verb, *rest = text.split(" ", 1)
    return Move(verb, tuple(rest))


def after(start: Start, *wanted: str) -> State:
    state = WORLD.begin(start)
    for text in wanted:
        if text.startswith("receive"):
            state = WORLD.apply(state, move(text))
            continue
        while (gesture := WORLD.gesture(state, move(text))) is not None:
            state = WORLD.apply(state, gesture)
            if gesture == move(text):
                break
    return state


def replay(view: PhoneView, points: list[tuple[str, int, int]]) -> None:
    """Does with real events what the ghost's hand shows."""
    for what, x, y in points:
        at = QPoint(x, y)
        if what == "press":
            QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=at)
        elif what == "move":
            drawn(view, at)
        elif what == "release":
            QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at)
        elif what == "right":
            QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=at)
        elif what.startswith("wheel"):
            wheel(view, at, 1 if what == "wheel+" else -1)
        else:
            letter = what.removeprefix("key:")
            none = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(view, QKeyEvent(QKeyEvent.Type.KeyPress, 0, none, letter))


def drawn(view: PhoneView, at: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    point = QPointF(at)
    event = QMouseEvent(QMouseEvent.Type.MouseMove, point, point, none, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, event)


def wheel(view: PhoneView, at: QPoint, turns: int) -> None:
    point = QPointF(at)
    event = QWheelEvent(
        point, point, QPoint(), QPoint(0, 120 * turns), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


class Hand:
    """Holds a telephone: what it gestures happens, and is remembered."""

    def __init__(self, start: Start, *wanted: str, window: tuple[int, int, int] = (918, 642, 100)) -> None:
        width, height, size = window
        self.view = PhoneView(Look(size=size), hold_ms=1, steady_ms=1)
        self.view.resize(width, height)
        self.view.show()
        self.state = after(start, *wanted)
        self.moves: list[Move] = []
        self.measures: list[str] = []
        self.view.gestured.connect(self._happen)
        self.view.measured.connect(lambda name, _value: self.measures.append(name))
        self.view.show_state(self.state)

    def _happen(self, made: Move) -> None:
        self.moves.append(made)
        self.state = WORLD.apply(self.state, made)
        self.view.show_state(self.state)

    def touch(self, place: str) -> None:
        at = self.view.place_rect(place).center()
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=at)

    def drag(self, start: QPoint, end: QPoint) -> None:
        QTest.mousePress(self.view, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 7):
            drawn(self.view, start + (end - start) * step / 6)
        QTest.mouseRelease(self.view, Qt.MouseButton.LeftButton, pos=end)

    def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
