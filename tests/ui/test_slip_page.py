"""A volunteer gives somebody their paper: seen, printed, carried or read aloud; and the fact names no place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from kiosk.desk.equipment import Identity
from kiosk.desk.place import DeskPlace
from kiosk.desk.slips import Languages, PrintEnding, SlipForm
from kiosk.domain.help_facts import Referred
from kiosk.domain.stick import StickEnding
from kiosk.i18n.bidi import bare
from kiosk.settings import Settings
from kiosk.ui.desk.slip_page import SlipPage
from kiosk.ui.screen import Part
from kiosk.ui.slip.paper_desk import PaperDesk
from tests.desk.fakes import FakeKeeper
from tests.ui.desk_room import DeskRoom, desk_room
from tests.ui.slip_fakes import HALL, OFFICE, FakeSlips
from tests.ui.slip_room import INSTALL, KIOSK, LIBRARY, week, words_of

SIGNED = Identity(INSTALL, KIOSK)


@contextmanager
def slip_room(slips: object, *, place: bool = True, visit_at: str = "path-done", **how: Any) -> Iterator[DeskRoom]:
    pages = {DeskPlace.SLIP: SlipPage}
    with desk_room(visit_at=visit_at, pages=pages, slips=slips, identity=lambda: SIGNED, **how) as room:
        if place:
            room.desk.choose_venue(LIBRARY, week())
        room.show(DeskPlace.SLIP)
        yield room


def referrals(room: DeskRoom) -> list[Referred]:
    return [fact.what for fact in room.behind.memory.kept if isinstance(fact.what, Referred)]


def press(room: DeskRoom, name: str) -> None:
    room.click(room.bring(getattr(room.page, name)))


def done(room: DeskRoom) -> None:
    room.wait(lambda: "job" not in room.page.memory, "the printer, or the stick")


def test_with_one_printer_one_touch_prints_and_the_fact_names_no_place() -> None:
    slips = FakeSlips()
    with slip_room(slips) as room:
        press(room, "print_card")
        done(room)
        assert slips.printed == [(SlipForm.A4, Languages("fr", french=False), "hall")]
        assert "La feuille est partie à l'imprimante." in room.texts
        told = referrals(room)
        assert [(one.slip, one.languages) for one in told] == [("printed", ("fr",))]
        assert LIBRARY.name not in repr(told)
        assert LIBRARY.id not in repr(told)


def test_of_several_printers_the_volunteer_chooses() -> None:
    slips = FakeSlips(found=(HALL, OFFICE))
    with slip_room(slips) as room:
        press(room, "print_card")
        done(room)
        assert slips.printed == []
        assert "Quelle imprimante ?" in room.texts
        card = next(card for card in room.page.cards if card.line.text == OFFICE.told)
        room.click(room.bring(card))
        done(room)
        assert [printer for _, _, printer in slips.printed] == ["office"]


@pytest.mark.parametrize(
    ("slips", "sentence"),
    [
        (FakeSlips(found=()), "Il n'y a pas d'imprimante ici."),
        (FakeSlips(prints=PrintEnding.PRINTER_STOPPED), "L'imprimante est arrêtée."),
        (FakeSlips(prints=PrintEnding.NOT_SENT), "L'imprimante n'a pas pris la feuille."),
        (FakeSlips(prints=PrintEnding.NO_PRINTER), "Il n'y a pas d'imprimante ici."),
    ],
)
def test_what_was_not_printed_is_said_and_is_no_fact(slips: FakeSlips, sentence: str) -> None:
    with slip_room(slips) as room:
        press(room, "print_card")
        done(room)
        assert sentence in room.texts
        assert referrals(room) == []


def test_a_print_service_that_falls_over_is_told_and_the_page_goes_on() -> None:
    with slip_room(FakeSlips(breaks=True)) as room:
        press(room, "print_card")
        done(room)
        assert room.logged
        assert referrals(room) == []
        assert isinstance(room.page, SlipPage)


@pytest.mark.parametrize("ending", [StickEnding.DONE, StickEnding.NO_DRIVE, StickEnding.FULL])
def test_a_stick_gets_the_paper_and_every_ending_is_said(ending: StickEnding) -> None:
    slips = FakeSlips(sticks=ending)
    with slip_room(slips) as room:
        press(room, "stick_card")
        done(room)
        assert len(slips.carried) == 1
        assert [one.slip for one in referrals(room)] == (["stick"] if ending is StickEnding.DONE else [])
        words = {StickEnding.DONE: "retirer la clé", StickEnding.NO_DRIVE: "pas de clé", StickEnding.FULL: "place"}
        assert words[ending] in room.texts


def test_where_there_are_no_sticks_none_is_offered() -> None:
    with slip_room(FakeSlips(has_sticks=False)) as room:
        assert not hasattr(room.page, "stick_card")


def test_it_is_read_aloud_in_the_order_of_the_paper_and_is_one_fact_however_often() -> None:
    heard: list[list[Part]] = []
    with slip_room(FakeSlips()) as room:
        room.page.say.connect(heard.append)
        press(room, "listen_card")
        press(room, "listen_card")
        texts = [bare(part.line.text) for part in heard[0]]
        assert texts[0] == "Mes prochains pas"
        assert texts.index("Où aller") < texts.index(LIBRARY.name) < texts.index("À apporter")
        assert [one.slip for one in referrals(room)] == ["read_aloud"]


def test_listening_to_the_page_reads_the_paper_too() -> None:
    with slip_room(FakeSlips()) as room:
        read = [bare(part.line.text) for part in room.page.parts()]
        assert read[0] == "Sa feuille à emporter"
        assert LIBRARY.name in read
        assert "Imprimer" in read


def test_the_four_pictures_are_only_shown_once_the_person_wants_them() -> None:
    slips = FakeSlips()
    with slip_room(slips) as room:
        room.wait(lambda: slips.drawn, "the picture of the paper")
        assert slips.drawn[-1][0].code == ()
        press(room, "code_card")
        room.wait(lambda: slips.drawn[-1][0].code, "the picture with the code")
        press(room, "code_card")
        room.wait(lambda: not slips.drawn[-1][0].code, "the picture without it")


def test_a_ticket_can_be_chosen_and_is_what_is_printed() -> None:
    slips = FakeSlips()
    with slip_room(slips) as room:
        press(room, "form_card")
        room.wait(lambda: slips.drawn[-1][1] is SlipForm.RECEIPT, "the picture of the ticket")
        press(room, "print_card")
        done(room)
        assert slips.printed[0][0] is SlipForm.RECEIPT


def test_somebody_of_another_language_gets_both_and_may_have_one_alone() -> None:
    slips = FakeSlips()
    with slip_room(slips) as room:
        room.reception.visit.journal.language = "ar"
        room.show_now()
        shown = []
        for _ in range(3):
            shown.append(room.page.languages)
            press(room, "language_card")
        assert shown == [Languages("ar"), Languages("ar", french=False), Languages("fr", french=False)]
        press(room, "print_card")
        done(room)
        assert referrals(room)[-1].languages == ("ar", "fr")


def test_without_a_place_the_page_leads_to_the_places() -> None:
    with slip_room(FakeSlips(), place=False) as room:
        asked: list[object] = []
        room.page.turned.disconnect()
        room.page.turned.connect(asked.append)
        press(room, "place_card")
        assert asked == [DeskPlace.PLACES]


def test_nobody_s_paper_is_shown_before_the_person_says_yes() -> None:
    with desk_room(visit_at="path-done", pages={DeskPlace.SLIP: SlipPage}, slips=FakeSlips()) as room:
        room.show(DeskPlace.SLIP, agreed=False)
        assert not isinstance(room.page, SlipPage)


@pytest.mark.parametrize(
    ("language", "size", "width"),
    [
        ("fr", 100, 1366),
        ("fr", 100, 1024),
        ("fr", 150, 1366),
        ("fr", 200, 1024),
        ("ar", 100, 1024),
    ],
)
def test_the_page_holds_in_every_size_and_shows_the_real_paper(language: str, size: int, width: int) -> None:
    desk = PaperDesk(words_of, lambda _name, _data: StickEnding.DONE)
    with slip_room(desk, language=language, size=size, width=width) as room:
        page = room.page
        assert isinstance(page, SlipPage)
        room.wait(lambda: page.preview.shown, "the picture of the paper")
        assert room.faults == []


def test_a_paper_that_names_no_place_sends_nobody_anywhere() -> None:
    with slip_room(FakeSlips(), place=False) as room:
        press(room, "print_card")
        done(room)
        assert "La feuille est partie à l'imprimante." in room.texts
        assert referrals(room) == []


def test_the_centres_own_printer_and_paper_are_taken_without_a_question() -> None:
    slips = FakeSlips((HALL, OFFICE))
    keeper = FakeKeeper(Settings(printer=OFFICE.name, slip_paper="receipt"))
    with slip_room(slips, keeper=keeper) as room:
        press(room, "print_card")
        done(room)
        assert [(form, printer) for form, _, printer in slips.printed] == [(SlipForm.RECEIPT, OFFICE.name)]
