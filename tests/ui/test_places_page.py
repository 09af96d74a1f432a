"""Somebody is sent to a place: needs are touched, places answer, one is chosen; a list comes in from a stick."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

import pytest

from kiosk import paths
from kiosk.desk.directory import DirectoryDesk, Found, ImportReport, ListAge, Noticed, Results, VenueQuery
from kiosk.desk.equipment import Identity
from kiosk.desk.place import DeskPlace
from kiosk.desk.sticks import FoundFile
from kiosk.desk.wishes import Wish
from kiosk.domain.stick import StickEnding
from kiosk.domain.venue import DayHours, Opening, Venue
from kiosk.domain.venue_remarks import Flaw, ImportEnding, Mend
from kiosk.domain.venue_words import Arrival, Care, Fee, Public, Service, Way
from kiosk.i18n.bidi import bare
from kiosk.i18n.words import words
from kiosk.ui.desk import texts_directory, texts_places
from kiosk.ui.desk.places_page import PlacesPage
from kiosk.ui.desk.texts_stick import stick_sentence
from tests.ui.desk_room import DeskRoom, desk_room
from tests.ui.fake_sticks import FakeSticks
from tests.ui.slip_fakes import FakeSlips
from tests.ui.slip_room import INSTALL, KIOSK

HIVE = Venue(
    "1", "Centre social La Ruche", "Valbrume", "96100", "27 rue des Ateliers", address_more="Deuxième étage",
    phones=("+33353010111",), services=(Service.DAILY_TOOLS, Service.PROCEDURES), care=(Care.LANGUAGES,),
    fees=(Fee.FREE,), arrival=(Arrival.CALL,), ways=(Way.ONE_TO_ONE,), updated="2026-11-12",
    summary="On y parle arabe.", hours="Mo-Fr 09:00-12:00",
)  # fmt: skip
YOUNG = replace(HIVE, id="2", name="Mission locale", publics=(Public.YOUNG,), hours="")
WEEK = tuple(DayHours(f"2026-11-{day}", (Opening(540, 720),) if day < 28 else ()) for day in range(23, 30))
OPEN_HIVE = Found(HIVE, 0.55, WEEK, open=True)
ALL = Results((OPEN_HIVE, Found(YOUNG, None)), 2)
YOUNG_LIST = ListAge(18_000, "2026-11-12", "2024-01-01", 11)
FILE = FoundFile("lieux.csv", "/media/cle/lieux.csv", 20_000_000)


@dataclass
class FakeDirectory(DirectoryDesk):
    """Answers what the story says, and remembers what it was asked and from which thread."""

    age: ListAge = YOUNG_LIST
    results: Results = ALL
    report: ImportReport = field(default_factory=lambda: ImportReport(ImportEnding.DONE, 3, newest="2026-10-02"))
    asked: list[VenueQuery] = field(default_factory=list)
    imported: list[str] = field(default_factory=list)
    threads: set[threading.Thread] = field(default_factory=set)
    going: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.going.set()

    def search(self, query: VenueQuery) -> Results:
        self.threads.add(threading.current_thread())
        self.asked.append(query)
        return self.results

    def import_file(self, path: str, tell: Callable[[int, int], object]) -> ImportReport:
        self.threads.add(threading.current_thread())
        self.imported.append(path)
        tell(45, 100)
        self.going.wait(20)
        self.age = YOUNG_LIST
        return self.report

    def bring_example(self) -> ImportReport:
        self.age = ListAge(30, "2026-11-12", "2026-09-01", 11, example=True)
        return ImportReport(ImportEnding.DONE, 30, newest="2026-11-12")

    def about(self) -> ListAge:
        self.threads.add(threading.current_thread())
        return self.age


@dataclass
class SticksWithFiles(FakeSticks):
    files: Sequence[FoundFile] = (FILE,)
    file_ending: StickEnding = StickEnding.DONE

    def find_files(self, endings: Collection[str], largest: int) -> tuple[StickEnding, Sequence[FoundFile]]:
        return self.file_ending, [one for one in self.files if one.name.endswith(tuple(endings))]


@contextmanager
def places(directory: FakeDirectory, *, agreed: bool = False, **how: Any) -> Iterator[DeskRoom]:
    """At the places; with `agreed`, the person has let the desk look before."""
    with desk_room(pages={DeskPlace.PLACES: PlacesPage}, directory=directory, **how) as room:
        if agreed:
            room.show(DeskPlace.PERSON)
        room.show(DeskPlace.PLACES)
        room.wait(lambda: "about" in room.page.memory, "the age of the list")
        yield room


def found(room: DeskRoom) -> PlacesPage:
    page = room.page
    assert isinstance(page, PlacesPage)
    room.click(page.search)
    room.wait(lambda: isinstance(room.page, PlacesPage) and room.page.memory.get("results"), "results")
    assert isinstance(room.page, PlacesPage)
    return room.page


def touch(room: DeskRoom, *names: str) -> None:
    for name in names:
        card = next(card for card in room.page.cards if card.line.text == name)
        room.click(room.bring(card))


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


def test_without_a_list_the_invented_one_can_be_tried() -> None:
    with places(FakeDirectory(age=ListAge())) as room:
        assert "Il n'y a pas encore de liste de lieux." in room.texts
        touch(room, "Essayer avec une liste inventée")
        room.wait(lambda: "La nouvelle liste est prête." in room.texts, "the list")
        room.click(room.named("Trouver un lieu"))
        room.wait(lambda: hasattr(room.page, "search"), "the needs")
        assert "Ces lieux sont inventés." in room.texts


def from_stick(directory: FakeDirectory, sticks: FakeSticks) -> Any:
    return places(directory, sticks=sticks)


def test_a_list_comes_in_from_a_stick_with_its_progress() -> None:
    phones = Noticed("telephone", Flaw.NOT_A_PHONE, Mend.LEFT_OUT, 400)
    quote = Noticed("", Flaw.OPEN_QUOTE, Mend.ROW_REFUSED, 1)
    report = ImportReport(ImportEnding.DONE, 18_000, 1, 400, newest="2026-11-12", noticed=(phones, quote))
    directory = FakeDirectory(report=report)
    with from_stick(directory, SticksWithFiles()) as room:
        room.press("list_button")
        touch(room, "Lire une liste sur une clé")
        room.wait(lambda: "lieux.csv" in room.texts, "the file")
        directory.going.clear()
        touch(room, "lieux.csv")
        room.wait(lambda: room.page.steps is not None and room.page.steps.bar.share == 0.45, "progress")
        assert "Ne retirez pas la clé." in room.texts
        room.show_now()
        assert directory.imported == ["/media/cle/lieux.csv"]
        directory.going.set()
        room.wait(lambda: "La nouvelle liste est prête." in room.texts, "the report")
        for words_of in ("1 ligne est inutilisable.", "« telephone » : Ce n'est pas un numéro", "400 fois"):
            assert words_of in room.texts
    assert threading.main_thread() not in directory.threads


@pytest.mark.parametrize("ending", [one for one in ImportEnding if one is not ImportEnding.DONE])
def test_every_refusal_is_a_sentence_and_the_former_list_stays(ending: ImportEnding) -> None:
    directory = FakeDirectory(report=ImportReport(ending, missing=("adresse",)))
    with from_stick(directory, SticksWithFiles()) as room:
        room.press("list_button")
        touch(room, "Lire une liste sur une clé")
        room.wait(lambda: "lieux.csv" in room.texts, "the file")
        touch(room, "lieux.csv")
        room.wait(lambda: "L'ancienne liste n'a pas changé." in room.texts, "the refusal")
        assert texts_directory.import_sentence(ending, room.page.words).text in room.texts
        assert "Il manque : adresse" in room.texts


def test_a_stick_that_has_nothing_or_is_not_there_is_said() -> None:
    for sticks, said in (
        (SticksWithFiles(files=()), StickEnding.NOTHING_FOUND),
        (SticksWithFiles(file_ending=StickEnding.NO_DRIVE), StickEnding.NO_DRIVE),
    ):
        with from_stick(FakeDirectory(), sticks) as room:
            room.press("list_button")
            touch(room, "Lire une liste sur une clé")
            room.wait(lambda: room.page.memory.get("files"), "the look")
            assert stick_sentence(said, room.page.words).text in room.texts


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


def test_every_word_of_the_schema_has_plain_words() -> None:
    french = words("fr", paths.locales())
    tables: list[tuple[type[Enum], Callable[[Any, Any], object]]] = [
        (Service, texts_places.service_name), (Wish, texts_places.wish_name), (Care, texts_places.care_name),
        (Public, texts_places.public_name), (Fee, texts_places.fee_sentence), (Way, texts_places.way_name),
        (ImportEnding, texts_directory.import_sentence), (Flaw, texts_directory.flaw_sentence),
        (Mend, texts_directory.mend_sentence),
    ]  # fmt: skip
    for kind, name in tables:
        assert len({str(name(one, french)) for one in kind}) == len(kind)


def test_the_pictures_of_needs_and_wishes_exist() -> None:
    french = words("fr", paths.locales())
    icons = [texts_places.service_name(one, french)[0] for one in Service]
    icons += [texts_places.wish_name(one, french)[0] for one in Wish]
    assert [icon for icon in icons if not (paths.assets() / "icons" / f"{icon}.svg").is_file()] == []


def test_ways_are_told_in_metres_and_kilometres() -> None:
    french = words("fr", paths.locales())
    told = [texts_places.distance_text(km, french) for km in (0.01, 0.55, 0.99, 1.2, 12.6)]
    plain = [text.replace("\u00a0", " ").replace("\u2068", "").replace("\u2069", "") for text in told]
    assert plain == ["50 m", "550 m", "1 km", "1 km", "13 km"]
