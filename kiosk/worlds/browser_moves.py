"""What each move changes in a simulated browser. A move that means nothing now gives the same state back.

Apart because these are the browser's habits, one small function each; which moves exist is the table at the end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.worlds.browser_answers import ANSWERS, ON_FULL_SCREEN, signed
from kiosk.worlds.browser_pages import (
    ADVERT,
    BROWSER,
    FILE,
    NEW_TAB,
    SEARCHED,
    Part,
    document,
    part,
    resolve,
)
from kiosk.worlds.browser_state import State, Tab

LONGEST_TEXT = 120
"""What a field holds at most: nobody needs more here, and a key held down must not grow for ever."""

MOST_TABS = 8
"""More could not be told apart on the screen; the next one takes the place of the page in front."""

Change = Callable[[State, str], State]


def opened_browser(state: State) -> State:
    """The browser as it comes up: one tab with the home page."""
    bare = replace(state, open=True, picked="", window="", tabs=(), downloads_shown=False)
    return with_new_tab(bare, state.start.home_url)


def with_new_tab(state: State, url: str) -> State:
    if len(state.tabs) >= MOST_TABS:
        return went(state, url)
    name = str(state.tabs_made + 1)
    state = replace(state, tabs=(*state.tabs, Tab(name, url)), current=name, tabs_made=state.tabs_made + 1)
    return _arrived(state)


def went(state: State, url: str) -> State:
    """The tab in front goes to another page, and remembers where it came from."""
    tab = state.tab
    if tab is None:
        return state
    return _arrived(state.with_tab(replace(tab, url=url, back=(*tab.back, tab.url), forward=())))


def _arrived(state: State) -> State:
    escaped = tuple(url for url in state.escaped if url != state.url)
    return replace(_unfocused(state), visited=(*state.visited, state.url), escaped=escaped)


def _unfocused(state: State) -> State:
    return replace(state, focus="", draft=None, selected=False, query="", cookie_settings=False)


def _open(state: State, name: str) -> State:
    if state.open or state.window or all(icon.id != name for icon in state.start.icons):
        return state
    return opened_browser(state) if name == BROWSER else replace(state, window=name, picked="")


def _select(state: State, name: str) -> State:
    known = any(icon.id == name for icon in state.start.icons)
    return state if state.open or state.window or not known else replace(state, picked=name)


def _close_window(state: State, _: str) -> State:
    return replace(state, window="")


def _quit(state: State, _: str) -> State:
    shut = replace(_unfocused(state), open=False, tabs=(), current="", closed_all=state.closed_all + 1)
    return replace(shut, downloads_shown=False, history_shown=False)


def _focus(state: State, field: str) -> State:
    if field == "address":
        again = state.focus == "address"
        return replace(state, focus="address", draft=state.address, selected=not again and state.address != "")
    if field == "search" and _search_box(state) and not state.covered:
        return replace(state, focus="search", draft=None, selected=False)
    return state


def _type(state: State, text: str) -> State:
    if state.focus == "address":
        before = "" if state.selected else state.address
        return replace(state, draft=(before + text)[:LONGEST_TEXT], selected=False)
    if state.focus == "search":
        return replace(state, query=(state.query + text)[:LONGEST_TEXT])
    return state


def _erase(state: State, _: str) -> State:
    if state.focus == "address":
        return replace(state, draft="" if state.selected else state.address[:-1], selected=False)
    if state.focus == "search":
        return replace(state, query=state.query[:-1])
    return state


def _clear(state: State, _: str) -> State:
    empty = replace(state, query="") if state.focus == "search" else state
    return replace(state, draft="", selected=False) if state.focus == "address" else empty


def _enter(state: State, _: str) -> State:
    if state.focus == "address":
        return went(state, resolve(state.start, state.address)) if state.address.strip() else state
    return _search(state, "") if state.focus == "search" else state


def _search(state: State, _: str) -> State:
    """Harmless, and counted: beginners often write an address here."""
    words = state.query.strip()
    if not words or not _search_box(state) or state.covered:
        return state
    return went(replace(state, searched=state.searched + 1), SEARCHED + words)


def _go(state: State, address: str) -> State:
    return went(state, resolve(state.start, address))


def _click(state: State, name: str) -> State:
    clicked = _part(state, name)
    if clicked is None:
        return state
    if clicked.kind == "document":
        found = document(state.start, clicked.file)
        if found is None or found.id in state.downloaded:
            return state
        return replace(state, downloaded=(*state.downloaded, found.id))
    state = signed(state, clicked)
    if clicked.to:
        return with_new_tab(state, clicked.to) if clicked.new_tab else went(state, clicked.to)
    return state


def _menu(state: State, name: str) -> State:
    """A right click; on nothing, it closes the menu that was open."""
    clicked = _part(state, name)
    if name and (clicked is None or clicked.kind != "link"):
        return state
    return replace(state, menu=name)


def _in_tab(state: State, name: str) -> State:
    clicked = _part(state, name)
    return with_new_tab(state, clicked.to) if clicked and clicked.kind == "link" else state


def _back(state: State, _: str) -> State:
    tab = state.tab
    if tab is None or not tab.back:
        return state
    return _arrived(
        state.with_tab(replace(tab, url=tab.back[-1], back=tab.back[:-1], forward=(*tab.forward, tab.url)))
    )


def _forward(state: State, _: str) -> State:
    tab = state.tab
    if tab is None or not tab.forward:
        return state
    return _arrived(
        state.with_tab(replace(tab, url=tab.forward[-1], forward=tab.forward[:-1], back=(*tab.back, tab.url)))
    )


def _reload(state: State, _: str) -> State:
    return replace(_unfocused(state), reloads=state.reloads + 1)


def _home(state: State, _: str) -> State:
    return went(state, state.start.home_url)


def _new_tab(state: State, _: str) -> State:
    return with_new_tab(state, NEW_TAB)


def _tab(state: State, name: str) -> State:
    if name == state.current or all(tab.id != name for tab in state.tabs):
        return state
    return _unfocused(replace(state, current=name))


def _close_tab(state: State, name: str) -> State:
    """Closing the last tab closes the browser, as in real ones."""
    names = [tab.id for tab in state.tabs]
    if name not in names:
        return state
    if len(names) == 1:
        return _quit(state, "")
    left = tuple(tab for tab in state.tabs if tab.id != name)
    if name != state.current:
        return replace(state, tabs=left)
    neighbour = left[min(names.index(name), len(left) - 1)].id
    return _unfocused(replace(state, tabs=left, current=neighbour))


def _ad(state: State, answer: str) -> State:
    if state.obstacle != "ad":
        return state
    ad = state.page.ad
    if answer == "close":
        return replace(state, ads_closed=(*state.ads_closed, state.url))
    if answer == "open" and ad:
        return went(replace(state, ads_opened=state.ads_opened + 1), ad.to or ADVERT)
    return state


def _downloads(state: State, _: str) -> State:
    return replace(state, downloads_shown=not state.downloads_shown, history_shown=False)


def _open_file(state: State, name: str) -> State:
    if not state.downloads_shown or name not in state.downloaded:
        return state
    shown = replace(state, downloads_shown=False, opened=(*state.opened, name))
    return with_new_tab(shown, FILE + name)


def _print(state: State, _: str) -> State:
    return replace(state, printing=True) if state.url.startswith(FILE) else state


def _print_ok(state: State, _: str) -> State:
    if not state.printing:
        return state
    name = state.url.removeprefix(FILE)
    return replace(state, printing=False, printed=(*state.printed, name), paper=name)


def _print_cancel(state: State, _: str) -> State:
    return replace(state, printing=False)


def _part(state: State, name: str) -> Part | None:
    return None if state.covered else part(state.page, name)


def _search_box(state: State) -> bool:
    return any(one.kind == "search" for one in state.page.parts)


ON_DESKTOP: Mapping[str, Change] = {"open": _open, "select": _select, "close_window": _close_window}
IN_DIALOG: Mapping[str, Change] = {"print_ok": _print_ok, "print_cancel": _print_cancel}
IN_BROWSER: Mapping[str, Change] = {
    "quit": _quit, "focus": _focus, "type": _type, "erase": _erase, "clear": _clear, "enter": _enter, "go": _go,
    "search": _search, "click": _click, "menu": _menu, "in_tab": _in_tab, "back": _back, "forward": _forward,
    "reload": _reload, "home": _home, "new_tab": _new_tab, "tab": _tab, "close_tab": _close_tab,
    "ad": _ad, "downloads": _downloads, "open_file": _open_file,
    "print": _print, **ANSWERS,
}  # fmt: skip


def applied(state: State, verb: str, thing: str) -> State:
    """The state after the move; a context menu and a printed sheet go away with the next thing that happens."""
    table = ON_DESKTOP if not state.open else IN_DIALOG if state.printing else IN_BROWSER
    if state.full_screen:
        table = ON_FULL_SCREEN
    change = table.get(verb)
    after = state if change is None else change(state, thing)
    if after == state:
        return state
    if verb != "menu":
        after = replace(after, menu="")
    if verb != "call":
        after = replace(after, calling=False)
    return after if verb == "print_ok" else replace(after, paper="")
