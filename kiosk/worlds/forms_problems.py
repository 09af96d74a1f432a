"""What an author must mend in the start of an administration site, one sentence each.

Apart because the content checker needs it and no visitor ever does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from kiosk.worlds.forms_pages import BUTTONS, CONTROLS, DEEDS, KINDS, Page, Part, Start, page_of, parts_of
from kiosk.worlds.forms_text import day

NEEDS_TO = ("go", "log_out")


def problems(start: Start) -> tuple[str, ...]:
    return tuple(_all(start))


def _all(start: Start) -> Iterator[str]:
    if not start.pages:
        yield "start.pages is empty: write at least one page"
    yield from (f"the page {name} is written twice" for name in _twice(page.id for page in start.pages))
    yield from (f"two parts are called {name}" for name in _twice(part.id for part in parts_of(start) if part.id))
    for what in ("page", "login_page", "home_page"):
        name = getattr(start, what)
        if name and page_of(start, name) is None:
            yield f"start.{what} is no page: {name}"
    private = any(page.private for page in start.pages)
    ends = any(page.moves_before_expiry for page in start.pages) or any(part.expires for part in parts_of(start))
    if (private or ends) and not start.login_page:
        yield "start.login_page is missing: a private page or an expiry leads there"
    if day(start.today) is None:
        yield f"start.today is no day jj/mm/aaaa: {start.today}"
    for entry in start.menu:
        if entry.does not in NEEDS_TO or (entry.to and page_of(start, entry.to) is None) or not entry.label:
            yield f"the line {entry.id} of the menu needs a label, a page it leads to, and does go or log_out"
    known = {part.id for part in parts_of(start) if part.kind in CONTROLS}
    yield from (f"start.values fills no control: {name}" for name in start.values if name not in known)
    for page in start.pages:
        yield from (f"{page.id}: {said}" for said in _page(start, page, known))


def _page(start: Start, page: Page, known: set[str]) -> Iterator[str]:
    if page.address and not page.address.partition("/")[0].endswith(("-demo.fr", "exemple.fr")):
        yield f"the address {page.address} must end in -demo.fr or exemple.fr"
    yield from _conditions(page.only_if, known)
    for part in page.parts:
        yield from (f"« {part.id or part.label} » {said}" for said in _part(start, part, known))


def _part(start: Start, part: Part, known: set[str]) -> Iterator[str]:
    if part.kind not in KINDS:
        yield f"is a {part.kind}; there are: {', '.join(KINDS)}"
    needs_id = part.kind in (*CONTROLS, *BUTTONS, "attestation")
    if needs_id and not part.id:
        yield "needs an id"
    if needs_id and not part.label:
        yield "needs a label"
    if part.to and page_of(start, part.to) is None:
        yield f"leads to an unknown page: {part.to}"
    if part.kind in BUTTONS and part.does not in DEEDS:
        yield f"does {part.does}; there are: {', '.join(DEEDS)}"
    if part.kind in BUTTONS and part.does == "go" and not part.to:
        yield "leads nowhere: write `to`"
    options = {option.id for option in part.options}
    if part.kind in ("radio", "list", "slots", "case") and not options:
        yield "needs options"
    yield from (f"has two options {name}" for name in _twice(option.id for option in part.options))
    for name in (part.value, part.right, part.expected):
        if name and part.kind in ("radio", "list") and name not in options:
            yield f"has no option {name}"
    files = {file.id for file in start.files}
    if part.kind == "file" and not files:
        yield "needs files to choose from: write [[start.files]]"
    if part.kind == "file" and part.right and part.right not in files:
        yield f"has no file {part.right}"
    yield from _conditions(part.only_if, known)


def _conditions(condition: dict[str, str], known: set[str]) -> Iterator[str]:
    for name in condition:
        if not name.startswith("@") and name not in known:
            yield f"depends on an unknown control: {name}"


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]
