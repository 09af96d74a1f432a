"""What each move changes in a simulated search engine. A move that means nothing now gives the same state back.

Apart because these are an engine's and a browser's habits, one small function each; the table is at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.worlds.search_pages import FRAME, Part, page_at, page_of, part_of, result_at
from kiosk.worlds.search_state import State, Stop, pointable
from kiosk.worlds.search_words import stems, suggested, useful, with_tile

LONGEST_TEXT = 80
SAFE = "La connexion est sécurisée : personne ne lit en chemin. Un cadenas ne dit pas qui tient le site."
UNSAFE = "Ce site n'a pas de cadenas : la connexion n'est pas sécurisée."
SHARED = "La page est envoyée à tous vos contacts."
PRESSED = "Ici, rien n'est payé ni envoyé. La flèche Retour vous ramène."

Change = Callable[[State, str], State]


def went(state: State, stop: Stop) -> State:
    """One stop further; the way that lay ahead is forgotten, as in real browsers."""
    trail = (*state.trail[: state.at + 1], stop)
    return _arrived(replace(state, trail=trail, at=len(trail) - 1))


def _arrived(state: State) -> State:
    """The field shows what this stop was asked with; a page is remembered as opened."""
    stop = state.stop
    if not stop.page:
        return replace(state, query=stop.words, focused=False)
    if stop.page in state.opened:
        return replace(state, focused=False)
    look = page_at(state.start, stop.page).lookalike
    return replace(state, focused=False, opened=(*state.opened, stop.page), lookalikes=state.lookalikes + look)


def asked(state: State, words: str) -> State:
    """The results of these words."""
    query = words.strip()
    if not query or state.stop.page:
        return state
    counted = replace(
        state,
        searches=state.searches + 1,
        query_words=state.query_words + len(stems(query)),
        useful_words=state.useful_words + useful(state.start, query),
    )
    return went(counted, Stop(words=query))


def _focus(state: State, field: str) -> State:
    return state if state.stop.page or field != "search" else replace(state, focused=True)


def _type(state: State, text: str) -> State:
    return replace(state, query=(state.query + text)[:LONGEST_TEXT]) if state.focused else state


def _erase(state: State, _: str) -> State:
    return replace(state, query=state.query[:-1]) if state.focused else state


def _clear(state: State, _: str) -> State:
    return state if state.stop.page or not state.query else replace(state, query="", focused=True)


def _tile(state: State, tile: str) -> State:
    if state.stop.page or tile not in state.start.tiles:
        return state
    return replace(state, query=with_tile(state.query, tile)[:LONGEST_TEXT])


def _suggest(state: State, words: str) -> State:
    offered = (*suggested(state.start, state.query), state.meant)
    return asked(state, words) if words in offered else state


def _enter(state: State, _: str) -> State:
    return asked(state, state.query) if state.focused else state


def _search(state: State, _: str) -> State:
    return asked(state, state.query)


def _open(state: State, name: str) -> State:
    listing, result = state.listing, result_at(state.start, name)
    if listing is None or result is None or name not in listing.results:
        return state
    return went(replace(state, ad_clicks=state.ad_clicks + result.ad), Stop(page_of(result), state.stop.words))


def _source(state: State, name: str) -> State:
    part = _part(state, name)
    if part is None or part.kind != "source" or not part.to:
        return state
    return went(state, Stop(part.to, state.stop.words))


def _press(state: State, name: str) -> State:
    """A button leads to a page or says something; on a look-alike it is what people would have paid with."""
    part, page = _part(state, name), state.page
    if part is None or page is None or part.kind != "button":
        return state
    state = replace(state, paid=state.paid + page.lookalike)
    return went(state, Stop(part.to, state.stop.words)) if part.to else replace(state, notice=part.says or PRESSED)


def _point(state: State, name: str) -> State:
    if not pointable(state.start, state.stop, name):
        return state
    page, thing = state.page, f"{state.stop.page} {name}"
    pointed = state.pointed if thing in state.pointed else (*state.pointed, thing)
    says = (SAFE if page.padlock else UNSAFE) if page and name == FRAME[1] else ""
    return replace(state, pointed=pointed, notice=says)


def _share(state: State, _: str) -> State:
    page = state.page
    return replace(state, shared=state.shared + 1, notice=SHARED) if page and page.share else state


def _back(state: State, _: str) -> State:
    return _arrived(replace(state, at=state.at - 1)) if state.at else state


def _forward(state: State, _: str) -> State:
    return _arrived(replace(state, at=state.at + 1)) if state.at + 1 < len(state.trail) else state


def _home(state: State, _: str) -> State:
    return state if state.stop == Stop() else went(state, Stop())


def _part(state: State, name: str) -> Part | None:
    return part_of(state.page, name) if state.page else None


CHANGES: Mapping[str, Change] = {
    "focus": _focus, "type": _type, "erase": _erase, "clear": _clear, "tile": _tile, "suggest": _suggest,
    "enter": _enter, "search": _search, "ask": asked, "open": _open, "source": _source, "press": _press,
    "point": _point, "share": _share, "back": _back, "forward": _forward, "home": _home,
}  # fmt: skip


def applied(state: State, verb: str, thing: str) -> State:
    """The state after the move; a notice goes away with the next thing that happens."""
    change = CHANGES.get(verb)
    quiet = replace(state, notice="") if state.notice else state
    after = quiet if change is None else change(quiet, thing)
    return state if after == quiet else after
