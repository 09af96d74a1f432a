"""What is on paper can be heard, every name has its sentence, and French stands with each language."""

from __future__ import annotations

from datetime import date
from enum import Enum

import pytest

from kiosk.desk.bring import Bring
from kiosk.desk.slip import SameHours, SlipPart, Within
from kiosk.desk.slips import Languages, PrintEnding, SlipForm
from kiosk.domain.venue import Opening
from kiosk.domain.venue_words import Arrival
from kiosk.i18n.bidi import bare
from kiosk.ui.desk.texts_slip import form_name, languages_name, print_sentence
from kiosk.ui.slip.layout import laid
from kiosk.ui.slip.said import said, spoken
from kiosk.ui.slip.spots import SpotKind
from kiosk.ui.slip.texts import (
    arrival_sentence,
    bring_picture,
    bring_sentence,
    date_text,
    day_name,
    hours_sentence,
    within_sentence,
)
from kiosk.ui.theme.icons import icon_names
from tests.ui.slip_room import full_slip, words_of


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (Bring, bring_sentence), (Arrival, arrival_sentence), (Within, within_sentence),
        (PrintEnding, print_sentence), (SlipForm, form_name),
    ],
)  # fmt: skip
def test_every_name_has_a_sentence_of_its_own(qt_app: object, names: type[Enum], sentence: object) -> None:
    assert callable(sentence)
    said_of = [sentence(one, words_of("fr")).text for one in names]
    assert all(said_of)
    assert len(set(said_of)) == len(said_of)


def test_every_thing_to_bring_has_a_drawing(qt_app: object) -> None:
    assert {bring_picture(one) for one in Bring} <= icon_names()


def test_every_drawing_on_the_paper_is_there(qt_app: object) -> None:
    sections = said(full_slip(urgent=True), words_of, Languages("fr"))
    wanted = {entry.picture for section in sections for entry in section.entries} - {""}
    assert wanted <= icon_names()


@pytest.mark.parametrize("code", ["fr", "en", "ar", "qps"])
@pytest.mark.parametrize("form", SlipForm)
def test_everything_printed_is_heard_in_the_same_order(qt_app: object, code: str, form: SlipForm) -> None:
    slip, languages = full_slip(code), Languages(code, french=code != "fr")
    heard = [bare(line.text) for line in spoken(said(slip, words_of, languages))]
    page = laid(slip, form, languages, words_of)
    printed = [bare(spot.text) for spot in page.spots if spot.kind is SpotKind.TEXT]
    printed = [text for text in printed if text not in {"1", "2", "3", "4"}]
    places = [heard.index(text) for text in printed]
    assert places == sorted(places)


def test_french_stands_with_every_sentence_of_another_language(qt_app: object) -> None:
    own = [entry for part in said(full_slip("qps"), words_of, Languages("qps")) for entry in part.entries]
    french = [entry for part in said(full_slip("fr"), words_of, Languages("fr")) for entry in part.entries]
    for entry, alone in zip(own, french, strict=True):
        if entry.line.language == "qps":
            assert entry.line.french == alone.line.text
        else:
            assert entry.line.text == alone.line.text
            assert entry.line.french == ""


def test_french_people_read_everything_once(qt_app: object) -> None:
    assert not any(
        entry.line.french for part in said(full_slip("fr"), words_of, Languages("fr")) for entry in part.entries
    )


def test_one_language_alone_when_that_is_wished(qt_app: object) -> None:
    lines = list(spoken(said(full_slip("qps"), words_of, Languages("qps", french=False))))
    both = list(spoken(said(full_slip("qps"), words_of, Languages("qps"))))
    assert {line.language for line in both} == {"fr", "qps"}
    assert len(lines) < len(both)


def test_only_one_part_is_the_big_one(qt_app: object) -> None:
    for urgent, part in ((False, SlipPart.STEP), (True, SlipPart.PLACE)):
        sections = said(full_slip(urgent=urgent), words_of, Languages("fr"))
        assert [section.part for section in sections if section.big] == [part]


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ((0, 1, 2, 3, 4), "Du lundi au vendredi : 9 h à 12 h"),
        ((5,), "Samedi : 9 h à 12 h"),
        ((0, 1), "Lundi et mardi : 9 h à 12 h"),
        ((0, 2, 4), "Lundi, mercredi et vendredi : 9 h à 12 h"),
    ],
)
def test_hours_are_told_as_people_tell_them(qt_app: object, days: tuple[int, ...], sentence: str) -> None:
    told = hours_sentence(SameHours(days, (Opening(9 * 60, 12 * 60),)), words_of("fr")).text
    assert bare(told).replace("\u00a0", " ") == sentence


def test_half_hours_are_told_too(qt_app: object) -> None:
    told = hours_sentence(SameHours((6,), (Opening(570, 720), Opening(810, 1020))), words_of("fr")).text
    assert bare(told).replace("\u00a0", " ") == "Dimanche : 9 h 30 à 12 h · 13 h 30 à 17 h"


def test_a_date_is_written_out_and_a_language_that_nobody_knows_gets_its_numbers(qt_app: object) -> None:
    assert date_text(date(2026, 11, 23), words_of("fr")) == "lundi 23 novembre 2026"
    assert "2026" in date_text(date(2026, 11, 23), words_of("ar"))
    assert date_text(date(2026, 11, 23), words_of("qps")) == "2026-11-23"


def test_the_week_has_seven_names(qt_app: object) -> None:
    assert len({day_name(day, words_of("fr")).text for day in range(7)}) == 7


def test_a_choice_of_languages_names_them_in_their_own_letters(qt_app: object) -> None:
    french = words_of("fr")
    assert bare(languages_name(Languages("ar"), french).text) == "العربية et français"
    assert bare(languages_name(Languages("ar", french=False), french).text) == "Seulement : العربية"
    assert bare(languages_name(Languages("fr"), french).text) == "Seulement : Français"
