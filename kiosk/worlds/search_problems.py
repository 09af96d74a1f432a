"""What an author must mend in the start of a search scene, one sentence each.

Apart because the content checker needs it and no visitor ever does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kiosk.worlds.search_pages import FRAME, KINDS, Page, Part, Start, page_of
from kiosk.worlds.search_words import holds, listing_for, words_for


def problems(start: Start) -> tuple[str, ...]:
    return tuple(_all(start))


def _all(start: Start) -> Iterator[str]:
    results = {result.id for result in start.results}
    openable = {page.id for page in start.pages} | {page_of(result) for result in start.results}
    for kind, names in (("result", [one.id for one in start.results]), ("page", [one.id for one in start.pages]),
                        ("list", [one.id for one in start.listings])):  # fmt: skip
        yield from (f"the {kind} {name} is written twice" for name in _twice(names))
    if not start.listings and not start.page:
        yield "start.listings is empty: write at least one, or begin on a page"
    for listing in start.listings:
        yield from (
            f"the list {listing.id} has an unknown result: {one}" for one in set(listing.results) - results
        )
        if not listing.words:
            yield f"the list {listing.id} needs words"
        elif listing_for(start, words_for(listing)).id != listing.id:
            yield f"the words of the list {listing.id} bring another list"
    yield from (f"start.tiles holds another tile: {one}" for one in _within(start.tiles))
    if start.page and start.page not in openable:
        yield f"start.page is no page: {start.page}"
    for page in start.pages:
        yield from (f"{page.id}: {said}" for said in _page(page, openable))


def _page(page: Page, openable: set[str]) -> Iterator[str]:
    names = [part.name for part in page.parts if part.name]
    yield from (f"two parts are called {name}: give one of them an id" for name in _twice([*names, *FRAME]))
    for part in page.parts:
        yield from _part(part, openable)


def _part(part: Part, openable: set[str]) -> Iterator[str]:
    written = [kind for kind in KINDS if getattr(part, kind)]
    if len(written) != 1:
        yield f"a part must be exactly one of {', '.join(KINDS)}; it is {written or 'none'}"
    if part.kind in ("source", "button") and not part.id:
        yield f"« {part.words} » needs an id"
    if part.kind == "source" and not part.to:
        yield f"the source {part.id} leads nowhere: write `to`"
    if part.to and part.to not in openable:
        yield f"{part.id} leads to an unknown page: {part.to}"


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def _within(tiles: tuple[str, ...]) -> list[str]:
    return [one for one in tiles if any(other != one and holds(one, other) for other in tiles)]
