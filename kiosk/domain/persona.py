"""The invented person in whose name everything is practised, so that nobody types what is theirs.

Apart because her card is in sight wherever somebody may type, and the shield knows her data from real ones.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Particular:
    """One line of the card: "Téléphone", "06 39 98 00 12"."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Persona:
    name: str
    email: str
    card: tuple[Particular, ...] = ()

    @property
    def values(self) -> tuple[str, ...]:
        return (self.name, self.email, *(line.value for line in self.card))


NOBODY = Persona("", "")
