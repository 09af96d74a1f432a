"""Which worlds there are: a row each. Apart because worlds do not know one another, and one table must."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.domain.world import World
from kiosk.worlds.browser import BrowserWorld
from kiosk.worlds.cards import CardsWorld
from kiosk.worlds.desktop import DesktopWorld
from kiosk.worlds.forms import FormsWorld
from kiosk.worlds.hardware import HardwareWorld
from kiosk.worlds.keyboard import KeyboardWorld
from kiosk.worlds.linked import LinkedWorld
from kiosk.worlds.mailbox import MailboxWorld
from kiosk.worlds.phone import PhoneWorld
from kiosk.worlds.search import SearchWorld
from kiosk.worlds.zone import ZoneWorld

_SINGLE: Mapping[str, World[Any]] = {
    world.name: world
    for world in (
        ZoneWorld(),
        KeyboardWorld(),
        BrowserWorld(),
        MailboxWorld(),
        FormsWorld(),
        PhoneWorld(),
        SearchWorld(),
        CardsWorld(),
        HardwareWorld(),
        DesktopWorld(),
    )
}
WORLDS: Mapping[str, World[Any]] = {**_SINGLE, "linked": LinkedWorld(_SINGLE)}
