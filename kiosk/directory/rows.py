"""One row as it stands in a file, before anybody makes sense of it, and what was made of it.

Apart because tables and JSON files hand over the same thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.venue import Venue
from kiosk.domain.venue_remarks import Flaw, Remark

RAW_KEPT = 20_000
"""Characters of a row that are kept as they were written."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """`cells` by the schema's names; None: the row has no use. `flaw`: what is wrong with the row as a whole."""

    line: int
    row: int
    raw: str
    cells: Mapping[str, str] | None
    flaw: Flaw | None = None


@dataclass(frozen=True, slots=True)
class ReadRow:
    """`venue`: None when the row is refused."""

    line: int
    row: int
    raw: str
    venue: Venue | None
    remarks: tuple[Remark, ...]
