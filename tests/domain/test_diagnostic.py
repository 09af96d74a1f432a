"""What the diagnostic asks and concludes, one story at a time; and that it still recognises people."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from kiosk.domain.diagnostic import (
    Diagnostic,
    Parameters,
    Pointing,
    Probe,
    Reply,
    Setting,
    answer,
    findings,
    next_probe,
    resume,
)
from kiosk.domain.estimate import Odds
from kiosk.domain.evidence import likelihood, weigh
from kiosk.domain.findings import profile
from kiosk.domain.outcomes import Outcome, Profile
from kiosk.domain.skills import SkillMap
from tests.bench.diagnostic import measure, shipped
from tests.bench.people import MEANS, live, people, skill_map

FOUR = skill_map("ABEG")
TWELVE = skill_map()


def told(diagnostic: Diagnostic, *replies: str) -> Diagnostic:
    """'A1' was done, '-A1' was not, '?A1' was shown; a last 't' is the twin, a last 'c' a confidence item."""
    for text in replies:
        name = text.strip("-?tc")
        probe = Probe(name, twin=text[-1] in "tc", counted=text[-1] != "c")
        outcome = {"-": Outcome.HELPED, "?": Outcome.SHOWN}.get(text[0], Outcome.ALONE)
        diagnostic = answer(diagnostic, Reply(probe, outcome is Outcome.ALONE, outcome))
    return diagnostic


def asked(diagnostic: Diagnostic) -> str | None:
    probe = next_probe(diagnostic)
    return probe and probe.skill


def knowing(skills: SkillMap, known: set[str], setting: Setting | None = None) -> Diagnostic:
    """Lived to its end by someone who never slips and never guesses."""
    diagnostic = Diagnostic(skills, setting or Setting())
    while probe := next_probe(diagnostic):
        done = probe.skill in known
        diagnostic = answer(diagnostic, Reply(probe, done, Outcome.ALONE if done else Outcome.HELPED))
    return diagnostic


def test_pointing_and_typing_come_first() -> None:
    assert asked(Diagnostic(TWELVE)) == "A1"
    assert asked(told(Diagnostic(TWELVE), "A1")) == "B1"
    assert asked(told(Diagnostic(TWELVE), "-A1")) == "B1"


@pytest.mark.parametrize(
    ("setting", "replies", "pointing"),
    [
        (Setting(), ("A1",), Pointing.MOUSE),
        (Setting(), ("-A1", "B1", "-A1t"), Pointing.HELPED),
        (Setting(touch_screen=True), ("-A1", "B1", "-A1t"), Pointing.TOUCH),
        (Setting(touch_screen=True), ("-A1", "B1", "A1t"), Pointing.MOUSE),
        (Setting(can_point=False, touch_screen=True), (), Pointing.HELPED),
    ],
)
def test_the_motor_gate_decides_mouse_touch_or_help(
    setting: Setting, replies: tuple[str, ...], pointing: Pointing
) -> None:
    assert findings(told(Diagnostic(FOUR, setting), *replies)).pointing is pointing


def test_a_success_implies_the_easier_steps() -> None:
    found = findings(told(Diagnostic(FOUR), "A3"))

    assert found.steps["A"] == 3
    assert found.known_skills == {"A1", "A2", "A3"}


def test_a_failure_implies_the_harder_steps() -> None:
    after = told(Diagnostic(FOUR), "A1", "B1", "-A2")

    assert findings(after).steps["A"] == 1
    assert all(reply.probe.skill != "A3" for reply in knowing_on(after, set()).replies)


def knowing_on(diagnostic: Diagnostic, known: set[str]) -> Diagnostic:
    while probe := next_probe(diagnostic):
        done = probe.skill in known
        diagnostic = answer(diagnostic, Reply(probe, done, Outcome.ALONE if done else Outcome.HELPED))
    return diagnostic


def test_a_surprising_failure_waits_for_its_twin() -> None:
    failed = told(Diagnostic(FOUR), "-A1", "B1")

    assert next_probe(failed) == Probe("A1", twin=True)
    assert findings(told(failed, "A1t")).steps["A"] == 1
    assert findings(told(failed, "-A1t")).steps["A"] == 0


def test_an_expected_failure_is_believed_at_once() -> None:
    failed = told(Diagnostic(TWELVE), "-K3", "A1", "B1")

    assert all(reply.probe.skill != "K3" for reply in knowing_on(failed, {"A1", "B1"}).replies[1:])


def test_who_asks_to_be_shown_is_believed_and_never_called_a_failure() -> None:
    after = told(Diagnostic(FOUR), "?A1", "B1")

    assert next_probe(after) != Probe("A1", twin=True)
    assert findings(after).steps["A"] == 0
    assert findings(after).how["A"] == "shown"


def test_how_says_the_most_autonomous_way_something_was_done() -> None:
    assert findings(told(Diagnostic(FOUR), "A1", "-A2")).how == {"A": "alone"}
    assert findings(told(Diagnostic(FOUR), "-A2", "?A1")).how == {"A": "helped"}


def test_what_was_asked_for_confidence_changes_nothing_in_what_we_believe() -> None:
    before = told(Diagnostic(FOUR), "A1", "B1", "-A3")

    assert findings(told(before, "-B1c")) == findings(before)


@pytest.mark.parametrize("known", [set(), {"A1"}, {"A1", "A2", "B1"}, {"A1", "A2", "A3", "B1", "B2", "E1", "G1"}])
def test_someone_who_never_slips_is_described_exactly(known: set[str]) -> None:
    found = findings(knowing(FOUR, known))

    assert found.known_skills == known
    assert found.complete


def test_someone_who_knows_everything_is_asked_less_than_everything() -> None:
    everything = {skill.id for skill in TWELVE.skills()}
    after = knowing(TWELVE, everything)

    assert findings(after).known_skills == everything
    assert len(after.replies) < 36


def test_we_are_surer_of_what_both_items_say() -> None:
    """Two items that agree weigh more than one; never asked is not sure at all."""
    one = findings(told(Diagnostic(FOUR), "-A1", "B1"))
    two = findings(told(Diagnostic(FOUR), "-A1", "B1", "-A1t"))

    assert 0 < one.sure["A"] < two.sure["A"] <= 1
    assert one.sure["G"] == 0
    assert "G" not in one.asked


def test_letters_are_not_asked_of_someone_who_does_not_read_them() -> None:
    lettered = replace(
        FOUR, threads=tuple(replace(thread, needs_letters=thread.id != "A") for thread in FOUR.threads)
    )
    after = knowing(lettered, {"A1", "A2", "A3"}, Setting(can_read_letters=False))

    assert {reply.probe.skill[0] for reply in after.replies} == {"A"}
    assert findings(after).complete


def test_the_mouse_is_not_asked_of_someone_who_cannot_point() -> None:
    after = knowing(FOUR, {"B1"}, Setting(can_point=False))

    assert all(reply.probe.skill[0] != "A" for reply in after.replies)


def test_a_skill_without_an_item_is_not_asked_but_still_inferred() -> None:
    after = knowing(FOUR, {skill.id for skill in FOUR.skills()}, Setting(without=frozenset({"A1", "E2"})))

    assert not {reply.probe.skill for reply in after.replies} & {"A1", "E2"}
    assert {"A1", "E2"} <= findings(after).known_skills


def test_it_stops_at_the_limit_and_says_that_it_is_not_complete() -> None:
    everything = {skill.id for skill in TWELVE.skills()}
    after = knowing(TWELVE, everything, Setting(max_items=4))

    assert len(after.replies) == 4
    assert not findings(after).complete


def test_a_second_visit_goes_on_where_the_first_one_stopped() -> None:
    whole = knowing(FOUR, {"A1", "A2", "B1"})
    first = whole.replies[:4]

    assert knowing_on(resume(FOUR, Setting(), first), {"A1", "A2", "B1"}).replies == whole.replies


def test_each_visit_has_its_own_limit() -> None:
    """What was answered in an earlier visit tires nobody today, and is not asked again."""
    everything = {skill.id for skill in TWELVE.skills()}
    first = knowing(TWELVE, everything, Setting(max_items=6))
    second = knowing_on(resume(TWELVE, Setting(max_items=6), first.replies), everything)

    assert [len(first.replies), len(second.replies)] == [6, 12]
    assert len({reply.probe for reply in second.replies}) == 12


def test_what_someone_does_in_one_thread_speaks_for_the_others() -> None:
    """Two people who have not met e-mail yet: more is expected of the one who knows the keyboard."""
    able = weigh(told(Diagnostic(TWELVE), "A3", "B3", "C3"))
    lost = weigh(told(Diagnostic(TWELVE), "-A1", "-A1t", "-B1", "-C1"))
    mail = TWELVE.skill("G1")

    assert lost.known(mail) < 0.1 < 0.6 < able.known(mail)


def test_a_single_lucky_success_far_above_everything_else_is_not_believed() -> None:
    """Bayes' rule: a guess is likelier than a beginner who books appointments."""
    lucky = told(Diagnostic(TWELVE), "-A1", "B1", "-A1t", "-B2", "-C1", "-D1", "-E1", "K3")

    assert findings(lucky).steps["K"] == 0
    assert findings(told(Diagnostic(TWELVE), "A3", "B3", "K3")).steps["K"] == 3


def test_an_item_that_is_easily_guessed_proves_less() -> None:
    guessed = Diagnostic(TWELVE, parameters=Parameters(own_odds={"G1": Odds(guess=0.5)}))

    assert findings(told(guessed, "A1", "G1")).sure["G"] < 1
    assert weigh(told(guessed, "A1", "G1")).known(TWELVE.skill("G1")) < weigh(
        told(Diagnostic(TWELVE), "A1", "G1")
    ).known(TWELVE.skill("G1"))


def test_a_beginner_is_not_thrown_into_the_middle_of_a_theme() -> None:
    """Above a first step only where it will probably work, or when much is known already."""
    middle = 0
    for who, chance in people(MEANS["16 %"], 30, 5):
        visit = live(Diagnostic(TWELVE), who, chance)
        met: set[str] = set()
        for index, reply in enumerate(visit.replies):
            if reply.probe.skill[0] not in met and reply.probe.skill[1] != "1":
                earlier = weigh(Diagnostic(TWELVE, replies=visit.replies[:index]))
                expected = sum(count * part for one in earlier.levels.values() for count, part in enumerate(one))
                chance_now = likelihood(
                    visit, TWELVE.skill(reply.probe.skill), earlier.levels[reply.probe.skill[0]]
                )
                assert chance_now >= Parameters().head_start or expected >= 18
                middle += 1
            met.add(reply.probe.skill[0])

    assert middle


def test_replies_to_skills_that_are_gone_are_forgotten() -> None:
    old = told(Diagnostic(TWELVE), "A1", "C1", "B1").replies

    assert [reply.probe.skill for reply in resume(FOUR, Setting(), old).replies] == ["A1", "B1"]


@pytest.mark.parametrize("skills", [FOUR, TWELVE])
def test_knowing_more_never_lowers_the_profile(skills: SkillMap) -> None:
    all_of_them = len(list(skills.skills()))
    order = list(Profile)
    profiles = [order.index(profile(Diagnostic(skills), known)) for known in range(all_of_them + 1)]

    assert profiles == sorted(profiles)
    assert set(profiles) == set(range(len(order)))


def test_other_parameters_make_another_diagnostic() -> None:
    """Nothing is fixed in the code: with no surprise possible, no twin is ever asked."""
    bold = Diagnostic(FOUR, parameters=Parameters(surprise=2.0))

    assert next_probe(told(bold, "-A1", "B1")) != Probe("A1", twin=True)


@pytest.mark.parametrize(
    ("kind", "items", "accuracy"),
    [("6 %", 10.5, 0.89), ("16 %", 17.2, 0.90), ("34 %", 23.0, 0.905), ("68 %", 27.0, 0.92)],
)
def test_synthetic_people_are_still_recognised(kind: str, items: float, accuracy: float) -> None:
    """A small bench: fewer people, so slightly wider limits than `tests/bench/diagnostic.py`."""
    seed = 31
    sys.stdout.write(f"seed {seed}\n")
    result = measure(shipped, kind, number=120, seed=seed)

    assert result.accuracy >= accuracy
    assert result.items <= items
