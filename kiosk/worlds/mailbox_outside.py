"""What joins a mailbox to the rest of the world: messages that arrive, and links that lead out.

Apart because nothing of it is done with letters and folders: another machine sends, another machine opens.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.mailbox_values import Kept, State, find

LATER = "later"
"""Where messages wait that have not arrived: no folder of the mailbox shows it."""


def receive(state: State, id: str) -> State:
    """This message arrives now, unread, on top of the others."""
    kept = find(state, id)
    if kept is None or kept.folder != LATER:
        return state
    others = tuple(other for other in state.kept if other is not kept)
    return replace(state, kept=(Kept(replace(kept.message, unread=True), "inbox"), *others))


def follow(state: State, id: str) -> State:
    """Click the link of the message that is open. What it opens is another machine's."""
    kept = find(state, id)
    reading = state.opened == id and state.draft is None and not state.viewing
    if kept is None or not reading or not kept.message.link or id in state.followed:
        return state
    return replace(state, followed=(*state.followed, id))
