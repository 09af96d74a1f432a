"""What is worth remembering: one frozen class for each thing that happened, named by a past participle.

Apart because the store, progress, sync and the reports are all readers of these and of nothing else.
No fact has a field for a name, an address or a typed text: what does not exist cannot leak.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from kiosk.domain.help_facts import HelpHappening
from kiosk.domain.outcomes import Mode, Outcome, Profile, VisitEnd

Numbers = dict[str, float]
"""Measures by name, all numbers: seconds end in `_s`, millimetres in `_mm`, counts have no ending."""


@dataclass(frozen=True, slots=True)
class KioskStarted:
    kind: ClassVar[str] = "kiosk_started"
    version: str
    notices: tuple[str, ...] = ()
    """What was not as it should be (codes): `store_restored`, `voice_missing:ar` …"""


@dataclass(frozen=True, slots=True)
class VisitStarted:
    kind: ClassVar[str] = "visit_started"
    language: str


@dataclass(frozen=True, slots=True)
class VisitEnded:
    kind: ClassVar[str] = "visit_ended"
    reason: VisitEnd
    duration_s: float


@dataclass(frozen=True, slots=True)
class ComfortSet:
    kind: ClassVar[str] = "comfort_set"
    size: int
    contrast: str
    volume: int
    voice: bool
    bilingual: bool
    measures: Numbers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """`given` is False when the person said no; the visit then leaves nothing behind."""

    kind: ClassVar[str] = "consent_given"
    given: bool
    version: str
    channel: str


@dataclass(frozen=True, slots=True)
class NeedsTold:
    """`answers` maps a question's id to the chosen answers' ids; a question that was skipped is absent."""

    kind: ClassVar[str] = "needs_told"
    answers: dict[str, tuple[str, ...]]
    urgent: bool


@dataclass(frozen=True, slots=True)
class ItemAnswered:
    """`first_try`: the only thing that counts for the estimate. `outcome` says how it ended."""

    kind: ClassVar[str] = "item_answered"
    item: str
    skill: str
    twin: bool
    first_try: bool
    outcome: Outcome
    counted: bool = True
    """False for a confidence item: something already known, asked to end on a success."""
    measures: Numbers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DiagnosticFinished:
    """`steps`: per thread, how many steps (0–3) are known; `sure`: how sure we are of it (0–1)."""

    kind: ClassVar[str] = "diagnostic_finished"
    steps: dict[str, int]
    sure: dict[str, float]
    how: dict[str, str]
    profile: Profile
    items: int
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Oriented:
    """Which human help was advised, today's first; all ids. `procedure` and `delay`: answers of the interview."""

    kind: ClassVar[str] = "oriented"
    roles: tuple[str, ...]
    formats: tuple[str, ...]
    rules: tuple[str, ...]
    procedure: str = ""
    delay: str = ""


@dataclass(frozen=True, slots=True)
class PathDrawn:
    kind: ClassVar[str] = "path_drawn"
    stops: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExerciseStarted:
    kind: ClassVar[str] = "exercise_started"
    exercise: str
    skill: str
    mode: Mode


@dataclass(frozen=True, slots=True)
class ExerciseFinished:
    kind: ClassVar[str] = "exercise_finished"
    exercise: str
    skill: str
    mode: Mode
    outcome: Outcome
    measures: Numbers = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MemoryChecked:
    """A skill that was asked again `days` after it was practised. `kept`: it was still there, without help."""

    kind: ClassVar[str] = "memory_checked"
    skill: str
    exercise: str
    kept: bool
    days: int


@dataclass(frozen=True, slots=True)
class HelpCalled:
    kind: ClassVar[str] = "help_called"
    screen: str


Happening = (
    KioskStarted
    | VisitStarted
    | VisitEnded
    | ComfortSet
    | ConsentGiven
    | NeedsTold
    | ItemAnswered
    | DiagnosticFinished
    | Oriented
    | PathDrawn
    | ExerciseStarted
    | ExerciseFinished
    | MemoryChecked
    | HelpCalled
    | HelpHappening
)


@dataclass(frozen=True, slots=True)
class Moment:
    """When: UTC in ISO 8601, and the machine's own count, because clocks of old PCs lie.

    `boot` names this start of the machine, `mono_ms` counts from it, `trust` is ntp, manual or unsynced.
    """

    utc: str
    boot: str
    mono_ms: int
    trust: str


@dataclass(frozen=True, slots=True)
class Fact:
    """`learner` is "" for a walk-in (the visit then stands for the person) and for the kiosk's own facts."""

    id: str
    at: Moment
    what: Happening
    visit: str = ""
    learner: str = ""
    language: str = "fr"
    pack: str = ""
