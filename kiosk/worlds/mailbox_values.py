"""What a mailbox is made of: people, documents, messages, the letter being written, and the whole state.

Apart because moves, ways, goals and the view all read these values and none of them owns the others.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.worlds.mailbox_text import folded

FOLDERS = {
    "inbox": "Boîte de réception",
    "sent": "Envoyés",
    "drafts": "Brouillons",
    "spam": "Indésirables",
    "trash": "Corbeille",
}
SUGGESTIONS = 4
"""As many addresses as a web mail offers at a time."""


@dataclass(frozen=True, slots=True)
class Contact:
    """Someone of the address book. The name is what moves and goals say."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file of the persona, or one that a message brings. `text` is what opening it shows."""

    id: str
    name: str
    size: str = "120 Ko"
    text: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """`to` holds the names of the other people it went to, never the persona's own.

    `link`: the words of a link under the text, which leads out of the mailbox.
    """

    id: str
    sender: str
    subject: str
    when: str
    body: str
    address: str = ""
    unread: bool = False
    to: tuple[str, ...] = ()
    attachments: tuple[Document, ...] = ()
    link: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """The mailbox as an author lays it out. The first message of a folder is its newest.

    `later`: messages that arrive from outside (`receive`), when another machine asks for them.
    """

    account: str = "samira.benali@exemple.fr"
    owner: str = "Samira Benali"
    folder: str = "inbox"
    inbox: tuple[Message, ...] = ()
    sent: tuple[Message, ...] = ()
    drafts: tuple[Message, ...] = ()
    spam: tuple[Message, ...] = ()
    trash: tuple[Message, ...] = ()
    later: tuple[Message, ...] = ()
    contacts: tuple[Contact, ...] = ()
    files: tuple[Document, ...] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """What a goal asks of a letter; what is left out asks nothing.

    `to` is the exact list of people, in any order. Case, spaces and the shape of apostrophes never count;
    accents count unless `accents_free`.
    """

    to: tuple[str, ...] | None = None
    contains: str | tuple[str, ...] = ""
    subject_contains: str = ""
    attachment: str = ""
    reply: str = ""
    accents_free: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """Everything that is asked must hold: what is on the screen now, what was sent, where messages are."""

    opened: str = ""
    read: tuple[str, ...] = ()
    viewing: str = ""
    folder: str = ""
    writing: Letter | None = None
    choosing: bool = False
    sent: Letter | None = None
    where: dict[str, str] = field(default_factory=dict)
    searched: str = ""
    followed: str = ""
    deleted_at_most: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """The letter being written. `typed_to` is what stands in the address field beside the chosen people."""

    to: tuple[str, ...] = ()
    typed_to: str = ""
    subject: str = ""
    body: str = ""
    quote: str = ""
    reply: str = ""
    everyone: bool = False
    attached: tuple[Document, ...] = ()
    uploading: Document | None = None
    choosing: bool = False
    saved_as: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A message and the folder it lies in. `answers` is the message that a sent letter answers."""

    message: Message
    folder: str
    answers: str = ""
    mine: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """`notice` names the sentence that the mailbox shows about the last move ("sent", "no_recipient" …)."""

    account: str
    owner: str
    contacts: tuple[Contact, ...]
    files: tuple[Document, ...]
    kept: tuple[Kept, ...]
    folder: str = "inbox"
    opened: str = ""
    viewing: str = ""
    draft: Draft | None = None
    focus: str = ""
    query: str = ""
    searched: str = ""
    notice: str = ""
    seen: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    followed: tuple[str, ...] = ()
    letters: int = 0

    @property
    def list_shown(self) -> bool:
        return self.draft is None and not self.opened


def find(state: State, id: str) -> Kept | None:
    return next((kept for kept in state.kept if kept.message.id == id), None)


def in_folder(state: State, folder: str) -> tuple[Kept, ...]:
    return tuple(kept for kept in state.kept if kept.folder == folder)


def unread_count(state: State, folder: str) -> int:
    return sum(kept.message.unread for kept in in_folder(state, folder))


def listed(state: State) -> tuple[Kept, ...]:
    """The messages of the list on the screen: the folder's, or what the search found."""
    if not state.searched:
        return in_folder(state, state.folder)
    words = folded(state.searched, accents_free=True).split()
    kept_folders = ("inbox", "sent")
    return tuple(kept for kept in state.kept if kept.folder in kept_folders and _speaks_of(kept.message, words))


def _speaks_of(message: Message, words: list[str]) -> bool:
    text = folded(f"{message.sender} {message.subject} {message.body}", accents_free=True)
    return all(word in text for word in words)


def suggestions(state: State) -> tuple[Contact, ...]:
    """The addresses offered under the address field, by what is typed in it so far."""
    if state.draft is None or state.focus != "to":
        return ()
    typed = folded(state.draft.typed_to, accents_free=True)
    fitting = (
        contact
        for contact in state.contacts
        if contact.name not in state.draft.to
        and typed in folded(f"{contact.name} {contact.address}", accents_free=True)
    )
    return tuple(fitting)[:SUGGESTIONS]


def recipients(state: State) -> tuple[str, ...]:
    """Who the letter would go to now: the chosen people and a whole address that is typed."""
    draft = state.draft
    if draft is None:
        return ()
    name = typed_recipient(state)
    return draft.to if not name or name in draft.to else (*draft.to, name)


def typed_recipient(state: State) -> str:
    """The person meant by what is typed in the address field; "" while it is no whole address."""
    typed = "" if state.draft is None else state.draft.typed_to.strip()
    for contact in state.contacts:
        if folded(typed) in (folded(contact.name), folded(contact.address)):
            return contact.name
    person, at, place = typed.partition("@")
    whole = person and at and "." in place.strip(".") and " " not in typed and "@" not in place
    return typed if whole else ""


def document_of(state: State, id: str) -> tuple[str, Document] | None:
    """The message that brings this document, and the document."""
    for kept in state.kept:
        for document in kept.message.attachments:
            if document.id == id:
                return kept.message.id, document
    return None
