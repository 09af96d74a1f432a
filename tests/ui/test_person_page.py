"""One person's visit at the desk, with their yes: what is shown, what is changed, what is noted."""

from __future__ import annotations

import pytest

from kiosk.desk.place import DeskPlace
from kiosk.domain.accounts import Autonomy
from kiosk.domain.facts import PathDrawn
from kiosk.domain.help_facts import OutcomeTold, Referred, SupportGiven, ViewAgreed
from kiosk.domain.support import How
from kiosk.ui.desk.agreement_page import AgreementPage
from kiosk.ui.desk.person_page import PersonPage
from tests.ui.desk_room import DeskRoom, desk_room


def asked(room: DeskRoom) -> AgreementPage:
    page = room.show(DeskPlace.PERSON, agreed=False)
    assert isinstance(page, AgreementPage)
    return page


def person(room: DeskRoom) -> PersonPage:
    page = room.show(DeskPlace.PERSON)
    assert isinstance(page, PersonPage)
    return page


def test_the_question_is_asked_in_the_persons_language_with_equal_answers() -> None:
    with desk_room(language="fr", visit_at="path-new") as room:
        room.reception.visit.choose_language("ar")
        page = asked(room)
        assert page.words.language.code == "ar"
        assert page.look.mirrored
        assert page.yes.size() == page.no.size()
        room.click(page.no)
        assert room.desk.place is DeskPlace.NOW
        assert room.behind.memory.kept[-1].what == ViewAgreed(given=False)


def test_yes_opens_what_was_told_and_nothing_before_it() -> None:
    with desk_room(visit_at="path-new") as room:
        page = asked(room)
        assert "Parler à ma famille" not in room.texts
        room.click(page.yes)
        room.click(room.named("Ce qu'elle a dit"))
        assert "Parler à ma famille" in room.texts
        room.click(room.named("Retour"))
        room.click(room.named("Ce qu'elle sait faire"))
        assert "La souris" in room.texts


def test_the_path_is_changed_together_and_kept_at_once() -> None:
    with desk_room(visit_at="path-new") as room:
        person(room)
        before = room.reception.visit.stops
        room.click(room.named("Son parcours"))
        room.click(room.named("Enlever"))
        assert room.reception.visit.stops == before[1:]
        assert room.behind.memory.kept[-1].what == PathDrawn(before[1:])
        assert isinstance(room.page, PersonPage)


def test_what_was_done_is_noted_in_ticks() -> None:
    with desk_room(visit_at="path-new") as room:
        person(room)
        room.click(room.named("Ce que nous avons fait"))
        room.click(room.named("Fait avec elle"))
        room.click(room.named("Continuer"))
        room.click(room.named("Seule pour une partie"))
        room.click(room.named("Continuer"))
        room.click(room.bring(room.named("A pris confiance")))
        room.click(room.named("Continuer"))
        room.click(room.bring(room.named("Logement")))
        room.click(room.named("C'est tout"))
        assert "C'est noté." in room.texts
        kept = room.behind.memory.kept[-1].what
        assert isinstance(kept, SupportGiven)
        assert (kept.how, kept.autonomy, kept.ticks) == (("done_with",), "partly", ("gained_confidence",))
        assert kept.procedures == ("Logement",)


def test_procedures_are_asked_only_when_one_was_done() -> None:
    with desk_room(visit_at="path-new") as room:
        person(room)
        room.click(room.named("Ce que nous avons fait"))
        room.click(room.named("Appris à faire"))
        room.click(room.named("Continuer"))
        room.click(room.named("Continuer"))
        room.click(room.named("C'est tout"))
        kept = room.behind.memory.kept[-1].what
        assert isinstance(kept, SupportGiven)
        assert (kept.how, kept.autonomy, kept.procedures) == (("trained",), "", ())


def test_what_became_of_a_referral_is_asked_at_the_next_visit() -> None:
    with desk_room(visit_at="path-new") as room:
        visit = room.reception.visit
        visit.journal.note(Referred("AideSociale"))
        code = visit.code
        room.reception.next_person()
        room.reception.visit.enter()
        room.reception.visit.comfortable()
        room.reception.visit.have_code()
        assert room.reception.visit.enter_code(code)
        room.show(DeskPlace.NOW)
        assert "Cette personne avait un rendez-vous." in room.texts
        person(room)
        room.click(room.named("Le rendez-vous d'avant"))
        room.click(room.named("C'était trop loin"))
        assert room.behind.memory.kept[-1].what == OutcomeTold("too_far", 0)
        assert "Le rendez-vous d'avant" not in room.texts


def test_what_the_helper_saw_stands_beside_what_was_said_and_done() -> None:
    with desk_room(visit_at="results-new") as room:
        person(room)
        assert not any(name in room.texts for name in ("À regarder ensemble",))
        room.desk.support((How.TRAINED,), Autonomy.AUTONOMOUS)
        room.show_now()
        room.click(room.named("À regarder ensemble"))
        assert "Toute seule" in room.texts
        assert "Vous l'avez vue plus à l'aise que dans les petits essais." in room.texts
        assert room.faults == []


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("part", ["", "needs", "known", "apart", "path", "support", "outcome"])
def test_every_part_fits(part: str, language: str, size: int) -> None:
    with desk_room(language=language, size=size, visit_at="path-new") as room:
        page = person(room)
        page._open(part)
        room.settle()
        assert room.faults == []
