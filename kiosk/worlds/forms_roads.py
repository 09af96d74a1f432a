"""Which button leads on towards another page of the site: the shortest road, as a person would walk it.

Apart because pages are joined by buttons, flows and the menu, and only guidance looks at all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.domain.world import Move
from kiosk.worlds.forms_moves import entries
from kiosk.worlds.forms_pages import BUTTONS, Part
from kiosk.worlds.forms_state import State, neighbour, shown_parts


def towards(state: State, page: str) -> Move | None:
    """The first gesture of the road. Pages are taken as their answers stand now; None when no road is known."""
    seen, waiting = {state.page}, [(state.page, step, target) for step, target in _roads(state)]
    while waiting:
        _, first, target = waiting.pop(0)
        if target == page:
            return first
        if target in seen:
            continue
        seen.add(target)
        there = replace(state, page=target, menu_open=False, returning="", before=())
        waiting += [(target, first, further) for _, further in _roads(there)]
    return None


def _roads(state: State) -> Iterator[tuple[Move, str]]:
    for part in shown_parts(state):
        if part.kind in BUTTONS:
            target = _target(state, part)
            if target:
                yield Move("press", (part.id,)), target
    for entry in entries(state):
        if entry.to:
            yield (Move("press", (entry.id,)) if state.menu_open else Move("menu")), entry.to
    if state.before:
        yield Move("back"), state.before[-1]


def _target(state: State, part: Part) -> str:
    if part.does == "next" and state.returning:
        return state.returning
    if part.does == "log_in":
        return state.wanted or part.to or state.start.home_page
    if part.does == "resume":
        return state.left
    return part.to or neighbour(state, -1 if part.does == "back" else 1)
