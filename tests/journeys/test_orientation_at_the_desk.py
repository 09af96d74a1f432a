"""Something presses: the desk sees it, a place is chosen together, the paper is given in two languages, only the
kind of place is kept, and at the next visit somebody asks what became of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import xapi
from kiosk.domain.facts import HelpCalled
from kiosk.domain.help_facts import HelpGiven, OutcomeTold, Referred, ViewAgreed
from kiosk.domain.venue import Venue
from kiosk.ui.desk.agreement_page import AgreementPage
from kiosk.ui.desk.places_page import PlacesPage
from kiosk.ui.desk.slip_page import SlipPage
from kiosk.visit.place import Place
from tests.journeys.coming_back import come_back
from tests.journeys.desk_hand import DeskHand, lock_with_pin
from tests.journeys.window import Window, opened


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    lock_with_pin(tmp_path)
    with opened(tmp_path) as there:
        yield there


def pressed_for_time(window: Window) -> None:
    """Somebody who reads Arabic with French under it, and whose housing paper is due this week."""
    window.press("start")
    window.click(window.screen.tiles[2], moves=False)
    window.press("also")
    window.press("onward")
    window.click(window.named("Passer"))
    window.press("first")
    window.press("yes")
    window.press("onward")
    while window.place is Place.NEEDS:
        question = window.visit.interview.question
        assert question is not None
        answer = {"procedure": "house", "deadline": "this_week"}.get(question.id)
        if answer is None:
            window.click(window.named("Je ne sais pas"))
            continue
        window.click(window.bring(window.screen.cards[answer]), moves=False)
        window.press("onward")
    assert window.place is Place.PERSON


def see_and_agree(window: Window, desk: DeskHand) -> None:
    """The desk sees the call; the person says yes in their own language."""
    assert desk.sees("Une personne vous appelle.")
    assert desk.sees("Une démarche presse.")
    desk.press("J'y vais")
    assert isinstance(window.facts[-1].what, HelpGiven)
    desk.press("La personne")
    agreement = desk.page
    assert isinstance(agreement, AgreementPage)
    assert agreement.words.language.code == "ar"
    desk.click(agreement.yes)
    assert any(fact.what == ViewAgreed(given=True) for fact in window.facts)


def choose_a_place(desk: DeskHand) -> Venue:
    desk.press("Trouver un lieu")
    desk.wait(lambda: isinstance(desk.page, PlacesPage) and "about" in desk.page.memory, "the list")
    desk.press("Essayer avec une liste inventée")
    desk.press("Trouver un lieu")
    desk.press("Chercher")
    desk.wait(lambda: isinstance(desk.page, PlacesPage) and bool(desk.page.found), "places")
    page = desk.page
    assert isinstance(page, PlacesPage)
    chosen = page.found[0].found.venue
    desk.click(page.found[0])
    desk.press("Choisir ce lieu")
    return chosen


def give_the_paper(window: Window, desk: DeskHand, chosen: Venue) -> None:
    """In Arabic and French; what is kept of it is the kind of place only."""
    paper, slip = desk.page, desk.panel.desk.slip()
    assert isinstance(paper, SlipPage)
    assert slip is not None
    assert slip.place is not None
    assert (slip.place.name, slip.language) == (chosen.name, "ar")
    spoken = [line.language for line in desk.panel.desk.slips.spoken(slip, paper.languages)]
    assert {"ar", "fr"} <= set(spoken)
    desk.press("Lire à voix haute")
    referred = [fact.what for fact in window.facts if isinstance(fact.what, Referred)]
    assert [(what.delay, what.languages) for what in referred] == [("this_week", ("ar", "fr"))]
    for fact in window.facts:
        statement = xapi.freeze(fact, install="i", centre="c", seq=1, organisation="o.example", version="1")
        for secret in (chosen.id, chosen.name, chosen.address, chosen.postcode):
            assert json.dumps(secret, ensure_ascii=False)[1:-1] not in statement.decode()


def test_from_what_presses_to_what_became_of_it(window: Window) -> None:
    pressed_for_time(window)
    code = window.visit.code
    assert any(isinstance(fact.what, HelpCalled) for fact in window.facts)
    desk = DeskHand(window)
    desk.open()
    see_and_agree(window, desk)
    chosen = choose_a_place(desk)
    give_the_paper(window, desk, chosen)
    desk.close()
    window.leave()
    come_back(window, code)
    desk.open()
    assert desk.sees("Cette personne avait un rendez-vous.")
    assert chosen.name not in desk.texts
    desk.press("Demander")
    desk.click(desk.page.yes)
    desk.press("Le rendez-vous d'avant")
    desk.press("C'est fait")
    assert window.facts[-1].what == OutcomeTold("done", 0)
    assert not window.surprises
