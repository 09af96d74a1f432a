"""How a new exercise begins: as a short one that works, with its sentences taken out and each key explained.

Apart because it writes, and nothing else about content does. What it writes is in French: its reader is a trainer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.limits import UNWRITTEN
from kiosk.content.loader import Pack, Reading, pack_folder
from kiosk.content.places import ID
from kiosk.worlds.table import WORLDS

ABOUT = """# Ce dossier est un pack : des exercices qui s'ajoutent à ceux du kiosque.
id = "{id}"
version = "0.1"
title = "{id}"
author = "Votre lieu"
licence = "CC-BY-4.0"
"""

HEAD = """# Un nouvel exercice. Il part d'un exercice qui marche : {model}.
# 1. Remplacez chaque « {unwritten} » par vos mots. L'exemple est à droite.
# 2. Changez le décor ([start]) et les gestes (do, goal) si vous voulez.
# 3. Vérifiez : kiosk content check {pack}
# 4. Regardez : kiosk content preview {id} --pack {pack}
# Une ligne qui commence par # n'est lue par personne d'autre que vous.

"""

NOTES = {
    "skill": "La compétence travaillée. Elle existe déjà dans skills.toml.",
    "world": "Le monde simulé où se passe l'exercice.",
    "minutes": "La durée pour une personne qui débute, de 1 à 30 minutes.",
    "title": "Un titre court, comme sur une affiche.",
    "why": "Pourquoi c'est utile, en une ou deux phrases.",
    "start": "Le décor au début : ce que la personne voit.",
    "step": "Une étape : une seule consigne, un seul geste à comprendre.",
    "say": "Ce que la voix dit. 15 mots au plus par phrase, avec « vous ».",
    "hint": "L'indice, pour une personne qui hésite.",
    "done": "Le mot d'encouragement : dites ce que la personne vient de réussir.",
    "do": "Les gestes qui réussissent l'étape. « Montrez-moi » les joue.",
    "goal": "Ce qui doit être vrai à la fin de l'étape.",
    "wrong": "Un faux pas plausible, et une réponse gentille qui remet sur le chemin.",
    "choice": "Une réponse possible à la question, avec son image.",
    "challenge": "Le défi : le même geste avec un autre contenu, sans aide.",
}
HEADLINES = frozenset({"title", "why"})
SENTENCES = frozenset({"say", "hint", "done"})

_LINE = re.compile(r"([a-z_]+) = (.*)")
_TEXT = re.compile(r'([a-z_]+) = ("(?:\\.|[^"\\])*")')
_TABLE = re.compile(r"\[+([a-z_.]+)\]+")


class CannotBegin(Exception):
    """There is a reason not to write anything; the message is for the author."""


@dataclass(frozen=True, slots=True)
class Begun:
    """What was written."""

    exercise: str
    skill: str
    world: str
    model: str
    file: Path


def begin_exercise(name: str, world: str | None, folder: Path, assets: Path) -> Begun:
    """A new folder with its `exercise.toml`; a pack that is not there yet is begun too. Never overwrites."""
    if not ID.fullmatch(name):
        raise CannotBegin(f"'{name}' cannot be an id: letters, digits, - and _, at most 40.")
    if world is not None and world not in WORLDS:
        raise CannotBegin(f"There is no world '{world}'. There are: {', '.join(WORLDS)}.")
    base = Reading(pack_folder(assets), WORLDS).pack()
    taken = {exercise.casefold() for exercise in base.exercises} | {
        place.name.casefold() for place in folder.glob("exercises/*")
    }
    if name.casefold() in taken:
        raise CannotBegin(f"There is an exercise '{name}' already; nothing was written.")
    skill = _skill(name, base, folder)
    model = _model(skill, world, base, pack_folder(assets))
    written = "".join(f"{line}\n" for line in _lines(model.read_text(encoding="utf-8"), name, skill))
    file = folder / "exercises" / name / "exercise.toml"
    try:
        _begin_pack(folder)
        file.parent.mkdir(parents=True)
        head = HEAD.format(model=model.parent.name, id=name, unwritten=UNWRITTEN, pack=folder.name)
        file.write_text(head + written, encoding="utf-8")
    except OSError as problem:
        raise CannotBegin(f"{folder}: {problem.strerror}.") from problem
    return Begun(name, skill, base.exercises[model.parent.name].scene.world, model.parent.name, file)


def _skill(name: str, base: Pack, folder: Path) -> str:
    """The skill with which this id begins: I2c belongs to I2; the longest, when there are several."""
    own = Reading(folder, WORLDS).outline() if (folder / "skills.toml").exists() else None
    maps = (base.skills, own.skills) if own else (base.skills,)
    known = {skill.id for one in maps for skill in one.skills() if name.startswith(skill.id)}
    if not known:
        raise CannotBegin(f"The id '{name}' begins with no skill. Begin it with one: I2c is about I2.")
    return max(known, key=len)


def _model(skill: str, world: str | None, base: Pack, folder: Path) -> Path:
    """The shortest exercise of this skill, or of this world."""
    fit = [one for one in base.exercises.values() if not one.broken and world in (None, one.scene.world)]
    near = [one for one in fit if one.skill == skill] or fit
    if not near:
        raise CannotBegin("There is no exercise to begin from.")
    files = [folder / "exercises" / one.id / "exercise.toml" for one in near]
    return min(files, key=lambda file: file.stat().st_size)


def _begin_pack(folder: Path) -> None:
    about = folder / "pack.toml"
    if about.exists() or about.is_symlink():
        return
    folder.mkdir(parents=True, exist_ok=True)
    name = folder.resolve().name
    fit = name if ID.fullmatch(name) else "mon-pack"
    about.write_text(ABOUT.format(id=fit), encoding="utf-8")


def _lines(model: str, name: str, skill: str) -> Iterator[str]:
    """The model with its sentences taken out, and a note at the first of each key."""
    table, told = "", set[str]()
    for line in model.splitlines():
        if line.startswith("#"):
            continue
        header, found = _TABLE.fullmatch(line.strip()), _LINE.match(line)
        if header:
            table = header[1]
        keys = [found[1]] if found and _is_ours(table) else table.split(".") if header else []
        for key in keys:
            if key in NOTES and key not in told:
                told.add(key)
                yield f"# {NOTES[key]}"
        yield _taken_out(line, table, {"id": name, "skill": skill} if not table else {})


def _is_ours(table: str) -> bool:
    """Whether this table is an exercise's own, and no part of the simulated world."""
    return not table or table.rpartition(".")[2] in ("step", "wrong", "choice", "challenge")


def _taken_out(line: str, table: str, given: dict[str, str]) -> str:
    text = _TEXT.fullmatch(line.rstrip())
    if text is None:
        return line
    if text[1] in given:
        return f'{text[1]} = "{given[text[1]]}"'
    ours = HEADLINES if not table else SENTENCES if _is_ours(table) else frozenset[str]()
    return f'{text[1]} = "{UNWRITTEN}"  # {text[2][1:-1]}' if text[1] in ours else line
