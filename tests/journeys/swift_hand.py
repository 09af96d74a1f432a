"""Hands that wait for nobody's eyes: one lets a moment pass, the other only what is due."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint

from kiosk.demo.hand import Hand


class SwiftHand(Hand):
    def pause(self, ms: int) -> None:
        super().pause(1)


class TirelessHand(Hand):
    """For a window in which nothing takes time."""

    def pause(self, ms: int) -> None:
        QCoreApplication.processEvents()

    def let_go(self) -> None:
        """Whatever an earlier gesture held when it failed."""
        if self._held:
            self._part("release", QPoint())
