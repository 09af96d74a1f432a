"""Somebody is sent to a place: needs are touched, places answer, and one is chosen for the paper."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import Any

import pytest

from kiosk.desk.directory import Found, Results, VenueQuery
from kiosk.desk.equipment import Identity
from kiosk.desk.place import DeskPlace
from kiosk.domain.venue_words import Care, Public, Service, Way
from kiosk.i18n.bidi import bare
from tests.ui.places_room import ALL, HIVE, WEEK, YOUNG_LIST, FakeDirectory, SticksWithFiles, found, places, touch
from tests.ui.slip_fakes import FakeSlips
from tests.ui.slip_room import INSTALL, KIOSK


def test_needs_and_wishes_become_one_question() -> None:
    directory = FakeDirectory()
    with places(directory) as room:
        touch(room, "Faire une démarche", "Chercher un travail", "Chercher un travail")
        room.press("more")
        touch(room, "Tout près", "Ouvert maintenant", "Gratuit", "Sans rendez-vous")
        touch(room, "D'autres langues", "En groupe")
        found(room)
        assert "2 lieux trouvés" in room.texts
    assert directory.asked == [
        VenueQuery(
            services=(Service.PROCEDURES,), care=(Care.LANGUAGES, Care.ENGLISH), ways=(Way.WORKSHOP,), free=True,
            walk_in=True, open_now=True, within_km=5.0, most=24,
        )
    ]  # fmt: skip


def test_nothing_slow_is_asked_in_the_thread_that_draws() -> None:
    directory = FakeDirectory()
    with places(directory) as room:
        found(room)
    assert threading.main_thread() not in directory.threads


def test_the_advice_is_touched_already_once_the_person_agreed() -> None:
    with places(FakeDirectory(), visit_at="advice") as room:
        assert not any(card.isChecked() for card in room.page.cards)
    directory = FakeDirectory()
    with places(directory, visit_at="advice", agreed=True) as room:
        assert [card.line.text for card in room.page.cards if card.isChecked()] == ["Apprendre l'ordinateur"]
        assert room.desk.wanted_services() == (Service.DAILY_TOOLS,)
        found(room)
        assert directory.asked[0].services == (Service.DAILY_TOOLS,)


def test_a_card_says_when_where_and_what_and_whom_alone() -> None:
    with places(FakeDirectory()) as room:
        cards = found(room).found
        assert [bare(line.text).replace("\u00a0", " ") for line in cards[0].lines()] == [
            "Centre social La Ruche",
            "Ouvert maintenant · À Valbrume, 550 m",
            "Aujourd'hui : 9 h à 12 h",
            "Apprendre l'ordinateur · Faire une démarche",
        ]
        assert "Horaires à vérifier. Téléphonez avant." in room.texts
        assert "Seulement : jeunes" in room.texts
        assert "Liste du 12 novembre 2026" in room.texts.replace("\u00a0", " ")


def test_one_touch_shows_everything_and_one_chooses() -> None:
    slips: dict[str, Any] = {"slips": FakeSlips(), "identity": lambda: Identity(INSTALL, KIOSK)}
    with places(FakeDirectory(), visit_at="path-new", agreed=True, **slips) as room:
        page = found(room)
        room.click(page.found[0])
        said = room.texts.replace("\u00a0", " ")
        for words_of in ("27 rue des Ateliers, 96100 Valbrume", "Deuxième étage", "03 53 01 01 11",
                         "Téléphonez avant de venir.", "Du lundi au vendredi : 9 h à 12 h"):  # fmt: skip
            assert words_of in said
        everything = " ".join(part.line.text for part in room.page.parts()).replace("\u00a0", " ")
        for words_of in ("C'est gratuit.", "Pour tout le monde", "On y parle arabe.", "Vérifié le"):
            assert words_of in everything
        room.press("choose")
        assert room.desk.place is DeskPlace.SLIP
        slip = room.desk.slip()
        assert slip is not None
        assert slip.place is not None
        assert slip.place.name == "Centre social La Ruche"
        assert slip.place.hours
        assert not any("Ruche" in repr(fact) for fact in room.behind.memory.kept)


def test_without_anybody_at_the_kiosk_there_is_nobody_to_choose_for() -> None:
    with places(FakeDirectory()) as room:
        room.click(found(room).found[0])
        assert "27 rue des Ateliers" in room.texts
        assert not hasattr(room.page, "choose")


def test_the_way_back_asks_nothing_again_and_a_new_search_does() -> None:
    directory = FakeDirectory()
    with places(directory) as room:
        room.click(found(room).found[0])
        room.press("back")
        assert len(directory.asked) == 1
        room.press("back")
        found(room)
        assert len(directory.asked) == 2


def test_the_way_back_from_a_place_leads_to_the_same_page_of_results() -> None:
    many = Results(ALL.found * 12, 24)
    with places(FakeDirectory(results=many)) as room:
        last = found(room).found[-1]
        room.click(room.bring(last))
        room.press("back")
        assert room.page.table.page == room.page.table.count() - 1
        assert room.page.found[-1].isVisible()


def test_nothing_found_says_what_to_do() -> None:
    with places(FakeDirectory(results=Results())) as room:
        room.press("search")
        room.wait(lambda: "Aucun lieu" in room.texts, "an answer")
        assert "Enlevez un souhait, puis cherchez encore." in room.texts


def test_an_old_or_invented_list_warns_wherever_a_place_is_shown() -> None:
    old = replace(YOUNG_LIST, newest="2026-03-01", days=267)
    invented = replace(YOUNG_LIST, example=True)
    for age, warning in ((old, "Elle a plus de six mois."), (invented, "Ces lieux sont inventés.")):
        with places(FakeDirectory(age=age)) as room:
            assert warning in room.texts
            page = found(room)
            assert warning in room.texts
            room.click(page.found[0])
            assert warning in room.texts
    with places(FakeDirectory()) as room:
        assert "six mois" not in room.texts


LONG = replace(
    HIVE, name="Maison intercommunale des solidarités numériques et des familles du Val", services=tuple(Service),
    care=tuple(Care), publics=tuple(Public), ways=tuple(Way),
    address="127 bis avenue de la Deuxième-Division-Blindée", town="Saint-Aubrac-des-Prés",
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "size", "width"),
    [("fr", 100, 1366), ("fr", 150, 1024), ("fr", 200, 1366), ("ar", 100, 1024), ("ar", 200, 1024)],
)
def test_every_part_is_laid_out_whole(language: str, size: int, width: int) -> None:
    many = Results((Found(LONG, 12.4, WEEK, open=False), *ALL.found * 12), 19_000)
    directory = FakeDirectory(results=many, age=replace(YOUNG_LIST, days=300))
    faults = []
    how: dict[str, Any] = {"sticks": SticksWithFiles(), "visit_at": "path-new"}
    with places(directory, language=language, size=size, width=width, **how) as room:
        faults += room.faults
        room.press("more")
        faults += room.faults
        page = found(room)
        faults += room.faults
        room.click(page.found[0])
        faults += room.faults
        room.desk.turn_to(DeskPlace.PLACES)
        room.page.memory["part"] = "list"
        room.show_now()
        faults += room.faults
    assert not faults
