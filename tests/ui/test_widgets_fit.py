"""At every size and direction no text is cut, no target too small, no colour too weak."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.look import Look
from kiosk.ui.theme.tokens import PALETTES, Contrast, Palette
from kiosk.ui.widgets.pressable import Pressable
from tests.ui.widget_rooms import ROOMS, SIZES, bar, cut_texts, looks, shown


@pytest.fixture(autouse=True)
def window(qt_app: object) -> Iterator[None]:
    """Fonts are there, and nothing of one test is left for the next."""
    load_fonts(paths.fonts())
    yield
    for widget in QApplication.topLevelWidgets():
        widget.close()
        widget.deleteLater()


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
