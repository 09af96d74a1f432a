"""The paper says what to do next and where, in an order that can be read aloud, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from kiosk.desk.bring import FOR_PROCEDURE, FOR_ROLE, MOST, Bring, to_bring
from kiosk.desk.slip import SameHours, SlipPart, Within, destination, make_slip, same_hours
from kiosk.domain.orientation import Role
from kiosk.domain.venue import DayHours, Opening
from kiosk.domain.venue_words import Arrival
from tests.ui.slip_room import (
    AFTERNOON,
    CODE,
    LIBRARY,
    MORNING,
    full_slip,
    library,
    rule,
    week,
    whole_curriculum,
)


def test_everything_is_there_in_the_order_of_reading() -> None:
    assert full_slip().parts == tuple(SlipPart)


def test_when_it_presses_going_there_comes_before_practising() -> None:
    parts = full_slip(urgent=True).parts
    assert parts.index(SlipPart.PLACE) < parts.index(SlipPart.BRING) < parts.index(SlipPart.STEP)
    assert sorted(parts, key=lambda part: part.value) == sorted(SlipPart, key=lambda part: part.value)


def test_somebody_of_whom_nothing_is_known_gets_a_title_and_no_empty_frame() -> None:
    assert make_slip(whole_curriculum(), "ar").parts == (SlipPart.TITLE,)


def test_the_next_step_has_the_picture_of_its_theme() -> None:
    step = full_slip().step
    assert step is not None
    assert (step.exercise, step.skill, step.picture) == ("G1a", "G1", "mail")


def test_a_stop_that_no_pack_has_or_that_is_being_repaired_is_not_on_paper() -> None:
    known = whole_curriculum()
    assert make_slip(known, "fr", next_stop="Z9z").step is None
    broken = replace(known, exercises={"G1a": replace(known.exercises["G1a"], broken="a line is missing")})
    assert make_slip(broken, "fr", next_stop="G1a").step is None


@pytest.mark.parametrize(("told", "within"), [("this_week", Within.THIS_WEEK), ("this_month", Within.THIS_MONTH)])
def test_what_has_an_end_says_what_it_is_about(told: str, within: Within) -> None:
    urgent = make_slip(whole_curriculum(), "fr", answers={"procedure": ("house",), "deadline": (told,)}).urgent
    assert urgent is not None
    assert (urgent.within, urgent.choice, urgent.label) == (within, "house", "Mon logement")


@pytest.mark.parametrize("told", [("later",), ("unknown",), ()])
def test_what_does_not_press_is_not_printed_as_pressing(told: tuple[str, ...]) -> None:
    assert make_slip(whole_curriculum(), "fr", answers={"deadline": told}).urgent is None


def test_what_makes_life_hard_is_never_on_paper() -> None:
    told = {"obstacles": ("reading", "fear"), "age": ("senior",), "company": ("professional",)}
    assert make_slip(whole_curriculum(), "fr", answers=told) == make_slip(whole_curriculum(), "fr")


def test_the_four_pictures_are_only_there_when_they_were_asked_for() -> None:
    assert SlipPart.CODE not in make_slip(whole_curriculum(), "fr", next_stop="G1a").parts
    assert make_slip(whole_curriculum(), "fr", code=CODE).code == CODE


def test_this_paper_comes_first_and_there_are_never_too_many_things_to_bring() -> None:
    for role in (None, *get_args(Role)):
        for procedure in ("", "none", *FOR_PROCEDURE):
            bag = to_bring(role, procedure)
            assert bag[0] is Bring.THIS_PAPER
            assert len(bag) == len(set(bag)) <= MOST


def test_every_role_and_every_procedure_of_the_interview_has_its_list() -> None:
    assert set(FOR_ROLE) == set(get_args(Role))
    question = next(one for one in whole_curriculum().questions if one.id == "procedure")
    assert set(FOR_PROCEDURE) == {choice.id for choice in question.choices} - {"none"}


def test_papers_of_a_procedure_are_for_doing_it_not_for_learning() -> None:
    assert Bring.TAX_LETTER in to_bring("do_with", "money")
    assert Bring.TAX_LETTER not in to_bring("train", "money")


def test_nothing_is_to_be_brought_when_nobody_goes_anywhere() -> None:
    assert make_slip(whole_curriculum(), "fr", next_stop="G1a").bring == ()
    assert make_slip(whole_curriculum(), "fr", advice=(rule("train_12"),)).bring


def test_a_place_is_written_as_people_write_it() -> None:
    place = library()
    assert place.name == "Médiathèque des Tilleuls"
    assert place.address == ("14 rue des Tilleuls", "99123 Valbrune")
    assert place.phone == "01 99 00 12 34"


def test_of_several_ways_in_the_easiest_is_named() -> None:
    ways = (Arrival.MAIL, Arrival.CALL)
    assert destination(replace(LIBRARY, arrival=ways)).arrival is Arrival.CALL
    assert destination(LIBRARY).arrival is Arrival.WALK_IN
    assert destination(replace(LIBRARY, arrival=())).arrival is None
    assert destination(replace(LIBRARY, arrival=(Arrival.NO_PUBLIC,))).arrival is None


def test_days_with_the_same_hours_are_told_together_from_monday_on() -> None:
    assert same_hours(week()) == (
        SameHours((0, 1, 3, 4), (MORNING, AFTERNOON)),
        SameHours((2,), (MORNING,)),
        SameHours((5,), (Opening(9 * 60, 12 * 60 + 30),)),
    )


def test_a_week_that_begins_on_a_thursday_is_still_told_from_monday_on() -> None:
    days = tuple(DayHours(f"2026-11-{number}", (MORNING,)) for number in range(19, 26))
    assert date.fromisoformat(days[0].date).weekday() == 3
    assert same_hours(days) == (SameHours(tuple(range(7)), (MORNING,)),)


def test_hours_that_nobody_could_read_are_told_as_they_were_written() -> None:
    place = replace(LIBRARY, hours_as_written="le matin, sauf vacances")
    assert destination(place).hours_as_written == "le matin, sauf vacances"
    assert destination(place, week()).hours_as_written == ""
