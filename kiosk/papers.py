"""What the command line needs for the paper of one visit: its facts, the content, the kiosk's name and key, Qt.

Apart because the desk has all of this already, and only here nobody is at the kiosk.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from pathlib import Path

from kiosk import paths, xapi
from kiosk.app import application
from kiosk.content.curriculum import curriculum
from kiosk.content.packs import packs_here
from kiosk.desk.equipment import Identity
from kiosk.desk.paper import pass_for, trusted_day
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.facts import Fact
from kiosk.domain.progress import Progress
from kiosk.errors import KioskError
from kiosk.i18n.words import words
from kiosk.machine import MachineClock
from kiosk.paths import Home
from kiosk.seals.keys import FILE, own_key
from kiosk.store.reading import statements_of
from kiosk.ui.slip.command import write_slip
from kiosk.ui.theme.fonts import load_fonts
from kiosk.worlds.table import WORLDS


def slip_and_print(home: Home, visit: str, pdf: str, echo: Callable[[str], None]) -> int:
    """0 when the file is there; the last line is one JSON object."""
    try:
        statements = [text.encode() for text in statements_of(home.store)]
    except KioskError as error:
        echo(json.dumps({"visit": visit, "error": error.trouble.value}))
        return 1
    facts = _of_person(statements, visit)
    known = _curriculum(home)
    day = trusted_day(MachineClock().now())

    def pass_text(progress: Progress) -> str:
        learner = next((fact.learner for fact in facts if fact.learner), "")
        if not learner:
            return ""
        identity = Identity(xapi.install_of(statements[-1]), own_key(home.folder / FILE))
        return pass_for(identity, learner, known.pack, day, progress)

    application()
    load_fonts(paths.fonts())
    catalogue = functools.partial(words, folder=paths.locales())
    return write_slip(visit, facts, known, catalogue, Path(pdf), echo, day=day, pass_text=pass_text)


def _of_person(statements: list[bytes], visit: str) -> list[Fact]:
    """The visit's own, and before them those of the learner's earlier visits."""
    facts = []
    for statement in statements:
        try:
            facts.append(xapi.thaw(statement))
        except ValueError:
            continue  # What cannot be read is no reason to give nobody a paper.
    learner = next((fact.learner for fact in facts if fact.visit == visit and fact.learner), "")
    return [fact for fact in facts if fact.visit == visit or (learner and fact.learner == learner)]


def _curriculum(home: Home) -> Curriculum:
    packs = packs_here(paths.assets(), home.packs, WORLDS, home.cache / "pack")
    return curriculum(packs.whole_pack(packs.outline()))
