"""Which view draws which world: a row each. Apart because views do not know one another, and one table must."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_view import BrowserView
from kiosk.ui.worlds.cards_view import CardsView
from kiosk.ui.worlds.desktop_view import DesktopView
from kiosk.ui.worlds.forms_view import FormsView
from kiosk.ui.worlds.hardware_view import HardwareView
from kiosk.ui.worlds.keyboard_view import KeyboardView
from kiosk.ui.worlds.linked_view import LinkedView
from kiosk.ui.worlds.mailbox_view import MailboxView
from kiosk.ui.worlds.phone_view import PhoneView
from kiosk.ui.worlds.search_view import SearchView
from kiosk.ui.worlds.view import WorldView
from kiosk.ui.worlds.zone_view import ZoneView

VIEWS: Mapping[str, type[WorldView]] = {
    "zone": ZoneView,
    "keyboard": KeyboardView,
    "browser": BrowserView,
    "mailbox": MailboxView,
    "phone": PhoneView,
    "forms": FormsView,
    "search": SearchView,
    "cards": CardsView,
    "hardware": HardwareView,
    "desktop": DesktopView,
}


def view_of(world: str, look: Look) -> WorldView:
    return LinkedView(look, view_of) if world == "linked" else VIEWS[world](look)
