"""A helper practises: the first try counts, a second press changes nothing, and every page ends well."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from kiosk.desk.helper_pages import Stage, Walk, choose, finish, to_practice, to_sentences, worth_noting
from kiosk.domain.help_facts import HelperPractised
from kiosk.domain.helper_page import Answer, HelperPage, Practice

ANSWERS = (
    Answer("Je prends la souris.", "Sa main n'apprend pas."),
    Answer("Je montre du doigt.", "Oui.", good=True),
    Answer("Je pars.", "Restez tout près."),
    Answer("J'attends un peu.", "Oui, dix secondes.", good=True),
)
PAGE = HelperPage("mouse", "La souris", "mouse", ("Gardez vos mains.",), Practice("Que faites-vous ?", ANSWERS))


def test_from_the_sentences_to_the_end_at_the_first_try() -> None:
    walk = to_practice(Walk(PAGE))
    assert walk.stage is Stage.PRACTICE
    after = choose(walk, 1)
    assert after.stage is Stage.REPLY
    assert after.chosen == ANSWERS[1]
    assert worth_noting(walk, after) == HelperPractised("mouse", first_try=True)
    assert finish(after).stage is Stage.DONE
    assert finish(after).chosen is None


def test_another_answer_is_tried_and_the_first_one_still_counts() -> None:
    walk = choose(to_practice(Walk(PAGE)), 0)
    assert worth_noting(Walk(PAGE), walk) is None
    assert not walk.solved
    assert finish(walk) == walk
    again = to_practice(walk)
    assert again.left == (1, 2, 3)
    after = choose(again, 3)
    assert worth_noting(again, after) == HelperPractised("mouse", first_try=False)


def test_whoever_reads_on_after_a_good_answer_is_told_once() -> None:
    found = choose(to_practice(Walk(PAGE)), 3)
    more = choose(to_practice(found), 0)
    assert more.chosen == ANSWERS[0]
    assert worth_noting(found, more) is None
    assert more.first_try
    assert finish(more).stage is Stage.DONE


def test_reading_again_forgets_no_try() -> None:
    walk = to_sentences(choose(to_practice(Walk(PAGE)), 2))
    assert walk.stage is Stage.SENTENCES
    assert to_practice(walk).left == (0, 1, 3)


def test_a_second_press_and_an_answer_that_is_none_change_nothing() -> None:
    walk = choose(to_practice(Walk(PAGE)), 0)
    assert choose(walk, 1) == walk
    assert choose(to_practice(walk), 0) == to_practice(walk)
    assert choose(to_practice(walk), 9) == to_practice(walk)
    assert choose(to_practice(walk), -1) == to_practice(walk)
    assert choose(Walk(PAGE), 1) == Walk(PAGE)


def test_when_every_answer_was_heard_there_is_only_the_end() -> None:
    walk = Walk(PAGE)
    for place in range(4):
        walk = choose(to_practice(walk), place)
    assert walk.left == ()
    assert to_practice(walk) == walk
    assert finish(walk).stage is Stage.DONE


def test_a_broken_page_has_no_practice() -> None:
    broken = Walk(HelperPage("x", "X", "repair", (), Practice("", ()), broken="This file is missing."))
    assert to_practice(broken) == broken
    assert choose(broken, 0) == broken
    assert finish(broken) == broken


@given(some.lists(some.one_of(some.sampled_from("psf"), some.integers(-2, 6)), max_size=30))
def test_whatever_is_pressed_the_fact_is_told_at_most_once_and_the_end_is_near(presses: list[str | int]) -> None:
    steps = {"p": to_practice, "s": to_sentences, "f": finish}
    walk, told = Walk(PAGE), []
    for press in presses:
        before = walk
        walk = steps[press](walk) if isinstance(press, str) else choose(walk, press)
        fact = worth_noting(before, walk)
        told += [fact] if fact is not None else []
        assert len(set(walk.tried)) == len(walk.tried)
    assert len(told) == walk.solved
    assert not told or told[0].first_try == PAGE.practice.answers[walk.tried[0]].good
    walk = to_practice(walk)
    for place in walk.left:
        walk = choose(to_practice(walk), place)
    assert finish(walk).stage is Stage.DONE
