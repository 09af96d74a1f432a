"""From the welcome to the last question, with everything changed on the way: what was entered stays entered.

Apart because arriving asks of a person what tasks do not, and each screen of it keeps something else.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.facts import NeedsTold
from kiosk.domain.needs import Question
from kiosk.ui.screens.comfort import HAND, HEARING
from kiosk.ui.screens.needs import NeedsScreen
from kiosk.visit.place import Place
from tests.journeys.changing import Changes
from tests.journeys.window import Window


def arrive_with_changes(window: Window, changes: Changes) -> None:
    """Welcome, language, comfort; on the welcome a language is the beginning of the visit."""
    changes.size()
    changes.contrast()
    changes.met.add(window.place)
    changes.choose("en")
    assert window.place is Place.LANGUAGE
    assert window.screen.words.language.code == "en"
    changes.here()
    tile = next(tile for tile in window.screen.tiles if tile.code == "en")
    window.click(window.bring(tile))
    window.press("also")
    assert window.visit.comfort.bilingual
    changes.here()
    window.press("onward")
    comfort_with_changes(window, changes)


def comfort_with_changes(window: Window, changes: Changes) -> None:
    """The step stays, and so do the volume and the targets that were reached."""
    changes.here()
    window.click(window.bring(window.screen.sizes[150]))
    assert window.screen.look.size == 150
    window.press("onward")
    assert window.screen.step == HEARING
    loud = window.visit.comfort.volume
    window.click(window.bring(answer(window, "Plus fort")))
    changes.here()
    assert window.visit.comfort.volume == loud + 1
    window.press("onward")
    reach_target(window)
    reach_target(window)
    changes.here()
    assert (window.screen.step, window.screen.targets.reached.count) == (HAND, 2)
    while window.place is Place.COMFORT:
        reach_target(window)
    changes.here()


def reach_target(window: Window) -> None:
    centre, _ = window.screen.targets.target()
    window.hand.click_at(window.screen.targets.mapTo(window.shell, centre))
    window.settle()


def a_code_half_entered(window: Window, changes: Changes) -> None:
    """Two pictures stay chosen, that a code was wrong stays said, and there is a way back."""
    window.press("back")
    for picture in (3, 7):
        window.click(window.screen.pad.cards[picture], moves=False)
    changes.here()
    assert window.screen.pad.chosen == (3, 7)
    window.click(window.screen.pad.cards[0], moves=False)
    window.click(window.screen.pad.cards[0])
    wrong = "Je ne trouve pas ces images. Essayez encore."
    assert window.screen.words.t(wrong).text in window.texts
    changes.here()
    assert window.screen.words.t(wrong).text in window.texts
    window.click(window.named("Retour"))
    assert window.place is Place.WHO


def needs_with_changes(window: Window, changes: Changes, *, urgent: bool) -> None:
    """What was chosen on a screen is still chosen, and what was answered before is still answered."""
    asked = 0
    while isinstance(window.screen, NeedsScreen):
        question = window.visit.interview.question
        assert question is not None
        chosen = choices(window, question, urgent=urgent)
        for choice in chosen:
            window.click(window.bring(window.screen.cards[choice]), moves=False)
        changes.here()
        assert {name for name, each in window.screen.cards.items() if each.isChecked()} == chosen
        asked += 1
        window.press("onward")
    if not urgent:
        assert asked == len(window.visit.around.curriculum.questions)
        told = next(fact.what for fact in window.facts if isinstance(fact.what, NeedsTold))
        assert len(told.answers) == asked


def choices(window: Window, question: Question, *, urgent: bool) -> set[str]:
    """One that leads to a further question where there is one, one that is urgent only when it should be; else the
    last ones: whoever is afraid of everything is spared the diagnostic."""
    conditions = [each for one in window.visit.interview.questions for each in one.after]
    leading = {name for each in conditions if each.question == question.id for name in each.one_of}
    ids = [choice.id for choice in question.choices if urgent or choice.id not in question.urgent]
    ids = [name for name in ids if name not in question.alone] or ids
    first = next((name for name in ids if name in leading), ids[-1])
    if urgent and question.urgent:
        first = question.urgent[0]
    return {first, *ids[-2:]} if question.several else {first}


def answer(window: Window, french: str) -> QWidget:
    """The card with these words, on whatever page it is."""
    words = window.screen.words.t(french).text
    return next(each for each in window.screen.findChildren(QWidget) if each.accessibleName() == words)
