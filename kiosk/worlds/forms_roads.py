"""Which button leads on towards another page of the site: the shortest road, as a person would walk it.

Apart because pages are joined by buttons, flows and the menu, and only guidance looks at all of them at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.domain.world import Move
from kiosk.worlds.forms_moves import entries
from kiosk.worlds.forms_pages import BUTTONS, Part, page_of
from kiosk.worlds.forms_state import State, neighbour, shown_parts


def towards(state: State, page: str) -> Move | None:
    """The first gesture of the road. Pages are taken as their answers stand now; None when no road is known."""
    seen = {(state.page, state.logged_in)}
    waiting = [(step, there) for step, there in _roads(state)]
    while waiting:
        first, there = waiting.pop(0)
        if there.page == page:
            return first
        if (there.page, there.logged_in) not in seen:
            seen.add((there.page, there.logged_in))
            waiting += [(first, further) for _, further in _roads(there)]
    return None


def _roads(state: State) -> Iterator[tuple[Move, State]]:
    """The pages that are one gesture away. In front of a private one stands the log in."""
    for gesture, target, logs_in in _doors(state):
        page = page_of(state.start, target)
        inside = state.logged_in or logs_in
        target = state.start.login_page if page is not None and page.private and not inside else target
        yield (
            gesture,
            replace(state, page=target, menu_open=False, returning="", before=(), logged_in=inside),
        )


def _doors(state: State) -> Iterator[tuple[Move, str, bool]]:
    """A gesture, where it leads, and whether it is the log in."""
    for part in shown_parts(state):
        target = _target(state, part) if part.kind in BUTTONS else ""
        if target:
            yield Move("press", (part.id,)), target, part.does == "log_in"
    for entry in entries(state):
        if entry.to:
            yield (Move("press", (entry.id,)) if state.menu_open else Move("menu")), entry.to, False
    if state.before:
        yield Move("back"), state.before[-1], False


def _target(state: State, part: Part) -> str:
    if part.does == "next" and state.returning:
        return state.returning
    if part.does == "log_in":
        return state.wanted or part.to or state.start.home_page
    if part.does == "resume":
        return state.left
    return part.to or neighbour(state, -1 if part.does == "back" else 1)
