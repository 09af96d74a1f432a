"""Which sentences of a pack translators see: a Babel extractor for our TOML files.

Apart because Babel calls it at build time only; the context it writes is the one screens ask with.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from typing import IO, Any

from kiosk.content.toml_lines import TomlLines

Message = tuple[int, str, tuple[str, str], list[str]]


def extract(
    fileobj: IO[bytes], keywords: Mapping[str, Any], comment_tags: Collection[str], options: Mapping[str, Any]
) -> Iterator[Message]:
    """Yields (line, "pgettext", (context, French), comments) for every visible sentence."""
    text = fileobj.read().decode("utf-8")
    lines = TomlLines(text)
    for path, context, sentence, note in sentences(tomllib.loads(text)):
        yield lines.line(path), "pgettext", (context, sentence), [note] if note else []


def sentences(table: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """(path, context, French, note to translators) of a content file of any kind."""
    if "threads" in table:
        yield from _skills(table)
    elif "question" in table:
        yield from _needs(table)
    elif "rule" in table:
        yield from _advice(table)
    elif "card" in table and "email" in table:
        for index, one in enumerate(table["card"]):
            yield f"$.card[{index}].label", "persona", one["label"], "On the card of the invented person"
    elif "step" in table:
        yield from _task(table)
    elif "practice" in table:
        yield from _helper_page(table)


def _skills(table: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    for index, thread in enumerate(table["threads"]):
        here = f"$.threads[{index}]"
        yield f"{here}.title", f"thread:{thread['id']}", thread["title"], "A theme of the results screen"
        for number, skill in enumerate(thread["skills"]):
            at = f"{here}.skills[{number}]"
            yield f"{at}.title", f"skill:{skill['id']}", skill["title"], "A skill"
            yield f"{at}.can_do", f"skill:{skill['id']}", skill["can_do"], "What the person can do now"


def _needs(table: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    for index, question in enumerate(table["question"]):
        here = f"$.question[{index}]"
        context = f"needs:{question['id']}"
        yield f"{here}.say", context, question["say"], "A question of the needs interview"
        for number, choice in enumerate(question["choices"]):
            yield f"{here}.choices[{number}].label", context, choice["label"], "An answer, under a picture"


def _advice(table: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    for index, rule in enumerate(table["rule"]):
        here, context = f"$.rule[{index}]", f"advice:{rule['id']}"
        yield f"{here}.say", context, rule["say"], "Which human help fits this person"
        yield f"{here}.reason", context, rule["reason"], "Why this help is advised"


def _task(table: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    name = table["id"]
    if "title" in table:
        yield "$.title", name, table["title"], "Title of an exercise"
        yield "$.why", name, table["why"], "Why this is useful"
    yield from _steps(table["step"], "$", name)
    for part in ("challenge", "twin"):
        if part in table:
            yield from _steps(table[part]["step"], f"$.{part}", f"{name}:{part}")


def _helper_page(table: Mapping[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    context, practice = f"helper:{table['id']}", table["practice"]
    yield "$.title", context, table["title"], "Title of a page for volunteers"
    for place, sentence in enumerate(table["say"]):
        yield f"$.say[{place}]", context, sentence, ""
    yield "$.practice.situation", context, practice["situation"], "A situation that a volunteer meets"
    for place, answer in enumerate(practice["answer"]):
        here = f"$.practice.answer[{place}]"
        yield f"{here}.say", context, answer["say"], "What a volunteer could do or say"
        yield f"{here}.reply", context, answer["reply"], "Answers this choice, kindly"


def _steps(steps: Any, at: str, context: str) -> Iterator[tuple[str, str, str, str]]:
    for index, step in enumerate(steps):
        here, where = f"{at}.step[{index}]", f"{context}:{step['id']}"
        for key in ("say", "hint", "done"):
            if step.get(key):
                yield f"{here}.{key}", where, step[key], ""
        for number, wrong in enumerate(step.get("wrong", ())):
            yield f"{here}.wrong[{number}].say", where, wrong["say"], "Answers a wrong move, kindly"
        for number, choice in enumerate(step.get("choice", ())):
            yield f"{here}.choice[{number}].label", where, choice["label"], "An answer, under a picture"
