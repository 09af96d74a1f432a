"""Does the state of an administration site hold what a goal asks?

Apart because goals are what authors write most, and each thing they may ask is one line here.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.worlds.forms_pages import control_of
from kiosk.worlds.forms_rules import problem_of
from kiosk.worlds.forms_state import State, count, value
from kiosk.worlds.forms_text import same


@dataclass(frozen=True, slots=True)
class Goal:
    """Everything that is asked must hold; what is left out asks nothing.

    `values`: what controls hold ("yes" and "" for check boxes; an option's, a file's id; "tue 10:00").
    `not_values`: a control holds something else than this, and something. `fine`: nothing is wrong with these
    controls now. `red`: their red message is in sight. `open`: the list, calendar or chooser that is unfolded.
    `kept`: "save", "print", "note" or "any". `received`: what came from outside. `counted`: counters of
    `measures` that reached at least so much (for `failed`: { blind_retries = 1 }).
    """

    page: str = ""
    seen: tuple[str, ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    not_values: dict[str, str] = field(default_factory=dict)
    fine: tuple[str, ...] = ()
    red: tuple[str, ...] = ()
    focus: str = ""
    open: str = ""
    month: str = ""
    refused: str = ""
    revealed: str = ""
    caps: bool | None = None
    menu: bool | None = None
    modifying: bool | None = None
    logged_in: bool | None = None
    account_made: bool | None = None
    password_changed: bool | None = None
    code_sent: bool | None = None
    received: str = ""
    sent: str = ""
    """The flow (or page) that was handed in; "any" for whichever."""
    kept: str = ""
    expired: bool | None = None
    resumed: bool | None = None
    booked: str = ""
    not_booked: str = ""
    asking: str = ""
    downloaded: str = ""
    discarded: str = ""
    closed: bool | None = None
    counted: dict[str, float] = field(default_factory=dict)


_FLAGS = (
    "caps", "logged_in", "account_made", "password_changed", "code_sent", "expired", "resumed", "closed",
)  # fmt: skip


def reaches(state: State, goal: Goal) -> bool:
    return (
        _on_page(state, goal)
        and all(_holds(state, id, wanted) for id, wanted in goal.values.items())
        and all(value(state, id) and not _holds(state, id, held) for id, held in goal.not_values.items())
        and all(_is_fine(state, id) for id in goal.fine)
        and _flags(state, goal)
        and _done(state, goal)
        and all(count(state, name) >= most for name, most in goal.counted.items())
    )


def _on_page(state: State, goal: Goal) -> bool:
    return (
        (not goal.page or (state.page == goal.page and not state.expired))
        and set(goal.seen) <= {*state.seen, state.page}
        and set(goal.red) <= {id for id, _ in state.errors}
        and goal.focus in ("", state.focus)
        and goal.open in ("", state.open)
        and goal.month in ("", state.month)
        and goal.refused in ("", state.refused)
        and (not goal.revealed or goal.revealed in state.revealed)
        and goal.asking in ("", state.asking)
    )


def _holds(state: State, id: str, wanted: str) -> bool:
    part, held = control_of(state.start, id), value(state, id)
    return held == wanted or (part is not None and held != "" and same(part.kind, held, wanted))


def _is_fine(state: State, id: str) -> bool:
    part = control_of(state.start, id)
    return part is not None and value(state, id) != "" and problem_of(state, part) is None


def _flags(state: State, goal: Goal) -> bool:
    return (
        all(getattr(goal, name) in (None, getattr(state, name)) for name in _FLAGS)
        and goal.menu in (None, state.menu_open)
        and goal.modifying in (None, state.returning != "")
    )


def _done(state: State, goal: Goal) -> bool:
    return (
        (not goal.sent or goal.sent in state.sent or (goal.sent == "any" and state.sent != ()))
        and (not goal.kept or goal.kept in state.kept or (goal.kept == "any" and state.kept != ()))
        and (not goal.received or goal.received in state.received)
        and (not goal.booked or any(one.slot == goal.booked for one in state.booked))
        and all(one.slot != goal.not_booked for one in state.booked)
        and (not goal.downloaded or goal.downloaded in state.downloads)
        and (not goal.discarded or goal.discarded in state.discarded)
    )
