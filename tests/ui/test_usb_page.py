"""The page of the USB stick, by real clicks: one touch to export, and it always says what it is doing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.desk.place import DeskPlace
from kiosk.desk.sticks import Waiting
from kiosk.domain.stick import StickEnding
from kiosk.errors import KioskError, Trouble
from kiosk.i18n.bidi import bare
from kiosk.ui.desk.texts_stick import day_told, stick_advice, stick_sentence
from kiosk.ui.desk.usb_page import UsbPage
from kiosk.ui.widgets.wrap_button import WrapButton
from tests.office.stick_rig import rig
from tests.ui.desk_room import DeskRoom, desk_room
from tests.ui.fake_sticks import BLUE, GREEN, FakeSticks
from tests.usb.machine import Machine
from tests.usb.reader import deliveries, files_in


@contextmanager
def usb(sticks: Any = None, **how: Any) -> Iterator[tuple[DeskRoom, Any]]:
    """With the stick that a story plays, unless a whole kiosk stands behind the page."""
    sticks = sticks or FakeSticks()
    with desk_room(sticks=sticks, pages={DeskPlace.USB: UsbPage}, **how) as room:
        room.show(DeskPlace.USB)
        room.wait(lambda: "seen" in memory(room), "the stick is looked for")
        yield room, sticks


def memory(room: DeskRoom) -> dict[str, Any]:
    return room.page.memory


def ended(room: DeskRoom) -> None:
    room.wait(lambda: "ended" in memory(room), "it ends")


def test_from_the_first_page_to_you_can_pull_it_out_in_two_touches() -> None:
    sticks = FakeSticks()
    with desk_room(sticks=sticks, pages={DeskPlace.USB: UsbPage}) as room:
        room.show(DeskPlace.NOW)
        room.click(room.named("Clé USB"))
        room.wait(lambda: "seen" in memory(room), "the stick is found")
        assert "CLE BLEUE" in room.texts
        assert "412 résultats attendent depuis le 12/11/2026." in room.texts
        room.click(room.named("Exporter"))
        ended(room)
        assert "Vous pouvez retirer la clé." in room.texts
        assert "412 résultats sont sur la clé." in room.texts
        assert sticks.done == ["export"]


def test_progress_is_shown_and_the_bar_says_not_to_pull() -> None:
    sticks = FakeSticks()
    sticks.going.clear()
    with usb(sticks) as (room, _):
        room.click(room.named("Exporter"))
        room.wait(lambda: "45 %" in room.texts, "the bar")
        assert "Ne retirez pas la clé." in room.texts
        assert room.faults == []
        sticks.going.set()
        ended(room)


def test_a_change_of_size_meanwhile_begins_nothing_again_and_loses_nothing() -> None:
    sticks = FakeSticks()
    sticks.going.clear()
    with usb(sticks) as (room, _):
        room.click(room.named("Exporter"))
        room.panel.bar.size_asked.emit()
        room.settle()
        room.wait(lambda: "45 %" in room.texts, "the bar, in another size")
        sticks.going.set()
        ended(room)
        assert "Vous pouvez retirer la clé." in room.texts
        assert sticks.done == ["export"]


def test_a_stick_that_comes_is_noticed_and_one_that_goes_too() -> None:
    with usb(FakeSticks(plugged=[])) as (room, sticks):
        assert "Branchez une clé USB." in room.texts
        sticks.plugged.append(BLUE)
        room.wait(lambda: "CLE BLEUE" in room.texts, "it is seen without a touch")
        sticks.plugged.append(GREEN)
        room.wait(lambda: "Il y a plusieurs clés USB." in room.texts, "two are too many")
        sticks.plugged.clear()
        room.wait(lambda: "Branchez une clé USB." in room.texts, "all are gone")


def test_sticks_are_asked_only_when_something_changed() -> None:
    with usb() as (room, sticks):
        room.settle(1300)
        assert sticks.looks == 1


@pytest.mark.parametrize(
    ("waiting", "sentence"),
    [
        (Waiting(0), "Le siège a déjà tout reçu."),
        (Waiting(9, 0, "", "2026-11-12T09:00:00Z"), "Tout est déjà sur une clé. Le siège doit encore répondre."),
        (Waiting(3, 0, "2026-11-12T09:00:00Z"), "Aucun nouveau résultat."),
        (Waiting(1, 1, "2026-11-12T09:00:00Z"), "1 résultat attend depuis le 12/11/2026."),
        (Waiting(7, 7, "1970-01-01T00:00:09Z"), "7 résultats attendent."),
        (Waiting(7, 7, "2045-01-01T00:00:09Z"), "7 résultats attendent."),
    ],
)
def test_how_much_waits_and_since_when_unless_the_clock_was_wrong(waiting: Waiting, sentence: str) -> None:
    with usb(FakeSticks(waits=waiting)) as (room, _):
        assert sentence in room.texts


def test_the_list_that_all_can_read_is_a_second_choice_that_says_what_it_is() -> None:
    with usb() as (room, sticks):
        room.click(room.bring(room.named("Exporter une liste lisible")))
        assert "Elle n'est pas protégée. Qui trouve la clé peut la lire." in room.texts
        assert sticks.done == []
        room.click(room.named("Retour"))
        room.wait(lambda: "seen" in memory(room), "the overview")
        assert sticks.done == []
        room.click(room.bring(room.named("Exporter une liste lisible")))
        room.click(room.named("Exporter la liste"))
        ended(room)
        assert sticks.done == ["list"]


def test_what_head_office_sends_is_read() -> None:
    with usb() as (room, sticks):
        room.click(room.bring(room.named("Lire ce que le siège envoie")))
        ended(room)
        assert sticks.done == ["receive"]
        assert "Le siège a bien reçu 80 résultats." in room.texts


def test_without_head_offices_key_the_way_to_it_is_shown_first() -> None:
    with usb(FakeSticks(knows_head_office=False)) as (room, _):
        assert "Je ne connais pas encore le siège." in room.texts
        assert isinstance(room.page.first_focus(), WrapButton)
        assert room.page.first_focus().accessibleName() == "Réglages"


@pytest.mark.parametrize("ending", list(StickEnding))
def test_every_ending_has_its_sentence_and_what_to_do(ending: StickEnding) -> None:
    with usb(FakeSticks(ending=ending)) as (room, sticks):
        room.click(room.named("Exporter"))
        ended(room)
        words = room.page.words
        for line in (stick_sentence(ending, words), stick_advice(ending, words)):
            assert line.text
            assert max(len(part.split()) for part in line.text.split(". ")) <= 15
            assert bare(line.text) in room.texts
        assert room.faults == []
        room.click(room.named("Retour"))
        room.wait(lambda: "seen" in memory(room), "the overview is there again")
        assert sticks.done == ["export"]


def test_after_a_bad_ending_one_touch_tries_again() -> None:
    with usb(FakeSticks(ending=StickEnding.FULL)) as (room, sticks):
        room.click(room.named("Exporter"))
        ended(room)
        sticks.ending = StickEnding.DONE
        room.click(room.named("Essayer encore"))
        room.wait(lambda: "Vous pouvez retirer la clé." in room.texts, "it works now")
        assert sticks.done == ["export", "export"]


def test_a_surprise_is_told_and_the_page_goes_on() -> None:
    trouble = KioskError(Trouble.NOT_SAVED, "the kiosk's own disk is full")
    with usb(FakeSticks(problem=trouble)) as (room, _):
        room.click(room.named("Exporter"))
        room.wait(lambda: room.panel.over is not None, "it is told")
        assert room.logged == [("not_saved", "the kiosk's own disk is full")]
        room.click(room.panel.over.buttons[-1])
        room.settle(1200)
        assert "Je n'arrive pas à enregistrer." in room.texts
        room.click(room.named("Retour"))
        room.wait(lambda: "CLE BLEUE" in room.texts, "the page is there")


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize(("width", "language"), [(1366, "fr"), (1024, "ar"), (1024, "fr")])
def test_nothing_is_cut_in_any_size(size: int, width: int, language: str) -> None:
    with usb(size=size, width=width, language=language) as (room, sticks):
        assert room.faults == []
        sticks.ending = StickEnding.WRITE_PROTECTED
        room.page._ask()
        room.settle(30)
        assert room.faults == []
        room.page._begin("list")
        ended(room)
        assert room.faults == []


def test_the_voice_reads_what_is_there() -> None:
    with usb() as (room, _):
        said = [bare(part.line.text) for part in room.page.parts()]
        assert said[0] == "Clé USB"
        assert "Exporter une liste lisible" in said


def test_a_day_is_told_only_when_a_right_clock_can_have_told_it() -> None:
    assert day_told("2026-11-12T09:00:00Z") is not None
    for moment in ("", "1970-01-01", "2045-01-01T00:00:00Z", "nonsense", "2026-13-45"):
        assert day_told(moment) is None


def test_the_whole_way_from_a_stick_plugged_in_to_a_file_that_head_office_reads(tmp_path: Path) -> None:
    """Nothing played but the machine: its list of disks, its udisks, and a folder for the stick."""
    machine = Machine(tmp_path / "machine")
    with rig(tmp_path, facts=120, drives=machine.drives()) as kiosk, usb(kiosk.sticks) as (room, _):
        assert "Branchez une clé USB." in room.texts
        machine.plug("sdb", label="CLE BLEUE")
        room.wait(lambda: "CLE BLEUE" in room.texts, "it is seen")
        assert machine.commands == [], "nothing is opened before somebody asks"
        room.click(room.named("Exporter"))
        ended(room)
        assert "Vous pouvez retirer la clé." in room.texts
        assert [command[1] for command in machine.commands] == ["mount", "unmount"]
        (delivery,) = deliveries(files_in(machine.root / "media"))
        assert len(delivery.statements) == 120
        machine.unplug("sdb")
        room.click(room.named("Retour"))
        room.wait(lambda: "seen" in memory(room), "the overview")
        assert "Tout est déjà sur une clé." in room.texts
