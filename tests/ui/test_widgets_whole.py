"""Pages, road, code, spotlight, ghost, question and coach do what the screens ask of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import paths
from kiosk.i18n.line import Line
from kiosk.ui.overlay import Overlay
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.code_pad import CodePad
from kiosk.ui.widgets.flow_grid import grid_for
from kiosk.ui.widgets.ghost_pointer import GhostPointer
from kiosk.ui.widgets.spotlight import Spotlight
from kiosk.ui.widgets.wrap_button import WrapButton
from tests.ui.widget_rooms import cards, coach, road, shown


@pytest.fixture(autouse=True)
def window(qt_app: object) -> Iterator[None]:
    """Fonts are there, and nothing of one test is left for the next."""
    load_fonts(paths.fonts())
    yield
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()


def test_pages_show_every_card_once() -> None:
    look = Look(size=300)
    pages = cards(look)
    shown(pages, look, 900, 420)
    seen: list[QWidget] = []
    assert pages.count() > 1
    for page in range(pages.count()):
        pages.show_page(page)
        seen += [card for card in pages.findChildren(ChoiceCard) if card.isVisible()]
    assert len(seen) == len(set(seen)) == 7


def test_a_grid_prefers_even_rows() -> None:
    assert grid_for(6, QSize(1000, 500), QSize(190, 100), 10).places == 6
    assert grid_for(6, QSize(1000, 500), QSize(190, 100), 10).columns == 3
    assert grid_for(20, QSize(400, 210), QSize(190, 100), 10).places == 4


def test_the_road_opens_the_stop_that_is_touched_and_turns_round_for_arabic() -> None:
    for mirrored in (False, True):
        look = Look(mirrored=mirrored)
        made = road(look)
        shown(made, look, 1278, 440)
        opened: list[str] = []
        made.opened.connect(opened.append)
        first, second = made.buttons[:2]
        assert (first.x() > second.x()) is mirrored
        QTest.mouseClick(second, Qt.MouseButton.LeftButton)
        assert opened == ["1"]


def test_the_road_begins_on_the_page_of_the_next_stop() -> None:
    look = Look(size=300)
    made = road(look)
    shown(made, look, 900, 320)
    assert made.buttons[2].isVisible()


def test_the_code_pad_tells_the_order_and_takes_the_last_back() -> None:
    pad = CodePad(Look(), [("sun", Line(str(number))) for number in range(16)], Line("Effacer"))
    shown(pad, Look(), 1200, 500)
    told: list[tuple[int, ...]] = []
    pad.changed.connect(told.append)
    for number in (4, 4, 9):
        pad.cards[number].click()
    pad.undo.click()
    assert [tuple(chosen) for chosen in told] == [(4,), (4, 4), (4, 4, 9), (4, 4)]
    for number in (1, 2, 3):
        pad.cards[number].click()
    assert pad.chosen == (4, 4, 1, 2)


def test_the_spotlight_and_the_ghost_let_clicks_through() -> None:
    page = shown(QWidget(), Look(), 600, 400)
    button = WrapButton(Look(), Line("Continuer"), parent=page)
    button.setGeometry(100, 100, 250, 90)
    button.show()
    light = Spotlight(Look(), page)
    light.aim(QRect(300, 300, 50, 50))
    ghost = GhostPointer(Look(calm=True), page)
    ghost.play([("move", 200, 150)])
    assert page.childAt(QPoint(200, 150)) is button
    light.aim(QRect())
    assert not light.isVisible()


def test_the_ghost_reaches_every_point_then_says_so() -> None:
    page = shown(QWidget(), Look(), 600, 400)
    ghost = GhostPointer(Look(calm=True), page)
    reached: list[int] = []
    ended: list[bool] = []
    ghost.arrived.connect(reached.append)
    ghost.finished.connect(lambda: ended.append(True))
    ghost.play([("move", 50, 60), ("move", 200, 150)])
    assert ended == []
    for _ in range(6):
        QApplication.processEvents()
    assert (reached, ended, ghost.tip) == ([0, 1], [True], QPointF(200, 150))


def test_the_question_keeps_the_focus_and_escape_is_the_harmless_answer() -> None:
    page = shown(QWidget(), Look(), 1024, 700)
    answers: list[str] = []
    panel = Overlay(
        Look(),
        "leave",
        [Line("Voulez-vous partir ?")],
        [
            (Line("Oui"), "leave", lambda: answers.append("yes")),
            (Line("Non"), "back", lambda: answers.append("no")),
        ],
        page,
    )
    QApplication.processEvents()
    leave, stay = panel.buttons
    assert QApplication.focusWidget() is stay
    assert leave.size() == stay.size()
    QTest.keyClick(stay, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is leave
    QTest.keyClick(leave, Qt.Key.Key_Escape)
    assert answers == ["no"]


def test_the_coach_tells_the_answer_and_lights_one_up() -> None:
    look = Look()
    made = coach(look)
    shown(made, look, 420, 640)
    told: list[str] = []
    made.answered.connect(told.append)
    made.choices["b"].click()
    made.mark_choice("c")
    assert told == ["b"]
    assert [made.choices[name].kind for name in "abc"] == ["second", "second", "sun"]
