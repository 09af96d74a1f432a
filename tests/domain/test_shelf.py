"""A shelf is filled by the first question about it, and only once."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.shelf import Shelf


def test_nothing_is_made_before_somebody_asks_and_everything_only_once() -> None:
    times = []

    def fill() -> Mapping[str, int]:
        times.append(1)
        return {"A1a": 1, "B1a": 2}

    shelf = Shelf(fill)
    assert times == []
    assert shelf["B1a"] == 2
    assert list(shelf) == ["A1a", "B1a"]
    assert len(shelf) == 2
    assert "Z" not in shelf
    assert times == [1]
