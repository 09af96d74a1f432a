"""What no sequence of replies may lead to: each rule of dignity, held against a thousand random people."""

from __future__ import annotations

import sys
from random import Random

import pytest

from kiosk.domain.diagnostic import Diagnostic, Probe, Reply, Setting, answer, findings, next_probe, resume
from kiosk.domain.evidence import weigh
from kiosk.domain.outcomes import Outcome
from tests.bench.people import Person, anybody, live, skill_map

pytestmark = pytest.mark.xdist_group("dignity")

SEED = 7
PEOPLE = 1000
"""Over the whole range of ability: from those who know nothing to those who know everything."""

MAPS = {"twelve threads": skill_map(), "four threads": skill_map("ABEG")}


@pytest.fixture(scope="module")
def visits() -> list[Diagnostic]:
    """Four out of five meet the whole map; some ask to be shown, and a few leave an item in the middle."""
    sys.stdout.write(f"seed {SEED}\n")
    whole, small = MAPS["twelve threads"], MAPS["four threads"]
    return [
        live(Diagnostic(small if index % 5 == 0 else whole), who, chance, shown=0.2, left=0.01)
        for index, (who, chance) in enumerate(anybody(PEOPLE, SEED))
    ]


def test_they_are_all_sorts_of_people(visits: list[Diagnostic]) -> None:
    known = [len(findings(visit).known_skills) for visit in visits if len(visit.skills.threads) == 12]

    assert len(visits) == PEOPLE
    assert (min(known), max(known)) == (0, 36)
    assert all(sum(low <= count < low + 9 for count in known) > 50 for low in (0, 9, 18, 27))


def before(visit: Diagnostic, index: int) -> Diagnostic:
    """The same visit, when this item was about to be asked."""
    return Diagnostic(visit.skills, visit.setting, visit.replies[:index])


def theme(reply: Reply) -> str:
    return reply.probe.skill[0]


def test_a_theme_is_never_asked_again_right_after_it_did_not_work(visits: list[Diagnostic]) -> None:
    pairs = [
        (first, then) for visit in visits for first, then in zip(visit.replies, visit.replies[1:], strict=False)
    ]
    missed = [(first, then) for first, then in pairs if not first.succeeded]

    assert len(missed) > 1000
    assert all(theme(first) != theme(then) for first, then in missed)


def test_after_two_failures_in_a_row_comes_something_already_known(visits: list[Diagnostic]) -> None:
    streaks = comforted = 0
    for visit in visits:
        for index in range(2, len(visit.replies)):
            first, second = visit.replies[index - 2 : index]
            if first.succeeded or second.succeeded:
                continue
            known = known_elsewhere(visit.replies[:index])
            streaks += bool(known)
            probe = visit.replies[index].probe
            comforted += bool(known) and probe.skill in known and not probe.counted

    assert streaks > 1000
    assert comforted == streaks


def known_elsewhere(replies: tuple[Reply, ...]) -> set[str]:
    """What last succeeded, in another theme than the last one. Something already known, so not a new claim."""
    latest = {reply.probe.skill: reply.succeeded for reply in replies}
    return {skill for skill, succeeded in latest.items() if succeeded and skill[0] != theme(replies[-1])}


def test_what_is_asked_for_confidence_was_done_before(visits: list[Diagnostic]) -> None:
    for visit in visits:
        for index, reply in enumerate(visit.replies):
            if not reply.probe.counted:
                earlier = visit.replies[:index]
                assert any(done.probe.skill == reply.probe.skill and done.succeeded for done in earlier)


def test_something_known_is_asked_with_other_content_than_the_last_time(visits: list[Diagnostic]) -> None:
    for visit in visits:
        for index, reply in enumerate(visit.replies):
            if not reply.probe.counted:
                last = [one.probe for one in visit.replies[:index] if one.probe.skill == reply.probe.skill][-1]
                assert reply.probe.twin != last.twin


def test_it_ends_with_a_success_whenever_anything_was_known(visits: list[Diagnostic]) -> None:
    """The one exception: somebody who misses twice in a row what they know is tired, and is not kept longer."""
    for visit in visits:
        last = visit.replies[-1]
        if not last.succeeded and known_elsewhere(visit.replies):
            assert not any(reply.probe.counted or reply.succeeded for reply in visit.replies[-2:])


def test_nearly_everybody_who_knows_something_of_two_themes_leaves_on_a_success(visits: list[Diagnostic]) -> None:
    """Of one theme only: it may be the one that just did not work and must rest."""
    knowing = [visit for visit in visits if len({theme(one) for one in visit.replies if one.succeeded}) > 1]

    assert len(knowing) > 600
    assert sum(visit.replies[-1].succeeded for visit in knowing) / len(knowing) > 0.95


def test_no_item_counts_beyond_the_limit(visits: list[Diagnostic]) -> None:
    assert max(sum(reply.probe.counted for reply in visit.replies) for visit in visits) == 25
    assert max(len(visit.replies) for visit in visits) < 40


def test_each_item_and_each_twin_counts_at_most_once(visits: list[Diagnostic]) -> None:
    """What was left in the middle did not count: it may come again."""
    for visit in visits:
        counted = [reply.probe for reply in visit.replies if reply.tells]
        assert len(counted) == len(set(counted))


def test_nobody_is_asked_the_first_step_of_a_fourth_theme_after_three_they_did_not_know() -> None:
    """A true beginner meets three items, and no more."""
    nobody = Person(frozenset())
    visit = Diagnostic(MAPS["twelve threads"])
    while probe := next_probe(visit):
        visit = answer(visit, Reply(probe, nobody.does(probe.skill, AlwaysWrong()), Outcome.SHOWN))

    assert [reply.probe.skill for reply in visit.replies] == ["A1", "B1", "C1"]


class AlwaysWrong(Random):
    def random(self) -> float:
        return 0.99


def test_a_twin_is_asked_only_where_the_item_itself_did_not_work(visits: list[Diagnostic]) -> None:
    """And never of somebody who asked to be shown: what they say is believed."""
    twins = 0
    for visit in visits:
        for index, reply in enumerate(visit.replies):
            if reply.probe.counted and reply.probe.twin:
                first = next(
                    one for one in visit.replies[:index] if one.probe == Probe(reply.probe.skill) and one.tells
                )
                assert first.outcome is Outcome.HELPED
                twins += 1

    assert twins > 100


def test_the_hand_and_the_keys_come_before_all_else(visits: list[Diagnostic]) -> None:
    for visit in visits:
        first = visit.replies[:2]
        if all(reply.tells for reply in first):
            assert [reply.probe.skill for reply in first] == ["A1", "B1"]


def test_a_visit_ends_after_three_first_steps_in_a_row_that_were_not_known(visits: list[Diagnostic]) -> None:
    """A failure that surprised counts with its twin, so nothing that counts follows three of the others."""
    ended = 0
    for visit in visits:
        doubted = {reply.probe.skill for reply in visit.replies if reply.probe.counted and reply.probe.twin}
        row = 0
        for index, reply in enumerate(visit.replies):
            if row >= 3 and reply.probe.counted:
                assert weigh(before(visit, index)).entry_failures < 3, "one of them waits for its twin"
            if not reply.tells or (reply.probe.skill in doubted and not reply.probe.twin and not reply.succeeded):
                continue
            row = row + 1 if reply.probe.skill[1] == "1" and not reply.succeeded else 0
        ended += row >= 3

    assert ended > 100


def test_wanting_to_be_shown_is_met_as_gently_as_a_failure() -> None:
    """Two tasks that were shown: then comes something known, and neither theme was asked twice running."""
    visit = Diagnostic(MAPS["twelve threads"])
    for skill, outcome in (("A1", Outcome.ALONE), ("B1", Outcome.SHOWN), ("C1", Outcome.SHOWN)):
        visit = answer(visit, Reply(Probe(skill), outcome is Outcome.ALONE, outcome))

    assert next_probe(visit) == Probe("A1", twin=True, counted=False)


def test_a_task_that_was_left_is_treated_gently_and_proves_nothing() -> None:
    left = answer(Diagnostic(MAPS["four threads"]), Reply(Probe("A1"), False, Outcome.STOPPED))
    probe = next_probe(left)

    assert probe == Probe("B1")
    assert next_probe(answer(left, Reply(Probe("B1"), True, Outcome.ALONE))) == Probe("A1")


def test_missing_twice_what_one_knows_ends_the_diagnostic() -> None:
    visit = Diagnostic(MAPS["twelve threads"])
    for probe, done in (
        (Probe("A1"), True),
        (Probe("B1"), True),
        (Probe("C2"), False),
        (Probe("D2"), False),
        (Probe("A1", twin=True, counted=False), False),
        (Probe("B1", twin=True, counted=False), False),
    ):
        visit = answer(visit, Reply(probe, done, Outcome.ALONE if done else Outcome.HELPED))

    assert next_probe(visit) is None


def test_the_rules_hold_over_two_visits() -> None:
    """Whoever left after two failures comes back to something known."""
    first = Diagnostic(MAPS["twelve threads"], Setting())
    for skill, done in (("A1", True), ("B1", False), ("C1", False)):
        first = answer(first, Reply(Probe(skill), done, Outcome.ALONE if done else Outcome.HELPED))

    assert next_probe(before(first, 3)) == Probe("A1", twin=True, counted=False)


def test_the_second_half_of_a_diagnostic_repeats_nothing(visits: list[Diagnostic]) -> None:
    """Stopped in the middle and taken up again: no item is met twice but for comfort; a visit has its limit."""
    for index, visit in enumerate(visits[::10]):
        who, chance = next(anybody(1, index))
        first = visit.replies[: len(visit.replies) // 2]
        whole = live(resume(visit.skills, visit.setting, first), who, chance)
        met = [reply.probe for reply in whole.replies if reply.tells]

        assert whole.replies[: len(first)] == first
        assert len(met) == len(set(met))
        assert sum(reply.probe.counted for reply in whole.replies[len(first) :]) <= visit.setting.max_items
