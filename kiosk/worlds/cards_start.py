"""What an author can lay on the table: rounds of cards to sort, match or order, a document, a conversation.

Apart because these shapes are what authors write, and what they must mend in them is said here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

BOARDS = ("sort", "match", "order", "document", "chat")
PAPERS = ("letter", "mail", "sms")
STYLES = ("text", "sender", "to", "date", "object", "amount", "link", "small", "sign")
TONES = ("", "leaf", "coral")
END = "end"
"""The turn that an answer leads to when the conversation stops there without another word."""


@dataclass(frozen=True, slots=True)
class Card:
    """`home`: the box it belongs to; for an order, the number of its place: "1", "2" …

    `title` is written above the text in bold: who sent a message, for example.
    """

    id: str
    text: str
    home: str
    icon: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """Where cards go. `text` says in a few words what belongs there; `tone` colours its icon."""

    id: str
    label: str
    icon: str = ""
    text: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of a document. With an `id` it can be pointed at; `clue`: pointing there is what is wanted.

    `tag` is the little label that appears beside it then: « Qui écrit ».
    """

    text: str
    id: str = ""
    style: str = "text"
    clue: bool = False
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the learner may say. `gives`: it hands over something private. `to`: the turn that follows,
    "end" for none; without it, the next one of the list."""

    id: str
    text: str
    gives: bool = False
    to: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What the other person says, and the answers that can be chosen. Without answers it is a goodbye."""

    id: str
    says: tuple[str, ...]
    answers: tuple[Answer, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """What lies on the table at one time. `title` and `icon` say what it is about, or who asks."""

    id: str
    board: str
    title: str = ""
    icon: str = ""
    text: str = ""
    cards: tuple[Card, ...] = ()
    boxes: tuple[Box, ...] = ()
    paper: str = "letter"
    parts: tuple[Part, ...] = ()
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Start:
    """The rounds follow one another. `boxes` are those of every round that has none of its own."""

    rounds: tuple[Round, ...]
    boxes: tuple[Box, ...] = ()

    def boxes_of(self, one: Round) -> tuple[Box, ...]:
        return one.boxes or self.boxes


def start_problems(start: Start) -> Iterator[str]:
    """What an author must mend in this start, one sentence each."""
    if not start.rounds:
        yield "A table has at least one round."
    yield from _twice("round", [one.id for one in start.rounds])
    yield from _twice("card", [card.id for one in start.rounds for card in one.cards])
    yield from _twice("part", [part.id for one in start.rounds for part in one.parts if part.id])
    turns = [turn for one in start.rounds for turn in one.turns]
    yield from _twice("turn", [turn.id for turn in turns])
    yield from _twice("answer", [answer.id for turn in turns for answer in turn.answers])
    for one in start.rounds:
        if one.board not in BOARDS:
            yield f"There is no board '{one.board}'. There are: {', '.join(BOARDS)}."
        elif one.board in ("sort", "match"):
            yield from _sorted_problems(start, one)
        elif one.board == "order":
            yield from _order_problems(one)
        elif one.board == "document":
            yield from _document_problems(one)
        else:
            yield from _chat_problems(one)


def _sorted_problems(start: Start, one: Round) -> Iterator[str]:
    boxes = start.boxes_of(one)
    ids = [box.id for box in boxes]
    yield from _twice("box", ids)
    if not 2 <= len(boxes) <= 6:
        yield f"The round '{one.id}' has 2 to 6 boxes."
    if not 1 <= len(one.cards) <= 8:
        yield f"The round '{one.id}' has 1 to 8 cards."
    for card in one.cards:
        if card.home not in ids:
            yield f"The card '{card.id}' belongs to '{card.home}', which is no box of its round."
    for box in boxes:
        if box.tone not in TONES:
            yield f"The box '{box.id}' has the tone '{box.tone}'. There are: leaf, coral."


def _order_problems(one: Round) -> Iterator[str]:
    if not 3 <= len(one.cards) <= 6:
        yield f"The round '{one.id}' has 3 to 6 cards to put in order."
    wanted = [str(number + 1) for number in range(len(one.cards))]
    if sorted(card.home for card in one.cards) != wanted:
        yield f"The homes of the round '{one.id}' are its places: {', '.join(wanted)}."


def _document_problems(one: Round) -> Iterator[str]:
    if one.paper not in PAPERS:
        yield f"There is no paper '{one.paper}'. There are: {', '.join(PAPERS)}."
    if not any(part.clue for part in one.parts):
        yield f"The document '{one.id}' has at least one part that is a clue."
    for part in one.parts:
        if part.style not in STYLES:
            yield f"There is no style '{part.style}'. There are: {', '.join(STYLES)}."
        if part.clue and not part.id:
            yield f"The clue '{part.text}' needs an id."


def _chat_problems(one: Round) -> Iterator[str]:
    if not one.turns or not one.turns[0].answers:
        yield f"The conversation '{one.id}' begins with a turn that has answers."
    known = {turn.id for turn in one.turns} | {END, ""}
    for turn in one.turns:
        if turn.answers and not 2 <= len(turn.answers) <= 3:
            yield f"The turn '{turn.id}' has 2 or 3 answers."
        for answer in turn.answers:
            if answer.to not in known:
                yield f"The answer '{answer.id}' leads to '{answer.to}', which is no turn."


def _twice(what: str, ids: list[str]) -> Iterator[str]:
    for name in sorted({name for name in ids if ids.count(name) > 1}):
        yield f"There are two of the {what} '{name}'."
