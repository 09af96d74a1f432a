"""At every size the telephone stands whole in its space, cuts no word, and every place can be touched."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Contrast
from kiosk.ui.worlds.lines import Words, metrics
from kiosk.ui.worlds.phone_pieces import Piece
from kiosk.ui.worlds.phone_view import PhoneView
from tests.ui.phone_desk import HANDS, WINDOWS, WORLD, after, move

SITUATIONS = sorted({(start, before) for start, before, _ in HANDS}, key=lambda one: (repr(one[1]), repr(one[0])))


@pytest.fixture(params=WINDOWS, ids=str)
def view(request: pytest.FixtureRequest, qt_app: object) -> Iterator[PhoneView]:
    width, height, size = request.param
    shown = PhoneView(Look(size=size))
    shown.resize(width, height)
    yield shown
    shown.deleteLater()
    QApplication.processEvents()


def test_nothing_is_cut_and_nothing_leaves_the_glass(view: PhoneView) -> None:
    assert view.rect().contains(view.frame.case)
    for start, before in SITUATIONS:
        view.show_state(after(start, *before))
        for piece in (*view.page.pieces, *view.page.over, *view.page.bars):
            assert not _cut(view, piece), f"{piece.place!r} {piece.words} is cut after {before}"
            whole = view.frame.screen
            assert whole.left() <= piece.rect.left(), (piece.place, before)
            assert piece.rect.right() <= whole.right() + 1, (piece.place, before)
            if not piece.flows:
                assert whole.adjusted(0, 0, 1, 1).contains(piece.rect), (piece.place, before)


def test_every_place_is_in_sight_or_scrolled_to(view: PhoneView) -> None:
    for start, before, wanted in HANDS:
        state = after(start, *before)
        view.show_state(state)
        rect = view.place_rect(WORLD.place(state, move(wanted)))
        assert not rect.isEmpty(), f"{wanted} after {before} is nowhere"
        assert view.frame.screen.contains(rect.center()), wanted


def test_what_is_touched_does_not_lie_on_what_is_touched(view: PhoneView) -> None:
    for start, before in SITUATIONS:
        view.show_state(after(start, *before))
        layer = view.page.over or view.page.pieces
        usable = [piece for piece in layer if piece.usable and piece.place not in ("outside", "steady", "unlock")]
        for one, other in combinations(usable, 2):
            if one.flows != other.flows or "banner" in (one.place, other.place):
                continue
            inside = one.rect.contains(other.rect) or other.rect.contains(one.rect)
            assert inside or not one.rect.intersects(other.rect), (one.place, other.place, before)


def test_every_contrast_draws_every_situation(qt_app: object) -> None:
    for contrast in Contrast:
        view = PhoneView(Look(contrast=contrast, size=150))
        view.resize(640, 480)
        for start, before in SITUATIONS[::3]:
            view.show_state(after(start, *before))
            drawn = view.grab().toImage()
            assert drawn.pixelColor(3, 3).name().upper() == view.look.palette.paper
        view.deleteLater()


def _over(view: PhoneView, one: Words, other: Words) -> bool:
    """Whether two texts of a piece lie on one another."""
    boxes = []
    for words in (one, other):
        measure = metrics(view.look, words.px, bold=words.bold)
        widest = max(measure.horizontalAdvance(line.rstrip()) for line in words.lines)
        boxes.append(QRect(words.x, words.top + 2, widest, words.bottom - words.top - 4))
    return boxes[0].intersects(boxes[1])


def _cut(view: PhoneView, piece: Piece) -> bool:
    for words in piece.words:
        measure = metrics(view.look, words.px, bold=words.bold)
        widest = max(measure.horizontalAdvance(line.rstrip()) for line in words.lines)
        inside = piece.rect.left() <= words.x and words.x + widest <= piece.rect.right() + 3
        if not inside or words.top < piece.rect.top() - 1 or words.bottom > piece.rect.bottom() + 4:
            return True
    if any(_over(view, one, other) for one, other in combinations(piece.words, 2)):
        return True
    return any(not piece.rect.adjusted(-1, -1, 1, 1).contains(sign.rect) for sign in piece.signs)
