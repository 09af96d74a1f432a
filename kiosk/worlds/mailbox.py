"""The mailbox: a web mail that people will meet anywhere, as a pure state machine.

Apart because it is the world's face for exercises and the checker; what it is made of, what gestures change,
what goals ask and what comes next each have their own module beside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from inspect import signature
from types import MappingProxyType

from kiosk.domain.world import Move
from kiosk.worlds import mailbox_ways
from kiosk.worlds.mailbox_goals import reaches
from kiosk.worlds.mailbox_moves import MOVES
from kiosk.worlds.mailbox_outside import LATER
from kiosk.worlds.mailbox_values import FOLDERS, Goal, Kept, Start, State

__all__ = ["Goal", "MailboxWorld", "Start", "State"]

_ARITY = {verb: len(signature(move).parameters) - 1 for verb, move in MOVES.items()}


class MailboxWorld:
    """Moves: open close folder compose reply reply_all focus type erase to drop attach choose wait detach
    open_attachment send spam delete restore search follow. `wait` is made by the view while a document uploads,
    `receive` comes from outside."""

    name = "mailbox"
    start_type: type = Start
    goal_type: type = Goal
    verbs: Mapping[str, int] = MappingProxyType(_ARITY)

    def problems(self, start: object) -> tuple[str, ...]:
        if not isinstance(start, Start):
            return ("This is not the start of a mailbox.",)
        messages = [kept.message for kept in _kept(start)]
        documents = [document for message in messages for document in message.attachments]
        found = [] if start.folder in FOLDERS else [f"There is no folder {start.folder!r}."]
        found += _twice("message", [message.id for message in messages])
        found += _twice("document", [document.id for document in (*documents, *start.files)])
        found += _twice("contact", [contact.name for contact in start.contacts])
        addresses = [start.account, *(contact.address for contact in start.contacts)]
        addresses += [message.address for message in messages if message.address]
        found += [f"The address {address!r} must end in exemple.fr or -demo.fr." for address in _real(addresses)]
        names = {contact.name for contact in start.contacts}
        unknown = sorted({name for message in start.drafts for name in message.to} - names)
        found += [f"A draft goes to {name!r}, who is no contact." for name in unknown]
        return tuple(found)

    def begin(self, start: object) -> State:
        if not isinstance(start, Start):
            raise TypeError(f"A mailbox begins with its own Start, not with {type(start).__name__}")
        return State(
            account=start.account, owner=start.owner, contacts=start.contacts, files=start.files,
            kept=_kept(start), folder=start.folder,
        )  # fmt: skip

    def apply(self, state: State, move: Move) -> State:
        if _ARITY.get(move.verb) != len(move.things):
            return state
        after: State = MOVES[move.verb](replace(state, notice=""), *move.things)
        return state if after == replace(state, notice="") else after

    def reaches(self, state: State, goal: object) -> bool:
        return isinstance(goal, Goal) and reaches(state, goal)

    def leads(self, gesture: Move, move: Move) -> bool:
        return gesture == move

    def gesture(self, state: State, move: Move) -> Move | None:
        if _ARITY.get(move.verb) != len(move.things):
            return None
        return mailbox_ways.next_gesture(state, move)

    def place(self, state: State, move: Move) -> str:
        if _ARITY.get(move.verb) != len(move.things):
            return ""
        return mailbox_ways.place(state, move)

    def measures(self, state: State) -> Mapping[str, float]:
        return {"deleted": len(state.deleted)}


def _kept(start: Start) -> tuple[Kept, ...]:
    folders = {
        "inbox": start.inbox, "sent": start.sent, "drafts": start.drafts, "spam": start.spam,
        "trash": start.trash, LATER: start.later,
    }  # fmt: skip
    return tuple(Kept(message, folder) for folder, messages in folders.items() for message in messages)


def _twice(what: str, names: list[str]) -> list[str]:
    return [f"There are two of the {what} {name!r}." for name, count in Counter(names).items() if count > 1]


def _real(addresses: list[str]) -> list[str]:
    """Addresses that could be someone's: simulated ones end in exemple.fr or -demo.fr."""
    return [
        address for address in addresses if "@" not in address or not address.endswith(("exemple.fr", "-demo.fr"))
    ]
