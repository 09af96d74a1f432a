"""What is so in the zone at one moment, and when that is what was asked.

Apart because goals only look at a state; how a state comes about is the moves' question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.worlds.zone_start import Start, Target


@dataclass(frozen=True, slots=True)
class State:
    """`clicked`: targets and page buttons. `missed`: the target aimed at, once for each miss.

    `at`: notches down the page. `opened`: doors and folders, floors by their number. `menu` and `naming`:
    the thing whose menu, or whose list of names, is open.
    """

    start: Start
    clicked: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    uncovered: frozenset[str] = frozenset()
    floor: int = 0
    at: int = 0
    selected: str = ""
    opened: frozenset[str] = frozenset()
    inside: tuple[tuple[str, str], ...] = ()
    fallen: tuple[str, ...] = ()
    menu: str = ""
    naming: str = ""
    named: tuple[tuple[str, str], ...] = ()
    speed: str = ""

    @property
    def shown(self) -> tuple[Target, ...]:
        """The targets in sight: decoys, and those to click (the next one only, when they come one by one)."""
        left = [target for target in self.start.targets if not target.decoy and target.id not in self.clicked]
        now = left if self.start.together else left[:1]
        return tuple(target for target in self.start.targets if target.decoy or target in now)

    @property
    def aimed(self) -> Target | None:
        """The target that a click is meant for now."""
        return next((target for target in self.shown if not target.decoy), None)

    @property
    def cells(self) -> tuple[str, ...]:
        """The card's cells "row,column", in the order of a hand going to and fro."""
        card = self.start.card
        if card is None:
            return ()
        return tuple(
            f"{row},{column if row % 2 == 0 else card.columns - 1 - column}"
            for row in range(card.rows)
            for column in range(card.columns)
        )

    @property
    def percent(self) -> int:
        """How much of the card is uncovered, 0 to 100."""
        cells = self.cells
        return len(self.uncovered) * 100 // len(cells) if cells else 0

    def name_of(self, thing_id: str) -> str:
        """What is written under this thing now."""
        thing = self.start.table.thing(thing_id) if self.start.table else None
        return dict(self.named).get(thing_id, thing.label if thing else "")

    def holder_of(self, thing_id: str) -> str:
        return dict(self.inside).get(thing_id, "")


@dataclass(frozen=True, slots=True)
class Goal:
    """What can be asked of the zone. `uncovered` is in percent, `inside` maps a thing to what holds it.

    `hard_targets`: at least so many targets took more than one miss. `fallen`: so many things were let go
    beside every box. These two serve `failed`.
    """

    clicked: tuple[str, ...] = ()
    uncovered: int = 0
    floor: int | None = None
    at_end: bool = False
    opened: tuple[str, ...] = ()
    inside: Mapping[str, str] = field(default_factory=dict)
    menu: str = ""
    named: Mapping[str, str] = field(default_factory=dict)
    speed: str = ""
    hard_targets: int = 0
    fallen: int = 0


def goal_reached(state: State, goal: Goal) -> bool:
    """True when everything that the goal asks holds in this state."""
    page = state.start.page
    return (
        set(goal.clicked) <= set(state.clicked)
        and goal.uncovered <= state.percent
        and goal.floor in (None, state.floor)
        and (not goal.at_end or (page is not None and state.at == page.notches))
        and set(goal.opened) <= state.opened
        and goal.inside.items() <= dict(state.inside).items()
        and goal.menu in ("", state.menu)
        and goal.named.items() <= dict(state.named).items()
        and goal.speed in ("", state.speed)
        and goal.hard_targets <= sum(state.missed.count(name) > 1 for name in set(state.missed))
        and goal.fallen <= len(state.fallen)
    )
