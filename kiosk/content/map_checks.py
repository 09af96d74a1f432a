"""Whether the map of skills and the needs interview agree with themselves and with the rest of the pack.

Apart because they are not scenes: nothing is played here, names are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kiosk.content.loader import Pack
from kiosk.content.places import ID
from kiosk.content.written import WrittenPack
from kiosk.domain.needs import Question
from kiosk.domain.orientation import Circumstances
from kiosk.domain.persona import NOBODY
from kiosk.domain.skills import Thread

VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,19}")

EXTREME = 6
"""In logits: what everybody or nobody can do lies well within."""
MOST_STEPS = 3

Found = Iterator[tuple[str, str]]
"""(path of the value in the file, sentence)."""


def shown_words(pack: Pack) -> Iterator[tuple[str, str, str | None, str]]:
    """(file, path, picture or None, French) of everything that these files show."""
    for index, question in enumerate(pack.questions):
        here = f"$.question[{index}]"
        yield "needs.toml", f"{here}.say", None, question.say
        for number, choice in enumerate(question.choices):
            yield "needs.toml", f"{here}.choices[{number}]", choice.picture, choice.label
    for index, rule in enumerate(pack.rules):
        here = f"$.rule[{index}]"
        yield "orientation.toml", f"{here}.say", rule.picture, rule.say
        yield "orientation.toml", f"{here}.reason", None, rule.reason
    for index, thread in enumerate(pack.skills.threads):
        here = f"$.threads[{index}]"
        yield "skills.toml", f"{here}.picture", thread.picture, thread.title
        for number, skill in enumerate(thread.skills):
            yield "skills.toml", f"{here}.skills[{number}].can_do", None, skill.can_do


def question_problems(pack: Pack) -> Found:
    met: dict[str, Question] = {}
    for index, question in enumerate(pack.questions):
        here = f"$.question[{index}]"
        if question.id in met:
            yield f"{here}.id", f"The question '{question.id}' is asked twice."
        if not ID.fullmatch(question.id):
            yield f"{here}.id", f"'{question.id[:40]}' cannot be an id: letters, digits, - and _ only."
        if question.most < 0:
            yield f"{here}.most", "This cannot be less than 0."
        if not question.choices:
            yield f"{here}.choices", "A question has choices."
        yield from _unknown_choices(question, here)
        for number, condition in enumerate(question.after):
            at = f"{here}.after[{number}]"
            if condition.question not in met:
                yield at, f"There is no question '{condition.question}' before this one."
            else:
                yield from _among(condition.one_of, met[condition.question], at)
        met[question.id] = question


def _unknown_choices(question: Question, here: str) -> Found:
    ids = [choice.id for choice in question.choices]
    for number, name in enumerate(ids):
        if ids.index(name) != number:
            yield f"{here}.choices[{number}]", f"The choice '{name}' is there twice."
    yield from _among(question.alone, question, f"{here}.alone")
    yield from _among(question.urgent, question, f"{here}.urgent")
    yield from _among(question.threads, question, f"{here}.threads")
    yield from _among(question.codes, question, f"{here}.codes")


def _among(names: Iterable[str], question: Question, at: str) -> Found:
    ids = {choice.id for choice in question.choices}
    for name in names:
        if name not in ids:
            yield at, f"The question '{question.id}' has no choice '{name}'."


def rule_problems(pack: Pack) -> Found:
    met: set[str] = set()
    for index, rule in enumerate(pack.rules):
        here = f"$.rule[{index}]"
        if rule.id in met:
            yield f"{here}.id", f"The rule '{rule.id}' is there twice."
        met.add(rule.id)
        if not rule.when:
            yield f"{here}.when", "A rule says when it holds."
        yield from _cases(rule.when, here, pack)


def shape_problems(pack: Pack) -> Found:
    """Of `paths.toml`. Names of a map that could not be read are not compared: that map is named already."""
    threads = {thread.id for thread in pack.skills.threads}
    skills = {skill.id for skill in pack.skills.skills()}
    for kind, shapes in (("format", pack.plans.format), ("public", pack.plans.public)):
        ids = [shape.id for shape in shapes]
        for index, shape in enumerate(shapes):
            here = f"$.{kind}[{index}]"
            yield from _cases(shape.when, here, pack)
            if ids.index(shape.id) != index:
                yield f"{here}.id", f"The {kind} '{shape.id}' is there twice."
            for name, value in (("hours", shape.hours), ("most", shape.most)):
                if value < 0:
                    yield f"{here}.{name}", "This cannot be less than 0."
            if not threads:
                continue
            named = {*shape.first, *(thread for group in shape.groups for thread in group)}
            for name in sorted(named - threads):
                yield here, f"There is no thread '{name}'."
            for name in sorted(set(shape.skip) - skills):
                yield here, f"There is no skill '{name}'."


def _cases(cases: Iterable[Circumstances], here: str, pack: Pack) -> Found:
    """Whether conditions speak of questions and answers that there are."""
    questions = {question.id: question for question in pack.questions}
    if not questions:
        return  # What could not be read is named already.
    for number, case in enumerate(cases):
        for name, tolds in (("told", case.told), ("untold", case.untold)):
            for place, told in enumerate(tolds):
                at = f"{here}.when[{number}].{name}[{place}]"
                if told.question not in questions:
                    yield at, f"There is no question '{told.question}'."
                else:
                    yield from _among(told.one_of, questions[told.question], at)


def persona_problems(pack: Pack) -> Found:
    if pack.persona == NOBODY:
        return
    for name in ("name", "email"):
        if not getattr(pack.persona, name).strip():
            yield f"$.{name}", "This cannot be empty."
    for index, line in enumerate(pack.persona.card):
        if not (line.label.strip() and line.value.strip()):
            yield f"$.card[{index}]", "A line of the card has a label and a value."


def pack_problems(pack: Pack | WrittenPack) -> Found:
    """What every fact will carry: `base/1.0`."""
    for name in ("id", "version"):
        if not (ID if name == "id" else VERSION).fullmatch(getattr(pack, name)):
            yield f"$.{name}", f"The {name} has letters, digits and a few signs only: garden, 1.0"


def thread_problems(thread: Thread, here: str) -> Found:
    """Of one thread by itself: what the diagnostic counts on."""
    if not ID.fullmatch(thread.id):
        yield f"{here}.id", f"'{thread.id[:40]}' cannot be an id: letters, digits, - and _ only."
    if not -EXTREME <= thread.entry <= EXTREME:
        yield f"{here}.entry", f"The difficulty of a thread lies between -{EXTREME} and {EXTREME}."
    if not 1 <= len(thread.skills) <= MOST_STEPS:
        yield here, f"A thread has 1 to {MOST_STEPS} skills."
    for number, skill in enumerate(thread.skills):
        at = f"{here}.skills[{number}]"
        if not ID.fullmatch(skill.id):
            yield f"{at}.id", f"'{skill.id[:40]}' cannot be an id: letters, digits, - and _ only."
        if skill.id in {before.id for before in thread.skills[:number]}:
            yield f"{at}.id", f"The skill '{skill.id}' is there twice."
        if skill.thread != thread.id:
            yield f"{at}.thread", f"This skill stands in the thread '{thread.id}'."
        if skill.step != number + 1:
            yield f"{at}.step", f"This is step {number + 1} of its thread."


def skill_problems(pack: Pack) -> Found:
    exercised = {exercise.skill for exercise in pack.exercises.values()}
    met: set[str] = set()
    if not 0 < pack.skills.step_gap <= EXTREME:
        yield "$.step_gap", f"The gap between two steps is more than 0 and at most {EXTREME}."
    for index, thread in enumerate(pack.skills.threads):
        yield from thread_problems(thread, f"$.threads[{index}]")
        if thread.id in {before.id for before in pack.skills.threads[:index]}:
            yield f"$.threads[{index}].id", f"The thread '{thread.id}' is there twice."
        for number, skill in enumerate(thread.skills):
            here = f"$.threads[{index}].skills[{number}]"
            if skill.id in met:
                yield f"{here}.id", f"The skill '{skill.id}' is there twice."
            if pack.item_of(skill.id) is None:
                yield here, f"The skill '{skill.id}' has no diagnostic item."
            if skill.id not in exercised:
                yield here, f"The skill '{skill.id}' has no exercise."
        met |= {skill.id for skill in thread.skills}
