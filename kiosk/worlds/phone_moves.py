"""Which gestures a telephone knows: a row each.

Apart because the machine's parts do not know one another, and the world, the guide and the checks need all.
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature

from kiosk.worlds import phone_calls as calls
from kiosk.worlds import phone_camera as camera
from kiosk.worlds import phone_loads as loads
from kiosk.worlds import phone_messages as messages
from kiosk.worlds import phone_screens as screens
from kiosk.worlds.phone_state import State


def _led(state: State, *_things: str) -> State:
    """A move that is only a chain of others (`frame`, `enter_code`): the guide cuts it into gestures."""
    return state


def _frame(state: State) -> State:
    return _led(state)


def _enter_code(state: State, code: str) -> State:
    return _led(state, code)


MOVES: dict[str, Callable[..., State]] = {
    "unlock": calls.unlock, "tap_lock": calls.tap_lock, "accept": calls.accept, "decline": calls.decline,
    "hang_up": calls.hang_up, "call": calls.call, "keypad": calls.keypad, "digit": calls.digit,
    "rub": calls.rub, "dial": calls.dial, "enter_code": _enter_code,
    "open": screens.open_app, "home": screens.home, "back": screens.back, "recents": screens.recents,
    "close_app": screens.close_app, "home_page": screens.home_page, "hold": screens.hold,
    "shade": screens.shade, "toggle": screens.toggle, "setting": screens.setting, "lock_by": screens.lock_by,
    "zoom": screens.zoom, "scroll": screens.scroll, "contact": screens.contact,
    "thread": messages.thread, "receive": messages.receive, "focus": messages.focus,
    "type": messages.type_text, "erase": messages.erase, "send": messages.send, "search": messages.search,
    "result": messages.result, "link": messages.link, "point": messages.point, "options": messages.options,
    "block": messages.block, "report": messages.report, "delete": messages.delete,
    "forward": messages.forward, "forward_to": messages.forward_to,
    "listing": loads.listing, "install": loads.install, "launch": loads.launch, "remove": loads.remove,
    "download": loads.download, "via": loads.via, "update": loads.update, "yes": loads.yes, "no": loads.no,
    "aim": camera.aim, "light": camera.light, "steady": camera.steady, "shoot": camera.shoot,
    "retake": camera.retake, "keep": camera.keep, "frame": _frame,
}  # fmt: skip
ARITY = {verb: len(signature(move).parameters) - 1 for verb, move in MOVES.items()}
