"""A hand that waits for nobody's eyes."""

from __future__ import annotations

from kiosk.demo.hand import Hand


class SwiftHand(Hand):
    def pause(self, ms: int) -> None:
        super().pause(1)
