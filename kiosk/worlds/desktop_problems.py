"""What an author must mend in the start of a desktop, one sentence each.

Apart because it is read by authors only, while the desktop is built and never while it is used.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kiosk.worlds.desktop_values import (
    COMMANDS,
    CONTRASTS,
    KINDS,
    LOUDEST,
    PAGES,
    PICTURES,
    PROGRAMS,
    ROOTS,
    SCALES,
    Start,
)


def problems(start: Start) -> Iterator[str]:
    ids = [*(program.id for program in start.programs), *(thing.id for thing in start.things), *ROOTS]
    yield from (f"Two things are called '{id}'." for id, count in Counter(ids).items() if count > 1)
    names = Counter(network.name for network in start.networks)
    yield from (f"Two networks are called '{name}'." for name, count in names.items() if count > 1)
    folders = {thing.id for thing in start.things if thing.kind == "folder"} | set(ROOTS)
    for thing in start.things:
        if thing.within not in folders or thing.within == thing.id:
            yield f"'{thing.id}' lies in '{thing.within}', which is no folder."
        yield from _known("kind", thing.kind, KINDS)
        if thing.kind == "photo":
            yield from _known("picture", thing.picture, PICTURES)
    for program in start.programs:
        yield from _known("kind of program", program.kind, PROGRAMS)
        if program.picture:
            yield from _known("picture", program.picture, PICTURES)
    yield from (f"'{id}' cannot be open: it is not there." for id in start.opened if id not in ids)
    yield from _machine(start, set(names))


def _machine(start: Start, networks: set[str]) -> Iterator[str]:
    for what, given, known in (
        ("power", (start.power,), ("on", "locked", "off")), ("command", start.commands, COMMANDS),
        ("page of settings", start.settings, PAGES), ("sign of the tray", start.tray, ("volume", "wifi")),
        ("state of the stick", (start.usb,), ("", "out", "in")), ("contrast", (start.contrast,), CONTRASTS),
    ):  # fmt: skip
        for one in given:
            yield from _known(what, one, known)
    if start.text_size not in SCALES:
        yield f"There is no text size {start.text_size}."
    if not 0 <= start.volume <= LOUDEST:
        yield f"The volume goes from 0 to {LOUDEST}."
    if start.wifi and start.wifi not in networks:
        yield f"There is no network '{start.wifi}'."
    if start.power != "on" and start.opened:
        yield "A machine that is not on has no open windows."


def _known(what: str, given: str, known: tuple[str, ...]) -> Iterator[str]:
    if given not in known:
        yield f"There is no {what} '{given}'."
