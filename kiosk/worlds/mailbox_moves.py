"""What each gesture changes in a mailbox.

Apart because this is the machine itself: one small function a verb, each giving the same state back when
the gesture means nothing there. Nothing a learner writes is ever lost: leaving a letter keeps it in the drafts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.worlds.mailbox_outside import follow, receive
from kiosk.worlds.mailbox_values import (
    FOLDERS,
    Draft,
    Kept,
    Message,
    State,
    document_of,
    find,
    listed,
    recipients,
    suggestions,
    typed_recipient,
)

LETTER_FIELDS = ("to", "subject", "body")


def open_message(state: State, id: str) -> State:
    kept = find(state, id)
    if kept is None or not state.list_shown or kept not in listed(state):
        return state
    if kept.folder == "drafts":
        return _resumed(state, kept)
    read = replace(kept, message=replace(kept.message, unread=False))
    seen = state.seen if id in state.seen else (*state.seen, id)
    return replace(_with(state, read), opened=id, focus="", seen=seen)


def close(state: State) -> State:
    """Back by one: the file chooser, the document, the letter, the message, the search."""
    if state.draft is not None and state.draft.choosing:
        return replace(state, draft=replace(state.draft, choosing=False))
    if state.draft is not None:
        return _put_aside(state)
    if state.viewing:
        return replace(state, viewing="")
    if state.opened:
        return replace(state, opened="")
    if state.searched or state.query:
        return replace(state, searched="", query="", focus="")
    return state


def folder(state: State, name: str) -> State:
    if name not in FOLDERS:
        return state
    state = _put_aside(state)
    return replace(state, folder=name, opened="", viewing="", searched="", query="", focus="")


def compose(state: State) -> State:
    if state.draft is not None:
        return state
    return replace(state, draft=Draft(), opened="", viewing="", focus="to")


def reply(state: State, id: str) -> State:
    return _answer(state, id, everyone=False)


def reply_all(state: State, id: str) -> State:
    kept = find(state, id)
    return state if kept is None or not kept.message.to else _answer(state, id, everyone=True)


def focus(state: State, field: str) -> State:
    if field == "search" and state.list_shown:
        return replace(state, focus="search")
    if field in LETTER_FIELDS and state.draft is not None and not state.draft.choosing:
        return replace(_address_taken(state), focus=field)
    return state


def type_text(state: State, text: str) -> State:
    line = text.replace("\n", " ")
    if state.focus == "search" and state.list_shown:
        return replace(state, query=state.query + line)
    draft = state.draft
    if draft is None or draft.choosing or not text:
        return state
    if state.focus == "to":
        return replace(state, draft=replace(draft, typed_to=draft.typed_to + line))
    if state.focus == "subject":
        return replace(state, draft=replace(draft, subject=draft.subject + line))
    if state.focus == "body":
        return replace(state, draft=replace(draft, body=draft.body + text))
    return state


def erase(state: State) -> State:
    """One letter back; in an empty address field, the last person."""
    if state.focus == "search" and state.list_shown:
        return replace(state, query=state.query[:-1])
    draft = state.draft
    if draft is None or draft.choosing:
        return state
    if state.focus == "to":
        shorter = (
            replace(draft, typed_to=draft.typed_to[:-1]) if draft.typed_to else replace(draft, to=draft.to[:-1])
        )
        return replace(state, draft=shorter)
    if state.focus == "subject":
        return replace(state, draft=replace(draft, subject=draft.subject[:-1]))
    if state.focus == "body":
        return replace(state, draft=replace(draft, body=draft.body[:-1]))
    return state


def to(state: State, name: str) -> State:
    draft = state.draft
    if draft is None or draft.choosing or name not in [contact.name for contact in suggestions(state)]:
        return state
    return replace(state, draft=replace(draft, to=(*draft.to, name), typed_to=""))


def drop(state: State, name: str) -> State:
    draft = state.draft
    if draft is None or draft.choosing or name not in draft.to:
        return state
    return replace(state, draft=replace(draft, to=tuple(other for other in draft.to if other != name)))


def attach(state: State) -> State:
    draft = state.draft
    if draft is None or draft.choosing or draft.uploading is not None:
        return state
    state = _address_taken(state)
    return replace(state, draft=replace(state.draft or draft, choosing=True))


def choose(state: State, id: str) -> State:
    draft = state.draft
    document = next((document for document in state.files if document.id == id), None)
    if draft is None or not draft.choosing or document is None or document in draft.attached:
        return state
    return replace(state, draft=replace(draft, choosing=False, uploading=document))


def wait(state: State) -> State:
    draft = state.draft
    if draft is None or draft.uploading is None:
        return state
    attached = (*draft.attached, draft.uploading)
    return replace(state, draft=replace(draft, attached=attached, uploading=None), notice="attached")


def detach(state: State, id: str) -> State:
    draft = state.draft
    if draft is None or draft.choosing or id not in [document.id for document in draft.attached]:
        return state
    left = tuple(document for document in draft.attached if document.id != id)
    return replace(state, draft=replace(draft, attached=left))


def open_attachment(state: State, id: str) -> State:
    owner = document_of(state, id)
    if owner is None or owner[0] != state.opened or not _reading(state):
        return state
    return replace(state, viewing=id)


def send(state: State) -> State:
    draft = state.draft
    if draft is None or draft.choosing:
        return state
    if draft.uploading is not None:
        return replace(state, notice="uploading")
    if draft.typed_to.strip() and not typed_recipient(state):
        return replace(state, notice="address", focus="to")
    if not recipients(state):
        return replace(state, notice="no_recipient", focus="to")
    letter = _as_message(state, f"letter-{state.letters + 1}")
    sent = Kept(letter, "sent", answers=draft.reply, mine=True)
    kept = (sent, *state.kept)
    return replace(state, kept=kept, draft=None, focus="", notice="sent", letters=state.letters + 1)


def spam(state: State, id: str) -> State:
    return _moved(state, id, "spam")


def delete(state: State, id: str) -> State:
    moved = _moved(state, id, "trash")
    if moved is state or id in state.deleted:
        return moved
    return replace(moved, deleted=(*state.deleted, id))


def restore(state: State, id: str) -> State:
    kept = find(state, id)
    if kept is None or kept.folder not in ("trash", "spam"):
        return state
    mine = kept.mine or kept.message.sender == state.owner
    back = _moved(state, id, "sent" if mine else "inbox")
    return back if back is state else replace(back, deleted=tuple(other for other in back.deleted if other != id))


def search(state: State, text: str) -> State:
    if not state.list_shown or not text.strip() or text != state.query:
        return state
    return replace(state, searched=text, focus="search")


MOVES: dict[str, Callable[..., State]] = {
    "open": open_message, "close": close, "folder": folder, "compose": compose, "reply": reply,
    "reply_all": reply_all, "focus": focus, "type": type_text, "erase": erase, "to": to, "drop": drop,
    "attach": attach, "choose": choose, "wait": wait, "detach": detach, "open_attachment": open_attachment,
    "send": send, "spam": spam, "delete": delete, "restore": restore, "search": search,
    "receive": receive, "follow": follow,
}  # fmt: skip


def _with(state: State, changed: Kept) -> State:
    kept = tuple(changed if old.message.id == changed.message.id else old for old in state.kept)
    return replace(state, kept=kept)


def _reading(state: State) -> bool:
    """The message itself is on the screen, not a letter nor a document above it."""
    return bool(state.opened) and state.draft is None and not state.viewing


def _moved(state: State, id: str, target: str) -> State:
    kept = find(state, id)
    if kept is None or state.opened != id or not _reading(state) or kept.folder == target:
        return state
    return replace(_with(state, replace(kept, folder=target)), opened="", viewing="", notice=f"to_{target}")


def _answer(state: State, id: str, *, everyone: bool) -> State:
    kept = find(state, id)
    if kept is None or state.opened != id or not _reading(state):
        return state
    message = kept.message
    mine = message.sender == state.owner
    people = message.to if mine else (message.sender, *(message.to if everyone else ()))
    subject = message.subject if message.subject.startswith("Re : ") else f"Re : {message.subject}"
    draft = Draft(to=people, subject=subject, quote=message.body, reply=id, everyone=everyone)
    return replace(state, draft=draft, viewing="", focus="body")


def _address_taken(state: State) -> State:
    """A whole address that was typed becomes a person of the letter."""
    name = typed_recipient(state)
    if state.draft is None or not name:
        return state
    return replace(state, draft=replace(state.draft, to=recipients(state), typed_to=""))


def _put_aside(state: State) -> State:
    """Leave the letter. What was written waits in the drafts."""
    state = _address_taken(state)
    draft = state.draft
    if draft is None:
        return state
    state = replace(state, draft=None, focus="")
    started = draft.body or draft.attached or (not draft.reply and (draft.to or draft.subject or draft.typed_to))
    if not started:
        return state
    message = _as_message(replace(state, draft=draft), draft.saved_as or f"letter-{state.letters + 1}")
    kept = (Kept(message, "drafts", answers=draft.reply, mine=True), *state.kept)
    return replace(state, kept=kept, notice="draft_kept", letters=state.letters + 1)


def _resumed(state: State, kept: Kept) -> State:
    message = kept.message
    draft = Draft(
        to=message.to, subject=message.subject, body=message.body, attached=message.attachments,
        reply=kept.answers, saved_as=message.id,
    )  # fmt: skip
    left = tuple(other for other in state.kept if other is not kept)
    return replace(state, kept=left, draft=draft, focus="body")


def _as_message(state: State, id: str) -> Message:
    draft = state.draft or Draft()
    return Message(
        id=id, sender=state.owner, address=state.account, subject=draft.subject, when="à l'instant",
        body=draft.body, to=recipients(state), attachments=draft.attached,
    )  # fmt: skip
