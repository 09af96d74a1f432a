"""What those who serve the window may ask of it: where the visit is, to show it again, to read aloud.

Apart because bar, attendant and voice of the focus serve the shell without knowing how it is made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kiosk.settings import Settings
from kiosk.ui.screen import Part, Scenery, Screen

if TYPE_CHECKING:
    from kiosk.visit.reception import Reception
    from kiosk.visit.visit import Visit


class Window(QWidget):
    """`kiosk.ui.shell.Shell` is the one window; every method here is answered there."""

    settings: Settings
    reception: Reception | None
    screen_now: Screen | None

    @property
    def visit(self) -> Visit | None:
        return self.reception.visit if self.reception is not None else None

    def show_place(self) -> None:
        raise TypeError("the shell shows places")

    def scenery(self, visit: Visit | None) -> Scenery:
        raise TypeError("the shell makes sceneries")

    def words_code(self) -> str:
        """The language of the screen now."""
        raise TypeError("the shell knows the language")

    def say_parts(self, parts: list[Part]) -> None:
        raise TypeError("the shell has the voice")

    def say_again(self) -> None:
        raise TypeError("the shell has the voice")

    def focus_screen(self) -> None:
        """What lay over the screen is gone: the keyboard is back where it starts."""
        raise TypeError("the shell has the screen")
