"""Whether a pack keeps its promises: proofs reach their goals, mistakes miss them, sentences are short.

Apart because the kiosk loads packs without judging them; judging is for authors and for the build.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.content.build import Worlds
from kiosk.content.loader import Pack, Reading
from kiosk.content.map_checks import (
    pack_problems,
    persona_problems,
    question_problems,
    rule_problems,
    shape_problems,
    shown_words,
    skill_problems,
)
from kiosk.content.packs import Packs, stands_alone
from kiosk.content.pictures import missing_pictures
from kiosk.content.plain_words import is_praise_alone, unplain
from kiosk.content.problems import Problem
from kiosk.domain.outcomes import Mode
from kiosk.domain.run import LONGEST_STEP, Run, Sequel, act, done_ahead, next_gesture, start
from kiosk.domain.scene import Exercise, Item, Scene, Step
from kiosk.domain.skills import SkillMap
from kiosk.domain.world import Move

Found = Iterator[tuple[str, str]]
"""(path of the value in the file, sentence)."""


def check(folder: Path, worlds: Worlds, icons: Path, base: Path | None = None) -> tuple[Pack, tuple[Problem, ...]]:
    """The pack, and everything that its authors should mend, in the order of files and lines.

    A pack that stands beside `base` is judged by what it adds to it.
    """
    if base is None or folder.resolve() == base.resolve() or stands_alone(folder, worlds):
        reading = Reading(folder, worlds)
        pack = reading.pack()
        skills = pack.skills
    else:
        reading, pack, whole = Packs(base, (folder,), worlds).last()
        skills = whole.skills
    _judge(reading, pack, skills, worlds, icons)
    return pack, tuple(sorted(set(reading.problems)))


def _judge(reading: Reading, pack: Pack, skills: SkillMap, worlds: Worlds, icons: Path) -> None:
    pictures = frozenset(file.stem for file in icons.glob("*.svg"))
    for exercise in pack.exercises.values():
        if not exercise.broken:
            report = reading.reporter(f"exercises/{exercise.id}/exercise.toml")
            for path, sentence in task_problems(exercise, worlds, pictures):
                report(path, sentence)
    for item in pack.items.values():
        report = reading.reporter(f"items/{item.id}.toml")
        for path, sentence in (*_known_skill(item.skill, skills), *task_problems(item, worlds, pictures)):
            report(path, sentence)
    for name, found in (
        ("needs.toml", question_problems(pack)),
        ("skills.toml", skill_problems(pack)),
        ("orientation.toml", rule_problems(pack)),
        ("paths.toml", shape_problems(pack)),
        ("persona.toml", persona_problems(pack)),
        ("pack.toml", pack_problems(pack) if pack.id else ()),
    ):
        for path, sentence in found:
            reading.reporter(name)(path, sentence)
    for name, path, picture, text in shown_words(pack):
        if picture is not None and picture not in pictures:
            reading.reporter(name)(path, f"There is no picture '{picture}'.")
        for at, sentence in _plain(path, text):
            reading.reporter(name)(at, sentence)


def task_problems(task: Exercise | Item, worlds: Worlds, pictures: frozenset[str]) -> Found:
    """Of one exercise or item alone; `pictures` are the names of all drawings."""
    if isinstance(task, Exercise):
        return _exercise(task, worlds, pictures)
    return _item(task, worlds, pictures)


def _exercise(exercise: Exercise, worlds: Worlds, pictures: frozenset[str]) -> Found:
    yield from _plain("$.title", exercise.title)
    yield from _plain("$.why", exercise.why)
    if not 1 <= exercise.minutes <= 30:
        yield "$.minutes", "An exercise takes 1 to 30 minutes."
    for at, scene in (("$", exercise.scene), ("$.challenge", exercise.challenge)):
        yield from _scene(scene, at, worlds, pictures)
        if not scene.steps[-1].done:
            yield f"{at}.step[{len(scene.steps) - 1}]", "The last step says what was achieved (`done`)."


def _item(item: Item, worlds: Worlds, pictures: frozenset[str]) -> Found:
    for at, scene in (("$", item.scene), ("$.twin", item.twin)):
        yield from _scene(scene, at, worlds, pictures)
    if item.scene.start == item.twin.start:
        yield "$.twin.start", "The twin has the same content as the item."


def _known_skill(skill: str, skills: SkillMap) -> Found:
    if skills.threads and skill not in {known.id for known in skills.skills()}:
        yield "$.skill", f"There is no skill '{skill}'."


def _scene(scene: Scene, at: str, worlds: Worlds, pictures: frozenset[str]) -> Found:
    ids = [step.id for step in scene.steps]
    for index, step in enumerate(scene.steps):
        here = f"{at}.step[{index}]"
        if ids.index(step.id) != index:
            yield f"{here}.id", f"The step id '{step.id}' is used twice."
        yield from _step_texts(step, here, pictures)
    if not any(step.wrong for step in scene.steps):
        yield at, "At least one step needs a wrong move: a goal that cannot be missed proves nothing."
    yield from missing_pictures(scene.start, f"{at}.start", pictures)
    yield from _proof(scene, at, worlds)


def _step_texts(step: Step, at: str, pictures: frozenset[str]) -> Found:
    for name in ("say", "hint", "done"):
        yield from _plain(f"{at}.{name}", getattr(step, name))
    if is_praise_alone(step.done):
        yield f"{at}.done", "Say what was achieved; praise alone says nothing."
    if not step.say:
        yield f"{at}.say", "A step says something."
    if not step.hint:
        yield f"{at}.hint", "A step has a hint."
    for index, wrong in enumerate(step.wrong):
        yield from _plain(f"{at}.wrong[{index}].say", wrong.say)
    for index, choice in enumerate(step.choices):
        yield from _plain(f"{at}.choice[{index}].label", choice.label)
        if choice.picture not in pictures:
            yield f"{at}.choice[{index}].picture", f"There is no picture '{choice.picture}'."
    if step.choices and step.do[0].things[:1] not in {(choice.id,) for choice in step.choices}:
        yield f"{at}.do", "The answer is none of the choices."


def _plain(at: str, text: str) -> Found:
    yield from ((at, sentence) for sentence in unplain(text))


def _proof(scene: Scene, at: str, worlds: Worlds) -> Found:
    run = start(scene, worlds[scene.world], Mode.ALONE)
    while not run.finished:
        here = f"{at}.step[{run.index}]"
        if run.index == 0 and done_ahead(run, run.step):
            yield f"{here}.goal", "The goal is reached before anything was done."
        for number, wrong in enumerate(run.step.wrong):
            if _misses(run, wrong.do):
                continue
            yield (
                f"{here}.wrong[{number}].do",
                "This wrong move is not a miss: the goal is reached or it did nothing.",
            )
        after = _played(run)
        if after is None:
            yield f"{here}.do", "These moves do not reach the goal of the step."
            return
        if after.index > run.index + 1:
            yield f"{at}.step[{run.index + 1}].goal", "This goal is already reached by the steps before."
        run = after
    if any(run.world.reaches(run.state, goal) for goal in scene.failed):
        yield f"{at}.failed", "The proof itself reaches a `failed` goal."


def _played(run: Run) -> Run | None:
    """The run after this step's proof, None when it does not get there."""
    index = run.index
    for _ in range(LONGEST_STEP):
        gesture = next_gesture(run)
        if gesture is None:
            return None
        run, sequel = act(run, gesture)
        if run.index > index:
            return run
        if sequel is Sequel.WRONG:
            return None
    return None


def _misses(run: Run, moves: tuple[Move, ...]) -> bool:
    """True when these moves, from the step's beginning where this run is, are answered and miss the goal."""
    trial, sequel = run, Sequel.ASIDE
    for move in moves:
        trial, sequel = act(trial, move)
        if trial.index > run.index:
            return False
    return sequel is Sequel.WRONG
