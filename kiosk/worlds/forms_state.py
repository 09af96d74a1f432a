"""Where a person is on an administration site: the page, what the controls hold, what was sent and kept.

Apart because moves, goals, guidance and the view all read this one value.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.worlds.forms_pages import (
    CONTROLS,
    Account,
    Appointment,
    Option,
    Page,
    Part,
    Start,
    control_of,
    option_of,
    page_of,
)

Pairs = tuple[tuple[str, str], ...]
NOBODY = Account()


@dataclass(frozen=True, slots=True)
class State:
    """`open`: the control whose list, calendar or file chooser is unfolded. `errors`: the red messages.

    `tried`: the wrong controls of the last try and what they held. `returning`: the summary that "Modifier" left.
    `left`: the page of a draft that a lost session kept. `offered`: the draft is being offered.
    `wanted`: the private page that waits for a log in. `asking`: an appointment that may be cancelled.
    """

    start: Start
    page: str
    before: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    values: Pairs = ()
    focus: str = ""
    open: str = ""
    month: str = ""
    revealed: tuple[str, ...] = ()
    caps: bool = False
    errors: Pairs = ()
    tried: Pairs = ()
    refused: str = ""
    notice: str = ""
    menu_open: bool = False
    returning: str = ""
    logged_in: bool = False
    account: Account = NOBODY
    account_made: bool = False
    password_changed: bool = False
    wanted: str = ""
    expired: bool = False
    expiries: tuple[str, ...] = ()
    left: str = ""
    offered: bool = False
    resumed: bool = False
    moves_here: int = 0
    code_sent: bool = False
    codes: int = 0
    received: tuple[str, ...] = ()
    sent: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    booked: tuple[Appointment, ...] = ()
    cancelled: tuple[str, ...] = ()
    asking: str = ""
    downloads: tuple[str, ...] = ()
    discarded: tuple[str, ...] = ()
    closed: bool = False
    counts: tuple[tuple[str, float], ...] = ()

    @property
    def here(self) -> Page:
        return page_of(self.start, self.page) or Page("", "Page introuvable")


def value(state: State, id: str) -> str:
    return next((held for name, held in state.values if name == id), "")


def with_value(state: State, id: str, held: str) -> State:
    values = (*(pair for pair in state.values if pair[0] != id), (id, held))
    filled = tuple(sorted(pair for pair in values if pair[1]))
    return replace(state, values=filled)


def counted(state: State, name: str, by: float = 1.0) -> State:
    counts = dict(state.counts)
    counts[name] = counts.get(name, 0.0) + by
    return replace(state, counts=tuple(counts.items()))


def count(state: State, name: str) -> float:
    return dict(state.counts).get(name, 0.0)


def holds(state: State, condition: dict[str, str]) -> bool:
    """Whether everything a part or page asks for (`only_if`) is so."""
    return all(_answer(state, name) in wanted.split("|") for name, wanted in condition.items())


def _answer(state: State, name: str) -> str:
    facts = {
        "@logged_in": state.logged_in, "@sent": bool(state.sent), "@booked": bool(state.booked),
        "@code_sent": state.code_sent, "@received": bool(state.received), "@draft": bool(state.left),
        "@kept": bool(state.kept),
    }  # fmt: skip
    return ("yes" if facts[name] else "no") if name in facts else value(state, name)


def shown_parts(state: State, page: Page | None = None) -> tuple[Part, ...]:
    return tuple(part for part in (page or state.here).parts if holds(state, part.only_if))


def shown_controls(state: State, page: Page | None = None) -> tuple[Part, ...]:
    return tuple(part for part in shown_parts(state, page) if part.kind in CONTROLS)


def part_here(state: State, id: str) -> Part | None:
    return next((part for part in shown_parts(state) if part.id == id and id), None)


def control_here(state: State, id: str) -> Part | None:
    part = part_here(state, id)
    return part if part is not None and part.kind in CONTROLS else None


def flow_of(state: State, page: Page) -> tuple[Page, ...]:
    """The pages that follow one another with this one, as far as the answers ask for them."""
    if not page.flow:
        return (page,)
    return tuple(one for one in state.start.pages if one.flow == page.flow and holds(state, one.only_if))


def neighbour(state: State, by: int) -> str:
    """The page after (1) or before (-1) this one in its flow; "" at the ends."""
    names = [page.id for page in flow_of(state, state.here)]
    if state.page not in names:
        return ""
    index = names.index(state.page) + by
    return names[index] if 0 <= index < len(names) else ""


def summarised(state: State) -> tuple[Part, ...]:
    """The controls that a summary on this page lists: those of the flow's pages before it, passwords never."""
    found: list[Part] = []
    for page in flow_of(state, state.here):
        if page.id == state.page:
            break
        found += [part for part in shown_controls(state, page) if part.kind not in ("password", "code")]
    return tuple(found)


def spoken(state: State, part: Part) -> str:
    """What a control holds, as a person reads it."""
    held = value(state, part.id)
    if part.kind == "check":
        return "Oui" if held else "Non"
    if not held:
        return "–"
    if part.kind in ("radio", "list"):
        option = option_of(part, held)
        return option.label if option else held
    if part.kind == "slots":
        return slot_words(part, held)
    if part.kind == "file":
        return next((file.name for file in state.start.files if file.id == held), held)
    return f"{held} {part.unit}".strip()


def slot_words(part: Part, slot: str) -> str:
    name, _, time = slot.partition(" ")
    option = option_of(part, name)
    return f"{option.label if option else name}, {time}" if time else option.label if option else name


def taken_times(state: State, option: Option) -> tuple[str, ...]:
    """Written in brackets by the author, or booked since."""
    booked = tuple(one.slot.partition(" ")[2] for one in state.booked if one.slot.partition(" ")[0] == option.id)
    return (*(time.strip("()") for time in option.times if time.startswith("(")), *booked)


def kind_of(state: State, id: str) -> str:
    part = control_of(state.start, id)
    return part.kind if part else ""
