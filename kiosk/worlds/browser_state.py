"""What a simulated browser is at one moment, and what an author may ask of that moment.

Apart because moves, gestures and the view all read states and none of them owns one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from kiosk.worlds.browser_pages import FILE, MISSING, Page, Start, page_at, shown_address, signed_out, site

Obstacle = Literal["", "scare", "cookies", "ad", "notify", "password"]


@dataclass(frozen=True, slots=True)
class Tab:
    id: str
    url: str
    back: tuple[str, ...] = ()
    forward: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """`draft` is what the address bar holds while it is being written, None when it shows the page's address.

    `selected`: the whole of the draft is selected, so that the next letter replaces it, as in real browsers.
    """

    start: Start
    open: bool
    picked: str = ""
    window: str = ""
    tabs: tuple[Tab, ...] = ()
    current: str = ""
    tabs_made: int = 0
    focus: Literal["", "address", "search"] = ""
    draft: str | None = None
    selected: bool = False
    query: str = ""
    menu: str = ""
    cookie_settings: bool = False
    cookies: tuple[tuple[str, str], ...] = ()
    ads_closed: tuple[str, ...] = ()
    notifications: tuple[tuple[str, str], ...] = ()
    downloads_shown: bool = False
    downloaded: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    printing: bool = False
    printed: tuple[str, ...] = ()
    paper: str = ""
    visited: tuple[str, ...] = ()
    accepted: int = 0
    searched: int = 0
    ads_opened: int = 0
    closed_all: int = 0
    reloads: int = 0
    signed_out: tuple[str, ...] = ()
    passwords: tuple[tuple[str, str], ...] = ()
    passwords_saved: int = 0
    escaped: tuple[str, ...] = ()
    calling: bool = False
    calls: int = 0
    history_shown: bool = False
    history_from: int = 0
    deleted: tuple[str, ...] = ()

    @property
    def tab(self) -> Tab | None:
        return next((tab for tab in self.tabs if tab.id == self.current), None)

    @property
    def url(self) -> str:
        tab = self.tab
        return tab.url if tab else ""

    @property
    def page(self) -> Page:
        page = page_at(self.start, self.url)
        return signed_out(page) if page.account and site(page.url) in self.signed_out else page

    @property
    def full_screen(self) -> bool:
        """The page hides even the frame of the browser, until Escape."""
        return self.open and self.page.scare is not None and self.url not in self.escaped

    @property
    def history(self) -> tuple[str, ...]:
        """The pages that were seen and are still remembered."""
        return self.visited[self.history_from :]

    @property
    def address(self) -> str:
        if self.draft is not None:
            return self.draft
        return self.page.title if self.url.startswith(FILE) else shown_address(self.url)

    @property
    def obstacle(self) -> Obstacle:
        """What the page asks first. They come one after the other, never two at a time."""
        page = self.page
        if not self.open:
            return ""
        if page.scare:
            return "scare"
        if page.cookies and not self.cookie_choice:
            return "cookies"
        if page.ad and page.url not in self.ads_closed:
            return "ad"
        if page.notifications and not self.notification_answer:
            return "notify"
        if page.save_password and site(page.url) not in dict(self.passwords):
            return "password"
        return ""

    @property
    def covered(self) -> bool:
        """The page cannot be clicked because something lies over it."""
        return self.obstacle in ("scare", "cookies", "ad")

    @property
    def cookie_choice(self) -> str:
        return dict(self.cookies).get(site(self.url), "")

    @property
    def notification_answer(self) -> str:
        return dict(self.notifications).get(self.url, "")

    def with_tab(self, tab: Tab) -> State:
        return replace(self, tabs=tuple(tab if one.id == tab.id else one for one in self.tabs))


@dataclass(frozen=True, slots=True)
class Goal:
    """What must hold; a field left out asks nothing.

    `page`: the address of the page in front, or "introuvable" for any unknown address. `tab`: the number of
    the tab in front, in order of opening. `tabs`: the addresses of all open tabs, from left to right.
    `closed`: this page was seen and no tab shows it any more. `signed_out`: of this
    site. `password`: what was answered when the browser offered to keep it.
    `visited`: all of these pages were seen. The `…_at_least` fields are there for the `failed` of items.
    """

    open: bool | None = None
    page: str = ""
    visited: tuple[str, ...] = ()
    tab: str = ""
    tab_count: int | None = None
    tabs: tuple[str, ...] = ()
    focused: str = ""
    address: str | None = None
    cookies: Literal["", "refused", "accepted"] = ""
    ad_closed: bool = False
    notifications: Literal["", "no", "yes"] = ""
    clear: bool = False
    downloads_shown: bool = False
    downloaded: str = ""
    opened: str = ""
    printing: bool = False
    printed: str = ""
    closed_all: bool = False
    closed: str = ""
    accepted_at_most: int | None = None
    accepted_at_least: int = 0
    used_search_at_most: int | None = None
    used_search_at_least: int = 0
    ads_opened_at_least: int = 0
    signed_out: str = ""
    password: Literal["", "no", "yes"] = ""
    full_screen: bool | None = None
    calls_at_least: int = 0
    history_empty: bool = False
    deleted: str = ""


def reaches(state: State, goal: Goal) -> bool:
    return (
        _seen(state, goal)
        and _written(state, goal)
        and _answered(state, goal)
        and _kept(state, goal)
        and _left(state, goal)
    )


def _seen(state: State, goal: Goal) -> bool:
    there = goal.page in ("", state.url) or (goal.page == "introuvable" and state.url.startswith(MISSING))
    return (
        there
        and goal.open in (None, state.open)
        and all(url in state.visited for url in goal.visited)
        and goal.tab in ("", state.current)
        and goal.tab_count in (None, len(state.tabs))
        and goal.tabs in ((), tuple(tab.url for tab in state.tabs))
        and state.closed_all >= goal.closed_all
        and (not goal.closed or _seen_and_closed(state, goal.closed))
    )


def _seen_and_closed(state: State, url: str) -> bool:
    return url in state.visited and all(tab.url != url for tab in state.tabs)


def _written(state: State, goal: Goal) -> bool:
    most = goal.used_search_at_most
    return (
        goal.focused in ("", state.focus)
        and goal.address in (None, state.address)
        and state.searched >= goal.used_search_at_least
        and (most is None or state.searched <= most)
    )


def _answered(state: State, goal: Goal) -> bool:
    most = goal.accepted_at_most
    return (
        goal.cookies in ("", state.cookie_choice)
        and (not goal.ad_closed or state.url in state.ads_closed)
        and goal.notifications in ("", state.notification_answer)
        and not (goal.clear and (state.obstacle or not state.open))
        and (most is None or state.accepted <= most)
        and state.accepted >= goal.accepted_at_least
        and state.ads_opened >= goal.ads_opened_at_least
    )


def _kept(state: State, goal: Goal) -> bool:
    return (
        (not goal.downloads_shown or state.downloads_shown)
        and (not goal.downloaded or goal.downloaded in state.downloaded)
        and (not goal.opened or goal.opened in state.opened)
        and (not goal.printing or state.printing)
        and (not goal.printed or goal.printed in state.printed)
    )


def _left(state: State, goal: Goal) -> bool:
    """What the next person will find on this computer."""
    return (
        (not goal.signed_out or goal.signed_out in state.signed_out)
        and (not goal.password or any(answer == goal.password for _, answer in state.passwords))
        and goal.full_screen in (None, state.full_screen)
        and state.calls >= goal.calls_at_least
        and not (goal.history_empty and state.history)
        and (not goal.deleted or goal.deleted in state.deleted)
    )
