"""Does a telephone's state hold what a goal asks?

Apart because goals are what authors write most, and each thing they may ask is one line here.
"""

from __future__ import annotations

from kiosk.worlds.phone_state import State, counted, holds_text, thread_of, written
from kiosk.worlds.phone_values import Goal


def reaches(state: State, goal: Goal) -> bool:
    return (
        (not goal.screen or front(state) == goal.screen)
        and (not goal.page or state.page == goal.page)
        and (goal.wifi is None or state.wifi == goal.wifi)
        and (goal.data is None or state.data == goal.data)
        and (not goal.lock or state.lock == goal.lock)
        and state.zoom >= goal.zoom
        and not set(goal.running_not) & set(state.running)
        and (not goal.no_dialog or state.dialog is None)
        and _happened(state, goal)
        and _wrote(state, goal)
        and _held(state, goal)
    )


def front(state: State) -> str:
    return "shade" if state.shade else state.screen


def _happened(state: State, goal: Goal) -> bool:
    return (
        set(goal.done) <= set(state.done)
        and not set(goal.undone) & set(state.done)
        and all(counted(state, name) >= least for name, least in goal.counted.items())
    )


def _wrote(state: State, goal: Goal) -> bool:
    if goal.written and not holds_text(written(state), goal.written):
        return False
    for id, text in goal.sent.items():
        there = thread_of(state, id)
        if there is None or not any(
            sms.id.startswith("sent-") and holds_text(sms.text, text) for sms in there.messages
        ):
            return False
    return True


def _held(state: State, goal: Goal) -> bool:
    aim = state.aim
    lit = aim.light or state.start.paper is None or not state.start.paper.dark
    return (
        (not goal.framed or aim.framed)
        and (not goal.lit or lit)
        and (not goal.sharp or aim.sharp)
        and (not goal.focused or state.focused)
    )
