"""The door of the desk and its first start in a window, with a lock in memory and settings in memory.

Apart because both tests touch the same pad and the same keyboard with the same hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtWidgets import QAbstractButton

from kiosk.desk.access import Access, PinAnswer
from kiosk.desk.first_start import FirstStart
from kiosk.desk.keeping import Kept, Refusal
from kiosk.desk.place import DeskPlace
from kiosk.desk.sticks import HeadOffice
from kiosk.domain.stick import StickEnding
from kiosk.settings import Settings
from kiosk.ui.desk.first_start_page import STEPS, FirstStartPage
from kiosk.ui.desk.pin_page import PinPage
from kiosk.ui.desk.step import Step
from tests.desk.access_fakes import CODE, PIN, Lock
from tests.ui.desk_room import DeskRoom, desk_room

PAGES = {DeskPlace.PIN: PinPage, DeskPlace.FIRST_START: FirstStartPage}
WRONG = "739264"


@dataclass
class FakeKeeper:
    """Settings in memory. `refuses`: the name that is not taken, and why."""

    settings: Settings = field(default_factory=Settings)
    changed: list[str] = field(default_factory=list)
    refuses: tuple[str, Refusal] | None = None

    def now(self) -> Settings:
        return self.settings

    def change(self, name: str, value: object) -> Kept | Refusal:
        if self.refuses is not None and self.refuses[0] == name:
            return self.refuses[1]
        self.changed.append(name)
        self.settings = replace(self.settings, **{name: value})
        return Kept(self.settings)

    def reset(self, name: str) -> Kept | Refusal:
        return Kept(self.settings)


@dataclass
class FakeSticks:
    """`finds`: what head office has put on the stick, or how looking for it ended."""

    finds: HeadOffice | StickEnding = StickEnding.NO_DRIVE
    asked: list[str] = field(default_factory=list)

    def head_office(self) -> HeadOffice | StickEnding:
        self.asked.append("head_office")
        return self.finds


class AccessHand:
    """What a person does at the pad and at the keyboard."""

    def __init__(self, room: DeskRoom) -> None:
        self.room = room

    @property
    def page(self) -> Any:
        return self.room.page

    def touch_digits(self, digits: str) -> None:
        """The pad of the page, digit by digit, then Enter; until the page answers."""
        pad = getattr(self.page, "pad", None) or self.page.step.pad
        for digit in digits:
            self.room.click(pad.digits[int(digit)])
        self.answered(lambda: self.room.click(pad.enter))

    def type_keys(self, text: str) -> None:
        for sign in text:
            self.room.hand.named_key(sign)
        self.room.settle()

    def touch_signs(self, text: str) -> None:
        """On the keyboard of the page."""
        for sign in text:
            keyboard = self.page.step.typing.keyboard
            self.room.click(keyboard.space if sign == " " else keyboard.keys[sign])

    def answered(self, does: Any) -> None:
        """Do this and wait until the page has been made again."""
        before = self.page
        does()
        self.room.wait(lambda: self.room.page is not before, "the page answers")

    def go_on(self) -> None:
        self.answered(lambda: self.room.click(self.page.onward))

    def go_back(self) -> None:
        self.answered(lambda: self.room.click(self.page.back))

    def button(self, french: str) -> QAbstractButton:
        return self.room.named(french)


def failed(lock: Lock, access: Access, times: int) -> Access:
    """Somebody has tried so often already, waiting as told."""
    for _ in range(times):
        lock.clock.passes(access.wait_s())
        assert access.try_pin(WRONG) is not PinAnswer.RIGHT
    return access


@contextmanager
def door(access: Access, **how: Any) -> Iterator[tuple[DeskRoom, AccessHand]]:
    """The desk has just been opened by somebody who held the corner."""
    parts: dict[str, Any] = {"keeper": FakeKeeper(), **how}
    with desk_room(pages=PAGES, access=access, **parts) as room:
        room.show_now()
        yield room, AccessHand(room)


def already_at(hand: AccessHand, step: type[Step]) -> None:
    """Everything before this step was answered; another story does it by hand."""
    memory = hand.page.memory
    answers: FirstStart = memory["answers"]
    answers.centre, answers.pin, answers.code = "Foyer 9", PIN, CODE
    memory["at"] = STEPS.index(step)
    hand.room.show_now()
