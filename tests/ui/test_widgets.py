"""The widgets keep their promises at every size: nothing cut, one act on release, a ring that is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import paths
from kiosk.i18n.line import Line
from kiosk.i18n.pseudo import pseudo
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.theme.tokens import PALETTES, Contrast, Palette
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.coach import Coach
from kiosk.ui.widgets.code_pad import CodePad
from kiosk.ui.widgets.confirm_panel import ConfirmPanel
from kiosk.ui.widgets.flow_grid import grid_for
from kiosk.ui.widgets.ghost_pointer import GhostPointer
from kiosk.ui.widgets.language_tile import LanguageTile
from kiosk.ui.widgets.pages import Pages
from kiosk.ui.widgets.pressable import Pressable
from kiosk.ui.widgets.road import Road, Stop, StopState
from kiosk.ui.widgets.spotlight import Spotlight
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


@pytest.fixture(autouse=True)
def window(qt_app: object) -> Iterator[None]:
    """Fonts are there, and nothing of one test is left for the next."""
    load_fonts(paths.fonts())
    yield
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()


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


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("look", looks(), ids=lambda look: f"{look.size}-{look.contrast.value}-{look.mirrored}")
def test_no_text_is_cut_at_any_size_in_any_direction(name: str, look: Look) -> None:
    build, width, height = ROOMS[name]
    widget = shown(build(look), look, width, height)
    assert (widget.width(), cut_texts(widget)) == (width, [])


@pytest.mark.parametrize("size", SIZES)
def test_all_six_actions_stay_in_sight_on_a_small_screen(size: int) -> None:
    look = Look(size=size)
    made = bar(look)
    shown(made, look, 1024, made.height())
    places = [button.geometry() for button in made.buttons.values()]
    assert all(made.rect().contains(place) for place in places)
    assert not any(one.intersects(two) for one in places for two in places if one != two)


@pytest.mark.parametrize("size", SIZES)
def test_every_target_is_at_least_sixteen_millimetres(size: int) -> None:
    look = Look(size=size)
    for name, (build, width, height) in ROOMS.items():
        widget = shown(build(look), look, width, height)
        targets = [piece for piece in [widget, *widget.findChildren(Pressable)] if isinstance(piece, Pressable)]
        small = [t.size().toTuple() for t in targets if t.isVisible() and min(t.width(), t.height()) < look.mm(16)]
        assert (name, small) == (name, [])


def press(button: QWidget) -> None:
    QTest.mousePress(button, Qt.MouseButton.LeftButton)


def release(button: QWidget) -> None:
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)


def test_a_button_acts_once_and_only_on_release() -> None:
    button = shown(WrapButton(Look(), Line("Continuer")), Look(), 300, 100)
    acts: list[bool] = []
    button.clicked.connect(lambda: acts.append(True))
    press(button)
    assert (acts, button.isDown()) == ([], True)
    release(button)
    assert len(acts) == 1


def test_leaving_the_button_before_release_takes_it_back() -> None:
    button = shown(WrapButton(Look(), Line("Continuer")), Look(), 300, 100)
    acts: list[bool] = []
    button.clicked.connect(lambda: acts.append(True))
    press(button)
    outside = QPointF(900, 900)
    for kind in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        held = left if kind is QEvent.Type.MouseMove else Qt.MouseButton.NoButton
        event = QMouseEvent(kind, outside, outside, left, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(button, event)
    assert acts == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_held_key_acts_once(key: Qt.Key) -> None:
    button = shown(WrapButton(Look(), Line("Continuer")), Look(), 300, 100)
    acts: list[bool] = []
    button.clicked.connect(lambda: acts.append(True))
    none = Qt.KeyboardModifier.NoModifier
    steps = [(QEvent.Type.KeyPress, False)]
    steps += [(QEvent.Type.KeyRelease, True), (QEvent.Type.KeyPress, True)] * 3
    for kind, repeated in steps:
        QApplication.sendEvent(button, QKeyEvent(kind, key, none, "", repeated))
    assert acts == []
    QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyRelease, key, none))
    assert len(acts) == 1


def test_a_finger_acts_once() -> None:
    button = shown(WrapButton(Look(), Line("Continuer")), Look(), 300, 100)
    acts: list[bool] = []
    button.clicked.connect(lambda: acts.append(True))
    finger = QTest.createTouchDevice()
    middle = button.rect().center()
    QTest.touchEvent(button, finger).press(0, middle, button)
    assert acts == []
    QTest.touchEvent(button, finger).release(0, middle, button)
    assert len(acts) == 1


@pytest.mark.parametrize("contrast", list(Contrast))
def test_the_focus_ring_is_seen_in_every_palette(contrast: Contrast) -> None:
    look = Look(contrast)
    page = shown(QWidget(), look, 400, 200)
    button = WrapButton(look, Line("Continuer"), kind="sun", parent=page)
    button.setGeometry(40, 40, 300, 100)
    button.show()
    button.clearFocus()
    before = button.grab().toImage()
    button.setFocus()
    QApplication.processEvents()
    after = button.grab().toImage()
    sun, dark = QColor(look.palette.sun), QColor(look.palette.on_sun)
    column = [after.pixelColor(150, y) for y in range(14)]
    assert before != after
    assert sum(colour == sun for colour in column) >= 5
    assert sum(colour == dark for colour in column) >= 2


def test_arrows_go_to_the_neighbour_that_is_seen_there() -> None:
    look = Look()
    pages = cards(look)
    shown(pages, look, 1200, 700)
    first, second = pages.findChildren(ChoiceCard)[:2]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is second
    QTest.keyClick(second, Qt.Key.Key_Left)
    assert QApplication.focusWidget() is first


def test_a_chosen_card_looks_different_without_its_colours() -> None:
    card = ChoiceCard(Look(), Line("Internet"), "globe")
    shown(card, Look(), 240, 240)
    brand = QColor(Look().palette.brand)

    def disc() -> bool:
        """Ground of the tick in the corner, inside the border."""
        image = card.grab().toImage()
        return all(image.pixelColor(x, y) == brand for x, y in ((194, 35), (205, 24), (212, 45)))

    assert not disc()
    card.setChecked(True)
    assert disc()


def test_the_spoken_word_is_marked_with_sun() -> None:
    look = Look()
    block = TextBlock(look, Line("Amina vous a écrit."), Type.INSTRUCTION, bold=True)
    shown(block, look, 500, 60)
    sun = QColor(look.palette.sun)

    def sunny() -> list[int]:
        image = block.grab().toImage()
        return [x for x in range(image.width()) if image.pixelColor(x, 6) == sun]

    assert sunny() == []
    block.highlight(0, 5)
    first = sunny()
    block.highlight(6, 4)
    assert first
    assert min(sunny()) > min(first)
    block.highlight(-1, 0)
    assert sunny() == []


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


def test_the_question_keeps_the_focus_and_escape_means_no() -> None:
    page = shown(QWidget(), Look(), 1024, 700)
    panel = ConfirmPanel(Look(), Line("Voulez-vous partir ?"), Line("Oui"), Line("Non"), parent=page)
    answers: list[bool] = []
    panel.answered.connect(answers.append)
    panel.ask()
    QApplication.processEvents()
    assert QApplication.focusWidget() is panel.no
    assert panel.yes.size() == panel.no.size()
    QTest.keyClick(panel.no, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.yes
    QTest.keyClick(panel.yes, Qt.Key.Key_Escape)
    assert answers == [False]


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


def luminance(colour: str) -> float:
    def part(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(colour).getRgbF()
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)


def ratio(one: str, two: str) -> float:
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_pairs(palette: Palette) -> list[tuple[str, str]]:
    p = palette
    pairs = [
        (text, ground) for text in (p.ink, p.muted) for ground in (p.paper, p.card, p.brand_soft, p.leaf_soft)
    ]
    pairs += [(p.brand, p.paper), (p.brand, p.card), (p.on_brand, p.brand), (p.on_sun, p.sun), (p.on_leaf, p.leaf)]
    return [*pairs, (p.on_coral, p.coral), (p.on_coach, p.coach), (p.on_coach_second, p.coach)]


@pytest.mark.parametrize("contrast", list(Contrast))
def test_every_text_reaches_seven_to_one_on_its_ground(contrast: Contrast) -> None:
    weak = [(*pair, round(ratio(*pair), 2)) for pair in text_pairs(PALETTES[contrast]) if ratio(*pair) < 7]
    assert weak == []
