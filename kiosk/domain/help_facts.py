"""What is worth remembering of the human side: help that came, what was done together, where somebody was sent.

Apart from `facts` because a volunteer causes these and a visitor never does. Ids and numbers only: no place is
named with a person, and nothing that a volunteer could write about anyone has a field here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class HelpGiven:
    """A call was answered. `waited_s`: from the first call of this visit that nobody had answered yet."""

    kind: ClassVar[str] = "help_given"
    screen: str
    waited_s: float


@dataclass(frozen=True, slots=True)
class ViewAgreed:
    """Whether the person lets whoever helps look at their visit, in this visit only."""

    kind: ClassVar[str] = "view_agreed"
    given: bool


@dataclass(frozen=True, slots=True)
class SupportGiven:
    """What was done with the person. `how`: of `domain.support.How`; `autonomy`: of `domain.accounts.Autonomy`,
    "" when nobody looked; `ticks`, `themes`, `procedures`: ids of `domain.support`; values, never words."""

    kind: ClassVar[str] = "support_given"
    how: tuple[str, ...]
    autonomy: str = ""
    ticks: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    procedures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Referred:
    """Somebody was sent to a place: to which kind of place and for what, never to which. `structure`: of
    `domain.support.Redirection`; `services`: of the national schema; `slip`: how the paper was given."""

    kind: ClassVar[str] = "referred"
    structure: str
    services: tuple[str, ...] = ()
    delay: str = ""
    slip: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutcomeTold:
    """What became of it, told at a later visit: of `domain.support.AfterReferral`, `days` later."""

    kind: ClassVar[str] = "outcome_told"
    outcome: str
    days: int


@dataclass(frozen=True, slots=True)
class HelperPractised:
    """A page of the helpers' own pack was worked through. A helper's fact: no visit, no learner."""

    kind: ClassVar[str] = "helper_practised"
    page: str
    first_try: bool


@dataclass(frozen=True, slots=True)
class DirectoryImported:
    """`newest`: the day of the latest row (ISO 8601), "" when none has one."""

    kind: ClassVar[str] = "directory_imported"
    places: int
    refused: int
    newest: str = ""


@dataclass(frozen=True, slots=True)
class UsbExported:
    """`form`: sealed or readable. `ending`: of `domain.stick.StickEnding`."""

    kind: ClassVar[str] = "usb_exported"
    form: str
    facts: int
    ending: str


@dataclass(frozen=True, slots=True)
class ReceiptRead:
    """Head office says that it has these facts."""

    kind: ClassVar[str] = "receipt_read"
    facts: int


@dataclass(frozen=True, slots=True)
class LearnerForgotten:
    """Somebody asked to be forgotten. `learner`: `sha256:…` of the random name, so that the name itself is gone
    from here; head office compares with the names that it knows, and forgets that one too."""

    kind: ClassVar[str] = "learner_forgotten"
    learner: str


@dataclass(frozen=True, slots=True)
class ReportWritten:
    kind: ClassVar[str] = "report_written"
    activities: int
    days: int


@dataclass(frozen=True, slots=True)
class SettingChanged:
    """Which one; never to what: a centre's name or an address is nobody's fact."""

    kind: ClassVar[str] = "setting_changed"
    name: str


HelpHappening = (
    HelpGiven
    | ViewAgreed
    | SupportGiven
    | Referred
    | OutcomeTold
    | HelperPractised
    | DirectoryImported
    | UsbExported
    | ReceiptRead
    | LearnerForgotten
    | ReportWritten
    | SettingChanged
)
