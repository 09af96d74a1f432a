"""Which single gesture leads on towards a move in a simulated browser, and where on the screen it happens.

Apart because guiding a person is another question than what the browser does: nothing here changes a state.
"""

from __future__ import annotations

from kiosk.domain.world import Move
from kiosk.worlds.browser_answers import ON_FULL_SCREEN
from kiosk.worlds.browser_moves import IN_DIALOG, ON_DESKTOP
from kiosk.worlds.browser_pages import BROWSER, FILE, document, page_at, part, resolve, site
from kiosk.worlds.browser_state import State

ON_PAGE = ("click", "menu", "in_tab")


def gesture(state: State, move: Move) -> Move | None:
    """The next gesture towards the move; what stands in the way comes first. None: nothing is left to do."""
    thing = move.things[0] if move.things else ""
    if move.verb == "close_tab":
        thing = next((tab.id for tab in state.tabs if tab.url == thing), thing)
        move = Move("close_tab", (thing,))
    if _done(state, move.verb, thing):
        return None
    return _first(state, move.verb) or _towards(state, move, thing)


def single(state: State, move: Move) -> bool:
    """True for a letter that can be typed now: asked as a whole text, it would be compared with the field."""
    return move.verb == "type" and len("".join(move.things)) == 1 and state.focus != "" and not state.printing


def _done(state: State, verb: str, thing: str) -> bool:
    """What is already so needs no gesture."""
    texts = {"address": state.address, "search": state.query}
    return (
        (verb == "open" and state.open and thing == BROWSER)
        or (verb == "open" and thing != "" and state.window == thing)
        or (verb == "select" and state.picked == thing)
        or (verb == "close_window" and not state.window)
        or (verb == "focus" and state.focus == thing)
        or (verb == "type" and texts.get(state.focus) == thing)
        or (verb == "clear" and texts.get(state.focus) == "")
        or (verb == "go" and state.open and state.url == resolve(state.start, thing))
        or (verb == "tab" and state.open and state.current == thing)
        or (verb == "close_tab" and state.open and all(tab.id != thing for tab in state.tabs))
        or (verb == "downloads" and state.downloads_shown)
        or (verb == "delete_file" and thing not in state.downloaded)
        or (verb == "escape" and not state.full_screen)
        or (verb == "history" and state.history_shown)
        or (verb == "erase_history" and not state.history)
        or (verb == "open_file" and state.url == FILE + thing)
        or (verb == "print" and state.printing)
        or _answered(state, verb, thing)
    )


def _answered(state: State, verb: str, thing: str) -> bool:
    if not state.open:
        return False
    choice = {"accept": "accepted", "refuse": "refused", "save": "refused"}.get(thing)
    return (
        (verb == "cookies" and choice is not None and state.cookie_choice == choice)
        or (verb == "cookies" and thing == "settings" and state.cookie_settings)
        or (verb == "ad" and state.url in state.ads_closed)
        or (verb == "notify" and state.notification_answer == thing)
        or (verb == "password" and dict(state.passwords).get(site(state.url)) == thing)
    )


def _first(state: State, verb: str) -> Move | None:
    """What must be done before anything of this kind can be: open the browser, leave a dialog, uncover."""
    if not state.open:
        if state.window and verb != "close_window":
            return Move("close_window")
        return None if verb in ON_DESKTOP else Move("open", (BROWSER,))
    if state.full_screen and verb not in ON_FULL_SCREEN:
        return Move("escape")
    if verb in ON_DESKTOP:
        return Move("quit")
    if state.printing and verb not in IN_DIALOG:
        return Move("print_cancel")
    if verb in (*ON_PAGE, "search", "ad", "notify"):
        return _uncover(state, verb)
    return None


def _uncover(state: State, verb: str) -> Move | None:
    if state.obstacle == "cookies":
        return Move("cookies", ("refuse",))
    if state.obstacle == "ad" and verb != "ad":
        return Move("ad", ("close",))
    return None


def _towards(state: State, move: Move, thing: str) -> Move:
    if move.verb == "go":
        return _going(state, thing)
    if move.verb == "type":
        return _writing(state, thing)
    if move.verb == "clear":
        return _writing(state, "")
    if move.verb == "back":
        return _going_back(state, move)
    if move.verb in ON_PAGE:
        return _reaching_part(state, move, thing)
    if move.verb == "focus" and thing == "search" and state.covered:
        return _uncover(state, "focus") or move
    if move.verb == "cookies" and thing == "save" and not state.cookie_settings:
        return Move("cookies", ("settings",))
    if move.verb == "password" and state.obstacle != "password":
        return _asked_again(state, move)
    if move.verb == "delete_file" and not state.downloads_shown:
        return Move("downloads")
    if move.verb == "erase_history" and not state.history_shown:
        return Move("history")
    if move.verb == "open_file":
        return _opening(state, move, thing)
    if move.verb == "print" and not state.url.startswith(FILE) and state.downloaded:
        return _opening(state, Move("open_file", state.downloaded[-1:]), state.downloaded[-1])
    if move.verb in IN_DIALOG and not state.printing:
        return gesture(state, Move("print")) or move
    return move


def _going(state: State, address: str) -> Move:
    if state.focus != "address":
        return Move("focus", ("address",))
    if state.address == address:
        return Move("enter")
    return _letter(state.address, address, state.selected)


def _writing(state: State, wanted: str) -> Move:
    if not state.focus:
        return Move("focus", ("address",))
    text = state.address if state.focus == "address" else state.query
    return _letter(text, wanted, state.selected)


def _letter(text: str, wanted: str, selected: bool) -> Move:
    if wanted and (selected or wanted.startswith(text)):
        return Move("type", (wanted[0 if selected else len(text)],))
    return Move("erase")


def _reaching_part(state: State, move: Move, thing: str) -> Move:
    """The part is here, or on another tab, or one page back, or at an address."""
    if part(state.page, thing):
        return Move("menu", (thing,)) if move.verb == "in_tab" and state.menu != thing else move
    home = next((page.url for page in state.start.pages if part(page, thing)), "")
    if home and site(home) in state.signed_out and page_at(state.start, home).account:
        return _signing_in(state, home) or move
    for tab in state.tabs:
        if part(page_at(state.start, tab.url), thing):
            return Move("tab", (tab.id,))
    here = state.tab
    if here and here.back and part(page_at(state.start, here.back[-1]), thing):
        return Move("back")
    return _going(state, home) if home else move


def _signing_in(state: State, url: str) -> Move | None:
    """The part is on an account that was signed out of: a button of the same site signs in again."""
    for page in state.start.pages:
        for one in page.parts:
            if one.signs == "in" and site(one.to or page.url) == site(url):
                return gesture(state, Move("click", (one.id,)))
    return None


def _asked_again(state: State, move: Move) -> Move:
    """Only some pages bring the question about the password."""
    for page in state.start.pages:
        if page.save_password and site(page.url) in state.signed_out:
            return _signing_in(state, page.url) or move
        if page.save_password and page.url != state.url:
            return gesture(state, Move("go", (page.url,))) or move
    return move


def _going_back(state: State, move: Move) -> Move:
    """A tab where nothing lies behind was opened by hand: the page before is on another tab, or the first one."""
    if state.tab and state.tab.back:
        return move
    other = next((tab for tab in state.tabs if tab.id != state.current), None)
    if other:
        return Move("tab", (other.id,))
    return _going(state, state.start.pages[0].url) if state.start.pages else move


def _opening(state: State, move: Move, name: str) -> Move:
    if name in state.downloaded:
        return move if state.downloads_shown else Move("downloads")
    for page in state.start.pages:
        for one in page.parts:
            if one.file == name and document(state.start, name):
                return gesture(state, Move("click", (one.id,))) or move
    return move


def place(state: State, move: Move) -> str:
    """The name of the place that the view must show for the next gesture towards this move."""
    one = move if single(state, move) else gesture(state, move)
    if one is None:
        return ""
    thing = one.things[0] if one.things else ""
    if one.verb in ("type", "erase", "enter"):
        return state.focus or "address"
    if one.verb in _PLACES_OF:
        return f"{_PLACES_OF[one.verb]}:{thing}"
    if one.verb == "in_tab":
        return "menu_tab"
    if one.verb == "search":
        return "search_go"
    return thing if one.verb == "focus" else one.verb


_PLACES_OF = {
    "open": "icon", "select": "icon", "click": "part", "menu": "part", "tab": "tab", "close_tab": "close_tab",
    "cookies": "cookies", "ad": "ad", "notify": "notify", "open_file": "file", "password": "password",
    "delete_file": "delete_file",
}  # fmt: skip
