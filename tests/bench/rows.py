"""How one measure is told: what was measured, what stands beside it, and whether that is within its limit.

Apart because every part of the bench hands over the same few figures, and one table shows them all.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import quantiles

HANDED_OVER = "BENCH_ROWS"
"""Names the file in which a part leaves its rows for the table of the whole bench."""


@dataclass(frozen=True)
class Row:
    """`reference`: measured alternately with `measured`, in the same run. `limit` is for the ratio of the two when
    `of_ratio`, else for what was measured. `gate`: over its limit, the whole bench fails."""

    name: str
    measured: float
    limit: float
    reference: float | None = None
    of_ratio: bool = False
    gate: bool = False
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        return self.measured / self.reference if self.reference else None

    @property
    def ok(self) -> bool:
        judged = self.ratio if self.of_ratio else self.measured
        return judged is not None and judged <= self.limit


def table(rows: Sequence[Row]) -> str:
    head = f"{'':50}{'measured':>13}{'reference':>11}{'ratio':>7}{'limit':>8}"
    return "\n".join([head, *(_line(row) for row in rows)])


def _line(row: Row) -> str:
    reference = "" if row.reference is None else f"{row.reference:.2f}"
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    limit = f"{row.limit:g}{'×' if row.of_ratio else ''}"
    verdict = "ok" if row.ok else "OVER (fails)" if row.gate else "over"
    figures = f"{row.measured:9.2f} {row.unit:3}{reference:>11}{ratio:>7}{limit:>8}"
    return f"{row.name:50}{figures}  {verdict}"


def percentile(values: Sequence[float], percent: int) -> float:
    """Between the values where need be; never beyond the largest."""
    if len(values) < 2:
        return values[0]
    return quantiles(values, n=100, method="inclusive")[percent - 1]


def leave(rows: Sequence[Row]) -> None:
    """For the table of the whole bench, when this part runs inside it."""
    if name := os.environ.get(HANDED_OVER):
        with Path(name).open("a", encoding="utf-8") as out:
            out.writelines(json.dumps(asdict(row)) + "\n" for row in rows)


def failed(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.gate and not row.ok]


def handed_over(file: Path) -> list[Row]:
    return [Row(**json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]


def end(rows: Sequence[Row]) -> None:
    """Of a part: print, leave, and end as its gates say."""
    print(table(rows), flush=True)
    leave(rows)
    sys.exit(1 if failed(rows) else 0)
