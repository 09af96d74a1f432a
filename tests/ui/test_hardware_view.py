"""Real clicks, drags and keys on the drawn table become its moves, and everything has its room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Contrast
from kiosk.ui.worlds.hardware_view import MISFIT, NO_CURRENT, HardwareView
from kiosk.worlds.hardware import HardwareWorld, Start, State
from kiosk.worlds.hardware_parts import NAMES, PARTS

WORLD = HardwareWorld()
WINDOWS = [(width, height, size) for width, height in ((640, 420), (918, 642)) for size in (100, 150, 200, 300)]
STARTS = [
    Start(),
    Start(loose=("cable", "stick", "headphones"), power="off"),
    Start("laptop"),
    Start(loose=()),
    Start("laptop", loose=()),
]
LIES_ON = {("tower", "power"), ("tower", "usb"), ("tower", "audio"), ("tower", "stick"), ("laptop", "keyboard"),
           ("laptop", "touchpad"), ("laptop", "power")}  # fmt: skip


class Hand:
    """A table in use: what is gestured happens."""

    def __init__(self, view: HardwareView, start: Start) -> None:
        self.view = view
        self.moves: list[Move] = []
        self.measures: list[str] = []
        self.state: State = WORLD.begin(start)
        view.gestured.connect(self.live)
        view.measured.connect(lambda name, value: self.measures.append(name))
        view.show_state(self.state)

    def live(self, move: Move) -> None:
        self.moves.append(move)
        self.state = WORLD.apply(self.state, move)
        self.view.show_state(self.state)

    def replay(self, move: Move) -> None:
        left = Qt.MouseButton.LeftButton
        for what, x, y in self.view.gesture_points(move):
            at = QPoint(x, y)
            if what == "press":
                QTest.mousePress(self.view, left, pos=at)
            elif what == "release":
                QTest.mouseRelease(self.view, left, pos=at)
            else:
                QTest.mouseMove(self.view, at)

    def click(self, part: str) -> None:
        QTest.mouseClick(self.view, Qt.MouseButton.LeftButton, pos=self.view.scene.aim(part))


@pytest.fixture
def tables(qt_app: object) -> Iterator[list[HardwareView]]:
    opened: list[HardwareView] = []
    yield opened
    for view in opened:
        view.hide()
        view.deleteLater()


def table(
    tables: list[HardwareView],
    start: Start,
    window: tuple[int, int, int] = (918, 642, 100),
    *,
    start_ms: int = 60_000,
) -> Hand:
    view = HardwareView(Look(size=window[2]), start_ms=start_ms)
    tables.append(view)
    view.resize(window[0], window[1])
    view.show()
    view.activateWindow()
    QTest.qWaitForWindowActive(view)
    return Hand(view, start)


@pytest.mark.parametrize("window", WINDOWS)
def test_the_hand_that_is_shown_makes_the_move_that_is_meant(
    tables: list[HardwareView], window: tuple[int, int, int]
) -> None:
    for start in STARTS:
        hand = table(tables, start, window)
        moves = [Move("show", (part,)) for part in PARTS[start.machine] if part != "power" or not start.power]
        moves += [Move("plug", (thing, port)) for thing in start.loose for port in ("audio", "usb", "socket")]
        moves += [Move("press", ("power",))] if start.power else []
        for move in moves:
            hand.moves.clear()
            hand.view.show_state(hand.state)
            if WORLD.gesture(hand.state, move) != move:
                continue
            hand.replay(move)
            assert hand.moves == [move], f"{move} in {window}"
            QTest.keyClick(hand.view, Qt.Key.Key_Escape)  # puts back what is in the hand


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("start", STARTS)
def test_every_part_is_large_enough_whole_and_alone_in_its_place(
    tables: list[HardwareView], window: tuple[int, int, int], start: Start
) -> None:
    view = table(tables, start, window).view
    scene = view.scene
    for part in scene.state.parts:
        rect = view.place_rect(part)
        assert view.rect().contains(rect), part
        small = part in ("stick", "usb") and "stick" not in start.loose
        assert min(rect.width(), rect.height()) >= view.look.mm(12 if small else 15.5), part
        assert scene.at(scene.aim(part)) == part
    for one, other in combinations(scene.state.parts, 2):
        if (one, other) not in LIES_ON:
            assert not view.place_rect(one).intersects(view.place_rect(other)), f"{one} lies on {other}"


@pytest.mark.parametrize("window", WINDOWS)
def test_the_written_name_is_whole_and_never_on_the_part_it_names(
    tables: list[HardwareView], window: tuple[int, int, int]
) -> None:
    for start in STARTS:
        hand = table(tables, start, window)
        for part in hand.state.parts:
            hand.state = WORLD.apply(hand.state, Move("show", (part,)))
            hand.view.show_state(hand.state)
            text, about = hand.view.told()
            plate = hand.view.words_rect()
            assert (text, about) == (NAMES[part], part)
            assert hand.view.rect().contains(plate)
            assert part in ("tower", "laptop", "screen") or not plate.intersects(hand.view.place_rect(part))
            measure = QFontMetrics(hand.view.look.french_font(hand.view._word_px(), bold=True))
            assert measure.horizontalAdvance(text) <= plate.width() - 2 * hand.view.look.px(10)


def test_a_touched_part_lights_up_with_its_name(tables: list[HardwareView]) -> None:
    hand = table(tables, Start())
    before = hand.view.grab().toImage()
    hand.click("printer")
    assert hand.moves == [Move("show", ("printer",))]
    assert hand.view.told() == ("L'imprimante", "printer")
    edge = hand.view.place_rect("printer")
    at = QPoint(edge.center().x(), edge.top() - 2)
    assert before.pixelColor(at) != hand.view.grab().toImage().pixelColor(at)


def test_a_thing_is_plugged_by_touching_it_and_then_the_port(tables: list[HardwareView]) -> None:
    hand = table(tables, Start())
    hand.click("stick")
    assert hand.view.carried == "stick"
    hand.click("usb")
    assert hand.moves == [Move("show", ("stick",)), Move("plug", ("stick", "usb"))]
    assert hand.view.carried == ""
    assert "stick" not in hand.state.loose


def test_a_thing_that_does_not_fit_comes_back_with_a_word(tables: list[HardwareView]) -> None:
    hand = table(tables, Start())
    hand.replay(Move("plug", ("stick", "audio")))
    assert hand.view.told() == (MISFIT, "audio")
    assert "stick" in hand.state.loose


def test_the_pointer_says_what_can_be_touched_and_taken(tables: list[HardwareView]) -> None:
    hand = table(tables, Start())
    for at, shape in (
        (hand.view.scene.aim("mouse"), Qt.CursorShape.PointingHandCursor),
        (hand.view.scene.aim("stick"), Qt.CursorShape.OpenHandCursor),
        (QPoint(4, 4), Qt.CursorShape.ArrowCursor),
    ):
        QTest.mouseMove(hand.view, at)
        assert hand.view.cursor().shape() is shape


def test_a_thing_dropped_on_the_table_stays_loose(tables: list[HardwareView]) -> None:
    hand = table(tables, Start())
    left, scene = Qt.MouseButton.LeftButton, hand.view.scene
    QTest.mousePress(hand.view, left, pos=scene.aim("stick"))
    for step in (20, 60, 100):
        QTest.mouseMove(hand.view, scene.aim("stick") - QPoint(step, 0))
    QTest.mouseRelease(hand.view, left, pos=scene.aim("stick") - QPoint(100, 0))
    assert hand.moves == []
    assert "drops_outside" in hand.measures
    QTest.mouseClick(hand.view, left, pos=QPoint(4, 4))
    assert "misses" in hand.measures


def test_everything_is_done_by_keyboard_alone(tables: list[HardwareView]) -> None:
    hand = table(tables, Start(power="off"))
    hand.view.setFocus(Qt.FocusReason.TabFocusReason)
    reached = {}
    for _ in PARTS["tower"]:
        focus = QApplication.focusWidget()
        assert focus is not None
        reached[focus.accessibleName()] = focus
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert set(reached) == {NAMES[part] for part in PARTS["tower"]}
    for name, key in (("La clé USB", Qt.Key.Key_Space), ("La prise USB", Qt.Key.Key_Return)):
        reached[name].setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(reached[name], key)
    reached["Le bouton marche-arrêt"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(reached["Le bouton marche-arrêt"], Qt.Key.Key_Space)
    assert hand.moves == [Move("show", ("stick",)), Move("plug", ("stick", "usb")), Move("press", ("power",))]


def test_arrows_go_to_the_next_part_and_escape_puts_a_thing_back(tables: list[HardwareView]) -> None:
    hand = table(tables, Start())
    hand.click("keyboard")
    QTest.keyClick(hand.view, Qt.Key.Key_Right)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "La souris"
    hand.click("stick")
    QTest.keyClick(hand.view, Qt.Key.Key_Escape)
    assert hand.view.carried == ""


def test_the_machine_starts_by_itself_after_the_press(tables: list[HardwareView]) -> None:
    hand = table(tables, Start(power="off"), start_ms=20)
    hand.click("power")
    assert hand.view.told()[1] == "screen"
    for _ in range(100):
        if hand.state.power == "on":
            break
        QTest.qWait(10)
    assert hand.moves == [Move("press", ("power",)), Move("wait")]


def test_without_the_cable_the_button_says_why_nothing_happens(tables: list[HardwareView]) -> None:
    hand = table(tables, Start(power="off", loose=("cable",)))
    hand.click("power")
    assert hand.view.told() == (NO_CURRENT, "power")


def test_every_contrast_draws_every_table(tables: list[HardwareView]) -> None:
    for contrast in Contrast:
        pictures = []
        for start in STARTS:
            view = HardwareView(Look(contrast=contrast))
            tables.append(view)
            view.resize(640, 420)
            view.show_state(WORLD.begin(start))
            pictures.append(view.grab().toImage())
        assert all(one != other for one, other in combinations(pictures, 2))
