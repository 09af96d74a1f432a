"""What the paper says in words: every part as lines, in the person's language with the French under each.

Apart because the page, the PDF and the voice all take their words from here: what is heard is what is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from kiosk.desk.slip import Destination, NextStep, Slip, SlipPart
from kiosk.desk.slips import Languages
from kiosk.i18n.bidi import bare
from kiosk.i18n.languages import FRENCH
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.picture_code import pictures
from kiosk.ui.slip.texts import (
    arrival_sentence,
    bring_picture,
    bring_sentence,
    date_text,
    day_sentence,
    hours_sentence,
    together,
    within_sentence,
)

Catalogue = Callable[[str], Words]
"""The words of a language, by its code; with one line only."""


class Rank(Enum):
    """How loud a line is: the paper's title, a part's heading, its main thing, a name, text, and what is least."""

    TITLE = "title"
    HEAD = "head"
    MAIN = "main"
    NAME = "name"
    TEXT = "text"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Entry:
    """`picture`: a drawing that stands beside the line, or over it; "" for none. `spare`: gives way when the page
    is full; it is heard all the same."""

    rank: Rank
    line: Line
    picture: str = ""
    spare: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    part: SlipPart
    entries: tuple[Entry, ...]
    big: bool = False
    """The one thing to do next."""


def said(slip: Slip, catalogue: Catalogue, languages: Languages) -> tuple[Section, ...]:
    """In the order of reading; French is added to what is not French already."""
    own = _sections(slip, catalogue(languages.own))
    if not languages.french or languages.own == FRENCH.code:
        return own
    second = _sections(slip, catalogue(FRENCH.code))
    return tuple(
        replace(one, entries=tuple(map(_paired, one.entries, other.entries)))
        for one, other in zip(own, second, strict=True)
    )


def spoken(sections: tuple[Section, ...]) -> Iterator[Line]:
    """Each line by itself, the French after the one that it explains."""
    for section in sections:
        for entry in section.entries:
            yield Line(entry.line.text, entry.line.language)
            if entry.line.french:
                yield Line(entry.line.french, FRENCH.code)


def _paired(own: Entry, french: Entry) -> Entry:
    """What is the same in both is said once."""
    same = own.line.language == FRENCH.code or bare(own.line.text) == bare(french.line.text)
    return own if same else replace(own, line=replace(own.line, french=french.line.text))


def _sections(slip: Slip, words: Words) -> tuple[Section, ...]:
    make = {
        SlipPart.TITLE: _title,
        SlipPart.URGENT: _urgent,
        SlipPart.STEP: _step,
        SlipPart.PLACE: _place,
        SlipPart.BRING: _bring,
        SlipPart.CODE: _code,
        SlipPart.PASS: _pass,
    }
    big = next((part for part in slip.parts if part in (SlipPart.STEP, SlipPart.PLACE)), None)
    return tuple(Section(part, tuple(make[part](slip, words)), part is big) for part in slip.parts)


def _title(slip: Slip, words: Words) -> Iterator[Entry]:
    yield Entry(Rank.TITLE, words.t("Mes prochains pas"))
    if slip.day is not None:
        yield Entry(Rank.NOTE, day_sentence(slip.day, words))


def _urgent(slip: Slip, words: Words) -> Iterator[Entry]:
    urgent = slip.urgent
    if urgent is not None:
        yield Entry(Rank.NAME, within_sentence(urgent.within, words), "bell")
        if urgent.label:
            yield Entry(Rank.TEXT, words.c("needs:procedure", urgent.label))


def _step(slip: Slip, words: Words) -> Iterator[Entry]:
    step = slip.step
    if step is not None:
        yield Entry(Rank.HEAD, words.t("Ma prochaine étape ici"))
        yield Entry(Rank.MAIN, words.c(step.exercise, step.title), step.picture)
        yield from _about(step, words)


def _about(step: NextStep, words: Words) -> Iterator[Entry]:
    yield Entry(Rank.TEXT, words.c(f"skill:{step.skill}", step.can_do), spare=True)
    yield Entry(Rank.NOTE, words.n("{count} minute", "{count} minutes", step.minutes), spare=True)


def _place(slip: Slip, words: Words) -> Iterator[Entry]:
    place, advice = slip.place, slip.advice
    yield Entry(Rank.HEAD, words.t("Où aller") if place is not None else words.t("Qui peut m'aider"))
    if place is not None:
        yield from _address(place, words)
    if advice is not None:
        rank = Rank.TEXT if place is not None else Rank.MAIN
        say = words.c(f"advice:{advice.id}", advice.say)
        yield Entry(rank, say, advice.picture, spare=place is not None)
    if place is not None:
        yield from _opening(place, words)


def _address(place: Destination, words: Words) -> Iterator[Entry]:
    t = words.t
    yield Entry(Rank.MAIN, Line(place.name), "building")
    if place.address:
        yield Entry(Rank.TEXT, Line(", ".join(map(together, place.address))), "pin")
    if place.phone:
        yield Entry(Rank.NAME, t("Téléphone : {phone}", phone=together(place.phone)), "handset")
    if place.arrival is not None:
        yield Entry(Rank.TEXT, arrival_sentence(place.arrival, words), "door")


def _opening(place: Destination, words: Words) -> Iterator[Entry]:
    t = words.t
    if place.hours:
        yield Entry(Rank.HEAD, t("C'est ouvert"), "clock")
        for same in place.hours:
            yield Entry(Rank.TEXT, hours_sentence(same, words))
        since = date_text(date.fromisoformat(place.week_of), words)
        yield Entry(Rank.NOTE, t("Cette semaine, à partir du {date}", date=since), spare=True)
    elif place.hours_as_written:
        yield Entry(Rank.HEAD, t("C'est ouvert"), "clock")
        yield Entry(Rank.TEXT, Line(place.hours_as_written))


def _bring(slip: Slip, words: Words) -> Iterator[Entry]:
    yield Entry(Rank.HEAD, words.t("À apporter"))
    for one in slip.bring:
        yield Entry(Rank.TEXT, bring_sentence(one, words), bring_picture(one))


def _code(slip: Slip, words: Words) -> Iterator[Entry]:
    known = pictures(words)
    yield Entry(Rank.HEAD, words.t("Mes quatre images, pour revenir"))
    for index in slip.code:
        picture, name = known[index]
        yield Entry(Rank.NAME, name, picture)
    yield Entry(Rank.NOTE, words.t("Dans cet ordre. Gardez cette feuille pour vous."), spare=True)


def _pass(slip: Slip, words: Words) -> Iterator[Entry]:
    yield Entry(Rank.HEAD, words.t("Mes progrès"))
    yield Entry(Rank.TEXT, words.t("Pour continuer dans un autre lieu."), spare=True)
