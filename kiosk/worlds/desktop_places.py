"""Where on the screen each gesture of a desktop happens: the names that view, spotlight and ghost share.

Apart because the names are an agreement between the guide and the view, and nothing else.
"""

from __future__ import annotations

from kiosk.domain.world import Move
from kiosk.worlds.desktop_look_up import found, program_of
from kiosk.worlds.desktop_text import folded
from kiosk.worlds.desktop_values import COMMANDS, State

_OF_THING = {
    "panel": "panel", "front": "task", "minimise": "minimise", "maximise": "maximise", "close": "close",
    "back": "back", "go": "crumb", "select": "item", "drag": "item", "choose": "choose", "focus": "field",
    "volume": "volume", "text_size": "text_size", "contrast": "contrast", "page": "page", "network": "network",
}  # fmt: skip
_STICK = ("plug", "pull")
_BY_COMMAND = (*COMMANDS, "restore", "empty", "eject")


def place_of(state: State, gesture: Move) -> str:
    """No name at all when the machine does it by itself."""
    verb, thing = gesture.verb, gesture.things[0] if gesture.things else ""
    if verb == "wait":
        return ""
    if verb == "open":
        return _opening(state, thing)
    if verb == "menu":
        return f"ground:{thing}" if thing == "desk" else f"item:{thing}"
    if verb in ("type", "erase"):
        return f"field:{state.focus}" if state.focus else ""
    if verb in _BY_COMMAND:
        return f"context:{verb}" if state.context else "eject" if state.panel == "usb" else f"command:{verb}"
    if verb in _STICK:
        return "stick"
    return f"{_OF_THING[verb]}:{thing}" if verb in _OF_THING else verb


def _opening(state: State, id: str) -> str:
    if state.context == id:
        return "context:open"
    program = program_of(state, id) is not None and not folded(state.typed)
    if state.panel == "start" and (program or id in found(state)):
        return f"menu:{id}"
    return f"item:{id}"
