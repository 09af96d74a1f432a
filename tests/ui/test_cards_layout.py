"""At every size the table shows its cards whole, and every place that the guide names can be found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.theme.icons import icon_names
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Contrast
from kiosk.ui.worlds.cards_pieces import Piece, metrics
from kiosk.ui.worlds.cards_tiles import MM_FLOOR
from kiosk.ui.worlds.cards_view import CardsView
from tests.ui.cards_desk import SCENES, WINDOWS, WORLD, Desks, after


@pytest.fixture
def desks(qt_app: object) -> Iterator[Desks]:
    opened = Desks()
    yield opened
    opened.close()


@pytest.mark.parametrize("window", WINDOWS)
def test_nothing_is_cut_and_nothing_overlaps(desks: Desks, window: tuple[int, int, int]) -> None:
    for kind, moves in SCENES:
        desk = desks.open(kind, *moves, window=window)
        view, page = desk.view, desk.view.page
        for piece in page.pieces:
            assert not _cut(view, piece), f"{piece.place} of {kind} is cut after {moves}"
            assert page.viewport.left() <= piece.rect.left(), piece.place
            assert piece.rect.right() <= page.viewport.right(), (kind, piece.place)
            assert piece.rect.bottom() + page.scroll <= view.height() + page.overflow, (kind, piece.place)
        usable = [piece for piece in page.pieces if piece.usable]
        for one, other in combinations(usable, 2):
            assert not one.rect.intersects(other.rect), f"{one.place} lies on {other.place} in {kind}"
        floor = view.look.mm(MM_FLOOR)
        small = [piece.place for piece in usable if piece.rect.height() < floor and kind not in ("letter", "sms")]
        assert small == []
        view.hide()


@pytest.mark.parametrize("window", WINDOWS)
def test_every_place_of_the_guide_can_be_seen_or_is_led_to(desks: Desks, window: tuple[int, int, int]) -> None:
    for kind, moves in SCENES:
        desk = desks.open(kind, *moves, window=window)
        for wanted in _wanted(kind):
            gesture = WORLD.gesture(desk.state, wanted)
            place = WORLD.place(desk.state, wanted)
            if gesture is None or not place:
                continue
            rect = desk.view.place_rect(place)
            assert not rect.isEmpty(), f"{place} of {kind} after {moves}"
            assert desk.view.rect().contains(rect), (place, kind, moves)
        desk.view.hide()


def test_at_the_usual_size_a_card_and_its_boxes_are_seen_together(desks: Desks) -> None:
    for kind, moves in SCENES:
        if kind in ("sort", "needs", "order"):
            assert desks.open(kind, *moves).view.page.overflow == 0, (kind, moves)


def test_every_contrast_draws_every_scene(desks: Desks) -> None:
    for contrast in Contrast:
        look = Look(contrast=contrast, size=150)
        view = CardsView(look)
        view.resize(918, 642)
        for kind, moves in SCENES:
            view.show_state(after(kind, *moves))
            assert view.grab().toImage().pixelColor(4, 636).name().upper() == look.palette.paper
            for piece in view.page.pieces:
                assert {sign.icon for sign in piece.signs if sign.icon} <= icon_names()


def _wanted(kind: str) -> list[Move]:
    one = after(kind).start.rounds[0]
    puts = [Move("put", (card.id, card.home)) for card in one.cards]
    points = [Move("point", (part.id,)) for part in one.parts if part.id]
    answers = [Move("answer_chat", (answer.id,)) for turn in one.turns for answer in turn.answers]
    return [*puts, *points, *answers, Move("next"), Move("later")]


def _cut(view: CardsView, piece: Piece) -> bool:
    for words in piece.words:
        measure = metrics(view.look, words.px, bold=words.bold)
        widest = max(measure.horizontalAdvance(line.rstrip()) for line in words.lines)
        inside = piece.rect.left() <= words.x and words.x + max(widest, 0) <= piece.rect.right() + 2
        if not inside or words.top < piece.rect.top() or words.bottom > piece.rect.bottom() + 2:
            return True
    return any(not _within(piece.rect, sign.rect) for sign in piece.signs)


def _within(whole: QRect, sign: QRect) -> bool:
    """A number stands before its place; every other sign lies inside its piece."""
    return whole.contains(sign) or sign.right() < whole.left()
