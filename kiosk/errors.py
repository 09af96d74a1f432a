"""Which surprises the program knows by name: an exception with a code that one table turns into a sentence.

Apart from everything else because every floor may raise one and nobody needs to know who did.
"""

from __future__ import annotations

from enum import Enum


class Trouble(Enum):
    """Every surprise a person or a volunteer can meet. `ui/texts.py` has one sentence for each."""

    EXERCISE_BROKEN = "exercise_broken"
    CONTENT_BROKEN = "content_broken"
    NOT_SAVED = "not_saved"
    STORE_RESTORED = "store_restored"
    STORE_NEW = "store_new"
    STORE_IN_USE = "store_in_use"
    SURPRISE = "surprise"


class KioskError(Exception):
    """A surprise with a code; `detail` is for the desk log and never shown to a visitor."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble.value}: {detail}" if detail else trouble.value)
        self.trouble = trouble
        self.detail = detail
