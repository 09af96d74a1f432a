"""How many items the diagnostic asks, and how well it then knows people, beside two reference designs.

Apart from the tests because it meets many people and prints a table. `python -m tests.bench.diagnostic`
ends with 1 when a kind of people is known too badly or asked too much; nothing is left out of the
count: items asked only for confidence are items too. `python -m tests.bench.diagnostic 61 62 63` judges
other seeds, 400 people of each kind for each, and says how many of them pass.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import Random

from kiosk.domain.diagnostic import Diagnostic, Parameters, findings
from tests.bench.people import MEANS, Person, live, people, skill_map
from tests.bench.rows import Row, leave

PEOPLE = 1200
SEED = 31
PEOPLE_OF_A_SEED = 400
LIMITS = {"6 %": (10.0, 0.90), "16 %": (16.0, 0.92), "34 %": (22.0, 0.92), "68 %": (27.0, 0.93)}
"""At most so many items on average, at least such a balanced accuracy."""
QUESTION_MS = 5.0

MAP = skill_map()
SKILLS = frozenset(skill.id for skill in MAP.skills())


@dataclass(frozen=True)
class Met:
    """One person after the diagnostic: what was believed known, after how many items."""

    masters: frozenset[str]
    believed: frozenset[str]
    items: int
    counted: int


Design = Callable[[Person, Random], Met]


@dataclass(frozen=True)
class Result:
    items: float
    counted: float
    sensitivity: float
    specificity: float

    @property
    def accuracy(self) -> float:
        """Balanced: what is known and what is not weigh the same, however rare either is."""
        return (self.sensitivity + self.specificity) / 2


def everything(who: Person, chance: Random) -> Met:
    """The reference that asks all the items and infers nothing."""
    believed = frozenset(skill for skill in sorted(SKILLS) if who.does(skill, chance))
    return Met(who.masters, believed, len(SKILLS), len(SKILLS))


def with_engine(parameters: Parameters) -> Design:
    def meet(who: Person, chance: Random) -> Met:
        after = live(Diagnostic(MAP, parameters=parameters), who, chance)
        counted = sum(reply.probe.counted for reply in after.replies)
        return Met(who.masters, findings(after).known_skills, len(after.replies), counted)

    return meet


without_twins = with_engine(Parameters(surprise=2.0))
"""No failure ever surprises enough."""
shipped = with_engine(Parameters())


def measure(design: Design, kind: str, number: int = PEOPLE, seed: int = SEED) -> Result:
    return pooled([design(who, chance) for who, chance in people(MEANS[kind], number, seed)])


def pooled(met: Iterable[Met]) -> Result:
    """Over all skills of all these people at once."""
    met = list(met)
    mastered = sum(len(one.masters) for one in met)
    recognised = sum(len(one.masters & one.believed) for one in met)
    unknown = len(met) * len(SKILLS) - mastered
    imagined = sum(len(one.believed - one.masters) for one in met)
    return Result(
        items=sum(one.items for one in met) / len(met),
        counted=sum(one.counted for one in met) / len(met),
        sensitivity=recognised / mastered,
        specificity=1 - imagined / unknown,
    )


def complaints(results: dict[str, Result]) -> list[str]:
    found = []
    for kind, result in results.items():
        most, least = LIMITS[kind]
        if result.accuracy < least:
            found.append(f"{kind}: balanced accuracy {result.accuracy:.3f}, at least {least:.2f} wanted")
        if result.items > most:
            found.append(f"{kind}: {result.items:.1f} items on average, at most {most:.0f} wanted")
    return found


def rows(shipped: dict[str, Result], reference: dict[str, Result]) -> list[Row]:
    """For the table of the whole bench: how often a skill is misjudged, which `complaints` tells as accuracy."""
    found = []
    for kind, (most, least) in LIMITS.items():
        mine, theirs = shipped[kind], reference[kind]
        found.append(Row(f"items asked, masters {kind}", mine.items, most, theirs.items, gate=True, unit=""))
        wrong, theirs_wrong = 100 * (1 - mine.accuracy), 100 * (1 - theirs.accuracy)
        limit = round(100 * (1 - least), 1)
        found.append(Row(f"skills misjudged, masters {kind}", wrong, limit, theirs_wrong, gate=True, unit="%"))
    return found


def judge(seeds: list[int]) -> int:
    """Each seed by itself: mean, worst, and the share within all limits."""
    passed = 0
    tables: dict[str, list[Result]] = {kind: [] for kind in MEANS}
    for seed in seeds:
        results = {kind: measure(shipped, kind, PEOPLE_OF_A_SEED, seed) for kind in MEANS}
        for kind, result in results.items():
            tables[kind].append(result)
        found = complaints(results)
        passed += not found
        print(f"seed {seed}: {'; '.join(found) or 'within all limits'}", flush=True)
    for kind, results_of in tables.items():
        items, known = [one.items for one in results_of], [one.accuracy for one in results_of]
        print(
            f"  masters {kind:>4}: {sum(items) / len(items):5.1f} items (worst {max(items):.1f})"
            f" · {sum(known) / len(known):.3f} (worst {min(known):.3f})"
        )
    print(f"{passed} of {len(seeds)} seeds within all limits")
    return 0 if passed == len(seeds) else 1


def question_ms() -> float:
    """How long choosing one item takes here, on average over a whole diagnostic."""
    who, chance = next(iter(people(MEANS["34 %"], 1, SEED)))
    began = time.process_time()
    lived = [live(Diagnostic(MAP), who, chance) for _ in range(20)]
    return (time.process_time() - began) * 1000 / sum(len(one.replies) + 1 for one in lived)


def main(seeds: list[int]) -> int:
    if seeds:
        return judge(seeds)
    print(f"{PEOPLE} synthetic people of each kind, seed {SEED}")
    print("items asked in all (of them counted) · balanced accuracy (sensitivity / specificity)\n")
    designs = {"all 36 items": everything, "without twins": without_twins, "shipped": shipped}
    tables = {name: {kind: measure(design, kind) for kind in MEANS} for name, design in designs.items()}
    for name, results in tables.items():
        print(name)
        for kind, result in results.items():
            print(
                f"  masters {kind:>4}: {result.items:5.1f} ({result.counted:4.1f})"
                f" · {result.accuracy:.3f} ({result.sensitivity:.2f} / {result.specificity:.2f})"
            )
    found = complaints(tables["shipped"])
    leave(
        [
            *rows(tables["shipped"], tables["all 36 items"]),
            Row("choosing the next item", question_ms(), QUESTION_MS),
        ]
    )
    print("\n" + ("\n".join(found) or "Everything is within its limits."))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main([int(seed) for seed in sys.argv[1:]]))
