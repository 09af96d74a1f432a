"""Two machines on the screen: side by side or behind tabs, and every gesture passes through."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.linked_view import LinkedView
from kiosk.ui.worlds.table import view_of
from kiosk.worlds.browser_pages import Page, Part
from kiosk.worlds.browser_pages import Start as BrowserStart
from kiosk.worlds.forms import Goal as FormsGoal
from kiosk.worlds.forms_pages import Page as FormsPage
from kiosk.worlds.forms_pages import Part as FormsPart
from kiosk.worlds.forms_pages import Start as FormsStart
from kiosk.worlds.linked_values import Goal, Link, Side, Start, State, Then, When
from kiosk.worlds.mailbox import Goal as MailboxGoal
from kiosk.worlds.mailbox import Start as MailboxStart
from kiosk.worlds.mailbox_values import Message
from kiosk.worlds.phone import Start as PhoneStart
from kiosk.worlds.phone_values import Later, Sms
from kiosk.worlds.table import WORLDS

WORLD = WORLDS["linked"]
MAIL = MailboxStart(inbox=(Message("amina", "Amina", "La plage", "09:15", "Regardez le site."),))
SITE = BrowserStart(
    pages=(
        Page("ville-demo.fr", "La ville", (Part(link="La plage", id="beach", to="plage-demo.fr"),)),
        Page("plage-demo.fr", "La plage"),
    )
)
START = Start(
    left=Side("mailbox", "Le courrier", MAIL),
    right=Side("browser", "Internet", SITE),
    links=(
        Link(When("left", MailboxGoal(opened="amina")), Then("right", (Move("click", ("beach",)),))),
    ),
)  # fmt: skip
NARROW = [(640, 420, size) for size in (100, 150, 200, 300)]
WIDE = [(1366, 768, 100), (1366, 768, 150)]


class Hand:
    """A pair of machines in use: what is gestured happens."""

    def __init__(self, view: LinkedView, start: Start) -> None:
        self.view = view
        self.moves: list[Move] = []
        self.state: State = WORLD.begin(start)
        view.gestured.connect(self.live)
        view.show_state(self.state)

    def live(self, move: Move) -> None:
        self.moves.append(move)
        self.state = WORLD.apply(self.state, move)
        self.view.show_state(self.state)

    def replay(self, move: Move) -> None:
        for what, x, y in self.view.gesture_points(move):
            at = QPoint(x, y)
            under = self.view.childAt(at)
            assert under is not None
            if what == "press":
                QTest.mousePress(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(self.view, at))
            elif what == "release":
                QTest.mouseRelease(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(self.view, at))
            else:
                focus = QApplication.focusWidget()
                assert focus is not None
                QTest.keyClicks(focus, what.removeprefix("key:"))


Hands = list[LinkedView]


@pytest.fixture
def views(qt_app: object) -> Iterator[Hands]:
    opened: Hands = []
    yield opened
    for view in opened:
        view.hide()
        view.deleteLater()


def hand(views: Hands, width: int, height: int, size: int, *, start: Start = START) -> Hand:
    view = view_of("linked", Look(size=size))
    assert isinstance(view, LinkedView)
    views.append(view)
    view.resize(width, height)
    view.show()
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    return Hand(view, start)


@pytest.mark.parametrize("window", [*NARROW, *WIDE])
def test_every_gesture_on_either_machine_passes_through(views: Hands, window: tuple[int, int, int]) -> None:
    one = hand(views, *window)
    for move in (
        Move("turn", ("right",)),
        Move("left", ("open", "amina")),
        Move("left", ("close",)),
        Move("right", ("focus", "address")),
        Move("right", ("type", "v")),
        Move("left", ("compose",)),
        Move("left", ("type", "A")),
    ):
        one.moves.clear()
        one.replay(move)
        turned = [] if one.view.both or move.verb in ("turn", one.moves[0].verb) else [Move("turn", (move.verb,))]
        assert one.moves == [*turned, move], f"{move} in {window}"


@pytest.mark.parametrize("window", [*NARROW, *WIDE])
def test_nothing_is_cut_and_places_are_in_sight(views: Hands, window: tuple[int, int, int]) -> None:
    one = hand(views, *window)
    whole = one.view.rect()
    for place in ("turn:left", "turn:right", "left:message:amina", "right:address", "right:part:beach"):
        rect = one.view.place_rect(place)
        assert not rect.isEmpty(), place
        assert whole.contains(rect), place
    for tab in one.view.tabs.values():
        assert not tab.clipped(), tab.text()
        assert tab.height() >= one.view.look.mm(16)
    if one.view.both:
        mine, other = (one.view.side_view(side).geometry() for side in ("left", "right"))
        assert not mine.intersects(other)
    assert one.view.both == (window in WIDE)


def test_one_machine_at_a_time_shows_the_tab_that_leads_to_the_other(views: Hands) -> None:
    one = hand(views, 640, 420, 100)
    assert one.view.side_view("right").isHidden()
    assert one.view.place_rect("right:address") == one.view.tabs["right"].geometry()
    QTest.mouseClick(one.view.tabs["right"], Qt.MouseButton.LeftButton)
    assert one.state.facing == "right"
    assert one.view.side_view("left").isHidden()
    assert one.view.place_rect("right:address") != one.view.tabs["right"].geometry()


def test_a_sign_stands_on_the_tab_where_something_arrived_until_it_is_looked_at(views: Hands) -> None:
    one = hand(views, 640, 420, 100)
    tab = one.view.tabs["right"]
    before = tab.grab().toImage()
    one.replay(Move("left", ("open", "amina")))
    assert tab.news
    assert tab.accessibleName() == "Internet, nouveau"
    assert tab.grab().toImage() != before
    one.replay(Move("turn", ("right",)))
    assert not tab.news


def test_tab_and_enter_lead_to_the_other_machine_and_the_keyboard_follows(views: Hands) -> None:
    one = hand(views, 640, 420, 100)
    one.view.setFocus()
    assert one.view.side_view("left").hasFocus()
    tab = one.view.tabs["right"]
    tab.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(tab, Qt.Key.Key_Return)
    assert one.moves == [Move("turn", ("right",))]
    one.view.setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is one.view.side_view("right") or one.view.side_view("right").isAncestorOf(focus)


def test_turning_away_from_a_field_is_no_gesture_in_it(views: Hands) -> None:
    one = hand(views, 640, 420, 100)
    one.view.setFocus()
    for move in (Move("left", ("compose",)), Move("left", ("type", "A"))):
        one.replay(move)
    one.moves.clear()
    one.replay(Move("turn", ("right",)))
    assert one.moves == [Move("turn", ("right",))]


def test_writing_on_one_machine_keeps_the_keyboard_there_while_the_other_changes(views: Hands) -> None:
    one = hand(views, 1366, 768, 100)
    one.replay(Move("right", ("focus", "address")))
    one.replay(Move("left", ("open", "amina")))
    assert one.view.side_view("left").hasFocus()


def test_measures_and_spotlight_pass_through(views: Hands) -> None:
    one = hand(views, 1366, 768, 100)
    told: list[str] = []
    one.view.measured.connect(lambda name, value: told.append(name))
    one.view.side_view("left").measured.emit("misses", 1.0)
    assert told == ["misses"]
    one.view.point_out("right:address")
    assert one.view.place_rect("nowhere") == QRect()


def test_another_scene_brings_other_machines(views: Hands) -> None:
    one = hand(views, 1366, 768, 100)
    first = one.view.side_view("left")
    swapped = Start(left=START.right, right=START.left)
    one.state = WORLD.begin(swapped)
    one.view.show_state(one.state)
    assert one.view.side_view("left") is not first
    one.replay(Move("right", ("open", "amina")))
    assert one.moves == [Move("right", ("open", "amina"))]


CODE = Start(
    left=Side(
        "forms",
        "L'ordinateur",
        FormsStart(
            code="482913",
            pages=(
                FormsPage(
                    "ask", "Vérification", (FormsPart("button", "Recevoir", "ask", does="send_code", to="code"),)
                ),
                FormsPage("code", "Votre code", (FormsPart("code", "Code", "code", role="code", digits=6),)),
            ),
        ),
    ),
    right=Side(
        "phone",
        "Le téléphone",
        PhoneStart(later=(Later("bank", Sms("code", "Code : 482913."), "MesDroits"),)),
    ),
    links=(Link(When("left", FormsGoal(code_sent=True)), Then("right", (Move("receive", ("code",)),))),),
)


@pytest.mark.parametrize("window", [*NARROW, (918, 642, 100), (918, 642, 150), (918, 642, 200)])
def test_a_code_comes_to_the_telephone_and_is_copied_by_hand(views: Hands, window: tuple[int, int, int]) -> None:
    one = hand(views, *window, start=CODE)
    for wanted in (
        Move("left", ("press", "ask")),
        Move("right", ("thread", "bank")),
        Move("left", ("fill", "code", "482913")),
    ):
        while (gesture := WORLD.gesture(one.state, wanted)) is not None:
            place = WORLD.place(one.state, wanted)
            assert one.view.rect().contains(one.view.place_rect(place)), place
            assert not one.view.place_rect(place).isEmpty(), place
            one.moves.clear()
            one.replay(gesture)
            assert one.moves[-1:] == [gesture], f"{gesture} in {window}: {one.moves}"
            if gesture == wanted:
                break
    assert WORLD.reaches(one.state, Goal(left=FormsGoal(values={"code": "482913"})))
    assert one.view.both == (window[0] == 918 and window[2] == 100)
