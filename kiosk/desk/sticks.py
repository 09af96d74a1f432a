"""What can a volunteer do with a USB stick? Take the results away, make a list that people can read, bring in.

Apart because the page needs only this; where sticks, memory and keys are is known to `office.sticks`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.stick import Stick, StickEnding

Tell = Callable[[int, int], None]
"""How far it has got: so many of so many steps."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What head office is not known to have; of these, `new` came of visits and were on no stick yet. `since`:
    when the first of them was recorded; `exported`: when a stick last took some; ISO 8601, "" for never."""

    facts: int
    new: int = 0
    since: str = ""
    exported: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """`files`: names on the stick, only when all is well; `sha256`: of the first of them."""

    ending: StickEnding
    facts: int = 0
    files: tuple[str, ...] = ()
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Received:
    """`facts`: how many head office has now that were still waiting."""

    ending: StickEnding
    facts: int = 0


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A plain file of a stick, whose name holds nothing that could mislead whoever reads it on the screen."""

    name: str
    path: str
    size: int


@dataclass(frozen=True, slots=True)
class HeadOffice:
    """`recipient`: age recipients (`age1…`), one or several with spaces. `key`: Ed25519, 64 hexadecimal digits."""

    recipient: str
    key: str


class StickDesk(Protocol):
    """All but `signature` and `has_head_office_key` may take a while: never in the thread of the window."""

    def signature(self) -> Hashable:
        """Changes whenever a stick comes or goes; cheap."""
        ...

    def has_head_office_key(self) -> bool: ...

    def sticks(self) -> Sequence[Stick]: ...

    def waiting(self) -> Waiting: ...

    def export(self, tell: Tell) -> Exported:
        """Sealed, for head office: all that it is not known to have. Then the stick may be pulled out."""
        ...

    def export_readable(self, tell: Tell) -> Exported:
        """A list that any spreadsheet opens. It is not sealed: whoever finds the stick can read it."""
        ...

    def receive(self, tell: Tell) -> Received:
        """Read the receipts that head office has put on the stick."""
        ...

    def find_files(self, endings: Collection[str], largest: int) -> tuple[StickEnding, Sequence[FoundFile]]:
        """Plain files with such a name (`.csv`) and at most so many bytes, on the stick and one folder down."""
        ...

    def head_office(self) -> HeadOffice | StickEnding:
        """What a `head-office.toml` on the stick says, checked, so that nobody has to type it."""
        ...

    def eject(self) -> StickEnding: ...
