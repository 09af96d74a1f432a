"""What the gestures on volume, text size, contrast and Wi-Fi change in a desktop.

Apart because the same settings are reached by two ways, the tray and the settings window.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.desktop_look_up import changed, counted, front
from kiosk.worlds.desktop_values import CONTRASTS, LOUDEST, SCALES, Network, State


def page(state: State, name: str) -> State:
    window = front(state)
    if not page_shown(state, "") or window is None or name not in state.start.settings or window.page == name:
        return state
    return replace(changed(state, replace(window, page=name)), focus="", typed="", chosen="")


def page_shown(state: State, name: str) -> bool:
    """Is the settings window in front, with this page ("" for any)?"""
    window = front(state)
    free = state.power == "on" and not state.dialog
    return free and window is not None and window.kind == "settings" and name in ("", window.page)


def sound_shown(state: State) -> bool:
    return state.panel == "volume" or page_shown(state, "sound")


def wifi_shown(state: State) -> bool:
    return state.panel == "wifi" or page_shown(state, "wifi")


def volume(state: State, level: str) -> State:
    """Straight to a level, on the slider."""
    if not level.isdigit() or not 0 <= int(level) <= LOUDEST or not sound_shown(state):
        return state
    return _at_level(state, int(level))


def louder(state: State) -> State:
    return _at_level(state, state.volume + 1) if sound_shown(state) else state


def quieter(state: State) -> State:
    return _at_level(state, state.volume - 1) if sound_shown(state) else state


def _at_level(state: State, level: int) -> State:
    if level == state.volume or not 0 <= level <= LOUDEST:
        return state
    return counted(replace(state, volume=level), _way(state))


def _way(state: State) -> str:
    return "by_tray" if state.panel else "by_settings"


def text_size(state: State, scale: str) -> State:
    if not scale.isdigit() or int(scale) not in SCALES or not page_shown(state, "display"):
        return state
    return replace(state, text_size=int(scale))


def contrast(state: State, name: str) -> State:
    if name not in CONTRASTS or not page_shown(state, "display"):
        return state
    return replace(state, contrast=name)


def network_of(state: State, name: str) -> Network | None:
    return next((network for network in state.start.networks if network.name == name), None)


def network(state: State, name: str) -> State:
    """Chooses a network of the list; a closed one asks for its password."""
    wanted = network_of(state, name)
    if wanted is None or not wifi_shown(state) or state.joining or name in (state.wifi, state.chosen):
        return state
    return replace(state, chosen=name, typed="", fresh=False, focus="password" if wanted.password else "")


def connect(state: State) -> State:
    wanted = network_of(state, state.chosen)
    if wanted is None or not wifi_shown(state) or state.joining:
        return state
    if wanted.password and state.typed != wanted.password:
        return replace(counted(state, "wrong_password"), typed="", notice="password", focus="password")
    return counted(replace(state, joining=wanted.name, focus="", typed=""), _way(state))
