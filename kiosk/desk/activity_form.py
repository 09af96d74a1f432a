"""What is one activity of the national form? One that breaks a rule of it cannot be made.

Apart because facts, the page and the file all mean the same row, and because the rules are the form's, not ours
(Coop de la médiation numérique; the codes are in the values).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from kiosk.domain.support import Procedure, Redirection, Theme

LONGEST_MINUTES = 24 * 60
"""An activity is of one day."""


class Kind(Enum):
    INDIVIDUAL = "Individuel"
    WORKSHOP = "Collectif"


class Channel(Enum):
    ON_SITE = "LieuActivite"
    AT_HOME = "Domicile"
    REMOTE = "ADistance"
    OTHER = "Autre"


class Material(Enum):
    COMPUTER = "Ordinateur"
    PHONE = "Telephone"
    TABLET = "Tablette"
    OTHER = "Autre"
    NONE = "Aucun"


class Independence(Enum):
    """How far a person managed alone, in the form's words; of one person, never of a workshop."""

    ACCOMPANIED = "EntierementAccompagne"
    PARTLY = "PartiellementAutonome"
    AUTONOMOUS = "Autonome"


class Level(Enum):
    """Of a workshop, never of one person."""

    BEGINNER = "Debutant"
    INTERMEDIATE = "Intermediaire"
    ADVANCED = "Avance"


class Gender(Enum):
    MALE = "Masculin"
    FEMALE = "Feminin"
    UNTOLD = "NonCommunique"


class AgeBand(Enum):
    UNDER_12 = "MoinsDeDouze"
    FROM_12 = "DouzeDixHuit"
    FROM_18 = "DixHuitVingtQuatre"
    FROM_25 = "VingtCinqTrenteNeuf"
    FROM_40 = "QuaranteCinquanteNeuf"
    FROM_60 = "SoixanteSoixanteNeuf"
    FROM_70 = "SoixanteDixPlus"
    UNTOLD = "NonCommunique"


class Status(Enum):
    PUPIL = "Scolarise"
    UNEMPLOYED = "SansEmploi"
    EMPLOYED = "EnEmploi"
    RETIRED = "Retraite"
    UNTOLD = "NonCommunique"


class FormRule(Enum):
    """What the form refuses."""

    PROCEDURES_WITHOUT_THEME = "procedures_without_theme"
    MORE_COUNTED_THAN_PRESENT = "more_counted_than_present"
    NOBODY_PRESENT = "nobody_present"
    SEVERAL_IN_AN_INDIVIDUAL = "several_in_an_individual"
    IMPOSSIBLE_MINUTES = "impossible_minutes"
    NOTHING_AND_SOMETHING = "nothing_and_something"
    NAMED_TWICE = "named_twice"
    REDIRECTION_WITHOUT_REDIRECTING = "redirection_without_redirecting"
    OF_THE_OTHER_KIND = "of_the_other_kind"


class RulesBroken(ValueError):
    """Somebody tried to make an activity that the form would refuse."""

    def __init__(self, rules: tuple[FormRule, ...]) -> None:
        super().__init__(", ".join(rule.value for rule in rules))
        self.rules = rules


@dataclass(frozen=True, slots=True)
class Participants:
    """How many, and of how many something is known; nobody is ever named."""

    total: int = 1
    genders: Mapping[Gender, int] = field(default_factory=dict)
    ages: Mapping[AgeBand, int] = field(default_factory=dict)
    statuses: Mapping[Status, int] = field(default_factory=dict)

    def broken_rules(self) -> Iterator[FormRule]:
        if self.total < 1:
            yield FormRule.NOBODY_PRESENT
        counted = [list(told.values()) for told in (self.genders, self.ages, self.statuses)]
        if any(sum(told) > self.total or min(told, default=0) < 0 for told in counted):
            yield FormRule.MORE_COUNTED_THAN_PRESENT


@dataclass(frozen=True, slots=True)
class Activity:
    """`minutes`, `independence`, `redirected` and so on are None, and the tuples empty, when nobody knows.

    `title` and `level` are a workshop's. Raises RulesBroken rather than exist against the form's rules.
    """

    day: date
    minutes: int | None = None
    kind: Kind = Kind.INDIVIDUAL
    channel: Channel = Channel.ON_SITE
    materials: tuple[Material, ...] = ()
    themes: tuple[Theme, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    independence: Independence | None = None
    redirected: bool | None = None
    redirection: Redirection | None = None
    title: str = ""
    level: Level | None = None
    participants: Participants = field(default_factory=Participants)

    def __post_init__(self) -> None:
        if broken := (*self.participants.broken_rules(), *self._broken_rules()):
            raise RulesBroken(broken)

    def _broken_rules(self) -> Iterator[FormRule]:
        if self.procedures and Theme.PROCEDURES not in self.themes:
            yield FormRule.PROCEDURES_WITHOUT_THEME
        if self.minutes is not None and not 1 <= self.minutes <= LONGEST_MINUTES:
            yield FormRule.IMPOSSIBLE_MINUTES
        if Material.NONE in self.materials and len(self.materials) > 1:
            yield FormRule.NOTHING_AND_SOMETHING
        if any(len(set(named)) < len(named) for named in (self.materials, self.themes, self.procedures)):
            yield FormRule.NAMED_TWICE
        if self.redirection is not None and not self.redirected:
            yield FormRule.REDIRECTION_WITHOUT_REDIRECTING
        yield from self._broken_rules_of_its_kind()

    def _broken_rules_of_its_kind(self) -> Iterator[FormRule]:
        if self.kind is Kind.INDIVIDUAL:
            if self.participants.total > 1:
                yield FormRule.SEVERAL_IN_AN_INDIVIDUAL
            if self.title or self.level is not None:
                yield FormRule.OF_THE_OTHER_KIND
        elif self.independence is not None or self.redirected is not None:
            yield FormRule.OF_THE_OTHER_KIND
