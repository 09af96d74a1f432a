"""How long a path may be and where it begins: by the time somebody has, and by who they are.

Apart because these shapes are how centres work (one open hour, 12, 18, 30 hours; elders, the young, newcomers):
content that a teacher changes (`assets/content/<pack>/paths.toml`), read with the same conditions as advice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.domain.orientation import Circumstances, Seen

ROUNDS = 2
"""An exercise is lived about twice as long as its `minutes` say: shown, together, alone, as a challenge."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What is left out asks nothing. `groups`: threads that belong to the course, in the order of its meetings;
    others only come in when they are wished for. `first`: threads that are pulled forward. `skip`: skills that
    are not part of it. `hours` and `most` limit the path. `gate`: whether mouse and keyboard come before all else.
    `letters` False: what needs reading comes last."""

    id: str
    when: tuple[Circumstances, ...] = ()
    hours: float = 0.0
    most: int = 0
    groups: tuple[tuple[str, ...], ...] = ()
    first: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    gate: bool = True
    letters: bool = True


@dataclass(frozen=True, slots=True)
class Plans:
    """`format`: by the time somebody has; `public`: by who they are. Of each list the first that holds counts."""

    format: tuple[Shape, ...] = ()
    public: tuple[Shape, ...] = ()


NO_PLANS = Plans()

OPEN = Shape("open")
"""Everything, in the usual order."""


def plan(plans: Plans, person: Seen) -> Shape:
    """The course for the time this person has, begun where their public begins."""
    course, public = _first(plans.format, person), _first(plans.public, person)
    return replace(
        course,
        first=(*public.first, *course.first),
        skip=(*public.skip, *course.skip),
        gate=course.gate and public.gate,
        letters=course.letters and public.letters,
    )


def _first(shapes: tuple[Shape, ...], person: Seen) -> Shape:
    return next((shape for shape in shapes if any(one.hold(person) for one in shape.when)), OPEN)
