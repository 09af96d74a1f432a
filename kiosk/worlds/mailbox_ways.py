"""The next single gesture towards a wanted move in a mailbox, and where on the screen it happens.

Apart because this is the guide (spotlight, ghost, proof), not the machine: it only looks at states.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.world import Move
from kiosk.worlds.mailbox_moves import LETTER_FIELDS, MOVES
from kiosk.worlds.mailbox_outside import LATER
from kiosk.worlds.mailbox_text import begins, folded
from kiosk.worlds.mailbox_values import FOLDERS, State, document_of, find, listed, suggestions


def next_gesture(state: State, move: Move) -> Move | None:
    way = _WAYS.get(move.verb)
    return None if way is None else way(state, *move.things)


def place(state: State, move: Move) -> str:
    gesture = next_gesture(state, move) or move
    thing = gesture.things[0] if gesture.things else ""
    if gesture.verb in ("type", "erase"):
        return f"field:{state.focus}" if state.focus else ""
    kind = _THING_PLACES.get(gesture.verb)
    return gesture.verb if kind is None else f"{kind}:{thing}"


_THING_PLACES = {
    "open": "message", "folder": "folder", "focus": "field", "to": "suggestion", "drop": "person",
    "choose": "file", "detach": "attached", "open_attachment": "document", "follow": "link",
}  # fmt: skip


def _open(state: State, id: str) -> Move | None:
    kept = find(state, id)
    resumed = state.draft is not None and state.draft.saved_as == id
    there = state.opened == id and state.draft is None and not state.viewing
    if kept is None or kept.folder == LATER or resumed or there:
        return None
    if kept not in listed(state):
        return Move("folder", (kept.folder,))
    return Move("open", (id,)) if state.list_shown else Move("close")


def _close(state: State) -> Move | None:
    return None if MOVES["close"](state) == state else Move("close")


def _folder(state: State, name: str) -> Move | None:
    there = state.folder == name and state.list_shown and not state.searched
    return None if there or name not in FOLDERS else Move("folder", (name,))


def _compose(state: State) -> Move | None:
    if state.draft is None:
        return Move("compose")
    return Move("close") if state.draft.reply or state.draft.choosing else None


def _reply(state: State, id: str) -> Move | None:
    return _answer(state, id, "reply", everyone=False)


def _reply_all(state: State, id: str) -> Move | None:
    kept = find(state, id)
    return None if kept is None or not kept.message.to else _answer(state, id, "reply_all", everyone=True)


def _answer(state: State, id: str, verb: str, *, everyone: bool) -> Move | None:
    draft = state.draft
    if draft is not None and draft.reply == id and draft.everyone == everyone:
        return None
    return _on_opened(state, id, Move(verb, (id,)))


def _on_opened(state: State, id: str, move: Move) -> Move | None:
    """A move that needs its message to be open: opening comes first. A draft opens as a letter, never as that."""
    kept = find(state, id)
    if kept is None or kept.folder == "drafts":
        return None
    if state.draft is not None or state.viewing:
        return Move("close")
    return move if state.opened == id else _open(state, id)


def _focus(state: State, field: str) -> Move | None:
    if state.focus == field:
        return None
    if field == "search":
        return Move("focus", ("search",)) if state.list_shown else Move("close")
    return _in_letter(state, Move("focus", (field,))) if field in LETTER_FIELDS else None


def _in_letter(state: State, move: Move) -> Move:
    """A move inside the letter: there must be one, and the file chooser must be closed."""
    if state.draft is None:
        return Move("compose")
    return Move("close") if state.draft.choosing else move


def _type(state: State, text: str) -> Move | None:
    written = _written(state)
    if written is None:
        return None
    if not begins(text, written):
        return Move("erase")
    return Move("type", (text[len(written)],)) if len(written) < len(text) else None


def _written(state: State) -> str | None:
    """What stands in the field that has the cursor; None when no field has it."""
    if state.focus == "search" and state.list_shown:
        return state.query
    draft = state.draft
    if draft is None or draft.choosing:
        return None
    return {"to": draft.typed_to, "subject": draft.subject, "body": draft.body}.get(state.focus)


def _erase(state: State) -> Move | None:
    return None if MOVES["erase"](state) == state else Move("erase")


def _to(state: State, name: str) -> Move | None:
    if name not in [contact.name for contact in state.contacts]:
        return None
    draft = state.draft
    if draft is not None and name in draft.to:
        return None
    if draft is None or draft.choosing or state.focus != "to":
        return _in_letter(state, Move("focus", ("to",)))
    if name in [contact.name for contact in suggestions(state)]:
        return Move("to", (name,))
    typed = draft.typed_to
    begun = len(typed) < len(name) and folded(name).startswith(folded(typed))
    return Move("type", (name[len(typed)],)) if begun else Move("erase")


def _drop(state: State, name: str) -> Move | None:
    return Move("drop", (name,)) if state.draft is not None and name in state.draft.to else None


def _attach(state: State) -> Move | None:
    if state.draft is not None and state.draft.choosing:
        return None
    return _in_letter(state, _uploaded_first(state, Move("attach")))


def _uploaded_first(state: State, move: Move) -> Move:
    return Move("wait") if state.draft is not None and state.draft.uploading is not None else move


def _choose(state: State, id: str) -> Move | None:
    draft = state.draft
    if id not in [document.id for document in state.files]:
        return None
    if draft is not None and id in [document.id for document in draft.attached]:
        return None
    if draft is None or not draft.choosing:
        return _attach(state)
    return Move("choose", (id,))


def _wait(state: State) -> Move | None:
    return Move("wait") if state.draft is not None and state.draft.uploading is not None else None


def _detach(state: State, id: str) -> Move | None:
    draft = state.draft
    there = draft is not None and id in [document.id for document in draft.attached]
    return _in_letter(state, Move("detach", (id,))) if there else None


def _open_attachment(state: State, id: str) -> Move | None:
    owner = document_of(state, id)
    if owner is None or state.viewing == id:
        return None
    return _on_opened(state, owner[0], Move("open_attachment", (id,)))


def _follow(state: State, id: str) -> Move | None:
    kept = find(state, id)
    if kept is None or not kept.message.link or id in state.followed:
        return None
    return _on_opened(state, id, Move("follow", (id,)))


def _send(state: State) -> Move | None:
    return None if state.draft is None else _in_letter(state, _uploaded_first(state, Move("send")))


def _putting(verb: str, folders: tuple[str, ...]) -> Callable[[State, str], Move | None]:
    def way(state: State, id: str) -> Move | None:
        kept = find(state, id)
        if kept is None or kept.folder in folders:
            return None
        return _on_opened(state, id, Move(verb, (id,)))

    return way


def _search(state: State, text: str) -> Move | None:
    if not text.strip() or folded(state.searched, accents_free=True) == folded(text, accents_free=True):
        return None
    if state.focus != "search" or not state.list_shown:
        return _focus(state, "search") or Move("close")
    return _type(state, text) or Move("search", (state.query,))


_WAYS: dict[str, Callable[..., Move | None]] = {
    "open": _open, "close": _close, "folder": _folder, "compose": _compose, "reply": _reply,
    "reply_all": _reply_all, "focus": _focus, "type": _type, "erase": _erase, "to": _to, "drop": _drop,
    "attach": _attach, "choose": _choose, "wait": _wait, "detach": _detach,
    "open_attachment": _open_attachment, "send": _send, "spam": _putting("spam", ("spam", "drafts")),
    "delete": _putting("delete", ("trash", "drafts")),
    "restore": _putting("restore", ("inbox", "sent", "drafts")), "search": _search, "follow": _follow,
}  # fmt: skip
