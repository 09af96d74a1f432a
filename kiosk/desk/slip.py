"""What does the paper say that a person takes away? A value: which parts, in the order in which they are read.

Apart because the printer, the PDF, the preview and the voice must all say the same, and because what has no field
here is never printed: no name, no typed text, nothing of what makes somebody's life hard.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.desk.bring import Bring, to_bring
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.orientation import Rule
from kiosk.domain.venue import DayHours, Opening, Venue, phone_shown
from kiosk.domain.venue_words import Arrival


class SlipPart(Enum):
    """The parts of the paper, in their order of reading when nothing presses."""

    TITLE = "title"
    URGENT = "urgent"
    STEP = "step"
    PLACE = "place"
    BRING = "bring"
    CODE = "code"
    PASS = "pass"


_PRESSING = (
    SlipPart.TITLE,
    SlipPart.URGENT,
    SlipPart.PLACE,
    SlipPart.BRING,
    SlipPart.STEP,
    SlipPart.CODE,
    SlipPart.PASS,
)


_EASIEST_FIRST = (
    Arrival.WALK_IN,
    Arrival.CALL,
    Arrival.BOOK_ONLINE,
    Arrival.MAIL,
    Arrival.REFERRAL_MAIL,
)
"""The list names every way in; one is enough on paper."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next exercise. `title` and `can_do` are French; contexts of their translations: the exercise's id, and
    `skill:` with that of its skill. `picture`: of its theme."""

    exercise: str
    title: str
    skill: str
    can_do: str
    picture: str
    minutes: int


class Within(Enum):
    """How soon something must be done."""

    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"


@dataclass(frozen=True, slots=True)
class Urgent:
    """`choice`, `label`: what it is about, as the interview calls it (context `needs:procedure`), in French."""

    within: Within
    choice: str
    label: str


@dataclass(frozen=True, slots=True)
class SameHours:
    """Days of one week, Monday is 0, with the same hours; none is closed."""

    days: tuple[int, ...]
    openings: tuple[Opening, ...]


@dataclass(frozen=True, slots=True)
class Destination:
    """A place as a paper names it. `arrival`: the easiest way in. `hours` of the week that begins at `week_of`;
    `hours_as_written`: what the list says instead, in French, when nobody could make days of it."""

    name: str
    address: tuple[str, ...]
    phone: str = ""
    arrival: Arrival | None = None
    hours: tuple[SameHours, ...] = ()
    week_of: str = ""
    hours_as_written: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """`day`: None when the clock cannot be trusted. `advice`: today's human help. `code`: the four pictures, only
    when the person asked for them. `pass_text`: what the picture for other kiosks holds."""

    language: str
    day: date | None = None
    urgent: Urgent | None = None
    step: NextStep | None = None
    advice: Rule | None = None
    place: Destination | None = None
    bring: tuple[Bring, ...] = ()
    code: tuple[int, ...] = ()
    pass_text: str = ""

    @property
    def parts(self) -> tuple[SlipPart, ...]:
        """What is on it, in the order of reading."""
        there = {
            SlipPart.TITLE: True,
            SlipPart.URGENT: self.urgent is not None,
            SlipPart.STEP: self.step is not None,
            SlipPart.PLACE: self.place is not None or self.advice is not None,
            SlipPart.BRING: bool(self.bring),
            SlipPart.CODE: bool(self.code),
            SlipPart.PASS: bool(self.pass_text),
        }
        return tuple(part for part in (_PRESSING if self.presses else SlipPart) if there[part])

    @property
    def presses(self) -> bool:
        """Going there comes first; practising comes after it."""
        return self.urgent is not None and self.urgent.within is Within.THIS_WEEK


def make_slip(
    curriculum: Curriculum,
    language: str,
    *,
    next_stop: str | None = None,
    advice: Sequence[Rule] = (),
    answers: Mapping[str, tuple[str, ...]] | None = None,
    place: Destination | None = None,
    day: date | None = None,
    code: tuple[int, ...] = (),
    pass_text: str = "",
) -> Slip:
    """`next_stop`: an exercise's id. `answers`: of the interview. `place`: made with `destination`. `day`: today,
    None when the clock cannot be trusted. `code`: only if the person wants it on paper."""
    told = answers or {}
    procedure = "".join(told.get("procedure", ())[:1])
    going = place is not None or bool(advice)
    return Slip(
        language=language,
        day=day,
        urgent=_urgent(curriculum, told, procedure),
        step=_step(curriculum, next_stop),
        advice=advice[0] if advice else None,
        place=place,
        bring=to_bring(advice[0].role if advice else None, procedure) if going else (),
        code=code,
        pass_text=pass_text,
    )


def destination(venue: Venue, week: Sequence[DayHours] = ()) -> Destination:
    """`week`: seven days that follow one another, as the directory tells them; empty when nobody can tell."""
    town = f"{venue.postcode} {venue.town}".strip()
    return Destination(
        name=venue.name,
        address=tuple(line for line in (venue.address, venue.address_more, town) if line),
        phone=phone_shown(venue.phones[0]) if venue.phones else "",
        arrival=next((one for one in _EASIEST_FIRST if one in venue.arrival), None),
        hours=same_hours(week),
        week_of=week[0].date if week else "",
        hours_as_written="" if week else venue.hours_as_written,
    )


def same_hours(week: Sequence[DayHours]) -> tuple[SameHours, ...]:
    """From Monday on, days with the same hours together; closed days are left out."""
    together: dict[tuple[Opening, ...], list[int]] = {}
    for number, openings in sorted((date.fromisoformat(day.date).weekday(), day.openings) for day in week):
        if openings:
            together.setdefault(openings, []).append(number)
    return tuple(SameHours(tuple(days), openings) for openings, days in together.items())


def _urgent(curriculum: Curriculum, told: Mapping[str, tuple[str, ...]], procedure: str) -> Urgent | None:
    """Only what has an end this week or this month, and what it is about."""
    within = next((one for one in Within if (one.value,) == told.get("deadline", ())[:1]), None)
    labels = {
        choice.id: choice.label for one in curriculum.questions if one.id == "procedure" for choice in one.choices
    }
    return Urgent(within, procedure, labels.get(procedure, "")) if within is not None else None


def _step(curriculum: Curriculum, name: str | None) -> NextStep | None:
    """None for a stop that no pack brings any more, or that is being repaired."""
    exercise = curriculum.exercises.get(name) if name else None
    skill = next((one for one in curriculum.skills.skills() if exercise and one.id == exercise.skill), None)
    if exercise is None or skill is None or exercise.broken:
        return None
    thread = curriculum.skills.thread(skill.thread)
    return NextStep(exercise.id, exercise.title, skill.id, skill.can_do, thread.picture, exercise.minutes)
