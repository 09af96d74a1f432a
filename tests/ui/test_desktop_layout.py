"""At every size the desktop shows everything whole, and the shown hand makes the move that is meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRect

from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import PALETTES, Contrast
from kiosk.ui.worlds.desktop_glyphs import DRAWINGS
from kiosk.ui.worlds.desktop_pictures import SCENES as PICTURES_DRAWN
from kiosk.ui.worlds.desktop_pieces import Piece
from kiosk.ui.worlds.desktop_view import DesktopView
from kiosk.ui.worlds.lines import metrics
from kiosk.worlds.desktop_values import CONTRASTS, KINDS, PICTURES, PROGRAMS
from tests.ui.desktop_room import WINDOWS, WORLD, Desks, after, move


@pytest.fixture
def desks(qt_app: object) -> Iterator[Desks]:
    opened = Desks()
    yield opened
    opened.close()


OFF: dict[str, Any] = {"power": "off"}
CODE: dict[str, Any] = {"power": "locked", "code": "1234"}
HANDS: list[tuple[list[str], str, dict[str, Any]]] = [
    ([], "power", OFF), (["power", "wait"], "login", OFF), ([], "focus login", {**CODE, "tray": ()}),
    ([], "type 1", CODE), ([], "panel start", {}), ([], "panel volume", {}), (["panel start"], "shut_down", {}),
    (["panel start"], "sleep", {}), (["panel start"], "lock", {}), (["panel start"], "open weather", {}),
    ([], "open notes", {}), ([], "open list", {}), (["open album"], "open feast", {}),
    (["menu list"], "open list", {}),
    (["focus search", "type cour"], "open list", {}), (["focus search"], "type c", {}),
    (["open notes", "open weather"], "front notes", {}), (["open notes"], "minimise notes", {}),
    (["open notes"], "maximise notes", {}), (["open notes"], "close notes", {}),
    (["open feast"], "back album", {}),
    (["open feast"], "go album", {}), ([], "menu rent", {}), ([], "menu desk", {}), ([], "select rent", {}),
    (["open feast"], "menu cake", {}), (["menu list"], "copy list", {}),
    (["open feast", "select cake"], "copy cake", {}),
    (["copy list", "menu desk"], "paste desk", {}), (["copy list", "open album"], "paste album", {}),
    (["menu list"], "delete list", {}), (["menu list"], "rename list", {}),
    (["open bin", "select old"], "restore old", {}),
    (["open bin"], "empty", {}), (["menu bin"], "empty", {}), ([], "drag list bin", {}),
    ([], "drag rent album", {}),
    (["plug"], "drag rent usb", {}), (["open album"], "drag feast desk", {}), ([], "plug", {}),
    (["plug", "panel usb"], "eject", {}), (["plug", "open usb"], "eject", {}), (["plug"], "pull", {}),
    (["open notes"], "focus body", {}), (["open notes"], "type é", {}), (["open notes"], "type \n", {}),
    (["open list"], "erase", {}), (["open list"], "mark_text", {}), (["open list", "mark_text"], "copy_text", {}),
    (["open list", "copy_text", "open notes"], "paste_text", {}), (["open notes", "type a"], "save", {}),
    (["open list"], "save_as", {}), (["open notes", "save"], "choose album", {}),
    (["open notes", "save"], "type L", {}),
    (["open notes", "save"], "confirm", {}), (["open notes", "save"], "cancel", {}),
    (["open notes", "type a", "close notes"], "discard", {}), (["rename list"], "focus name", {}),
    (["open settings"], "page wifi", {}), (["panel volume"], "louder", {}), (["panel volume"], "quieter", {}),
    (["panel volume"], "volume 9", {}), (["page sound"], "volume 0", {}), (["page display"], "text_size 150", {}),
    (["page display"], "contrast high", {}), (["panel wifi"], "network Gare", {}),
    (["page wifi"], "network Voisin", {}),
    (["network Centre"], "type t", {}), (["network Centre", "type tilleul"], "connect", {}),
    (["network Centre"], "focus password", {}), ([], "dismiss", {}), (["plug", "eject"], "pull", {}),
]  # fmt: skip
FIRST_CLICKS = ("select",)


@pytest.mark.parametrize("window", WINDOWS)
def test_the_hand_that_is_shown_makes_the_move_that_is_meant(desks: Desks, window: tuple[int, int, int]) -> None:
    shown = {"wait"}
    for before, wanted, change in HANDS:
        desk = desks.open(*before, window=window, **change)
        meant = move(wanted)
        expected = WORLD.apply(desk.state, meant)
        desk.replay(desk.view.gesture_points(meant))
        assert desk.moves[-1:] == [meant] or meant.verb in ("dismiss", "focus"), (
            f"{wanted} after {before}: {desk.moves}"
        )
        assert [made.verb for made in desk.moves[:-1]] in ([], ["select"]), f"{wanted}: {desk.moves}"
        assert desk.state.windows == expected.windows, wanted
        shown.add(meant.verb)
        desk.view.hide()
    assert shown == set(WORLD.verbs)


SCENES: dict[str, tuple[list[str], dict[str, Any]]] = {
    "off": ([], OFF), "starting": (["power"], OFF), "door": ([], CODE), "desk": ([], {}),
    "two windows": (["open photos", "open notes", "type Bonjour"], {}),
    "full": (["open notes", "maximise notes"], {}),
    "folder": (["open feast", "select cake"], {}), "photo": (["open cake"], {}), "pdf": (["open rent"], {}),
    "start menu": (["panel start"], {}), "found": (["focus search", "type c"], {}),
    "nothing": (["focus search", "type zz"], {}),
    "volume": (["panel volume"], {}), "wifi": (["network Centre", "type til"], {}),
    "stick": (["plug", "panel usb"], {}),
    "saving": (["open notes", "save"], {}), "renaming": (["rename list"], {}),
    "asking": (["open notes", "type a", "close notes"], {}),
    "emptying": (["empty"], {}), "menu": (["menu list"], {}), "bin": (["open bin"], {}),
    "sound": (["page sound"], {}),
    "display": (["page display"], {}), "networks": (["page wifi", "network Voisin"], {}),
    "news": (["menu list", "copy list"], {}),
    "large text": (["text_size 150", "open list"], {}), "weather": (["open weather"], {}),
}  # fmt: skip


@pytest.mark.parametrize("window", WINDOWS)
def test_nothing_is_cut_and_everything_stays_in_the_window(desks: Desks, window: tuple[int, int, int]) -> None:
    width, height, size = window
    view = DesktopView(Look(size=size))
    view.resize(width, height)
    for scene, (wanted, change) in SCENES.items():
        view.show_state(after(*wanted, **change))
        for piece in view.page.pieces:
            assert not _cut(view, piece), f"{scene}: {piece.place} is cut"
            home = QRect(0, 0, width, height) if not piece.region else _column(view, piece)
            inside = home.left() <= piece.rect.left() and piece.rect.right() <= home.right() + 1
            assert inside, f"{scene}: {piece.place} leaves its column"
            if not piece.region:
                assert home.contains(piece.rect), f"{scene}: {piece.place} leaves the window"
    view.deleteLater()


@pytest.mark.parametrize("window", WINDOWS)
def test_every_place_is_in_sight_or_shows_the_way(desks: Desks, window: tuple[int, int, int]) -> None:
    width, height, size = window
    view = DesktopView(Look(size=size))
    view.resize(width, height)
    for scene, (wanted, change) in SCENES.items():
        state = after(*wanted, **change)
        view.show_state(state)
        for verb, things in (
            ("open", ("list",)),
            ("panel", ("start",)),
            ("confirm", ()),
            ("plug", ()),
            ("pull", ()),
        ):
            place = WORLD.place(state, WORLD.gesture(state, _move(verb, things)) or _move("panel", ("start",)))
            if view.page.find(place) is None or state.dialog:
                continue
            assert not view.place_rect(place).isEmpty(), f"{scene}: {place} is nowhere"
    view.deleteLater()


def test_targets_are_large_enough_for_unsure_hands(desks: Desks) -> None:
    look = Look()
    desk = desks.open("open feast", "select cake")
    for place in ("item:cake", "command:copy", "back:album", "panel:start", "task:album"):
        rect = desk.view.place_rect(place)
        assert min(rect.width(), rect.height()) >= look.mm(13), place


def test_every_contrast_draws_the_desk_and_the_machine_has_its_own(desks: Desks) -> None:
    for contrast in Contrast:
        view = DesktopView(Look(contrast=contrast))
        view.resize(918, 642)
        for wanted, change in SCENES.values():
            view.show_state(after(*wanted, **change))
            view.grab()
        view.deleteLater()
    desk = desks.open("contrast high", "close settings")
    shelf = desk.view.place_rect("panel:start")
    colour = desk.view.grab().toImage().pixelColor(shelf.right() + 40, shelf.center().y())
    assert colour.name() == PALETTES[Contrast.HIGH].card


def test_everything_that_authors_may_name_is_drawn() -> None:
    assert set(KINDS) - {"photo"} <= set(DRAWINGS)
    assert set(PROGRAMS) <= set(DRAWINGS)
    assert {name for name in PICTURES if not name.startswith("paper_")} <= set(PICTURES_DRAWN)
    assert CONTRASTS == ("normal", "night", "high")


def _move(verb: str, things: tuple[str, ...]) -> Any:
    return move(" ".join((verb, *things)))


def _column(view: DesktopView, piece: Piece) -> QRect:
    region = view.page.regions[piece.region]
    return (
        region.viewport.united(region.track)
        if piece.place.startswith(("up:", "down:", "thumb:"))
        else region.viewport
    )


def _cut(view: DesktopView, piece: Piece) -> bool:
    for words in piece.words:
        measure = metrics(view.look, words.px, bold=words.bold)
        widest = max(measure.horizontalAdvance(line.rstrip()) for line in words.lines)
        inside = piece.rect.left() <= words.x and words.x + widest <= piece.rect.right() + 3
        if not inside or words.top < piece.rect.top() - 2 or words.bottom > piece.rect.bottom() + 3:
            return True
    return any(not piece.rect.contains(glyph.rect) for glyph in piece.glyphs)
