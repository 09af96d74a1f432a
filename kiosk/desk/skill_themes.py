"""Which theme of the activity form does a practised skill belong to?

Apart because it is a table that the field may disagree with a line of. It agrees with what the shipped pack says
of its own skills (a test holds the two against each other); a theme that neither knows is not guessed.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.support import Theme

OF_THREADS: Mapping[str, tuple[Theme, ...]] = {
    "A": (Theme.DEVICE,),
    "B": (Theme.DEVICE,),
    "C": (Theme.DEVICE,),
    "D": (Theme.DEVICE,),
    "E": (Theme.INTERNET,),
    "F": (Theme.INTERNET,),
    "G": (Theme.MAIL,),
    "H": (Theme.SAFETY,),
    "I": (Theme.PROCEDURES,),
    "J": (Theme.PROCEDURES,),
    "K": (Theme.SAFETY,),
    "L": (Theme.CONTENTS,),
}
"""What most skills of a thread are about."""

OF_SKILLS: Mapping[str, tuple[Theme, ...]] = {
    "B3": (Theme.OFFICE,),
    "D2": (Theme.DEVICE, Theme.SOCIAL),
    "D3": (Theme.DEVICE, Theme.SAFETY),
    "F2": (Theme.INTERNET, Theme.SAFETY),
    "F3": (Theme.CULTURE,),
    "H1": (Theme.INTERNET,),
    "J2": (Theme.HEALTH, Theme.PROCEDURES),
}
"""The skills that are about something else, or about more."""


def themes_of(skill: str) -> tuple[Theme, ...]:
    """Of "G2" its own, else its thread's; none for a skill of a thread that nobody has placed."""
    if len(skill) != 2 or skill[1] not in "123":
        return ()
    return OF_SKILLS.get(skill) or OF_THREADS.get(skill[0], ())
