"""Which activities of the national form do these visits make? One a visit, and nothing that nobody told or did.

Apart because what may be claimed is decided here: an unknown stays empty, and what the form would refuse cannot
come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from typing import TypeVar

from kiosk.desk.activity_form import LONGEST_MINUTES, Activity, Independence, Kind, Material, Participants
from kiosk.desk.skill_themes import themes_of
from kiosk.desk.visit_told import VisitTold
from kiosk.domain.accounts import Autonomy
from kiosk.domain.support import How, Procedure, Redirection, Theme

DEVICES = "devices"
"""The question of the interview that asks what a person has."""

MATERIALS: Mapping[str, Material] = {
    "computer": Material.COMPUTER,
    "smartphone": Material.PHONE,
    "keypad_phone": Material.PHONE,
    "tablet": Material.TABLET,
    "printer": Material.OTHER,
    "none": Material.NONE,
}
"""What its choices are called on the form."""

Named = TypeVar("Named", bound=Enum)

_SEEN: Mapping[str, Independence] = {
    Autonomy.ACCOMPANIED.value: Independence.ACCOMPANIED,
    Autonomy.PARTLY.value: Independence.PARTLY,
    Autonomy.AUTONOMOUS.value: Independence.AUTONOMOUS,
}


def activity_of(visit: VisitTold, day: date) -> Activity:
    """What the form asks of one person's visit."""
    support, referred = visit.support, visit.referred
    procedures = _members(Procedure, support.procedures) if support else ()
    oriented = referred is not None or (support is not None and How.ORIENTED.value in support.how)
    return Activity(
        day=day,
        minutes=_minutes(visit),
        materials=_materials(visit),
        themes=_themes(visit, procedures),
        procedures=procedures,
        independence=_SEEN.get(support.autonomy) if support else None,
        redirected=oriented or None,
        redirection=next(iter(_members(Redirection, (referred.structure,))), None) if referred else None,
    )


def as_workshop(activities: Sequence[Activity]) -> Activity:
    """Visits of one day that a volunteer says were one workshop: as long as the longest of them. What the form
    asks of a single person (autonomy, where to) has no place in it any more."""
    known = [activity.minutes for activity in activities if activity.minutes is not None]
    materials = _all_of(Material, (activity.materials for activity in activities))
    return Activity(
        day=activities[0].day,
        minutes=max(known, default=None),
        kind=Kind.WORKSHOP,
        channel=activities[0].channel,
        materials=_possible(materials),
        themes=_all_of(Theme, (activity.themes for activity in activities)),
        procedures=_all_of(Procedure, (activity.procedures for activity in activities)),
        participants=Participants(sum(activity.participants.total for activity in activities)),
    )


def with_workshops(activities: Iterable[Activity], days: frozenset[date]) -> Iterator[Activity]:
    """The same, with the visits of each of these days as one workshop. One visit alone is none."""
    by_day: dict[date, list[Activity]] = {}
    for activity in activities:
        by_day.setdefault(activity.day, []).append(activity)
    for day in sorted(by_day):
        if day in days and len(by_day[day]) > 1:
            yield as_workshop(by_day[day])
        else:
            yield from by_day[day]


def _minutes(visit: VisitTold) -> int | None:
    """A visit that was begun took a minute at least; the length of an impossible one is not known."""
    seconds = visit.ended.duration_s if visit.ended else 0
    return max(round(seconds / 60), 1) if 0 < seconds <= LONGEST_MINUTES * 60 else None


def _materials(visit: VisitTold) -> tuple[Material, ...]:
    told = visit.needs.answers.get(DEVICES, ()) if visit.needs else ()
    return _possible(_all_of(Material, [tuple(MATERIALS[name] for name in told if name in MATERIALS)]))


def _possible(materials: tuple[Material, ...]) -> tuple[Material, ...]:
    """Nothing at all, and something, cannot both be true: what there is counts."""
    return tuple(one for one in materials if one is not Material.NONE) or materials


def _themes(visit: VisitTold, procedures: tuple[Procedure, ...]) -> tuple[Theme, ...]:
    """What was practised and what a volunteer ticked; a diagnostic is a theme, and so are procedures."""
    found = [themes_of(skill) for skill in visit.practised]
    found.append(_members(Theme, visit.support.themes) if visit.support else ())
    found.append((Theme.DIAGNOSIS,) if visit.diagnostic is not None else ())
    found.append((Theme.PROCEDURES,) if procedures else ())
    return _all_of(Theme, found)


def _members(kind: type[Named], values: Iterable[str]) -> tuple[Named, ...]:
    """In the order of the form, each once; a word that this version does not know says nothing."""
    told = set(values)
    return tuple(member for member in kind if member.value in told)


def _all_of(kind: type[Named], groups: Iterable[Iterable[Named]]) -> tuple[Named, ...]:
    met = {member for group in groups for member in group}
    return tuple(member for member in kind if member in met)
