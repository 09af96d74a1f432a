"""How a test lives a visit in plain Python: it plays whatever the visit asks for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from kiosk.content.curriculum import curriculum
from kiosk.content.loader import load_pack
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.outcomes import Mode, Outcome
from kiosk.domain.world import Move
from kiosk.visit.comfort import Comfort
from kiosk.visit.diagnosis import Phase
from kiosk.visit.place import Place
from kiosk.visit.practice import Practice
from kiosk.visit.reception import Reception
from kiosk.visit.surroundings import Surroundings
from kiosk.visit.task import Task
from kiosk.visit.visit import Visit
from kiosk.worlds.table import WORLDS
from tests.fakes import FakeChance, FakeClock, FakeMemory

PACK = Path(__file__).resolve().parents[2] / "assets" / "content" / "base"


@cache
def shipped() -> Curriculum:
    return curriculum(load_pack(PACK, WORLDS))


def reception(memory: FakeMemory, seed: int = 1, language: str = "fr") -> Reception:
    around = Surroundings(FakeClock(), FakeChance(seed), memory, memory, shipped(), WORLDS)
    return Reception(around, language, Comfort())


def arrive(visit: Visit, language: str = "fr", *, agree: bool = True) -> None:
    """From the welcome to the first question, as somebody who is here for the first time."""
    visit.enter()
    visit.choose_language(language)
    visit.language_chosen()
    visit.comfortable()
    visit.first_time()
    visit.consent(given=agree)
    if agree:
        visit.code_seen()


CALM = {"obstacles": "none", "confidence": "4", "time": "months"}
"""What somebody says who needs no courage first: the diagnostic then comes before the path."""


def tell_needs(visit: Visit, *, skip: bool = False) -> None:
    while visit.place is Place.NEEDS:
        question = visit.interview.question
        assert question is not None
        harmless = [choice.id for choice in question.choices if choice.id not in question.urgent]
        if skip:
            visit.skip_need()
        else:
            visit.answer_need((CALM.get(question.id, harmless[0]),))


def solve(task: Task, act: Callable[[Move], object]) -> None:
    """Every gesture of the proof, one by one."""
    for _ in range(2000):
        gesture = task.gesture()
        if gesture is None or task.run.finished:
            return
        act(gesture)
    raise AssertionError("the task never ends")


def do_item(visit: Visit, *, able: bool) -> None:
    """One diagnostic item: solved at once, or shown and then done together."""
    diagnosis = visit.diagnosis
    assert diagnosis is not None
    if not able:
        diagnosis.show_me()
    while diagnosis.phase is not Phase.DONE:
        assert diagnosis.task is not None
        solve(diagnosis.task, diagnosis.act)
    visit.onward_in_diagnostic()


def do_diagnostic(visit: Visit, able: frozenset[str]) -> int:
    """Lives it as somebody who can do these skills; returns how many items were asked."""
    asked = 0
    while visit.place is Place.DIAGNOSTIC:
        assert visit.diagnosis is not None
        assert visit.diagnosis.probe is not None
        do_item(visit, able=visit.diagnosis.probe.skill in able)
        asked += 1
    return asked


def practise(practice: Practice) -> Outcome:
    """The mode in hand, to its end."""
    solve(practice.task, practice.act)
    assert practice.outcome is not None
    return practice.outcome


def practise_all_modes(visit: Visit, exercise: str) -> None:
    assert visit.open(exercise)
    practice = visit.practice
    assert practice is not None
    practice.begin(Mode.SHOWN)
    practise(practice)
    while practice.next_mode is not None:
        practice.begin(practice.next_mode)
        practise(practice)
    visit.see_path()
