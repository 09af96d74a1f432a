"""Visits that stand at one place each: what the layout audit looks at.

Apart because a visit is plain Python: it is lived once and then looked at in every size and language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from kiosk.domain.needs import Question
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import ANSWER
from kiosk.domain.world import Move
from kiosk.visit.diagnosis import Phase
from kiosk.visit.place import Place
from kiosk.visit.practice import Practice
from kiosk.visit.reception import Reception
from kiosk.visit.visit import Visit
from tests.fakes import FakeMemory
from tests.journeys.living import arrive, do_diagnostic, practise_all_modes, reception, shipped, solve, tell_needs

AT = dict[str, Callable[[Visit], None]]
WORLDS = {
    "zone": "A1b", "drag": "A3b", "keyboard": "B1b", "browser": "E1b", "mailbox": "G2b", "long": "G3b",
    "desktop": "L2a", "forms": "I1b", "phone": "D3b", "search": "F2a", "cards": "J1a", "letter": "J1b",
    "hardware": "C1a", "linked": "H3b",
}  # fmt: skip
QUESTIONS = {"short": ("G1a", 0), "three": ("E1a", 0), "wordy": ("G1b", 4)}


def comfort(visit: Visit) -> None:
    visit.enter()
    visit.language_chosen()


def who(visit: Visit) -> None:
    comfort(visit)
    visit.comfortable()


def code(visit: Visit) -> None:
    who(visit)
    visit.have_code()


def wrong_code(visit: Visit) -> None:
    code(visit)
    visit.enter_code((0, 0, 0, 0))


def given_up_code(visit: Visit) -> None:
    for _ in range(4):
        wrong_code(visit)


def consent(visit: Visit) -> None:
    who(visit)
    visit.first_time()


def your_code(visit: Visit) -> None:
    consent(visit)
    visit.consent(given=True)


def person(visit: Visit) -> None:
    arrive(visit)
    while visit.place is Place.NEEDS:
        question = visit.interview.question
        assert question is not None
        visit.answer_need((question.urgent or (question.choices[-1].id,))[:1])


def diagnostic(visit: Visit) -> None:
    arrive(visit)
    tell_needs(visit)


def diagnostic_shown(visit: Visit) -> None:
    diagnostic(visit)
    assert visit.diagnosis is not None
    visit.diagnosis.show_me()


def diagnostic_done(visit: Visit) -> None:
    diagnostic(visit)
    diagnosis = visit.diagnosis
    assert diagnosis is not None
    assert diagnosis.task is not None
    solve(diagnosis.task, diagnosis.act)
    assert diagnosis.phase is Phase.DONE


def results_new(visit: Visit) -> None:
    diagnostic(visit)
    do_diagnostic(visit, frozenset())


def results_rich(visit: Visit) -> None:
    diagnostic(visit)
    do_diagnostic(visit, frozenset({"A1", "A2", "A3", "B1", "B2", "E1"}))


def advice(visit: Visit) -> None:
    results_new(visit)
    visit.see_advice()


def path_new(visit: Visit) -> None:
    results_new(visit)
    visit.see_path()


def arrange(visit: Visit) -> None:
    path_new(visit)
    visit.arrange()


def path_done(visit: Visit) -> None:
    path_new(visit)
    for exercise in visit.stops[:3]:
        practise_all_modes(visit, exercise)


def goodbye(visit: Visit) -> None:
    path_done(visit)
    visit.leave()


def goodbye_trying(visit: Visit) -> None:
    arrive(visit, agree=False)
    visit.leave()


def exercise(name: str, mode: Mode = Mode.TOGETHER) -> Callable[[Visit], None]:
    def live(visit: Visit) -> None:
        _practice(visit, name, mode)

    return live


def question(name: str, step: int) -> Callable[[Visit], None]:
    """An exercise at a step that asks something."""

    def live(visit: Visit) -> None:
        practice = _practice(visit, name, Mode.ALONE)
        while practice.task.run.index < step:
            gesture = practice.task.gesture()
            assert gesture is not None
            practice.act(gesture)
        assert practice.task.run.step.choices
        practice.act(Move(ANSWER, (practice.task.run.step.choices[-1].id,)))

    return live


def ending(visit: Visit) -> None:
    practice = _practice(visit, "G2b", Mode.TOGETHER)
    solve(practice.task, practice.act)


def _practice(visit: Visit, name: str, mode: Mode) -> Practice:
    arrive(visit)
    visit.stops = tuple(shipped().exercises)
    assert visit.open(name)
    practice = visit.practice
    assert practice is not None
    practice.begin(mode)
    return practice


def needs() -> Iterator[tuple[str, Callable[[Visit], None]]]:
    """Each question, met by somebody whose earlier answers lead to it."""
    for number, asked in enumerate(shipped().questions):

        def live(visit: Visit, wanted: Question = asked) -> None:
            arrive(visit)
            leading = {condition.question: condition.one_of[0] for condition in wanted.after}
            while visit.interview.question is not None and visit.interview.question.id != wanted.id:
                question = visit.interview.question
                visit.answer_need((leading.get(question.id, question.choices[-1].id),))
            assert visit.place is Place.NEEDS

        yield f"needs-{number}-{asked.id}", live


PLACES: AT = {
    "welcome": lambda visit: None,
    "language": Visit.enter,
    "comfort": comfort,
    "who": who,
    "code": code,
    "code-wrong": wrong_code,
    "code-given-up": given_up_code,
    "consent": consent,
    "your-code": your_code,
    **dict(needs()),
    "person": person,
    "diagnostic": diagnostic,
    "diagnostic-shown": diagnostic_shown,
    "diagnostic-done": diagnostic_done,
    "results-new": results_new,
    "advice": advice,
    "arrange": arrange,
    "results-rich": results_rich,
    "path-new": path_new,
    "path-done": path_done,
    **{f"exercise-{world}": exercise(name) for world, name in WORLDS.items()},
    **{f"question-{kind}": question(*where) for kind, where in QUESTIONS.items()},
    "ending": ending,
    "goodbye": goodbye,
    "goodbye-trying": goodbye_trying,
}


@cache
def standing_at(place: str) -> Reception:
    """A reception whose visit is there now; asked again, the same."""
    found = reception(FakeMemory())
    PLACES[place](found.visit)
    return found
