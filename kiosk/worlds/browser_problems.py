"""What an author must mend in the start of a browser scene, one sentence each.

Apart because the content checker needs it and no visitor ever does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kiosk.worlds.browser_pages import BROWSER, KINDS, Page, Part, Start


def problems(start: Start) -> tuple[str, ...]:
    return tuple(_all(start))


def _all(start: Start) -> Iterator[str]:
    urls = {page.url for page in start.pages}
    if not start.pages:
        yield "start.pages is empty: write at least one page"
    yield from (f"the page {url} is written twice" for url in _twice(page.url for page in start.pages))
    yield from (f"start.home is no page: {url}" for url in (start.home,) if url and url not in urls)
    yield from (f"start.tabs has an unknown page: {url}" for url in start.tabs if url not in urls)
    if not 1 <= start.current <= max(len(start.tabs), 1):
        yield f"start.current is {start.current}, but there are {max(len(start.tabs), 1)} tabs"
    if all(icon.id != BROWSER for icon in start.icons):
        yield f'start.icons needs one with the id "{BROWSER}"'
    files = {document.id for document in start.documents}
    for page in start.pages:
        yield from _page(page, urls, files)


def _page(page: Page, urls: set[str], files: set[str]) -> Iterator[str]:
    yield from (f"{page.url}: two parts are called {name}" for name in _twice(p.id for p in page.parts if p.id))
    if page.scare and page.parts:
        yield f"{page.url}: a page with a scare shows nothing else"
    if page.ad and page.ad.to and page.ad.to not in urls:
        yield f"{page.url}: its ad leads to an unknown page: {page.ad.to}"
    if sum(one.kind == "search" for one in page.parts) > 1:
        yield f"{page.url}: a page has one search box at most"
    for one in page.parts:
        yield from (f"{page.url}: {said}" for said in _part(one, urls, files))


def _part(part: Part, urls: set[str], files: set[str]) -> Iterator[str]:
    written = [kind for kind in KINDS if getattr(part, kind)]
    if len(written) != 1:
        yield f"a part must be exactly one of {', '.join(KINDS)}; it is {written or 'none'}"
    if part.kind in ("link", "button", "document") and not part.id:
        yield f"« {part.words} » needs an id"
    if part.kind == "link" and not (part.to or part.signs):
        yield f"the link {part.id} leads nowhere: write `to`"
    if part.to and part.to not in urls:
        yield f"{part.id} leads to an unknown page: {part.to}"
    if part.kind == "document" and part.file not in files:
        yield f"{part.id} downloads an unknown document: {part.file}"


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]
