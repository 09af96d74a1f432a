"""How packs stand beside `base`: what each brings is added after it, and what is taken already is left out.

Apart because one pack is read without knowing of any other; whatever is wrong with one that joined harms none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kiosk.content.build import Worlds
from kiosk.content.loader import Outline, Pack, Reading, pack_folder
from kiosk.content.map_checks import pack_problems, thread_problems
from kiosk.content.places import exercise_folders, folders_with_a_pack
from kiosk.content.problems import Problem
from kiosk.content.written import HELPERS, WrittenPack
from kiosk.domain.persona import NOBODY
from kiosk.domain.plan import Plans
from kiosk.domain.scene import Exercise, Item
from kiosk.domain.skills import SkillMap, Thread

BASE = "base"
BASE_ONLY = ("needs.toml", "orientation.toml", "persona.toml", "paths.toml")


@dataclass(frozen=True, slots=True)
class Guest:
    """A pack that joined: what was read of it, and where."""

    reading: Reading
    about: WrittenPack
    threads: tuple[Thread, ...]


class Packs:
    """`base` and the folders of others, in the order in which they join. `kept`: see `Tables`, one for each."""

    def __init__(self, base: Path, others: tuple[Path, ...], worlds: Worlds, kept: Path | None = None) -> None:
        self._readings = [
            Reading(folder, worlds, kept.with_name(f"{kept.name}{place or ''}") if kept else None)
            for place, folder in enumerate((base, *others))
        ]
        self._guests: list[Guest] = []
        self._base: Outline | None = None

    def outline(self) -> Outline:
        """What all are about together, without building a single scene."""
        host, *others = self._readings
        self._base = outline = host.outline()
        self._guests = []
        for reading in others:
            guest = _welcomed(reading, outline)
            if guest is not None:
                self._guests.append(guest)
                threads = (*outline.skills.threads, *guest.threads)
                outline = replace(
                    outline,
                    skills=replace(outline.skills, threads=threads),
                    beside=(*outline.beside, f"{guest.about.id}/{guest.about.version}"),
                )
        return outline

    def whole_pack(self, outline: Outline) -> Pack:
        """Everything as one pack, and what was parsed is kept for the next start."""
        base = self._readings[0].whole_pack(self._base or outline)
        whole = replace(base, skills=outline.skills, beside=outline.beside)
        for guest in self._guests:
            own = self.own(guest, whole)
            whole = replace(
                whole, items={**whole.items, **own.items}, exercises={**whole.exercises, **own.exercises}
            )
            guest.reading.tables.keep()
        problems = [one for reading in self._readings[1:] for one in _named(reading)]
        return replace(whole, problems=(*whole.problems, *problems))

    def own(self, guest: Guest, whole: Pack) -> Pack:
        """What this pack adds to those that came before it."""
        return Pack(
            id=guest.about.id,
            version=guest.about.version,
            skills=SkillMap(guest.threads),
            questions=(),
            rules=(),
            persona=NOBODY,
            plans=Plans(),
            items={item.id: item for item in _items(guest.reading, whole)},
            exercises={one.id: one for one in _exercises(guest.reading, whole)},
            problems=tuple(sorted(guest.reading.problems)),
        )

    def last(self) -> tuple[Reading, Pack, Pack]:
        """For whoever judges the pack that joins last: its reading, what it adds, and what it joins."""
        outline = self.outline()
        reading = self._readings[-1]
        host = replace(self._readings[0].pack(self._base), skills=outline.skills)
        guest = next((one for one in self._guests if one.reading is reading), None)
        own = self.own(guest or Guest(reading, WrittenPack("", "", "", "", ""), ()), host)
        if any(one.file == "skills.toml" for one in reading.problems):
            own = replace(own, skills=SkillMap(()))  # Its lines can only be counted when all threads are there.
        return reading, own, host


def packs_here(assets: Path, at_home: Path | None, worlds: Worlds, kept: Path | None = None) -> Packs:
    """Base, the packs that are shipped beside it, and those that somebody put into the home."""
    base = pack_folder(assets)
    places = (place for place in (base.parent, at_home) if place)
    others = tuple(folder for place in places for folder in folders_with_a_pack(place) if folder != base)
    return Packs(base, others, worlds, kept)


def pack_to_look_at(assets: Path, at_home: Path, folder: str | None, worlds: Worlds) -> Pack:
    """Everything that the kiosk would load; or of a pack that is still elsewhere, what is its own."""
    if folder is None:
        packs = packs_here(assets, at_home, worlds)
        return packs.whole_pack(packs.outline())
    if stands_alone(Path(folder), worlds):
        return Reading(Path(folder), worlds).pack()
    _, own, whole = Packs(pack_folder(assets), (Path(folder),), worlds).last()
    return replace(whole, id=own.id, version=own.version, items=own.items, exercises=own.exercises)


def stands_alone(folder: Path, worlds: Worlds) -> bool:
    """Whether this pack is a whole curriculum: `base`, or nothing that says what it is."""
    about = Reading(folder, worlds).table("pack.toml", WrittenPack)
    return about is None or about.id == BASE


def _welcomed(reading: Reading, outline: Outline) -> Guest | None:
    """What this pack brings to the outline, or None when it cannot join; its problems are told.

    A pack for helpers has none: it is simply not for visitors, whatever else stands in it.
    """
    if reading.folder.is_symlink():
        reading.tell("pack.toml", "The folder of this pack is a link to another place.")
        return None
    about = reading.table("pack.toml", WrittenPack)
    if about is None or about.audience == HELPERS:
        return None
    report = reading.reporter("pack.toml")
    found = list(pack_problems(about))
    there = (outline.id, *(name.partition("/")[0] for name in outline.beside))
    if about.id.casefold() in {name.casefold() for name in there}:
        found.append(("$.id", f"There is a pack '{about.id}' already."))
    for path, sentence in found:
        report(path, sentence)
    if found:
        return None
    for name in BASE_ONLY:
        if reading.tables.there(name):
            reading.tell(name, f"Only the pack '{BASE}' has such a file; here it is not read.")
    return Guest(reading, about, tuple(_threads(reading, outline.skills)))


def _threads(reading: Reading, skills: SkillMap) -> Iterator[Thread]:
    """Those that are whole and new: a skill map with a hole in it would stop every diagnostic."""
    own = reading.optional("skills.toml", SkillMap) or SkillMap(())
    taken = {thread.id.casefold() for thread in skills.threads} | {one.id.casefold() for one in skills.skills()}
    for index, thread in enumerate(own.threads):
        here = f"$.threads[{index}]"
        found = list(thread_problems(thread, here))
        names = [thread.id.casefold(), *(skill.id.casefold() for skill in thread.skills)]
        found += [(here, f"The id '{name}' is taken.") for name in names if name in taken]
        for path, sentence in found:
            reading.reporter("skills.toml")(path, sentence)
        taken.update(names)
        if not found:
            yield thread


def _exercises(reading: Reading, whole: Pack) -> Iterator[Exercise]:
    """In their order; one that is broken keeps its stop when its skill is known."""
    skills = {skill.id for skill in whole.skills.skills()}
    taken = _taken(whole.exercises)
    for folder in exercise_folders(reading.folder, reading.tell):
        if folder.name.casefold() in taken:
            name = reading.name(folder / "exercise.toml")
            reading.reporter(name)("$.id", f"There is an exercise '{taken[folder.name.casefold()]}' already.")
            continue
        exercise = reading.exercise(folder, skills)
        if exercise.skill in skills:
            yield exercise


def _items(reading: Reading, whole: Pack) -> Iterator[Item]:
    """For skills that nothing asks about yet."""
    skills = {skill.id for skill in whole.skills.skills()}
    taken = _taken(whole.items)
    for item in reading.items():
        asked = whole.item_of(item.skill)
        if item.id.casefold() in taken:
            sentence = ("$.id", f"There is an item '{taken[item.id.casefold()]}' already.")
        elif item.skill not in skills:
            sentence = ("$.skill", f"There is no skill '{item.skill}'.")
        elif asked is not None:
            sentence = ("$.skill", f"The skill '{item.skill}' has the item '{asked.id}'.")
        else:
            yield item
            continue
        reading.reporter(f"items/{item.id}.toml")(*sentence)


def _taken(ids: Mapping[str, object]) -> dict[str, str]:
    return {name.casefold(): name for name in ids}


def _named(reading: Reading) -> Iterator[Problem]:
    """The problems of one pack, among those of others."""
    for problem in sorted(set(reading.problems)):
        yield replace(problem, file=f"{reading.folder.name}/{problem.file}")
