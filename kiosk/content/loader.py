"""What a pack holds: skills, needs, items and exercises, and every problem met while reading them.

Apart because it only reads: a file that cannot be used becomes a visible stop "being repaired" and the rest
of the pack is there all the same. Nothing outside the pack's folder is opened.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import structs

from kiosk.content import build
from kiosk.content.build import Unusable, Worlds, converted, place_of
from kiosk.content.limits import Refused
from kiosk.content.places import exercise_folders, item_files
from kiosk.content.problems import Problem
from kiosk.content.tables import Tables
from kiosk.content.written import WrittenExercise, WrittenItem, WrittenPack
from kiosk.domain.needs import Question
from kiosk.domain.orientation import Rule
from kiosk.domain.persona import NOBODY, Persona
from kiosk.domain.plan import Plans
from kiosk.domain.scene import Exercise, Item, Scene
from kiosk.domain.skills import SkillMap

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Pack:
    """`version` goes into every fact. Exercises keep their place even when broken (`Exercise.broken`)."""

    id: str
    version: str
    skills: SkillMap
    questions: tuple[Question, ...]
    rules: tuple[Rule, ...]
    persona: Persona
    plans: Plans
    items: dict[str, Item]
    exercises: dict[str, Exercise]
    problems: tuple[Problem, ...]
    beside: tuple[str, ...] = ()
    """The packs that joined it: "garden/0.2"."""

    def item_of(self, skill: str) -> Item | None:
        return next((item for item in self.items.values() if item.skill == skill), None)


@dataclass(frozen=True, slots=True)
class Outline:
    """What is read before the first touch; the scenes of a pack are built after it."""

    id: str
    version: str
    skills: SkillMap
    questions: tuple[Question, ...]
    rules: tuple[Rule, ...]
    persona: Persona
    plans: Plans
    beside: tuple[str, ...] = ()


class NeedsFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    question: tuple[Question, ...]


class OrientationFile(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    rule: tuple[Rule, ...]


class Reading:
    """One pass over a pack's folder, collecting problems. `kept`: see `Tables`."""

    def __init__(self, folder: Path, worlds: Worlds, kept: Path | None = None) -> None:
        self.folder = folder
        self.worlds = worlds
        self.problems: list[Problem] = []
        self.tables = Tables(folder, kept)

    def outline(self) -> Outline:
        """What a pack is about and asks first, without building a single scene."""
        about = self.table("pack.toml", WrittenPack) or WrittenPack("broken", "0", "", "", "")
        needs = self.table("needs.toml", NeedsFile)
        advice = self.optional("orientation.toml", OrientationFile)
        return Outline(
            id=about.id,
            version=about.version,
            skills=self.table("skills.toml", SkillMap) or SkillMap(()),
            questions=needs.question if needs else (),
            rules=advice.rule if advice else (),
            persona=self.optional("persona.toml", Persona) or NOBODY,
            plans=self.optional("paths.toml", Plans) or Plans(),
        )

    def pack(self, outline: Outline | None = None) -> Pack:
        """Everything; an outline that was read before is not read again."""
        known = outline or self.outline()
        skills = {skill.id for skill in known.skills.skills()}
        exercises = [self.exercise(folder, skills) for folder in exercise_folders(self.folder, self.tell)]
        return Pack(
            id=known.id,
            version=known.version,
            skills=known.skills,
            questions=known.questions,
            rules=known.rules,
            persona=known.persona,
            plans=known.plans,
            items={item.id: item for item in self.items()},
            exercises={exercise.id: exercise for exercise in exercises},
            problems=tuple(sorted(self.problems)),
        )

    def whole_pack(self, outline: Outline) -> Pack:
        """Everything, and what was parsed is kept for the next start."""
        pack = self.pack(outline)
        self.tables.keep()
        return pack

    def items(self) -> Iterator[Item]:
        """One for a skill: the diagnostic asks no other."""
        met: dict[str, str] = {}
        for file in item_files(self.folder, self.tell):
            item = self.item(file)
            if item is None:
                continue
            if item.skill in met:
                sentence = f"The skill '{item.skill}' has the item '{met[item.skill]}'."
                self.reporter(self.name(file))("$.skill", sentence)
            else:
                met[item.skill] = item.id
                yield item

    def item(self, file: Path) -> Item | None:
        name = self.name(file)
        written = self.table(name, WrittenItem)
        if written is None:
            return None
        self.same_id(name, written.id, file.stem)
        try:
            return build.item(structs.replace(written, id=file.stem), self.worlds, self.reporter(name))
        except Unusable:
            return None

    def exercise(self, folder: Path, skills: Collection[str]) -> Exercise:
        """Its id is its folder's name, also when the file says something else."""
        name = self.name(folder / "exercise.toml")
        written = self.table(name, WrittenExercise)
        if written is None:
            return broken(folder.name, f"{name} cannot be read")
        self.same_id(name, written.id, folder.name)
        written = structs.replace(written, id=folder.name)
        if written.skill not in skills:
            if skills:
                self.reporter(name)("$.skill", f"There is no skill '{written.skill}'.")
            return broken(folder.name, f"there is no skill {written.skill}", written.title, written.skill)
        try:
            return build.exercise(written, self.worlds, self.reporter(name))
        except Unusable as problem:
            return broken(folder.name, str(problem), written.title, written.skill)

    def table(self, name: str, wanted: type[Made]) -> Made | None:
        """The file as this type, or None with its problems reported."""
        try:
            return converted(self.tables.read(name), wanted)
        except (OSError, ValueError, RecursionError) as problem:
            self.report_unreadable(name, problem)
        return None

    def optional(self, name: str, wanted: type[Made]) -> Made | None:
        """A pack of exercises alone has neither advice nor an invented person."""
        return self.table(name, wanted) if self.tables.there(name) else None

    def report_unreadable(self, name: str, problem: Exception) -> None:
        if isinstance(problem, msgspec.ValidationError):
            sentence, path = place_of(str(problem), "$")
            self.reporter(name)(path, sentence)
            return
        if isinstance(problem, Refused):
            self.reporter(name)(problem.path, problem.sentence)
            return
        if isinstance(problem, FileNotFoundError):
            self.tell(name, "This file is missing.")
            return
        sentence = (problem.strerror or "") if isinstance(problem, OSError) else str(problem)
        self.problems.append(Problem(name, _line_in(sentence), f"{sentence}."))

    def reporter(self, name: str) -> Callable[[str, str], None]:
        def report(path: str, sentence: str) -> None:
            lines = self.tables.lines(name)
            self.problems.append(Problem(name, lines.line(path) if lines else 1, sentence))

        return report

    def tell(self, name: str, sentence: str) -> None:
        """Of something that has no lines."""
        self.problems.append(Problem(name, 1, sentence))

    def same_id(self, name: str, written: str, expected: str) -> None:
        if written != expected:
            self.reporter(name)("$.id", f"The id is '{written}', its place says '{expected}'.")

    def name(self, file: Path) -> str:
        return file.relative_to(self.folder).as_posix()


def load_pack(folder: Path, worlds: Worlds, kept: Path | None = None) -> Pack:
    """`kept` is a file for what was parsed, so that the next start need not parse it again."""
    reading = Reading(folder, worlds, kept)
    return reading.whole_pack(reading.outline())


def broken(exercise_id: str, why: str, title: str = "", skill: str = "") -> Exercise:
    """A stop that is shown as being repaired. Its skill follows from its id: A1a belongs to A1."""
    nothing = Scene(exercise_id, "", None, ())
    return Exercise(
        exercise_id, skill or exercise_id[:2], title or exercise_id, "", 0, nothing, nothing, broken=why
    )


def _line_in(message: str) -> int:
    """tomllib says "… (at line 3, column 5)"; the line of another surprise is the first."""
    _, _, rest = message.partition("at line ")
    digits = rest.split(",")[0].strip(" )")
    return int(digits) if digits.isdigit() else 1


def pack_folder(assets: Path) -> Path:
    return assets / "content" / "base"
