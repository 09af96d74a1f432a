"""What `kiosk content` prints: each problem on a line and the count of everything, or what was begun.

Apart because authors, `make lint` and CI read this same text.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from kiosk.content.checks import check
from kiosk.content.helper_checks import check_helpers
from kiosk.content.helper_pages import is_for_helpers
from kiosk.content.loader import pack_folder
from kiosk.content.problems import Problem
from kiosk.content.skeleton import CannotBegin, begin_exercise
from kiosk.paths import assets
from kiosk.worlds.table import WORLDS

Counted = tuple[tuple[int, str], ...]


def check_and_print(folder: str, echo: Callable[[str], None]) -> int:
    """0 when there is nothing to mend."""
    place = Path(folder)
    if not place.is_dir():
        echo(f"{folder}: there is no such folder")
        return 2
    counted, problems = _helpers_counted(place) if is_for_helpers(place) else _counted(place)
    for problem in problems:
        echo(f"{place / problem.file}:{problem.line}: {problem.sentence}")
    counted = (*counted, (len(problems), "problems"))
    echo(", ".join(f"{count} {name}" for count, name in counted))
    return 1 if problems else 0


def _counted(place: Path) -> tuple[Counted, tuple[Problem, ...]]:
    pack, problems = check(place, WORLDS, assets() / "icons", pack_folder(assets()))
    counted = (
        (len(pack.skills.threads), "threads"),
        (len(list(pack.skills.skills())), "skills"),
        (len(pack.items), "items"),
        (len(pack.items), "twins"),
        (len(pack.exercises), "exercises"),
    )
    return counted, problems


def _helpers_counted(place: Path) -> tuple[Counted, tuple[Problem, ...]]:
    pages, problems = check_helpers(place, assets() / "icons")
    return ((len(pages), "pages"), (sum(not page.broken for page in pages), "practices")), problems


def begin_and_print(exercise: str, world: str | None, folder: str, echo: Callable[[str], None]) -> int:
    """0 when there is a new exercise; the last line is one JSON object."""
    try:
        begun = begin_exercise(exercise, world, Path(folder), assets())
    except CannotBegin as problem:
        echo(json.dumps({"error": str(problem)}, ensure_ascii=False))
        return 2
    echo(f"{begun.file}: begun from {begun.model}. Write what is to be written, then check it.")
    about = {"exercise": begun.exercise, "skill": begun.skill, "world": begun.world, "file": str(begun.file)}
    echo(json.dumps(about, ensure_ascii=False))
    return 0
