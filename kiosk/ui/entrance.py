"""Which screens a person can meet first: those that the kiosk must know before it is ready for a touch.

Apart from `routes` because the screens of tasks bring every world's view with them; they are read a moment after.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.ui.screen import Screen
from kiosk.ui.screens.goodbye import GoodbyeScreen
from kiosk.ui.screens.language import LanguageScreen
from kiosk.ui.screens.welcome import WelcomeScreen
from kiosk.visit.place import Place

ENTRANCE: Mapping[Place, type[Screen]] = {
    Place.WELCOME: WelcomeScreen,
    Place.LANGUAGE: LanguageScreen,
    Place.GOODBYE: GoodbyeScreen,
}
