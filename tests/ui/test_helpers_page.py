"""The page for those who help, in the window: read, heard, practised; a helper's fact and nobody else's."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.content.helper_pages import helper_pages
from kiosk.desk.helper_pages import Walk, choose, to_practice
from kiosk.desk.place import DeskPlace
from kiosk.domain.help_facts import HelperPractised
from kiosk.domain.helper_page import Answer, HelperPage, Practice
from kiosk.ui import audit
from kiosk.ui.desk.helpers_page import HelpersPage
from kiosk.ui.screen import Part
from kiosk.ui.widgets.page_bar import PageBar
from kiosk.ui.widgets.pressable import Pressable
from tests.ui.desk_room import DeskRoom, desk_room

SHIPPED = helper_pages(paths.assets())[0]
CHAIR = HelperPage(
    "chair",
    "La chaise",
    "smile",
    ("Proposez une chaise.", "Asseyez-vous aussi.", "Respirez."),
    Practice(
        "Une dame reste debout. Que faites-vous ?",
        (
            Answer("Je m'assieds.", "Elle attend peut-être que vous l'invitiez."),
            Answer("Je lui propose une chaise.", "Oui. Elle pose son sac.", good=True),
            Answer("Je lui souris.", "Oui. Le sourire ouvre la porte.", good=True),
        ),
    ),
)
BROKEN = HelperPage("window", "window", "repair", (), Practice("", ()), broken="This file is missing.")


@contextmanager
def helping(*helpers: HelperPage, **how: Any) -> Iterator[DeskRoom]:
    with desk_room(pages={DeskPlace.HELPERS: HelpersPage}, helpers=helpers, **how) as room:
        room.show(DeskPlace.HELPERS)
        yield room


def page(room: DeskRoom) -> HelpersPage:
    assert isinstance(room.page, HelpersPage)
    return room.page


def answer(room: DeskRoom, number: int) -> None:
    """Click the answer in this place among those that are shown."""
    room.click(room.bring(page(room).answers[number]))


def turn_on(room: DeskRoom) -> None:
    room.click(next(bar for bar in room.page.findChildren(PageBar) if bar.isVisible()).forth)


def heard(room: DeskRoom) -> list[str]:
    """What the page gives to the voice from now on; look again later."""
    said: list[str] = []

    def hear(parts: list[Part]) -> None:
        said.extend(part.line.text for part in parts)

    page(room).say.connect(hear)
    return said


def told(room: DeskRoom) -> list[HelperPractised]:
    return [fact.what for fact in room.behind.memory.kept if isinstance(fact.what, HelperPractised)]


def test_a_page_is_read_heard_and_practised_and_only_the_helper_is_in_the_fact() -> None:
    with helping(*SHIPPED, visit_at="exercise-mailbox") as room:
        before = len(room.behind.memory.kept)
        first = SHIPPED[0]
        room.click(page(room).cards[first.id])
        for sentence in (first.title, *first.sentences):
            assert sentence in room.texts
        said = heard(room)
        room.press("listen")
        assert said == [first.title, *first.sentences]
        room.press("onward")
        assert first.practice.situation in room.texts
        assert [card.line.text for card in page(room).answers] == [one.say for one in first.practice.answers]
        answer(room, 1)
        assert first.practice.answers[1].reply in room.texts
        new = room.behind.memory.kept[before:]
        assert [fact.what for fact in new] == [HelperPractised(first.id, first_try=True)]
        assert [(fact.visit, fact.learner) for fact in new] == [("", "")]
        room.press("onward")
        assert page(room).cards[first.id].isChecked()
        assert page(room).cards[first.id].hasFocus()
        assert not page(room).cards[SHIPPED[1].id].isChecked()


def test_another_answer_is_tried_until_a_good_one_is_found() -> None:
    with helping(CHAIR) as room:
        room.click(page(room).cards["chair"])
        room.press("onward")
        answer(room, 0)
        assert "Elle attend peut-être que vous l'invitiez." in room.texts
        assert told(room) == []
        room.press("onward")
        assert [card.line.text for card in page(room).answers] == [one.say for one in CHAIR.practice.answers[1:]]
        answer(room, 0)
        assert told(room) == [HelperPractised("chair", first_try=False)]
        room.press("others")
        answer(room, 0)
        assert "Oui. Le sourire ouvre la porte." in room.texts
        assert not page(room).others
        room.press("onward")
        assert page(room).cards["chair"].isChecked()
        assert told(room) == [HelperPractised("chair", first_try=False)]


def test_the_page_can_be_read_again_and_left_half_way_without_a_trace() -> None:
    with helping(CHAIR) as room:
        room.click(page(room).cards["chair"])
        room.press("onward")
        answer(room, 0)
        room.press("onward")
        room.press("again")
        assert CHAIR.sentences[0] in room.texts
        room.press("onward")
        assert len(page(room).answers) == 2, "what was tried stays tried"
        room.press("back")
        assert not page(room).cards["chair"].isChecked()
        assert told(room) == []


def test_by_the_keyboard_alone() -> None:
    with helping(CHAIR) as room:
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return):
            focus = room.page.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, key)
            room.settle()
        assert told(room) == [HelperPractised("chair", first_try=True)]
        assert page(room).cards["chair"].isChecked()


def test_what_is_turned_to_is_read_once_somebody_listens() -> None:
    with helping(SHIPPED[3], size=200) as room:
        room.click(page(room).cards["fear"])
        said = heard(room)
        turn_on(room)
        assert said == []
        room.press("listen")
        assert said[0] == SHIPPED[3].title
        assert len(said) < 1 + len(SHIPPED[3].sentences)
        said.clear()
        turn_on(room)
        assert said
        assert SHIPPED[3].title not in said
        assert set(said) <= set(SHIPPED[3].sentences)


def test_larger_letters_and_another_language_stay_in_the_same_place() -> None:
    with helping(CHAIR) as room:
        room.click(page(room).cards["chair"])
        room.press("onward")
        answer(room, 0)
        room.click(next(one for one in room.panel.bar.findChildren(Pressable) if one.accessibleName() == "Taille"))
        room.panel.manner.language = "ar"
        room.show_now()
        assert page(room).look.mirrored
        assert page(room).look.size == 150
        assert "Elle attend peut-être que vous l'invitiez." in room.texts


def test_a_broken_page_says_so_and_the_others_are_there() -> None:
    with helping(BROKEN, CHAIR) as room:
        room.click(page(room).cards["window"])
        assert "en réparation" in room.texts
        assert "This file is missing." not in room.texts
        assert room.faults == []
        room.press("back")
        room.click(page(room).cards["chair"])
        assert CHAIR.sentences[0] in room.texts


def test_without_any_page_the_desk_goes_on() -> None:
    with helping() as room:
        assert "Tout le reste du bureau marche." in room.texts
        assert room.faults == []


def test_when_nothing_can_be_kept_it_is_said_and_the_answer_can_be_pressed_again() -> None:
    with helping(CHAIR) as room:
        room.click(page(room).cards["chair"])
        room.press("onward")
        room.behind.memory.full = True
        answer(room, 1)
        assert "Je n'arrive pas à enregistrer." in room.texts
        room.click(room.named("Continuer"))
        room.behind.memory.full = False
        answer(room, 1)
        assert told(room) == [HelperPractised("chair", first_try=True)]
        assert "Oui. Elle pose son sac." in room.texts


SETTINGS = [(code, size, width) for code, width in (("fr", 1366), ("qps_rtl", 1024)) for size in (100, 150, 200)]


@pytest.mark.parametrize(("code", "size", "width"), [*SETTINGS, ("ar", 200, 1024)])
def test_nothing_is_cut_small_or_mute_on_any_page(code: str, size: int, width: int) -> None:
    wrong = {}
    with helping(*SHIPPED, language=code, size=size, width=width) as room:
        wrong["list"] = faults(room)
        for each in SHIPPED:
            practising = to_practice(Walk(each))
            replies = [choose(practising, place) for place in range(len(each.practice.answers))]
            for walk in (Walk(each), practising, *replies):
                page(room).memory["walk"] = walk
                room.show_now()
                wrong[f"{each.id} {walk.stage.value} {walk.tried}"] = faults(room)
    assert {where: found for where, found in wrong.items() if found} == {}


def faults(room: DeskRoom) -> list[str]:
    spoken = [part.line for part in page(room).parts()]
    return [*room.faults, *(f"mute: {each}" for each in audit.unspoken(page(room), spoken))]
