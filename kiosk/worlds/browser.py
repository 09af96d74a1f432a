"""The browser world: a simulated desktop, a browser on it and small local sites, as a pure state machine.

Apart because threads E and F practise here what works tomorrow in every browser; it is only the door,
the rooms are `browser_pages`, `browser_state`, `browser_moves` and `browser_gestures`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.world import Move
from kiosk.worlds import browser_gestures, browser_problems, browser_state
from kiosk.worlds.browser_moves import applied, opened_browser, with_new_tab
from kiosk.worlds.browser_pages import Start
from kiosk.worlds.browser_state import Goal, State

__all__ = ["VERBS", "BrowserWorld", "Goal", "Start", "State"]

VERBS: Mapping[str, int] = {
    "open": 1, "select": 1, "close_window": 0, "quit": 0, "focus": 1, "type": 1, "erase": 0, "clear": 0,
    "enter": 0, "go": 1, "search": 0, "click": 1, "menu": 1, "in_tab": 1, "back": 0, "forward": 0,
    "reload": 0, "home": 0,
    "new_tab": 0, "tab": 1, "close_tab": 1, "cookies": 1, "ad": 1, "notify": 1, "downloads": 0,
    "password": 1, "escape": 0, "call": 0, "history": 0, "erase_history": 0, "delete_file": 1,
    "open_file": 1, "print": 0, "print_ok": 0, "print_cancel": 0,
}  # fmt: skip
"""How many things each verb takes.

`focus`: "address" or "search". `clear`: erase until the field is empty. `go`: a whole address, cut into focus,
letters and Enter. `click`, `menu` (right
click; "" closes it) and `in_tab` (the link in a new tab): a part of the page. `tab`, `close_tab`: a tab's
number, in order of opening; the guide also closes the tab
of an address. `cookies`: "refuse", "accept", "settings" or "save". `ad`: "close" or "open".
`notify` and `password` (keep it?): "yes" or "no". `open_file`, `delete_file`: a downloaded document.
`escape`: out of a page that fills the screen. `call`: the number on it. `history`: what was seen here.
"""


class BrowserWorld:
    """A World; see kiosk.domain.world."""

    @property
    def name(self) -> str:
        return "browser"

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
        return browser_problems.problems(start) if isinstance(start, Start) else ("this is no browser start",)

    def begin(self, start: object) -> State:
        if not isinstance(start, Start):
            raise TypeError(f"a browser scene begins with a browser Start, not {type(start).__name__}")
        state = State(start, open=False)
        if not start.open:
            return state
        if not start.tabs:
            return opened_browser(state)
        state = replace(state, open=True)
        for url in start.tabs:
            state = with_new_tab(state, url)
        return replace(state, current=str(start.current))

    def apply(self, state: State, move: Move) -> State:
        if VERBS.get(move.verb) != len(move.things):
            return state
        return applied(state, move.verb, move.things[0] if move.things else "")

    def reaches(self, state: State, goal: object) -> bool:
        return isinstance(goal, Goal) and browser_state.reaches(state, goal)

    def leads(self, gesture: Move, move: Move) -> bool:
        return gesture == move

    def gesture(self, state: State, move: Move) -> Move | None:
        return browser_gestures.gesture(state, move)

    def place(self, state: State, move: Move) -> str:
        return browser_gestures.place(state, move)

    def measures(self, state: State) -> Mapping[str, float]:
        return {
            "accepted": state.accepted, "search_box_used": state.searched, "ads_opened": state.ads_opened,
            "closed_all": state.closed_all, "calls": state.calls, "passwords_saved": state.passwords_saved,
        }  # fmt: skip
