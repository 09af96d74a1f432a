"""A list of places comes in from a stick, or is tried out; each ending and each word of it has its sentence."""

from __future__ import annotations

import threading
from collections.abc import Callable
from enum import Enum
from typing import Any

import pytest

from kiosk import paths
from kiosk.desk.directory import ImportReport, ListAge, Noticed
from kiosk.desk.wishes import Wish
from kiosk.domain.stick import StickEnding
from kiosk.domain.venue_remarks import Flaw, ImportEnding, Mend
from kiosk.domain.venue_words import Care, Fee, Public, Service, Way
from kiosk.i18n.words import words
from kiosk.ui.desk import texts_directory, texts_places
from kiosk.ui.desk.texts_stick import stick_sentence
from tests.ui.fake_sticks import FakeSticks
from tests.ui.places_room import FakeDirectory, SticksWithFiles, places, touch


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
