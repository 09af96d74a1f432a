"""Every page of the desk in the whole kiosk: the stick in three touches, and nothing of anybody who has left."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.desk.place import DeskPlace
from kiosk.domain.help_facts import UsbExported
from kiosk.ui import audit
from kiosk.ui.desk.menu import entries
from kiosk.visit.place import Place
from tests.journeys.desk_hand import DeskHand, lock_with_pin
from tests.journeys.living import arrive, do_diagnostic, practise_all_modes, shipped, tell_needs
from tests.journeys.window import Window, opened
from tests.usb.machine import Machine
from tests.usb.reader import RECIPIENT, deliveries, each_once, files_in


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text(f'centre = "Les Tilleuls"\nhead_office_recipient = "{RECIPIENT}"\n')
    lock_with_pin(home)
    with opened(home) as there:
        yield there


def a_visit_that_is_over(window: Window) -> dict[str, str]:
    """Somebody told their needs, was found out, practised, and left. What must never be seen again, by name."""
    visit = window.visit
    arrive(visit)
    tell_needs(visit)
    do_diagnostic(visit, frozenset({"A1", "A2"}))
    visit.see_path()
    practise_all_modes(visit, visit.stops[0])
    title = shipped().exercises[visit.stops[0]].title
    found = {"learner": visit.journal.learner, "visit": visit.journal.visit, "exercise": title}
    visit.leave()
    visit.close()
    window.shell.show_place()
    window.settle()
    assert window.place is Place.WELCOME
    return found


def test_from_the_pin_to_you_can_pull_it_out_in_three_touches(window: Window, tmp_path: Path) -> None:
    a_visit_that_is_over(window)
    machine = Machine(tmp_path)
    machine.plug("sdb")
    stick = machine.mount("/dev/sdb1", "8:17", "CLE")
    desk = DeskHand(window)
    desk.backroom.drives = machine.drives()
    desk.open()
    desk.press("Clé USB")
    desk.press("Exporter")
    desk.wait(lambda: desk.sees("Vous pouvez retirer la clé."), "the end of the export")
    assert desk.touches <= 3
    exported = [fact.what for fact in window.facts if isinstance(fact.what, UsbExported)]
    assert [(what.form, what.ending) for what in exported] == [("sealed", "done")]
    read = each_once(deliveries(files_in(stick)))
    known = {fact.id for fact in window.facts if not isinstance(fact.what, UsbExported)}
    assert set(read) == known
    assert all(json.loads(statement)["id"] == name for name, statement in read.items())


def test_no_page_of_the_desk_shows_anything_of_who_has_left(window: Window) -> None:
    gone = a_visit_that_is_over(window)
    desk = DeskHand(window)
    desk.open()
    seen: dict[DeskPlace, str] = {}
    for place, _, line in entries(desk.page.words):
        desk.press(line.text)
        desk.window.hand.pause(120)
        desk.window.settle()
        seen[desk.panel.desk.place] = desk.texts
        assert audit.clipped(desk.panel) == [], place
    assert DeskPlace.PERSON not in seen, "there is nobody to look at"
    assert len(seen) >= len(entries(desk.page.words)) - 1
    for place, texts in seen.items():
        for what, secret in gone.items():
            assert secret not in texts, f"{what} on {place}"
    assert not window.surprises
