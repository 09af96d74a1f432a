"""What translators are given is what screens ask with: the same sentence under the same name."""

from __future__ import annotations

import tomllib

from kiosk.content.messages import extract
from kiosk.domain.scene import Scene
from tests.content.playing import SHIPPED, pack, scenes


def extracted() -> dict[tuple[str, str], tuple[str, int, list[str]]]:
    """By (context, French): the file, the line, the note."""
    found = {}
    for file in sorted(SHIPPED.rglob("*.toml")):
        with file.open("rb") as opened:
            for line, function, (context, sentence), note in extract(opened, (), (), {}):
                assert function == "pgettext"
                found[context, sentence] = (file.relative_to(SHIPPED).as_posix(), line, note)
    return found


def asked_of(scene: Scene) -> set[tuple[str, str]]:
    """As the exercise and the diagnostic screens ask."""
    asked = set()
    for step in scene.steps:
        where = f"{scene.context}:{step.id}"
        texts = [step.say, step.hint, step.done, *(wrong.say for wrong in step.wrong)]
        asked |= {(where, text) for text in [*texts, *(choice.label for choice in step.choices)] if text}
    return asked


def test_every_sentence_that_a_screen_asks_for_is_given_to_translators_and_no_other() -> None:
    asked = set().union(*(asked_of(scene) for scene in scenes()))
    for exercise in pack().exercises.values():
        asked |= {(exercise.id, exercise.title), (exercise.id, exercise.why)}
    for rule in pack().rules:
        asked |= {(f"advice:{rule.id}", rule.say), (f"advice:{rule.id}", rule.reason)}
    asked |= {("persona", one.label) for one in pack().persona.card}
    for question in pack().questions:
        where = f"needs:{question.id}"
        asked |= {(where, question.say), *((where, choice.label) for choice in question.choices)}
    for thread in pack().skills.threads:
        asked.add((f"thread:{thread.id}", thread.title))
        for skill in thread.skills:
            asked |= {(f"skill:{skill.id}", skill.title), (f"skill:{skill.id}", skill.can_do)}
    given = set(extracted())
    assert asked - given == set()
    assert given - asked == set()


def test_a_translator_sees_the_file_and_the_line() -> None:
    for (context, sentence), (name, line, _) in extracted().items():
        lines = (SHIPPED / name).read_text(encoding="utf-8").split("\n")
        assert sentence.split("\n")[0][:30] in lines[line - 1].replace('\\"', '"'), f"{name}:{line} {context}"


def test_what_is_not_obvious_has_a_note() -> None:
    notes = {context: note for (context, _), (_, _, note) in extracted().items() if note}
    assert "thread:A" in notes
    assert "A1a" in notes


def test_what_the_simulated_machine_shows_stays_in_french() -> None:
    written = tomllib.loads((SHIPPED / "items" / "dG2.toml").read_text(encoding="utf-8"))
    given = {sentence for _, sentence in extracted()}
    assert written["start"]["inbox"][0]["subject"] not in given
