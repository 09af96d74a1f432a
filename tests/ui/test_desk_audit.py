"""Every page of the desk in hard settings: nothing cut, outside, too small, nameless or one over the other.

`make audit` looks at all of them, as it does at the visitors' screens.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.desk.place import DeskPlace
from kiosk.ui import audit
from kiosk.visit.comfort import Comfort
from tests.journeys.desk_hand import DeskHand, lock_with_pin
from tests.journeys.window import Window, opened
from tests.ui.audit_rooms import CONTRAST, HARD, WHOLE, Setting
from tests.ui.audit_visits import PLACES

SETTINGS = WHOLE if os.environ.get("KIOSK_AUDIT") == "full" else HARD
BEFORE_THE_PIN = {DeskPlace.PIN, DeskPlace.FIRST_START, DeskPlace.AGREEMENT}


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    home = tmp_path_factory.mktemp("desk")
    lock_with_pin(home)
    with opened(home) as there:
        PLACES["path-new"](there.visit)
        there.shell.show_place()
        there.settle()
        yield there


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_every_page_of_the_desk_fits(window: Window, setting: Setting) -> None:
    desk = DeskHand(window)
    window.shell.resize(setting.width, setting.height)
    window.settle()
    manner = desk.backroom._manner
    manner.language = setting.code
    manner.comfort = replace(
        Comfort(), size=setting.size, contrast=CONTRAST[setting.size], bilingual="+" in setting.language
    )
    window.visit.comfort = setting.comfort()
    window.visit.journal.language = setting.code
    desk.backroom.open_desk()
    window.settle()
    faults = {"pin": found(desk)}
    desk.panel.desk.enter()
    for place in DeskPlace:
        if place in BEFORE_THE_PIN:
            continue
        desk.panel.turn_to(place)
        if desk.panel.desk.place is DeskPlace.AGREEMENT:
            window.settle()
            faults["agreement"] = found(desk)
            desk.panel.desk.agree(given=True)
            desk.panel.show_page()
        window.hand.pause(150)
        window.settle()
        faults[place.value] = found(desk)
    desk.close()
    assert {name: each for name, each in faults.items() if each} == {}


def found(desk: DeskHand) -> list[str]:
    panel, look = desk.panel, desk.page.look
    return [
        *(f"cut: {each}" for each in audit.clipped(panel)),
        *(f"outside: {each}" for each in audit.outside(panel)),
        *(f"small: {each}" for each in audit.small_targets(panel, look)),
        *(f"nameless: {each}" for each in audit.nameless(panel)),
        *(f"overlap: {each}" for each in audit.overlapping(panel)),
    ]
