"""One diagnostic item: a first try, then shown and done together; it always ends in success."""

from __future__ import annotations

import pytest

from kiosk.domain.diagnostic import Diagnostic, findings, next_probe
from kiosk.domain.estimate import Odds, Parameters
from kiosk.domain.facts import DiagnosticFinished, ItemAnswered
from kiosk.domain.findings import Pointing
from kiosk.domain.outcomes import Outcome
from kiosk.domain.run import Sequel
from kiosk.domain.scene import Choice, Item, Scene, Step
from kiosk.errors import KioskError
from kiosk.visit.diagnosis import Diagnosis, Phase, calibrated, setting
from kiosk.visit.place import Place
from kiosk.visit.visit import Visit
from tests.fakes import FakeMemory
from tests.journeys.living import arrive, do_item, reception, shipped, solve, tell_needs


@pytest.fixture
def memory() -> FakeMemory:
    return FakeMemory()


@pytest.fixture
def visit(memory: FakeMemory) -> Visit:
    visit = reception(memory).visit
    arrive(visit)
    tell_needs(visit, skip=True)
    assert visit.place is Place.DIAGNOSTIC
    return visit


def diagnosis_of(visit: Visit) -> Diagnosis:
    assert visit.diagnosis is not None
    return visit.diagnosis


def play(diagnosis: Diagnosis) -> None:
    assert diagnosis.task is not None
    solve(diagnosis.task, diagnosis.act)


def miss(diagnosis: Diagnosis) -> Sequel:
    assert diagnosis.task is not None
    sequel = Sequel.ASIDE
    for move in diagnosis.task.run.step.wrong[0].do:
        sequel = diagnosis.act(move)
    return sequel


def answers(memory: FakeMemory) -> list[ItemAnswered]:
    return [fact.what for fact in memory.kept if isinstance(fact.what, ItemAnswered)]


def test_done_at_once_counts_as_a_first_try(visit: Visit, memory: FakeMemory) -> None:
    diagnosis = diagnosis_of(visit)
    play(diagnosis)
    assert diagnosis.phase is Phase.DONE
    (answer,) = answers(memory)
    assert (answer.first_try, answer.outcome) == (True, Outcome.ALONE)
    assert answer.item == diagnosis.item.id
    assert answer.measures["moves"] >= 1


def test_a_miss_is_shown_then_done_together(visit: Visit, memory: FakeMemory) -> None:
    diagnosis = diagnosis_of(visit)
    assert miss(diagnosis) is Sequel.WRONG
    assert diagnosis.phase is Phase.SHOWING
    assert answers(memory) == []
    play(diagnosis)
    assert diagnosis.phase is Phase.TOGETHER
    play(diagnosis)
    assert diagnosis.phase is Phase.DONE
    (answer,) = answers(memory)
    assert (answer.first_try, answer.outcome) == (False, Outcome.HELPED)
    assert answer.measures["wrongs"] == 1, "what is measured is the first try"


def test_who_asks_to_be_shown_has_not_failed(visit: Visit, memory: FakeMemory) -> None:
    diagnosis = diagnosis_of(visit)
    diagnosis.show_me()
    assert diagnosis.phase is Phase.SHOWING
    play(diagnosis)
    diagnosis.show_me()
    assert diagnosis.phase is Phase.SHOWING, "as often as one likes"
    play(diagnosis)
    play(diagnosis)
    (answer,) = answers(memory)
    assert (answer.first_try, answer.outcome) == (False, Outcome.SHOWN)


def test_touching_a_finished_item_does_nothing(visit: Visit, memory: FakeMemory) -> None:
    diagnosis = diagnosis_of(visit)
    assert diagnosis.task is not None
    move = diagnosis.task.gesture()
    assert move is not None
    play(diagnosis)
    assert diagnosis.act(move) is Sequel.ASIDE
    diagnosis.show_me()
    assert diagnosis.phase is Phase.DONE
    assert len(answers(memory)) == 1


def test_onward_waits_for_the_end_of_the_item(visit: Visit) -> None:
    diagnosis = diagnosis_of(visit)
    item = diagnosis.item
    visit.onward_in_diagnostic()
    assert diagnosis.item is item
    play(diagnosis)
    visit.onward_in_diagnostic()
    assert diagnosis.phase is Phase.FIRST_TRY
    assert diagnosis.item is not item


def test_an_answer_that_could_not_be_saved_is_saved_with_the_next_gesture(
    visit: Visit, memory: FakeMemory
) -> None:
    diagnosis = diagnosis_of(visit)
    assert diagnosis.task is not None
    first = diagnosis.task.gesture()
    assert first is not None
    memory.full = True
    with pytest.raises(KioskError):
        play(diagnosis)
    assert diagnosis.phase is Phase.FIRST_TRY, "the screen may not say that it is done"
    memory.full = False
    assert diagnosis.act(first) is Sequel.SCENE_DONE
    assert diagnosis.phase is Phase.DONE
    assert [answer.first_try for answer in answers(memory)] == [True]


def test_enough_for_today_gives_results_once(visit: Visit, memory: FakeMemory) -> None:
    do_item(visit, able=True)
    visit.finish_diagnostic_later()
    assert visit.place is Place.RESULTS
    kept = len(memory.kept)
    visit.finish_diagnostic_later()
    visit.onward_in_diagnostic()
    assert len(memory.kept) == kept, "a second touch of the same button is nothing"
    assert visit.place is Place.RESULTS


@pytest.mark.parametrize("answer", ["letters", "both"])
def test_who_finds_letters_hard_is_asked_for_no_letters(answer: str) -> None:
    curriculum = shipped()
    lettered = {thread.id for thread in curriculum.skills.threads if thread.needs_letters}
    met = setting(curriculum, {"language": (answer,)}, touch=False)

    assert lettered
    assert not {thread.id for thread in Diagnostic(curriculum.skills, met).threads} & lettered


def test_who_only_finds_french_hard_is_asked_everything() -> None:
    curriculum = shipped()
    met = setting(curriculum, {"language": ("french",)}, touch=False)

    assert len(Diagnostic(curriculum.skills, met).threads) == len(curriculum.skills.threads)


@pytest.mark.parametrize("touch", [True, False])
def test_without_a_hand_for_the_mouse_the_mouse_is_not_asked(touch: bool) -> None:
    curriculum = shipped()
    engine = Diagnostic(curriculum.skills, setting(curriculum, {}, touch=touch, can_point=False))
    first = next_probe(engine)

    assert first is not None
    assert first.skill == "B1"
    assert findings(engine).pointing is Pointing.HELPED


def test_only_skills_that_have_an_item_are_asked() -> None:
    curriculum = shipped()
    without = setting(curriculum, {}, touch=False).without

    assert {skill.id for skill in curriculum.skills.skills()} - without == set(curriculum.items)


def test_the_hand_is_known_after_the_first_items(visit: Visit) -> None:
    assert diagnosis_of(visit).pointing is Pointing.MOUSE
    do_item(visit, able=True)
    assert diagnosis_of(visit).pointing is Pointing.MOUSE


def asking(*choices: int) -> Item:
    steps = tuple(
        Step(f"s{index}", "", (), choices=tuple(Choice(f"c{number}", "", "") for number in range(count)))
        for index, count in enumerate(choices)
    )
    scene = Scene("dX1", "zone", None, steps)
    return Item("dX1", "X1", scene, scene)


@pytest.mark.parametrize(("item", "guess"), [(asking(2), 0.5), (asking(2, 4), 0.125), (asking(6, 6), 0.05)])
def test_an_item_of_few_choices_is_easily_guessed(item: Item, guess: float) -> None:
    assert calibrated(Parameters(), {"X1": item}).odds_of("X1") == Odds(0.08, guess)


def test_an_item_that_is_done_with_the_hands_keeps_the_usual_odds() -> None:
    assert calibrated(Parameters(), {"X1": asking(2, 0)}).odds_of("X1") == Parameters().odds


def test_a_diagnostic_stopped_in_the_middle_goes_on_in_the_next_visit(memory: FakeMemory) -> None:
    """The person took stock again: nothing that was answered is asked again."""
    visit = reception(memory).visit
    arrive(visit)
    tell_needs(visit, skip=True)
    do_item(visit, able=True)
    do_item(visit, able=True)
    visit.finish_diagnostic_later()
    code = visit.code
    visit.leave()
    (stopped,) = [fact.what for fact in memory.kept if isinstance(fact.what, DiagnosticFinished)]
    assert not stopped.complete

    back = reception(memory, seed=2).visit
    back.enter()
    back.language_chosen()
    back.comfortable()
    back.have_code()
    assert back.enter_code(code)
    back.take_stock()
    do_item(back, able=True)

    assert back.place is Place.DIAGNOSTIC
    met = [(one.skill, one.twin) for one in answers(memory)]
    assert len(met) == len(set(met)) == 3
