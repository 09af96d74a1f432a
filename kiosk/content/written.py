"""What authors write in TOML, key by key: the shape that files are checked against.

Apart because these types are the format: the JSON schema for authors is made from them, and an unknown key
is refused by name.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

HELPERS = "helpers"
Audience = Literal["visitors", "helpers"]

Moves = dict[str, Any] | list[dict[str, Any]]
"""`{ open = "amina" }`, or a list of such moves."""


class WrittenWrong(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A plausible mistake and the kind sentence that answers it."""

    do: Moves
    say: str


class WrittenChoice(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    id: str
    label: str
    picture: str


class WrittenStep(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One instruction: what is said, what solves it, how it can be missed."""

    id: str
    say: str
    do: Moves
    hint: str = ""
    done: str = ""
    goal: dict[str, Any] | None = None
    wrong: tuple[WrittenWrong, ...] = ()
    choice: tuple[WrittenChoice, ...] = ()


class WrittenScene(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Other content for the same gesture: a challenge or a twin."""

    start: dict[str, Any]
    step: tuple[WrittenStep, ...]
    failed: tuple[dict[str, Any], ...] = ()
    world: str = ""


class WrittenExercise(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    id: str
    skill: str
    world: str
    minutes: int
    title: str
    why: str
    start: dict[str, Any]
    step: tuple[WrittenStep, ...]
    challenge: WrittenScene


class WrittenItem(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    id: str
    skill: str
    world: str
    start: dict[str, Any]
    step: tuple[WrittenStep, ...]
    twin: WrittenScene
    failed: tuple[dict[str, Any], ...] = ()


class WrittenPack(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """`audience`: for whom it is. What is for helpers is on no visitor's path."""

    id: str
    version: str
    title: str
    author: str
    licence: str
    audience: Audience = "visitors"


class WrittenAnswer(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a helper could do, and the kind sentence that answers it."""

    say: str
    reply: str
    good: bool = False


class WrittenPractice(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    situation: str
    answer: tuple[WrittenAnswer, ...]


class WrittenHelperPage(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A page of `aidants`: sentences to hear, and one small practice."""

    id: str
    title: str
    picture: str
    say: tuple[str, ...]
    practice: WrittenPractice
