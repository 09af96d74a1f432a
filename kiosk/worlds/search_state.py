"""What a simulated search engine is at one moment, and what an author may ask of that moment.

Apart because moves, ways and the view all read states and none of them owns one.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.worlds.search_pages import (
    DETAILS,
    ENGINE_ADDRESS,
    FRAME,
    USED_KINDS,
    Listing,
    Page,
    Start,
    page_at,
    part_of,
    result_at,
)
from kiosk.worlds.search_words import holds, listing_for, meant, suggested


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a person is: on a page, in the results of some words, or, both empty, at the engine's first page."""

    page: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """`trail` is every stop of the way, `at` the one in front. `pointed`: what was pointed at, `<page> <name>`."""

    start: Start
    trail: tuple[Stop, ...] = (Stop(),)
    at: int = 0
    query: str = ""
    focused: bool = False
    pointed: tuple[str, ...] = ()
    notice: str = ""
    opened: tuple[str, ...] = ()
    searches: int = 0
    query_words: int = 0
    useful_words: int = 0
    ad_clicks: int = 0
    lookalikes: int = 0
    shared: int = 0
    paid: int = 0

    @property
    def stop(self) -> Stop:
        return self.trail[self.at]

    @property
    def page(self) -> Page | None:
        return page_at(self.start, self.stop.page) if self.stop.page else None

    @property
    def listing(self) -> Listing | None:
        """The results in front; None at the engine's first page and on pages."""
        return listing_of(self.start, self.stop)

    @property
    def address(self) -> str:
        page = self.page
        return page.address if page else ENGINE_ADDRESS

    @property
    def suggestions(self) -> tuple[str, ...]:
        return suggested(self.start, self.query) if self.focused and not self.stop.page else ()

    @property
    def meant(self) -> str:
        """Other words that the engine offers because it found nothing."""
        listing = self.listing
        return meant(self.start, self.stop.words) if listing and not listing.results else ""


def listing_of(start: Start, stop: Stop) -> Listing | None:
    return listing_for(start, stop.words) if stop.words and not stop.page else None


def pointable(start: Start, stop: Stop, name: str) -> bool:
    """Whether there is such a thing to point at here."""
    if stop.page:
        part = part_of(page_at(start, stop.page), name)
        return name in FRAME or (part is not None and part.kind not in USED_KINDS)
    detail, _, wanted = name.partition(":")
    listing = listing_of(start, stop)
    if listing is None or not start.pointing or wanted not in listing.results:
        return False
    result = result_at(start, wanted)
    return result is not None and detail in DETAILS and bool(getattr(result, detail))


@dataclass(frozen=True, slots=True)
class Goal:
    """What must hold; a field left out asks nothing.

    `page`: the id of the page in front, "results" for any list, "home" for the engine's first page.
    `listing`: the list in front. `words`: the field holds all of these. `pointed`: all of these were pointed
    at on the page (or list) in front. `opened`: all of these pages were seen. The counts are there for `failed`
    and for goals such as "two sources".
    """

    page: str = ""
    listing: str = ""
    words: tuple[str, ...] = ()
    focused: bool | None = None
    pointed: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    opened_at_least: int = 0
    found_at_least: int = 0
    """Results in the list in front."""
    searches_at_least: int = 0
    ads_at_least: int = 0
    lookalikes_at_least: int = 0
    shared_at_least: int = 0
    shared_at_most: int | None = None
    paid_at_least: int = 0


def reaches(state: State, goal: Goal) -> bool:
    return _there(state, goal) and _counted(state, goal)


def _there(state: State, goal: Goal) -> bool:
    listing, stop = state.listing, state.stop
    where = stop.page or ("results" if listing else "home")
    return (
        goal.page in ("", where)
        and (not goal.listing or (listing is not None and listing.id == goal.listing))
        and (not goal.found_at_least or (listing is not None and len(listing.results) >= goal.found_at_least))
        and all(holds(state.query, word) for word in goal.words)
        and goal.focused in (None, state.focused)
        and all(f"{stop.page} {name}" in state.pointed for name in goal.pointed)
        and all(name in state.opened for name in goal.opened)
    )


def _counted(state: State, goal: Goal) -> bool:
    return (
        len(state.opened) >= goal.opened_at_least
        and state.searches >= goal.searches_at_least
        and state.ad_clicks >= goal.ads_at_least
        and state.lookalikes >= goal.lookalikes_at_least
        and state.shared >= goal.shared_at_least
        and (goal.shared_at_most is None or state.shared <= goal.shared_at_most)
        and state.paid >= goal.paid_at_least
    )
