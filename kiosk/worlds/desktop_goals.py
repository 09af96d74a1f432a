"""Does a desktop's state hold what a goal asks?

Apart because goals are what authors write most, and each thing they may ask is one line here.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.worlds.desktop_look_up import front, thing_of, window_of
from kiosk.worlds.desktop_text import folded, holds, vague
from kiosk.worlds.desktop_values import Goal, Saved, State


def reaches(state: State, goal: Goal) -> bool:
    return (
        _windows(state, goal)
        and _things(state, goal)
        and _writing(state, goal)
        and _machine(state, goal)
        and all(dict(state.counts).get(name, 0) >= least for name, least in goal.counted.items())
    )


def _windows(state: State, goal: Goal) -> bool:
    window = front(state)
    is_open = {one.id for one in state.windows}
    return (
        (not goal.front or (window is not None and window.id == goal.front))
        and (not goal.at or (window is not None and window.at == goal.at))
        and set(goal.opened) <= is_open
        and not set(goal.closed) & is_open
        and all(_size(state, id) == size for id, size in goal.sizes.items())
        and (not goal.page or (window is not None and window.page == goal.page))
    )


def _size(state: State, id: str) -> str:
    window = window_of(state, id)
    if window is None:
        return ""
    return "min" if window.shrunk else "max" if window.full else "normal"


def _things(state: State, goal: Goal) -> bool:
    return (
        (not goal.selected or state.selected == goal.selected)
        and all(_lies_in(state, id, folder) for id, folder in goal.where.items())
        and all(_copied_to(state, id, folder) for id, folder in goal.copied.items())
        and all(_is_named(state, id, name) for id, name in goal.named.items())
        and (goal.saved is None or _was_saved(state, goal.saved))
        and (not goal.clipboard or state.clipboard == goal.clipboard)
    )


def _lies_in(state: State, id: str, folder: str) -> bool:
    thing = thing_of(state, id)
    return thing is not None and thing.within == folder


def _copied_to(state: State, id: str, folder: str) -> bool:
    return any(thing.copy_of == id and thing.within == folder for thing in state.things)


def _is_named(state: State, id: str, name: str) -> bool:
    thing = thing_of(state, id)
    return thing is not None and holds(thing.name, name)


def _was_saved(state: State, saved: Saved) -> bool:
    return any(
        thing.id.startswith("saved-")
        and holds(thing.name, saved.name_contains)
        and holds(thing.text, saved.contains)
        and saved.within in ("", thing.within)
        and not (saved.telling and vague(thing.name))
        for thing in state.things
    )


def _writing(state: State, goal: Goal) -> bool:
    window = front(state)
    naming = state.dialog in ("save", "rename")
    return (
        (not goal.writing or (window is not None and holds(window.text, goal.writing)))
        and (not goal.name or (naming and holds(state.typed, goal.name)))
        and (not goal.folder or (state.dialog == "save" and state.folder == goal.folder))
        and (not goal.searched or (state.panel == "start" and holds(state.typed, goal.searched)))
        and (not goal.focus or state.focus == goal.focus)
        and (not goal.dialog or state.dialog == goal.dialog)
        and (not goal.panel or state.panel == goal.panel)
        and (not goal.context or state.context == goal.context)
    )


def _machine(state: State, goal: Goal) -> bool:
    return (
        (not goal.power or state.power == goal.power)
        and goal.volume_at_least <= state.volume <= goal.volume_at_most
        and state.text_size >= goal.text_at_least
        and goal.contrast in ("", state.contrast)
        and (not goal.wifi or folded(state.wifi) == folded(goal.wifi))
        and (not goal.chosen or goal.chosen in (state.chosen, state.joining, state.wifi))
        and goal.usb in ("", state.usb)
        and not (goal.safely and {"unsafe_removals", "wrong_shutdown"} & set(dict(state.counts)))
    )


def measures(state: State) -> Mapping[str, float]:
    """The counters of the facts. `chosen_scale`: how many per cent larger than usual the text was made."""
    counts = {name: float(count) for name, count in state.counts if name != "buttons"}
    return {**counts, "chosen_scale": float(state.text_size - 100)}
