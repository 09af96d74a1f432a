"""The next single gesture towards a wanted move on a desktop.

Apart because this is the guide (spotlight, ghost, proof), not the machine: it only looks at states. Ways that
lead through files have their own module beside it.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.world import Move
from kiosk.worlds.desktop_look_up import front, window_of
from kiosk.worlds.desktop_settings import network_of, page_shown, sound_shown, wifi_shown
from kiosk.worlds.desktop_text import begins
from kiosk.worlds.desktop_values import State
from kiosk.worlds.desktop_ways_files import FILE_WAYS, settings_program, way_open
from kiosk.worlds.desktop_windows import can_go_back, has_panel
from kiosk.worlds.desktop_writing import paper

_DIALOG_VERBS = frozenset(
    {"confirm", "cancel", "discard", "choose", "type", "erase", "focus", "wait", "pull", "power"}
)
_DOOR_VERBS = frozenset({"power", "wait", "login", "type", "erase", "focus", "plug", "pull"})
_IN_PANEL = {
    "start": ("open", "focus", "type", "erase", "shut_down", "sleep", "lock"),
    "volume": ("volume", "louder", "quieter"),
    "wifi": ("network", "connect", "focus", "type", "erase"),
    "usb": ("eject",),
}
_BESIDE_PANELS = ("panel", "front", "wait", "plug", "pull", "power", "dismiss")


def next_gesture(state: State, move: Move) -> Move | None:
    way = _WAYS.get(move.verb)
    gesture = None if way is None else way(state, *move.things)
    if gesture is None:
        return None
    if state.power != "on" and gesture.verb not in _DOOR_VERBS:
        return _login(state)
    if state.dialog and gesture.verb not in _DIALOG_VERBS:
        return Move("cancel")
    if state.panel and gesture.verb not in (*_BESIDE_PANELS, *_IN_PANEL[state.panel]):
        return Move("panel", (state.panel,))
    return gesture


def _power(state: State) -> Move | None:
    return Move("power") if state.power in ("off", "asleep") else None


def _wait(state: State) -> Move | None:
    waiting = state.power in ("starting", "closing") or bool(state.joining)
    return Move("wait") if waiting else None


def _login(state: State) -> Move | None:
    if state.power == "on":
        return None
    if state.power != "locked":
        return _power(state) or Move("wait")
    if state.start.code and state.typed != state.start.code:
        return _type(state, state.start.code) or Move("erase")
    return Move("login")


def _leaving(verb: str, power: str) -> Callable[[State], Move | None]:
    def way(state: State) -> Move | None:
        if state.power in ("starting", "closing"):
            return Move("wait")
        if state.power == power:
            return None
        return Move(verb) if state.panel == "start" else Move("panel", ("start",))

    return way


def _panel(state: State, name: str) -> Move | None:
    return None if state.panel == name or not has_panel(state, name) else Move("panel", (name,))


def _dismiss(state: State) -> Move | None:
    return Move("dismiss") if state.context or state.selected or state.panel else None


def _front(state: State, id: str) -> Move | None:
    window = window_of(state, id)
    return None if window is None or front(state) == window else Move("front", (id,))


def _minimise(state: State, id: str) -> Move | None:
    window = window_of(state, id)
    if window is None or window.shrunk:
        return None
    return _front(state, id) or Move("minimise", (id,))


def _maximise(state: State, id: str) -> Move | None:
    """Twice is back to the size before: the author's second `maximise` has this gesture too."""
    return None if window_of(state, id) is None else _front(state, id) or Move("maximise", (id,))


def _close(state: State, id: str) -> Move | None:
    return None if window_of(state, id) is None else _front(state, id) or Move("close", (id,))


def _back(state: State, id: str) -> Move | None:
    window = window_of(state, id)
    if window is None or not can_go_back(state, window):
        return None
    return _front(state, id) or Move("back", (id,))


def _focus(state: State, field: str) -> Move | None:
    if state.focus == field:
        return None
    if field == "search":
        return Move("panel", ("start",)) if state.panel != "start" else Move("focus", ("search",))
    return Move("focus", (field,))


def _type(state: State, text: str) -> Move | None:
    written = _written(state)
    if written is None:
        return None
    if not begins(text, written):
        return Move("erase")
    return Move("type", (text[len(written)],)) if len(written) < len(text) else None


def _written(state: State) -> str | None:
    """What stands where the cursor is; marked text counts as nothing, for the next letter takes its place."""
    if state.focus == "body":
        window = paper(state)
        return None if window is None else "" if window.marked else window.text
    return None if not state.focus else "" if state.fresh else state.typed


def _erase(state: State) -> Move | None:
    return Move("erase") if _written(state) or state.fresh else None


def _in_paper(verb: str) -> Callable[[State], Move | None]:
    def way(state: State) -> Move | None:
        window = paper(state)
        if window is None:
            return None
        if verb == "mark_text" and (window.marked or not window.text):
            return None
        if verb == "copy_text" and not window.marked:
            return Move("mark_text") if window.text else None
        if verb == "save" and window.doc and not window.unsaved:
            return None
        return Move(verb)

    return way


def _choose(state: State, folder: str) -> Move | None:
    return Move("choose", (folder,)) if state.dialog == "save" and state.folder != folder else None


def _in_dialog(verb: str) -> Callable[[State], Move | None]:
    def way(state: State) -> Move | None:
        return Move(verb) if state.dialog else None

    return way


def _setting(state: State, page: str, panel: str) -> Move | None:
    """The way to a setting: its panel in the tray, or its page in the settings window."""
    if page_shown(state, page) or (panel and state.panel == panel):
        return None
    if page_shown(state, ""):
        return Move("page", (page,))
    if panel and has_panel(state, panel):
        return Move("panel", (panel,))
    program = settings_program(state)
    return None if program is None else way_open(state, program)


def _page(state: State, name: str) -> Move | None:
    return _setting(state, name, "")


def _volume(state: State, level: str) -> Move | None:
    if level == str(state.volume):
        return None
    return Move("volume", (level,)) if sound_shown(state) else _setting(state, "sound", "volume")


def _step(verb: str) -> Callable[[State], Move | None]:
    def way(state: State) -> Move | None:
        return Move(verb) if sound_shown(state) else _setting(state, "sound", "volume")

    return way


def _text_size(state: State, scale: str) -> Move | None:
    if scale == str(state.text_size):
        return None
    return _setting(state, "display", "") or Move("text_size", (scale,))


def _contrast(state: State, name: str) -> Move | None:
    if name == state.contrast:
        return None
    return _setting(state, "display", "") or Move("contrast", (name,))


def _network(state: State, name: str) -> Move | None:
    if network_of(state, name) is None or name in (state.chosen, state.joining, state.wifi):
        return None
    return Move("network", (name,)) if wifi_shown(state) else _setting(state, "wifi", "wifi")


def _connect(state: State) -> Move | None:
    if state.joining:
        return Move("wait")
    if not state.chosen:
        return None
    return Move("connect") if wifi_shown(state) else _setting(state, "wifi", "wifi")


_WAYS: dict[str, Callable[..., Move | None]] = {
    "power": _power, "wait": _wait, "login": _login, "shut_down": _leaving("shut_down", "off"),
    "sleep": _leaving("sleep", "asleep"), "lock": _leaving("lock", "locked"), "panel": _panel,
    "dismiss": _dismiss, "front": _front, "minimise": _minimise, "maximise": _maximise, "close": _close,
    "back": _back, "focus": _focus, "type": _type, "erase": _erase, "mark_text": _in_paper("mark_text"),
    "copy_text": _in_paper("copy_text"), "paste_text": _in_paper("paste_text"), "save": _in_paper("save"),
    "save_as": _in_paper("save_as"), "choose": _choose, "confirm": _in_dialog("confirm"),
    "cancel": _in_dialog("cancel"), "discard": _in_dialog("discard"), "page": _page, "volume": _volume,
    "louder": _step("louder"), "quieter": _step("quieter"), "text_size": _text_size, "contrast": _contrast,
    "network": _network, "connect": _connect, **FILE_WAYS,
}  # fmt: skip
