"""An activity that the form would refuse cannot be made, and every value of the form has its word."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.desk import form_words
from kiosk.desk.activity_form import (
    Activity,
    AgeBand,
    FormRule,
    Gender,
    Independence,
    Kind,
    Level,
    Material,
    Participants,
    RulesBroken,
    Status,
)
from kiosk.domain.support import Procedure, Redirection, Theme
from tests.desk.made_activities import DAY


@pytest.mark.parametrize(
    ("how", "rule"),
    [
        ({"procedures": (Procedure.HOUSING,)}, FormRule.PROCEDURES_WITHOUT_THEME),
        ({"participants": Participants(1, ages={AgeBand.FROM_70: 2})}, FormRule.MORE_COUNTED_THAN_PRESENT),
        ({"participants": Participants(1, genders={Gender.MALE: -1})}, FormRule.MORE_COUNTED_THAN_PRESENT),
        ({"participants": Participants(0)}, FormRule.NOBODY_PRESENT),
        ({"participants": Participants(2)}, FormRule.SEVERAL_IN_AN_INDIVIDUAL),
        ({"minutes": 0}, FormRule.IMPOSSIBLE_MINUTES),
        ({"minutes": 1441}, FormRule.IMPOSSIBLE_MINUTES),
        ({"materials": (Material.NONE, Material.TABLET)}, FormRule.NOTHING_AND_SOMETHING),
        ({"themes": (Theme.MAIL, Theme.MAIL)}, FormRule.NAMED_TWICE),
        ({"redirection": Redirection.OTHER}, FormRule.REDIRECTION_WITHOUT_REDIRECTING),
        ({"redirected": False, "redirection": Redirection.OTHER}, FormRule.REDIRECTION_WITHOUT_REDIRECTING),
        ({"title": "Souris"}, FormRule.OF_THE_OTHER_KIND),
        ({"level": Level.BEGINNER}, FormRule.OF_THE_OTHER_KIND),
        ({"kind": Kind.WORKSHOP, "independence": Independence.PARTLY}, FormRule.OF_THE_OTHER_KIND),
        ({"kind": Kind.WORKSHOP, "redirected": True}, FormRule.OF_THE_OTHER_KIND),
    ],
)
def test_an_activity_against_a_rule_cannot_be_made(how: dict[str, Any], rule: FormRule) -> None:
    with pytest.raises(RulesBroken) as refused:
        Activity(DAY, **how)
    assert rule in refused.value.rules


def test_every_rule_can_be_broken_in_that_test() -> None:
    tried = test_an_activity_against_a_rule_cannot_be_made.pytestmark[0].args[1]
    assert {rule for _, rule in tried} == set(FormRule)


def test_a_workshop_may_be_counted_up_to_its_total() -> None:
    counted = Participants(3, {Gender.FEMALE: 2}, {AgeBand.FROM_60: 3}, {Status.RETIRED: 1})
    assert Activity(DAY, kind=Kind.WORKSHOP, participants=counted).participants.total == 3


def test_every_value_of_the_form_has_its_word() -> None:
    tables = (
        form_words.KINDS, form_words.CHANNELS, form_words.MATERIALS, form_words.THEMES, form_words.PROCEDURES,
        form_words.INDEPENDENCE, form_words.LEVELS, form_words.REDIRECTIONS,
    )  # fmt: skip
    for table in tables:
        assert set(table) == set(type(next(iter(table))))
        assert len(set(table.values())) == len(table)
