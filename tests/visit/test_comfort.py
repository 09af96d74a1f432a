"""How the kiosk adapts to a hand and to eyes."""

from __future__ import annotations

import pytest

from kiosk.visit.comfort import CONTRASTS, SIZES, Comfort, larger, other_contrast, own_double_click_ms


def test_larger_goes_round_and_comes_back() -> None:
    seen = [100]
    for _ in SIZES:
        seen.append(larger(seen[-1]))
    assert seen == [*SIZES, 100]


def test_every_contrast_comes_in_turn() -> None:
    seen = ["paper"]
    for _ in CONTRASTS:
        seen.append(other_contrast(seen[-1]))
    assert seen == [*CONTRASTS, "paper"]


@pytest.mark.parametrize(
    ("gaps", "own"),
    [((), 900), ((400.0,), 600), ((300.0, 1000.0), 1500), ((10.0,), 500), ((9000.0,), 2500)],
)
def test_a_double_click_has_the_time_of_this_hand(gaps: tuple[float, ...], own: int) -> None:
    assert own_double_click_ms(gaps) == own


@pytest.mark.parametrize(("size", "contrast", "calm"), [
    (100, "paper", False), (150, "night", False), (200, "paper", True), (100, "high", True),
])  # fmt: skip
def test_large_print_or_high_contrast_asks_for_calm(size: int, contrast: str, calm: bool) -> None:
    assert Comfort(size=size, contrast=contrast).calm is calm
