"""Every name that a person can meet has a sentence of its own, and that sentence can be heard."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path

import pytest

from kiosk.domain.outcomes import Mode, Outcome, Profile
from kiosk.errors import Trouble
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words, words
from kiosk.speech.sentences import pieces
from kiosk.ui.texts import mode_invitation, mode_name, outcome_sentence, profile_sentence, trouble_sentence
from tests.i18n.catalogues import TRANSLATED, catalogue, from_sources

TABLES: dict[Callable[..., Line], type[Enum]] = {
    mode_name: Mode,
    mode_invitation: Mode,
    outcome_sentence: Outcome,
    profile_sentence: Profile,
    trouble_sentence: Trouble,
}


@pytest.fixture
def french(tmp_path: Path) -> Words:
    return words("fr", tmp_path)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_every_member_has_its_own_sentence_that_can_be_heard(table: Callable[..., Line], french: Words) -> None:
    said = [table(member, french).text for member in TABLES[table]]
    assert all(said)
    assert len(set(said)) == len(said), "two names may not sound the same"
    for sentence in said:
        spoken = " ".join(piece.text for piece in pieces(sentence))
        assert spoken, sentence
        assert len(spoken) >= len(sentence) - 2


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
def test_translators_have_every_one_of_them(table: Callable[..., Line], french: Words) -> None:
    given = {message for _, message in from_sources("kiosk")}
    assert {table(member, french).text for member in TABLES[table]} <= given


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_two_endings_are_one_sentence_in_another_language(language: str, french: Words) -> None:
    translated = {message.id: message.string for message in catalogue(language, "kiosk")}
    for table, members in TABLES.items():
        said = [translated[table(member, french).text] for member in members]
        assert len(set(said)) == len(said), table.__name__
