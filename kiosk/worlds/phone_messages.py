"""Reading, writing, forwarding and getting rid of messages, and whatever else is typed on a telephone.

Apart because the letters of every field (a message, a search) go the same way.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.phone_state import (
    State,
    count,
    did,
    field_name,
    got,
    put,
    search_words,
    sms_of,
    thread_of,
    to_page,
    written,
)
from kiosk.worlds.phone_values import Sms, Thread

LONGEST_TEXT = 160


def thread(state: State, id: str) -> State:
    """Open this correspondent's messages, from the list or from the banner of a new one."""
    wanted = thread_of(state, id)
    banner = state.banner == id and state.on_app | (state.screen == "home")
    listed = state.screen == "messages" and not state.page and not state.shade
    if wanted is None or state.dialog is not None or not (banner or listed) or state.forwarding:
        return state
    state = replace(state, screen="messages", banner="", shade=False, menu="")
    state = replace(state, running=("messages", *(app for app in state.running if app != "messages")))
    return did(to_page(_kept(state, replace(wanted, unread=False)), id), f"read:{id}")


def receive(state: State, id: str) -> State:
    """A message arrives that the author declared for later; a banner announces it."""
    later = next((later for later in state.start.later if later.id == id), None)
    if later is None or sms_of(state, id) is not None:
        return state
    old = thread_of(state, later.thread) or Thread(later.thread, later.name)
    reading = state.screen == "messages" and state.page == later.thread
    new = replace(old, messages=(*old.messages, later.sms), unread=not reading)
    rest = tuple(other for other in state.threads if other.id != new.id)
    return replace(state, threads=(new, *rest), banner="" if reading else new.id)


def focus(state: State) -> State:
    """Touching the field brings the keyboard."""
    return replace(state, focused=True) if field_name(state) and not state.focused else state


def type_text(state: State, text: str) -> State:
    name = field_name(state)
    if not name or not state.focused or not text or len(written(state)) + len(text) > LONGEST_TEXT:
        return state
    line = text.replace("\n", " ")
    return replace(state, texts=put(state.texts, name, written(state) + line), notice="")


def erase(state: State) -> State:
    name = field_name(state)
    if not name or not state.focused or not written(state):
        return state
    return replace(state, texts=put(state.texts, name, written(state)[:-1]), notice="")


def send(state: State) -> State:
    there, text = thread_of(state, state.page), written(state).strip()
    if state.screen != "messages" or there is None or not text or state.dialog or state.forwarding:
        return state
    sms = Sms(f"sent-{len(state.done)}-{len(there.messages)}", text, state.start.time, mine=True)
    state = _kept(state, replace(there, messages=(*there.messages, sms)))
    state = replace(state, texts=put(state.texts, field_name(state), ""), focused=False, options=False)
    return did(state, f"sent:{there.id}")


def search(state: State) -> State:
    """Search the store or the web for what is typed."""
    name = field_name(state)
    if name not in ("store", "web") or not written(state).strip():
        return state
    if not state.wifi and not state.data:
        return replace(state, notice="offline")
    text = written(state).strip()
    state = replace(state, searched=put(state.searched, name, text), focused=False, notice="")
    return did(state, f"searched:{name}")


def result(state: State, id: str) -> State:
    """Open a page that the search has found."""
    found = next((result for result in state.start.results if result.id == id), None)
    words = got(state.searched, "web")
    if found is None or state.screen != "web" or state.page or state.dialog:
        return state
    if not search_words(words, found.title, found.found_by):
        return state
    return did(to_page(state, id), f"read:{id}")


def link(state: State, id: str) -> State:
    """Touch the link of a message."""
    for sms in _shown(state):
        for line in sms.lines:
            if line.id == id and line.link and not state.start.pointing:
                state = did(count(state, "links_opened"), f"linked:{id}")
                state = replace(state, screen="web", running=_first("web", state.running), focused=False)
                return to_page(state, line.link)
    return state


def point(state: State, id: str) -> State:
    """Show a line of a message, or who it is from ("sender"), where the exercise asks for that."""
    there = thread_of(state, state.page)
    if not state.start.pointing or there is None or state.screen != "messages" or state.dialog:
        return state
    lines = [line for sms in there.messages for line in sms.lines]
    innocent = {line.id for line in lines if not line.clue} | {sms.id for sms in there.messages if not sms.lines}
    if id in innocent:
        return did(count(state, "point_missed"), f"pointed:{id}")
    clue = id == "sender" or id in [line.id for line in lines]
    return did(count(state, "clue_pointed"), f"pointed:{id}") if clue else state


def options(state: State) -> State:
    """The three dots of a thread."""
    if state.screen != "messages" or not state.page or state.dialog or state.forwarding:
        return state
    return replace(state, options=not state.options, focused=False)


def block(state: State) -> State:
    there = _optioned(state)
    return state if there is None else did(replace(state, options=False, notice="blocked"), f"blocked:{there.id}")


def report(state: State) -> State:
    there = _optioned(state)
    return (
        state if there is None else did(replace(state, options=False, notice="reported"), f"reported:{there.id}")
    )


def delete(state: State) -> State:
    there = _optioned(state)
    if there is None:
        return state
    left = tuple(other for other in state.threads if other.id != there.id)
    return did(replace(to_page(state, ""), threads=left, notice="deleted"), f"deleted:{there.id}")


def forward(state: State, sms: str) -> State:
    """ "Transférer": choose to whom."""
    if state.screen != "messages" or sms not in [one.id for one in _shown(state)] or state.dialog:
        return state
    return replace(state, forwarding=sms, options=False, focused=False)


def forward_to(state: State, id: str) -> State:
    found, to = sms_of(state, state.forwarding), thread_of(state, id)
    if found is None or to is None:
        return state
    copy = replace(found[1], id=f"forwarded-{found[1].id}-{len(to.messages)}", mine=True, when=state.start.time)
    state = _kept(state, replace(to, messages=(*to.messages, copy)))
    state = did(count(replace(state, forwarding="", notice="forwarded"), "forwarded"), f"forwarded:{found[1].id}")
    return to_page(replace(state, notice=""), id)


def _optioned(state: State) -> Thread | None:
    return thread_of(state, state.page) if state.screen == "messages" and state.options else None


def _shown(state: State) -> tuple[Sms, ...]:
    there = thread_of(state, state.page) if state.screen == "messages" else None
    return () if there is None else there.messages


def _kept(state: State, changed: Thread) -> State:
    threads = tuple(changed if other.id == changed.id else other for other in state.threads)
    return replace(state, threads=threads)


def _first(app: str, running: tuple[str, ...]) -> tuple[str, ...]:
    return (app, *(other for other in running if other != app))


def preview(state: State, id: str) -> str:
    """The beginning of the last message, for the list."""
    there = thread_of(state, id)
    if there is None or not there.messages:
        return ""
    last = there.messages[-1]
    text = last.text or " ".join(line.text for line in last.lines)
    return f"Vous : {text}" if last.mine else text
