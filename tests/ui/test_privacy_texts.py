"""Nothing that is kept is without words, and the words are those of the screen."""

from __future__ import annotations

from dataclasses import fields

import pytest

from kiosk import paths
from kiosk.desk.kept import OF_PEOPLE, TELLING, Delivered, Detail, Kept, Mark, Value, kept
from kiosk.domain.code_pictures import DRAWINGS, NAMES
from kiosk.domain.facts import Happening, VisitStarted
from kiosk.domain.retention import OF_A_LEARNER
from kiosk.i18n.bidi import bare
from kiosk.i18n.words import Words, words
from kiosk.ui.desk.texts_kept import NAMED, field_line, mark_line, pile_sentence, term_line
from kiosk.ui.desk.texts_privacy import told
from kiosk.ui.desk.texts_values import Naming
from kiosk.ui.picture_code import pictures
from tests.desk.a_life import a_life
from tests.journeys.living import shipped


def french() -> Words:
    return words("fr", paths.locales())


def everything(of: Kept) -> str:
    lines = told(of, french(), Naming(french(), shipped()))
    return bare("\n".join(line.text for _, head, more in lines for line in (head, *more)))


def test_a_whole_life_is_told() -> None:
    text = everything(kept(a_life(), 1, Delivered(5, "2026-11-24T10:00:00Z", 3, "2026-11-25T10:00:00Z")))
    for words_of_hers in ("Parler à ma famille", "Lire, ou le français", "une aide sociale", "23/11/2026"):
        assert words_of_hers in text
    assert "Le siège a reçu 5 informations." in text
    assert "3 informations sont sur clé USB." in text
    assert "17 informations attendent ici." in text
    assert "1 information est abîmée." in text


@pytest.mark.parametrize("kind", TELLING, ids=lambda kind: kind.kind)
def test_every_field_has_a_line_and_every_value_stands_in_it(kind: type[Happening]) -> None:
    """Or is named, where the value is a word of machines only."""
    lines = []
    for part in fields(kind):
        line = bare(field_line(kind, part.name, "XYZ", french()).text)
        assert ("XYZ" in line) is not ((kind, part.name) in NAMED)
        lines.append(line)
        if kind in OF_PEOPLE:
            assert not line.startswith("Autre détail"), "a person's own data have their own words"
    if kind in OF_PEOPLE:
        assert len(set(lines)) == len(lines)
        assert pile_sentence(kind, french())[0] != "gear"


def test_every_kind_mark_and_term_has_its_sentence() -> None:
    sentences = [pile_sentence(kind, french())[1].text for kind in OF_PEOPLE]
    assert len(set(sentences)) == len(sentences)
    assert len({mark_line(mark, french()).text for mark in Mark}) == len(Mark)
    terms = {bare(term_line(term, french()).text) for term in OF_A_LEARNER.values()}
    assert terms == {
        "Je le garde 13 mois après votre dernière visite.", "Je le garde 3 mois après votre dernière visite.",
        "Je le garde 1 mois après l'envoi au siège.",
    }  # fmt: skip


def test_no_value_of_this_life_is_a_word_of_machines() -> None:
    """The values of enumerations and the ids of the pack are said in the words of the screen."""
    text = everything(kept(a_life()))
    for id_ in (
        "goodbye",
        "screen",
        "do_with",
        "this_week",
        "A2a",
        "urgent_with",
        "partly",
        "needs_time",
        "total_s",
    ):
        assert id_ not in text, id_


def test_a_value_nobody_knows_any_more_is_still_told() -> None:
    """An exercise that was taken out of the pack, an answer from long ago."""
    naming = Naming(french(), shipped())
    gone = Detail("exercise", (Value(text="Z9z", times=2), Value(text="")))
    assert naming.values(VisitStarted, gone) == "Z9z ×2 · –"
    assert naming.values(VisitStarted, Detail("answers", (Value("old", "gone"),))) == "gone"


def test_the_pictures_are_called_the_same_everywhere() -> None:
    shown = pictures(french())
    assert tuple(name for name, _ in shown) == DRAWINGS
    bare_names = [line.text.replace("’", "'").removeprefix("le ").removeprefix("la ") for _, line in shown]
    assert tuple(name.removeprefix("l'") for name in bare_names) == NAMES
