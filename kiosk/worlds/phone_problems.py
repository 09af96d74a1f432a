"""What an author must mend in a telephone's start.

Apart because only the content checker asks this, and it is all about references.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.worlds.phone_values import BUILT_IN, LOCKS, PERMISSIONS, Start, Thread

_SCREENS = ("home", *BUILT_IN)
_RINGS = ("now", "unlocked", "home")


def problems(start: Start) -> Iterator[str]:
    own = [app.id for app in start.apps]
    known_apps = {*BUILT_IN, *own, *(listing.id for listing in start.store)}
    if start.screen not in (*_SCREENS, *own):
        yield f"There is no screen {start.screen!r} to begin with."
    if start.rings not in _RINGS:
        yield f"A call rings {', '.join(_RINGS)}, not {start.rings!r}."
    if start.lock not in LOCKS:
        yield f"There is no lock {start.lock!r}."
    if start.code and not (len(start.code) == 4 and start.code.isdecimal()):
        yield "A code has four figures."
    for app in sorted({*start.running, *start.right_apps} - known_apps):
        yield f"There is no application {app!r}."
    for app in sorted(set(own) & set(BUILT_IN)):
        yield f"{app!r} is the name of an application that every telephone has."
    yield from _people(start)
    yield from _twice(start)
    asked = [permission for app in start.apps for permission in app.asks]
    asked += [permission for listing in start.store for permission in listing.asks]
    for permission in sorted(set(asked) - set(PERMISSIONS)):
        yield f"There is no permission {permission!r}."


def _people(start: Start) -> Iterator[str]:
    contacts = {contact.id for contact in start.contacts}
    for person in sorted(({start.caller, *start.missed} - {""}) - contacts):
        yield f"{person!r} calls, but is no contact."
    for thread in start.threads:
        if thread.id not in contacts and not thread.name:
            yield f"The messages of {thread.id!r} need a name or a contact."
    results = {result.id for result in start.results}
    for line in _lines(start.threads):
        if line and line not in results:
            yield f"A link leads to {line!r}, which is no result."
    for contact in start.contacts:
        if not contact.number.replace(" ", "").startswith("063998"):
            yield f"The number {contact.number!r} must be fictional: 06 39 98 …"


def _lines(threads: tuple[Thread, ...]) -> Iterator[str]:
    for thread in threads:
        for sms in thread.messages:
            for line in sms.lines:
                yield line.link


def _twice(start: Start) -> Iterator[str]:
    kinds = {
        "contact": [contact.id for contact in start.contacts],
        "thread": [thread.id for thread in start.threads],
        "message": [sms.id for thread in start.threads for sms in thread.messages]
        + [later.sms.id for later in start.later],
        "application": [app.id for app in start.apps] + [listing.id for listing in start.store],
        "result": [result.id for result in start.results],
    }
    for kind, names in kinds.items():
        for name, number in Counter(names).items():
            if number > 1:
                yield f"There are two of the {kind} {name!r}."
