"""Which single gesture leads on towards a move in a simulated search engine, and where on the screen it happens.

Apart because guiding a person is another question than what the engine does: nothing here changes a state.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kiosk.domain.world import Move
from kiosk.worlds.search_pages import page_at, page_of, part_of
from kiosk.worlds.search_state import State, Stop, listing_of, pointable
from kiosk.worlds.search_words import holds, plain, words_for

IN_FIELD = ("focus", "type", "erase", "clear", "tile", "suggest", "enter", "search", "ask")
"""What is done in the engine, never on a page."""
WRITTEN = ("type", "erase", "enter")

There = Callable[[Stop], bool]


def gesture(state: State, move: Move) -> Move | None:
    """The next gesture towards the move. None: nothing is left to do."""
    thing = move.things[0] if move.things else ""
    if _done(state, move.verb, thing):
        return None
    if move.verb in IN_FIELD:
        return _in_field(state, move, thing)
    there = _where(state, move.verb, thing)
    return move if there is None or there(state.stop) else _leading(state, move, there)


def single(state: State, move: Move) -> bool:
    """True for a letter that can be typed now: asked as a whole text, it would be compared with the field."""
    return move.verb == "type" and len("".join(move.things)) == 1 and state.focused


def leads(wanted: Move, move: Move) -> bool:
    """Enter and the magnifier do the same; an accent or a capital makes no difference to an engine."""
    if {wanted.verb, move.verb} == {"enter", "search"}:
        return True
    letters = wanted.verb == move.verb == "type" and bool(move.things)
    return wanted == move or (letters and plain(wanted.things[0]) == plain(move.things[0]))


def _done(state: State, verb: str, thing: str) -> bool:
    listing = state.listing
    return (
        (verb == "focus" and state.focused)
        or (verb == "type" and state.focused and plain(state.query) == plain(thing))
        or (verb == "clear" and not state.query)
        or (verb == "tile" and holds(state.query, thing))
        or (verb in ("ask", "suggest") and listing is not None and plain(state.stop.words) == plain(thing))
        or (verb == "point" and f"{state.stop.page} {thing}" in state.pointed)
        or (verb == "home" and state.stop == Stop())
    )


def _in_field(state: State, move: Move, thing: str) -> Move:
    if state.stop.page:
        return Move("back") if state.at else Move("home")
    if move.verb == "suggest" and thing == state.meant:
        return move
    if move.verb == "ask":
        if not state.focused:
            return Move("focus", ("search",))
        return Move("enter") if plain(state.query) == plain(thing) else _letter(state.query, thing)
    if move.verb in (*WRITTEN, "suggest") and not state.focused:
        return Move("focus", ("search",))
    if move.verb == "suggest" and thing not in state.suggestions:
        return _letter(state.query, thing)
    return _letter(state.query, thing) if move.verb == "type" else move


def _letter(text: str, wanted: str) -> Move:
    if len(text) < len(wanted) and plain(wanted).startswith(plain(text)):
        return Move("type", (wanted[len(text)],))
    kept = plain(wanted[:1]) == plain(text[:1])
    return Move("erase") if kept else Move("clear")


def _where(state: State, verb: str, thing: str) -> There | None:
    """Which stops have what this move needs; None when any has."""
    start = state.start

    def listed(stop: Stop) -> bool:
        listing = listing_of(start, stop)
        return listing is not None and thing in listing.results

    def on_page(stop: Stop) -> bool:
        kind = "source" if verb == "source" else "button"
        part = part_of(page_at(start, stop.page), thing) if stop.page else None
        return part is not None and part.kind == kind

    def shared(stop: Stop) -> bool:
        return bool(stop.page) and page_at(start, stop.page).share

    return {
        "open": listed, "source": on_page, "press": on_page, "share": shared,
        "point": lambda stop: pointable(start, stop, thing),
    }.get(verb)  # fmt: skip


def _leading(state: State, move: Move, there: There) -> Move:
    """Behind on the way, or ahead, or on a page that a result opens, or in the list of other words."""
    if any(there(stop) for stop in state.trail[: state.at]):
        return Move("back")
    if any(there(stop) for stop in state.trail[state.at + 1 :]):
        return Move("forward")
    for result in state.start.results:
        if there(Stop(page_of(result))) and move != Move("open", (result.id,)):
            return gesture(state, Move("open", (result.id,))) or move
    for page in state.start.pages:
        for part in page.parts:
            if part.kind == "source" and part.to and there(Stop(part.to)) and move.verb != "source":
                return gesture(state, Move("source", (part.name,))) or move
    for listing in state.start.listings:
        if there(Stop(words=words_for(listing))):
            return gesture(state, Move("ask", (words_for(listing),))) or move
    return move


def place(state: State, move: Move) -> str:
    """The name of the place that the view must show for the next gesture towards this move."""
    one = move if single(state, move) else gesture(state, move)
    if one is None:
        return ""
    if one.verb in (*WRITTEN, "focus"):
        return "search"
    named = _PLACES.get(one.verb)
    return f"{named}:{one.things[0]}" if named else "search_go" if one.verb == "search" else one.verb


_PLACES: Mapping[str, str] = {
    "tile": "tile", "suggest": "suggest", "open": "result", "source": "part", "press": "part", "point": "point",
}  # fmt: skip
