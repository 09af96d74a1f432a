"""A whole visit in Arabic, with French beside it, through the window: from welcome to a clean welcome."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.demo.album import Album
from kiosk.demo.people import PEOPLE
from kiosk.demo.player import Player
from kiosk.domain.facts import ExerciseFinished, Fact, VisitEnded
from kiosk.domain.outcomes import VisitEnd
from kiosk.i18n.bidi import bare
from kiosk.ui.screens.exercise import ExerciseScreen
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.visit.place import Place
from tests.fakes import FakeMemory
from tests.journeys.living import arrive, practise, reception
from tests.journeys.swift_hand import SwiftHand
from tests.journeys.window import Window, opened, practised


def test_a_visit_in_arabic_with_french_beside_it(qt_app: object, tmp_path: Path) -> None:
    with opened(tmp_path) as window:
        window.press("start")
        window.click(next(tile for tile in window.screen.tiles if tile.code == "ar"))
        window.press("also")
        assert window.visit.comfort.bilingual
        assert window.shell.isRightToLeft()
        window.press("onward")
        two_lines(window, "Quelle ligne lisez-vous sans effort ?")
        player = Player(
            window.shell, replace(PEOPLE["migrant"], exercises=1, items=3), Unseen(tmp_path, window.shell)
        )
        player.hand = SwiftHand(window.shell)
        while window.place is not Place.EXERCISE:
            player.act()
        assert "ar" in {language for _, language in window.voice.said}
        screen = window.screen
        assert isinstance(screen, ExerciseScreen)
        assert not screen.stage.view.isRightToLeft(), "the simulated machine stays French"
        step = screen.task().run.step
        two_lines(window, step.say)
        while window.place is not Place.GOODBYE:
            player.act()
        two_lines(window, "Merci de votre visite. À bientôt !")
        facts = window.facts
        assert {fact.language for fact in facts if fact.learner} == {"ar"}
        assert [fact.what.reason for fact in facts if isinstance(fact.what, VisitEnded)] == [VisitEnd.GOODBYE]
        window.press("finish")
        assert window.place is Place.WELCOME
        assert not window.shell.isRightToLeft()
        assert "Bonjour" in window.texts
        alike(facts)


def two_lines(window: Window, french: str) -> None:
    """This sentence stands there in Arabic, and in French below it."""
    shown = [block.line for block in window.shell.findChildren(TextBlock) if block.isVisible()]
    line = next(line for line in shown if bare(line.french) == french)
    assert any("\u0600" <= letter <= "\u06ff" for letter in line.text)


def alike(facts: list[Fact]) -> None:
    """The same exercise lived without a window leaves the same facts."""
    name = next(fact.what.exercise for fact in facts if isinstance(fact.what, ExerciseFinished))
    memory = FakeMemory()
    visit = reception(memory).visit
    arrive(visit)
    visit.open(name)
    practice = visit.practice
    assert practice is not None
    practise(practice)
    while practice.next_mode is not None:
        practice.begin(practice.next_mode)
        practise(practice)
    assert practised(facts) == practised(memory.kept)
    mine, theirs = (told(each, name) for each in (facts, memory.kept))
    assert mine == theirs


def told(facts: list[Fact], exercise: str) -> list[str]:
    """The kinds of facts about this exercise, in order."""
    return [fact.what.kind for fact in facts if getattr(fact.what, "exercise", "") == exercise]


class Unseen(Album):
    """An album without pictures."""

    def keep(self, name: str) -> None:
        """Nobody looks at these screens."""
