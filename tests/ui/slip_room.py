"""A person with everything a paper can hold, and the words to write it in: for the tests of the slip."""

from __future__ import annotations

import functools
from datetime import date, timedelta

from kiosk.content.curriculum import curriculum
from kiosk.content.packs import packs_here
from kiosk.desk.slip import Destination, Slip, destination, make_slip
from kiosk.domain.carried import Carried
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.ids import learner_id
from kiosk.domain.orientation import Rule
from kiosk.domain.progress import Known
from kiosk.domain.progress_pass import Pass, written
from kiosk.domain.venue import DayHours, Opening, Venue
from kiosk.domain.venue_words import Arrival
from kiosk.i18n.words import Words, words
from kiosk.paths import assets, fonts, locales
from kiosk.seals.keys import OwnKey
from kiosk.ui.theme.fonts import load_fonts
from kiosk.worlds.table import WORLDS

TODAY = date(2026, 11, 23)
KIOSK = OwnKey(bytes(range(32)))
INSTALL = "8e4f5a52-6c1f-4a59-9a43-0a4a1ce1b7d2"
CODE = (4, 0, 9, 13)
CARRIED = Carried(
    done=frozenset(f"{thread}{step}{letter}" for thread in "ABCDEFGHIJKL" for step in (1, 2) for letter in "ab"),
    skills={f"{thread}{step}": Known.ALONE for thread in "ABCDEFGHIJKL" for step in (1, 2)},
    steps=dict.fromkeys("ABCDEFGHIJKL", 2),
)
PASS = Pass(INSTALL, learner_id(2**74 + 12345), "base/1.0", TODAY, CARRIED)

MORNING, AFTERNOON = Opening(9 * 60, 12 * 60), Opening(13 * 60 + 30, 17 * 60)
LIBRARY = Venue(
    id="essai-1",
    name="Médiathèque des Tilleuls",
    town="Valbrune",
    postcode="99123",
    address="14 rue des Tilleuls",
    phones=("+33199001234",),
    arrival=(Arrival.WALK_IN, Arrival.CALL),
)


@functools.cache
def whole_curriculum() -> Curriculum:
    packs = packs_here(assets(), None, WORLDS)
    return curriculum(packs.whole_pack(packs.outline()))


@functools.cache
def words_of(code: str) -> Words:
    load_fonts(fonts())
    return words(code, locales())


def week() -> tuple[DayHours, ...]:
    """From today on: mornings and afternoons, no afternoon on Wednesday, closed at the week's end."""
    days = [TODAY + timedelta(days=number) for number in range(7)]
    hours = {2: (MORNING,), 5: (Opening(9 * 60, 12 * 60 + 30),), 6: ()}
    return tuple(DayHours(day.isoformat(), hours.get(day.weekday(), (MORNING, AFTERNOON))) for day in days)


def rule(name: str) -> Rule:
    return next(one for one in whole_curriculum().rules if one.id == name)


def library() -> Destination:
    return destination(LIBRARY, week())


def full_slip(language: str = "fr", *, urgent: bool = False) -> Slip:
    """Everything at once."""
    told = {"procedure": ("house",), "deadline": ("this_week" if urgent else "this_month",)}
    return make_slip(
        whole_curriculum(),
        language,
        next_stop="G1a",
        advice=(rule("urgent_with" if urgent else "train_12"),),
        answers=told,
        place=library(),
        day=TODAY,
        code=CODE,
        pass_text=written(PASS, KIOSK),
    )
