"""How the needs interview goes on, and that the shipped one is short, plain and complete."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import msgspec
import pytest

from kiosk.domain.needs import Condition, Interview, Question
from kiosk.domain.scene import Choice
from kiosk.domain.skills import SkillMap
from tests.bench.people import ENTRIES, GAP


def question(name: str, *choices: str, **more: object) -> Question:
    pictures = [{"id": one, "label": one, "picture": one} for one in choices]
    return msgspec.convert({"id": name, "say": name, "choices": pictures, **more}, Question)


ASKED = (
    question("wish", "mail", "web", "play", several=True, most=2, threads={"mail": ["G"], "web": ["E", "G"]}),
    question("hurry", "yes", "no", codes={"yes": "Papiers"}),
    question("when", "soon", "later", urgent=["soon"], after=[{"question": "hurry", "one_of": ["yes"]}]),
    question("have", "phone", "tablet", "none", several=True, alone=["none"]),
)


def interview(*answers: tuple[str, ...]) -> Interview:
    going = Interview(ASKED)
    for chosen in answers:
        going = going.answer(chosen)
    return going


def now(going: Interview) -> str | None:
    return going.question and going.question.id


def test_a_question_comes_only_when_what_it_follows_was_said() -> None:
    assert now(interview(("mail",), ("yes",))) == "when"
    assert now(interview(("mail",), ("no",))) == "have"
    assert now(interview(("mail",)).skip()) == "have"


def test_everything_can_be_skipped() -> None:
    going = Interview(ASKED)
    while not going.finished:
        going = going.skip()

    assert going.answers == {}
    assert not going.urgent
    assert going.wishes == ()


def test_a_deadline_within_a_week_ends_the_questions() -> None:
    going = interview(("mail",), ("yes",), ("soon",))

    assert going.urgent
    assert going.finished


def test_a_later_deadline_does_not() -> None:
    going = interview(("mail",), ("yes",), ("later",))

    assert not going.urgent
    assert now(going) == "have"


def test_one_can_always_go_back_and_say_otherwise() -> None:
    going = interview(("mail",), ("yes",), ("soon",)).back().back()

    assert now(going) == "hurry"
    assert not going.urgent
    assert now(going.answer(("no",))) == "have"
    assert Interview(ASKED).back() == Interview(ASKED)


def test_wishes_pull_the_themes_they_rest_on_the_most_wanted_first() -> None:
    assert interview(("mail", "web")).wishes == ("G", "E")
    assert interview(("play",)).wishes == ()


def test_answers_stay_within_what_the_question_allows() -> None:
    assert interview(("mail", "web", "play")).answers == {"wish": ("mail", "web")}
    assert interview(("nonsense",)).answers == {}
    assert interview((), ("no", "yes")).answers == {"hurry": ("yes",)}
    assert interview((), (), ("phone", "none")).answers == {"have": ("none",)}
    assert interview((), (), ("tablet", "phone")).answers == {"have": ("phone", "tablet")}


def test_answers_have_their_national_names() -> None:
    assert interview(("mail",), ("yes",)).codes == {"hurry": ("Papiers",)}


def test_progress_counts_the_questions_that_are_left() -> None:
    assert Interview(ASKED).progress == (0, 3)
    assert interview(("mail",), ("yes",)).progress == (2, 4)
    assert interview(("mail",), ("no",), ()).progress == (3, 3)


def test_a_finished_interview_takes_no_more_answers() -> None:
    going = interview((), (), ())

    assert going.answer(("phone",)) == going


@pytest.fixture(scope="module")
def shipped() -> tuple[Question, ...]:
    base = Path(__file__).resolve().parents[2] / "assets" / "content" / "base"
    table = tomllib.loads((base / "needs.toml").read_text(encoding="utf-8"))
    return msgspec.convert(table["question"], tuple[Question, ...])


def test_the_shipped_interview_is_short_and_plain(shipped: tuple[Question, ...]) -> None:
    calm = Interview(shipped)
    while calm.question is not None:
        usual = "none" if calm.question.id in ("procedure", "obstacles") else calm.question.choices[0].id
        calm = calm.answer((usual,))
    assert 8 <= len(calm.given) <= 11
    for one in shipped:
        assert len(re.findall(r"[\w'-]+", one.say)) <= 12, one.say
        assert 3 <= len(one.choices) <= 6
        assert all(len(choice.label.split()) <= 6 for choice in one.choices)


def test_every_name_in_the_shipped_interview_is_a_choice(shipped: tuple[Question, ...]) -> None:
    choices = {one.id: {choice.id for choice in one.choices} for one in shipped}
    for index, one in enumerate(shipped):
        assert {*one.alone, *one.urgent, *one.threads, *one.codes} <= choices[one.id]
        earlier = {before.id for before in shipped[:index]}
        for condition in one.after:
            assert condition.question in earlier
            assert set(condition.one_of) <= choices[condition.question]


def test_the_shipped_deadline_is_asked_only_when_something_is_urgent(shipped: tuple[Question, ...]) -> None:
    calm = Interview(shipped).skip().answer(("none",))
    hurried = Interview(shipped).skip().answer(("papers",))

    assert now(calm) == "devices"
    assert now(hurried) == "deadline"
    assert hurried.answer(("this_week",)).urgent


def test_who_has_no_phone_is_not_asked_about_a_plan(shipped: tuple[Question, ...]) -> None:
    def names(devices: tuple[str, ...]) -> list[str]:
        going = Interview(shipped)
        seen = []
        while going.question is not None:
            seen.append(going.question.id)
            going = going.answer(devices) if going.question.id == "devices" else going.skip()
        return seen

    assert "plan" in names(("smartphone",))
    assert "plan" not in names(("none",))


def test_the_shipped_skills_are_as_hard_as_the_bench_believes() -> None:
    base = Path(__file__).resolve().parents[2] / "assets" / "content" / "base"
    skills = msgspec.convert(tomllib.loads((base / "skills.toml").read_text(encoding="utf-8")), SkillMap)

    assert skills.step_gap == GAP
    assert {thread.id: thread.entry for thread in skills.threads} == ENTRIES
    for thread in skills.threads:
        assert [(skill.id, skill.thread, skill.step) for skill in thread.skills] == [
            (f"{thread.id}{step}", thread.id, step) for step in (1, 2, 3)
        ]
        assert all(len(skill.can_do.split()) <= 15 and skill.references for skill in thread.skills)


def test_a_condition_is_read_from_toml_like_everything_else() -> None:
    assert ASKED[2].after == (Condition("hurry", ("yes",)),)
    assert ASKED[2].choices[0] == Choice("soon", "soon", "soon")
