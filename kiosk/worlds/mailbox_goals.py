"""Does a mailbox's state hold what a goal asks?

Apart because goals are what authors write most, and each thing they may ask is one line here.
"""

from __future__ import annotations

from kiosk.worlds.mailbox_text import holds
from kiosk.worlds.mailbox_values import Goal, Letter, State, find, in_folder, recipients


def reaches(state: State, goal: Goal) -> bool:
    return (
        _on_screen(state, goal)
        and set(goal.read) <= set(state.seen)
        and (not goal.followed or goal.followed in state.followed)
        and all(_lies_in(state, id, folder) for id, folder in goal.where.items())
        and (goal.sent is None or _was_sent(state, goal.sent))
        and (goal.deleted_at_most is None or len(state.deleted) <= goal.deleted_at_most)
    )


def _on_screen(state: State, goal: Goal) -> bool:
    return (
        (not goal.opened or (state.opened == goal.opened and state.draft is None))
        and (not goal.viewing or state.viewing == goal.viewing)
        and (not goal.folder or (state.folder == goal.folder and state.list_shown and not state.searched))
        and (not goal.searched or holds(state.searched, goal.searched, accents_free=True))
        and (not goal.choosing or (state.draft is not None and state.draft.choosing))
        and (goal.writing is None or _is_written(state, goal.writing))
    )


def _lies_in(state: State, id: str, folder: str) -> bool:
    kept = find(state, id)
    return kept is not None and kept.folder == folder


def _is_written(state: State, letter: Letter) -> bool:
    draft = state.draft
    if draft is None:
        return False
    files = tuple(document.id for document in draft.attached)
    return _fits(letter, recipients(state), draft.subject, draft.body, files, draft.reply)


def _was_sent(state: State, letter: Letter) -> bool:
    for kept in in_folder(state, "sent"):
        message = kept.message
        files = tuple(document.id for document in message.attachments)
        if kept.mine and _fits(letter, message.to, message.subject, message.body, files, kept.answers):
            return True
    return False


def _fits(
    letter: Letter, to: tuple[str, ...], subject: str, body: str, files: tuple[str, ...], reply: str
) -> bool:
    wanted = (letter.contains,) if isinstance(letter.contains, str) else letter.contains
    return (
        (letter.to is None or sorted(letter.to) == sorted(to))
        and all(holds(body, text, accents_free=letter.accents_free) for text in wanted)
        and holds(subject, letter.subject_contains, accents_free=letter.accents_free)
        and (not letter.attachment or letter.attachment in files)
        and (not letter.reply or letter.reply == reply)
    )
