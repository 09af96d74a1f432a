"""At every size the mailbox shows everything whole, and the shown hand makes the move that is meant."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import Contrast
from kiosk.ui.worlds.lines import metrics
from kiosk.ui.worlds.mailbox_pieces import Piece
from kiosk.ui.worlds.mailbox_view import MailboxView
from tests.ui.mailbox_desk import SCENES, WINDOWS, WORLD, Desks, after, move


@pytest.fixture
def desks(qt_app: object) -> Iterator[Desks]:
    opened = Desks()
    yield opened
    opened.close()


HANDS = [
    ([], "open ecole"), ([], "folder trash"), ([], "compose"), ([], "focus search"), (["open amina"], "close"),
    (["open amina"], "reply amina"), (["open amina"], "reply_all amina"), (["open amina"], "spam amina"),
    (["open amina"], "delete amina"), (["open amina"], "open_attachment plan"), (["open old"], "restore old"),
    (["compose"], "to Nadia Kaci"), (["reply_all amina"], "focus to"), (["compose"], "focus subject"),
    (["compose"], "focus body"), (["compose"], "type é"), (["compose"], "type A"), (["reply amina"], "type \n"),
    (["reply amina"], "type  "), (["reply amina", "type a"], "erase"), (["reply_all amina"], "drop Nadia Kaci"),
    (["compose"], "attach"), (["compose", "attach"], "choose photo"), (["compose", "attach"], "close"),
    (["reply amina", "choose cv", "wait"], "detach cv"), (["reply amina"], "send"), (["reply amina"], "close"),
    (["focus search", "type livre"], "search livre"), (["search livre"], "close"),
    (["search livre"], "open livre"), (["open site"], "follow site"),
]  # fmt: skip


@pytest.mark.parametrize("window", WINDOWS)
def test_the_hand_that_is_shown_makes_the_move_that_is_meant(desks: Desks, window: tuple[int, int, int]) -> None:
    for before, wanted in HANDS:
        desk = desks.open(*before, window=window)
        desk.replay(desk.view.gesture_points(move(wanted)))
        assert desk.moves == [move(wanted)], f"{wanted} after {before}"
        desk.view.hide()
    shown = {move(wanted).verb for _, wanted in HANDS} | {"wait", "receive"}
    assert shown == set(WORLD.verbs)


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("scene", SCENES)
def test_nothing_is_cut_and_nothing_overlaps(desks: Desks, window: tuple[int, int, int], scene: str) -> None:
    desk = desks.open(*SCENES[scene], window=window)
    view = desk.view
    for piece in view.page.pieces:
        assert not _cut(view, piece), f"{piece.place} is cut"
        if piece.flows:
            assert view.page.viewport.left() <= piece.rect.left()
            assert piece.rect.right() <= view.page.viewport.right(), piece.place
        else:
            assert view.rect().contains(piece.rect), f"{piece.place} leaves the window"
    for one, other in combinations(view.page.pieces, 2):
        if one.flows != other.flows and not (view.page.visible(one).intersects(view.page.visible(other))):
            continue
        assert _nested(one, other) or not one.rect.intersects(other.rect), f"{one.place} lies on {other.place}"


def test_every_contrast_draws_every_scene(desks: Desks) -> None:
    for contrast in Contrast:
        look = Look(contrast=contrast, size=150)
        view = MailboxView(look)
        view.resize(918, 642)
        for wanted in SCENES.values():
            view.show_state(after(*wanted))
            assert view.grab().toImage().pixelColor(6, 630).name().upper() == look.palette.paper


def _cut(view: MailboxView, piece: Piece) -> bool:
    for words in piece.words:
        measure = metrics(view.look, words.px, bold=words.bold)
        widest = max(measure.horizontalAdvance(line.rstrip()) for line in words.lines)
        inside = piece.rect.left() <= words.x and words.x + widest <= piece.rect.right() + 2
        if not inside or words.top < piece.rect.top() or words.bottom > piece.rect.bottom() + 2:
            return True
    return any(not piece.rect.contains(sign.rect) for sign in piece.signs)


def _nested(one: Piece, other: Piece) -> bool:
    """The buttons of the title bar, and the people inside the address field."""
    homes = {"title", "field:to"}
    return bool(homes & {one.place, other.place}) and (
        one.rect.contains(other.rect) or other.rect.contains(one.rect)
    )
