"""How each single gesture changes the zone.

Apart because every gesture is one small function of a state, and a table of them is easy to read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.domain.world import Move
from kiosk.worlds.zone_start import ENTRIES, SPEEDS, Thing
from kiosk.worlds.zone_state import State


def thing_in(state: State, thing_id: str) -> Thing | None:
    return state.start.table.thing(thing_id) if state.start.table else None


def after(state: State, move: Move) -> State:
    """The state after this gesture; the same state when it means nothing here."""
    change = CHANGES.get(move.verb)
    return state if change is None else change(state, *move.things)


def _click(state: State, name: str) -> State:
    """A click on a decoy is a miss of the target that was meant."""
    target = next((target for target in state.shown if target.id == name), None)
    if target is not None:
        return _miss(state) if target.decoy else replace(state, clicked=(*state.clicked, name))
    page = state.start.page
    if page is not None and name in page_buttons(state) and name not in state.clicked:
        return replace(state, clicked=(*state.clicked, name))
    if thing_in(state, name) is not None:
        return replace(state, selected=name, menu="", naming="")
    return state


def page_buttons(state: State) -> tuple[str, ...]:
    page = state.start.page
    if page is None:
        return ()
    return ("back", "next") if page.back else ("next",)


def _miss(state: State) -> State:
    aimed = state.aimed
    return state if aimed is None else replace(state, missed=(*state.missed, aimed.id))


def _scratch(state: State, cell: str) -> State:
    return replace(state, uncovered=state.uncovered | {cell}) if cell in state.cells else state


def _wheel(state: State, way: str) -> State:
    if way not in ("up", "down"):
        return state
    building, page = state.start.building, state.start.page
    if building is not None:
        floor = state.floor + (1 if way == "up" else -1)
        return replace(state, floor=min(max(floor, 0), building.top))
    if page is not None:
        at = state.at + (1 if way == "down" else -1)
        return replace(state, at=min(max(at, 0), page.notches))
    return state


def _open(state: State, floor: str) -> State:
    """Only the door in front of us opens."""
    if state.start.building is None or floor != str(state.floor):
        return state
    return replace(state, opened=state.opened | {floor})


def _double(state: State, name: str) -> State:
    thing = thing_in(state, name)
    if thing is None or not thing.opens:
        return state
    return replace(state, opened=state.opened | {name}, selected=name, menu="", naming="")


def _drag(state: State, name: str, holder: str) -> State:
    thing, box = thing_in(state, name), thing_in(state, holder)
    if thing is None or box is None or not thing.moves or not box.holds:
        return state
    kept = tuple(pair for pair in state.inside if pair[0] != name)
    return replace(state, inside=(*kept, (name, holder)), selected="", menu="", naming="")


def _drop(state: State, name: str) -> State:
    thing = thing_in(state, name)
    if thing is None or not thing.moves:
        return state
    return replace(state, fallen=(*state.fallen, name), menu="", naming="")


def _right(state: State, name: str) -> State:
    thing = thing_in(state, name)
    if thing is None or not thing.names:
        return state
    return replace(state, menu=name, naming="", selected=name)


def _choose(state: State, entry: str) -> State:
    if not state.menu or entry not in ENTRIES:
        return state
    thing = thing_in(state, state.menu)
    closed = replace(state, menu="")
    if entry == "rename":
        return replace(closed, naming=state.menu)
    if entry == "open" and thing is not None and thing.opens:
        return replace(closed, opened=state.opened | {thing.id})
    return closed


def _name(state: State, name: str) -> State:
    thing = thing_in(state, state.naming)
    if thing is None or name not in thing.names:
        return state
    kept = tuple(pair for pair in state.named if pair[0] != thing.id)
    return replace(state, named=(*kept, (thing.id, name)), naming="")


def _speed(state: State, speed: str) -> State:
    if state.start.table is None or not state.start.table.speeds or speed not in SPEEDS:
        return state
    return replace(state, speed=speed)


def _close(state: State) -> State:
    return replace(state, menu="", naming="")


CHANGES: Mapping[str, Callable[..., State]] = {
    "click": _click,
    "miss": _miss,
    "scratch": _scratch,
    "wheel": _wheel,
    "open": _open,
    "double": _double,
    "drag": _drag,
    "drop": _drop,
    "right": _right,
    "choose": _choose,
    "name": _name,
    "speed": _speed,
    "close": _close,
}
