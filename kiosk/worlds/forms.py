"""The forms world: the fictional administration site MesDroits, as a pure state machine.

Apart because threads H, I and J practise here what every online procedure asks; it is only the door, the rooms
are `forms_pages` (what authors write), `forms_state`, `forms_rules`, `forms_moves` and `forms_ways`.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.world import Move
from kiosk.worlds import forms_goals, forms_problems, forms_ways
from kiosk.worlds.forms_goals import Goal
from kiosk.worlds.forms_moves import VERBS, applied
from kiosk.worlds.forms_pages import Start, parts_of
from kiosk.worlds.forms_state import State

__all__ = ["VERBS", "FormsWorld", "Goal", "Start", "State"]


class FormsWorld:
    """A World; see kiosk.domain.world.

    Moves: fill (control, text: cut into focus and letters) focus type erase enter · eye caps · tick untick ·
    choose (control, option) open shut · pick (date, jj/mm/aaaa) month (next, previous) · attach (control, file)
    detach · press (button, link, tile or menu line) menu modify back · keep (save, print, note) download discard ·
    cancel (slot) sure (yes, no) · reconnect resume later · close reopen · receive (from outside: "code").
    """

    @property
    def name(self) -> str:
        return "forms"

    @property
    def start_type(self) -> type:
        return Start

    @property
    def goal_type(self) -> type:
        return Goal

    @property
    def verbs(self) -> Mapping[str, int]:
        return VERBS

    def problems(self, start: object) -> tuple[str, ...]:
        return forms_problems.problems(start) if isinstance(start, Start) else ("this is no forms start",)

    def begin(self, start: object) -> State:
        if not isinstance(start, Start):
            raise TypeError(f"a forms scene begins with a forms Start, not {type(start).__name__}")
        page = start.page or (start.pages[0].id if start.pages else "")
        values = {part.id: part.value for part in parts_of(start) if part.value} | start.values
        return State(
            start, page, seen=(page,), values=tuple(sorted(values.items())), caps=start.caps_lock,
            logged_in=start.logged_in, account=start.account, booked=start.appointments,
            downloads=start.downloads,
        )  # fmt: skip

    def apply(self, state: State, move: Move) -> State:
        return applied(state, move)

    def reaches(self, state: State, goal: object) -> bool:
        return isinstance(goal, Goal) and forms_goals.reaches(state, goal)

    def leads(self, gesture: Move, move: Move) -> bool:
        return forms_ways.leads(gesture, move)

    def gesture(self, state: State, move: Move) -> Move | None:
        return forms_ways.gesture(state, move)

    def place(self, state: State, move: Move) -> str:
        return forms_ways.place(state, move)

    def measures(self, state: State) -> Mapping[str, float]:
        """swaps caps_lock failed_log_ins · blind_retries missing_required format_errors wrong_values · too_heavy ·
        wrong_answer · left_early left_traces · resumes · menu_path · digits_order code_errors · strength."""
        return dict(state.counts)
