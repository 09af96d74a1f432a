"""Every picture is our own line drawing, and no two pictures of the code can be taken for each other."""

from __future__ import annotations

import logging
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.theme.icons import icon_names, icon_pixmap

CODE = (
    "sun", "tree", "flower", "cat", "fish", "bird", "boat", "bicycle", "umbrella", "key", "apple", "cup",
    "book", "house", "star", "bread",
)  # fmt: skip


def drawings(root: Path) -> list[Path]:
    return sorted((root / "assets" / "icons").glob("*.svg"))


def test_every_drawing_is_strokes_of_the_text_colour(root: Path) -> None:
    assert len(drawings(root)) > 100
    for path in drawings(root):
        svg = ElementTree.fromstring(path.read_text(encoding="utf-8"))
        assert (svg.get("viewBox"), svg.get("fill"), svg.get("stroke")) == ("0 0 48 48", "none", "currentColor")
        assert (svg.get("stroke-width"), svg.get("stroke-linecap"), svg.get("stroke-linejoin")) == (
            "3", "round", "round",
        ), path.name  # fmt: skip
        for piece in svg:
            kind = piece.tag.rpartition("}")[2]
            assert kind in {"path", "circle", "rect"}, path.name
            small_dot = kind == "circle" and float(piece.get("r", "9")) <= 2.5
            assert piece.get("fill") is None or small_dot, path.name


def ink(name: str) -> set[tuple[int, int]]:
    image = icon_pixmap(name, 24, "#000000", ratio=1).toImage()
    return {(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 100}


@pytest.mark.usefixtures("qt_app")
def test_the_pictures_of_the_code_are_all_different() -> None:
    inks = {name: ink(name) for name in CODE}
    for one, two in combinations(CODE, 2):
        shared = len(inks[one] & inks[two]) / len(inks[one] | inks[two])
        assert shared < 0.5, (one, two)


@pytest.mark.usefixtures("qt_app")
def test_a_missing_picture_is_drawn_as_a_question_and_told(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        pixmap = icon_pixmap("no-such-thing", 48, "#000000", ratio=1)
    assert any(pixmap.toImage().pixelColor(x, 6).alpha() for x in range(48))
    assert "no-such-thing" in caplog.text


@pytest.mark.usefixtures("qt_app")
def test_a_dense_screen_gets_more_pixels_of_the_same_size() -> None:
    pixmap = icon_pixmap("star", 40, "#000000", ratio=2)
    assert (pixmap.width(), pixmap.deviceIndependentSize().width()) == (80, 40)


@pytest.mark.usefixtures("qt_app")
def test_an_arrow_turns_round_in_arabic_and_a_clock_does_not() -> None:
    def picture(name: str, *, mirrored: bool) -> object:
        return icon_pixmap(name, 40, "#000000", mirrored=mirrored, ratio=1).toImage()

    assert picture("next", mirrored=True) != picture("next", mirrored=False)
    assert picture("clock", mirrored=True) == picture("clock", mirrored=False)


@pytest.mark.usefixtures("qt_app")
def test_missing_fonts_are_named(tmp_path: Path) -> None:
    assert load_fonts([tmp_path], ("Andika",)) == ("Andika",)


def test_the_names_are_those_of_the_files(root: Path) -> None:
    assert icon_names() == {path.stem for path in drawings(root)}
