"""The search world: a simulated search engine and the pages it finds, as a pure state machine.

Apart because thread F practises here what works tomorrow in every engine; it is only the door, the rooms are
`search_pages`, `search_words`, `search_state`, `search_moves` and `search_ways`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.world import Move
from kiosk.worlds import search_problems, search_state, search_ways
from kiosk.worlds.search_moves import applied
from kiosk.worlds.search_pages import Start
from kiosk.worlds.search_state import Goal, State, Stop

__all__ = ["VERBS", "Goal", "SearchWorld", "Start", "State"]

VERBS: Mapping[str, int] = {
    "focus": 1, "type": 1, "erase": 0, "clear": 0, "tile": 1, "suggest": 1, "enter": 0, "search": 0, "ask": 1,
    "open": 1, "source": 1, "press": 1, "point": 1, "share": 0, "back": 0, "forward": 0, "home": 0,
}  # fmt: skip
"""How many things each verb takes.

`focus`: "search". `clear`: the cross that empties the field. `tile`: a word of `tiles`, chosen or put back.
`suggest`: a suggestion's words. `search`: the magnifier. `ask`: whole words, cut into focus, letters and Enter.
`open`: a result. `source` and `press`: a link or a button of the page. `point`: a part of the page by its name,
"address", "padlock", or in a list `ad:`, `address:` or `date:` and the result.
"""


class SearchWorld:
    """A World; see kiosk.domain.world."""

    @property
    def name(self) -> str:
        return "search"

    @property
    def start_type(self) -> type:
        return Start

    @property
    def goal_type(self) -> type:
        return Goal

    @property
    def verbs(self) -> Mapping[str, int]:
        return VERBS

    def problems(self, start: object) -> tuple[str, ...]:
        return search_problems.problems(start) if isinstance(start, Start) else ("this is no search start",)

    def begin(self, start: object) -> State:
        if not isinstance(start, Start):
            raise TypeError(f"a search scene begins with a search Start, not {type(start).__name__}")
        trail: tuple[Stop, ...] = (Stop(),)
        if start.asked:
            trail += (Stop(words=start.asked),)
        if start.page:
            trail += (Stop(start.page, start.asked),)
        state = State(start, trail, len(trail) - 1, query=start.asked)
        return replace(state, opened=(start.page,)) if start.page else state

    def apply(self, state: State, move: Move) -> State:
        if VERBS.get(move.verb) != len(move.things):
            return state
        return applied(state, move.verb, move.things[0] if move.things else "")

    def reaches(self, state: State, goal: object) -> bool:
        return isinstance(goal, Goal) and search_state.reaches(state, goal)

    def gesture(self, state: State, move: Move) -> Move | None:
        return search_ways.gesture(state, move)

    def leads(self, gesture: Move, move: Move) -> bool:
        return search_ways.leads(gesture, move)

    def place(self, state: State, move: Move) -> str:
        return search_ways.place(state, move)

    def measures(self, state: State) -> Mapping[str, float]:
        return {
            "searches": state.searches, "query_words": state.query_words, "useful_words": state.useful_words,
            "ad_clicks": state.ad_clicks, "lookalike_chosen": state.lookalikes,
            "sources_opened": len(state.opened), "shared": state.shared, "paid": state.paid,
        }  # fmt: skip
