"""How one gets about on a telephone: the next gesture towards a screen, an application, a page of it.

Apart because nearly every wanted move begins by going where it can be made, and all go the same way.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.world import Move
from kiosk.worlds.phone_moves import MOVES
from kiosk.worlds.phone_state import State, app_of

Way = Callable[..., Move | None]


def changes(state: State, move: Move) -> bool:
    return bool(MOVES[move.verb](state, *move.things) != state)


def to_home(state: State) -> Move | None:
    """The next gesture towards the home screen, uncovered; None when it is there."""
    if state.screen == "lock":
        return Move("unlock")
    if state.screen == "code":
        return figures(state, state.start.code)
    if state.screen in ("ringing", "talking"):
        return Move("accept") if state.screen == "ringing" else Move("hang_up")
    if state.shade or state.menu:
        return Move("back")
    return Move("home") if state.screen != "home" or state.dialog else None


def into(state: State, app: str) -> Move | None:
    """The next gesture towards this application, in front and without anything over it; None when it is."""
    if state.screen == app:
        if state.shade or state.options or state.forwarding:
            return Move("back")
        return Move("no") if state.dialog is not None else None
    if state.screen == "recents" and app in state.running:
        return Move("open", (app,))
    away = to_home(state)
    found = app_of(state, app)
    if away is not None or found is None:
        return away
    return Move("open", (app,)) if found.home_page == state.home_page else Move(
        "home_page", (str(found.home_page + 1),)
    )  # fmt: skip


def at_root(state: State, app: str) -> Move | None:
    """The first page of this application."""
    there = into(state, app)
    if there is not None:
        return there
    return Move("back") if state.page or state.focused else None


def on_page(state: State, app: str, page: str, opening: Move) -> Move | None:
    there = into(state, app)
    if there is not None:
        return there
    if state.page == page:
        return None
    return Move("back") if state.page or (state.focused and app != "messages") else opening


def figures(state: State, wanted: str) -> Move | None:
    if state.digits == wanted:
        return None
    if not wanted.startswith(state.digits):
        return Move("rub")
    return Move("digit", (wanted[len(state.digits)],))


def inside(verb: str, app: str, page: str = "") -> Way:
    """A gesture that is made in one application: going there comes first."""

    def way(state: State, *things: str) -> Move | None:
        move = Move(verb, things)
        away = on_page(state, app, page, Move("setting", (page,))) if page else into(state, app)
        return away or (move if changes(state, move) else None)

    return way


def rooted(verb: str, app: str) -> Way:
    def way(state: State, *things: str) -> Move | None:
        move = Move(verb, things)
        return at_root(state, app) or (move if changes(state, move) else None)

    return way
