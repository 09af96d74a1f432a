"""Where on a telephone a gesture happens, by the name that the view knows.

Apart because names of places are shared words: the view names its pieces with the same function.
"""

from __future__ import annotations

from kiosk.domain.world import Move
from kiosk.worlds.phone_state import State

_NAMED = {
    "tap_lock": "unlock", "rub": "digit:rub", "type": "key", "erase": "key:erase", "search": "key:search",
}  # fmt: skip


def place_of(state: State, gesture: Move) -> str:
    """The place of a gesture that can happen now."""
    thing = gesture.things[0] if gesture.things else ""
    verb = gesture.verb
    if verb == "thread" and state.banner == thing and (state.screen != "messages" or state.page):
        return "banner"
    if verb == "receive":
        return ""
    name = _NAMED.get(verb, verb)
    if verb == "type":
        return f"key:{thing.lower()}"
    return f"{name}:{thing}" if thing else name
