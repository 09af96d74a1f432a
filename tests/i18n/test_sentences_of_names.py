"""Every name that a person can meet has a sentence of its own, and that sentence can be heard."""

from __future__ import annotations

import functools
from collections.abc import Callable
from enum import Enum
from pathlib import Path

import pytest

from kiosk.desk.access import PinAnswer
from kiosk.desk.bring import Bring
from kiosk.desk.health import State, Subject
from kiosk.desk.keeping import Refusal
from kiosk.desk.pin_rules import PinFault
from kiosk.desk.reports import ReportEnding, Span
from kiosk.desk.slip import Within
from kiosk.desk.slips import PrintEnding
from kiosk.desk.wishes import Wish
from kiosk.domain.accounts import Autonomy
from kiosk.domain.outcomes import Mode, Outcome, Profile
from kiosk.domain.stick import StickEnding
from kiosk.domain.support import AfterReferral, How, Procedure, Redirection, Theme, Tick
from kiosk.domain.venue_remarks import Flaw, ImportEnding, Mend
from kiosk.domain.venue_words import Arrival, Care, Service, Way
from kiosk.errors import Trouble
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words, words
from kiosk.speech.sentences import pieces
from kiosk.ui.desk.texts_access import pin_answer_sentence, pin_fault_sentence
from kiosk.ui.desk.texts_directory import flaw_sentence, import_sentence, mend_sentence
from kiosk.ui.desk.texts_health import state_name, subject_name
from kiosk.ui.desk.texts_places import care_name, service_name, way_name, wish_name
from kiosk.ui.desk.texts_report import report_sentence, span_name, theme_name
from kiosk.ui.desk.texts_settings import refusal_sentence
from kiosk.ui.desk.texts_slip import print_sentence
from kiosk.ui.desk.texts_stick import stick_sentence
from kiosk.ui.desk.texts_support import autonomy_name, how_name, outcome_name, procedure_name, tick_name
from kiosk.ui.desk.texts_values import redirection_name
from kiosk.ui.slip.texts import arrival_sentence, bring_sentence, within_sentence
from kiosk.ui.texts import mode_invitation, mode_name, outcome_sentence, profile_sentence, trouble_sentence
from tests.i18n.catalogues import TRANSLATED, catalogue, from_sources


def beside_a_picture(named: Callable[..., tuple[str, Line]]) -> Callable[..., Line]:
    """Of a table of pictures and words, the words."""

    @functools.wraps(named)
    def said(member: Enum, french: Words) -> Line:
        return named(member, french)[1]

    return said


TABLES: dict[Callable[..., Line], type[Enum]] = {
    mode_name: Mode,
    mode_invitation: Mode,
    outcome_sentence: Outcome,
    profile_sentence: Profile,
    trouble_sentence: Trouble,
    stick_sentence: StickEnding,
    import_sentence: ImportEnding,
    flaw_sentence: Flaw,
    mend_sentence: Mend,
    report_sentence: ReportEnding,
    print_sentence: PrintEnding,
    refusal_sentence: Refusal,
    pin_answer_sentence: PinAnswer,
    pin_fault_sentence: PinFault,
    subject_name: Subject,
    state_name: State,
    theme_name: Theme,
    redirection_name: Redirection,
    care_name: Care,
    way_name: Way,
    bring_sentence: Bring,
    arrival_sentence: Arrival,
    within_sentence: Within,
    beside_a_picture(how_name): How,
    beside_a_picture(autonomy_name): Autonomy,
    beside_a_picture(tick_name): Tick,
    beside_a_picture(procedure_name): Procedure,
    beside_a_picture(outcome_name): AfterReferral,
    beside_a_picture(service_name): Service,
    beside_a_picture(wish_name): Wish,
    beside_a_picture(span_name): Span,
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
