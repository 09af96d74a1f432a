"""Which human help a visit ends up with, and what is remembered of it: courage first, reasons always."""

from __future__ import annotations

from kiosk.domain.facts import DiagnosticFinished, NeedsTold, Oriented, PathDrawn
from kiosk.visit.place import Place
from kiosk.visit.visit import Visit
from tests.fakes import FakeMemory
from tests.journeys.living import arrive, do_diagnostic, reception, tell_needs


def tell(visit: Visit, **answers: str) -> None:
    """These answers, and for the rest what somebody says whom nothing troubles."""
    calm = {"obstacles": "none", "confidence": "4", "procedure": "none", "company": "alone", "time": "months"}
    while visit.place is Place.NEEDS:
        question = visit.interview.question
        assert question is not None
        wanted = answers.get(question.id) or calm.get(question.id) or question.choices[0].id
        visit.answer_need(tuple(wanted.split()))


def arrived() -> tuple[Visit, FakeMemory]:
    memory = FakeMemory()
    visit = reception(memory).visit
    arrive(visit)
    return visit, memory


def advised(memory: FakeMemory) -> list[Oriented]:
    return [fact.what for fact in memory.kept if isinstance(fact.what, Oriented)]


def test_who_is_afraid_begins_with_a_wish_and_no_test() -> None:
    visit, memory = arrived()
    tell(visit, obstacles="fear", confidence="1", wishes="family")
    assert visit.place is Place.PATH
    assert advised(memory)[-1].roles[0] == "motivate"
    assert visit.around.curriculum.exercises[visit.stops[0]].skill[0] in ("G", "D")
    assert not any(isinstance(fact.what, DiagnosticFinished) for fact in memory.kept)
    visit.take_stock()
    assert visit.place is Place.DIAGNOSTIC
    do_diagnostic(visit, frozenset())
    assert visit.place is Place.RESULTS


def test_help_is_advised_again_when_more_is_known() -> None:
    visit, memory = arrived()
    tell(visit, time="months", company="professional")
    assert advised(memory)[-1].rules == ("acculturate",)
    do_diagnostic(visit, frozenset())
    last = advised(memory)[-1]
    assert (last.roles[0], last.formats[0]) == ("train", "30h")
    assert [rule.id for rule in visit.advice] == list(last.rules)
    visit.see_advice()
    assert visit.place is Place.ADVICE


def test_an_urgent_procedure_says_which_and_when() -> None:
    visit, memory = arrived()
    tell(visit, procedure="house", deadline="this_week")
    assert visit.place is Place.PERSON
    visit.person_seen()
    do_diagnostic(visit, frozenset())
    last = advised(memory)[-1]
    assert last.roles[0] in ("do_for", "do_with")
    assert (last.procedure, last.delay) == ("house", "this_week")


def test_where_no_rule_fits_nothing_is_made_up() -> None:
    visit, memory = arrived()
    tell_needs(visit, skip=True)
    assert advised(memory) == []
    assert visit.advice == ()
    told = [fact.what for fact in memory.kept if isinstance(fact.what, NeedsTold | PathDrawn)]
    assert [what.kind for what in told] == ["needs_told"]
