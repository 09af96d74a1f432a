"""Where every place of the note pad is on the screen, and how a hand makes each of its gestures.

Apart because spotlight, ghost pointer and demo ask this; people never do.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.worlds.keyboard_hands import QT_WORDS
from kiosk.ui.worlds.keyboard_keys import KeyPanel
from kiosk.ui.worlds.keyboard_pad import Pad
from kiosk.worlds.keyboard import KeyboardWorld
from kiosk.worlds.keyboard_azerty import chord
from kiosk.worlds.keyboard_state import State

Point = tuple[str, int, int]


class Places:
    def __init__(self, pad: Pad, card: QWidget, panel: KeyPanel, buttons: Mapping[str, QWidget]) -> None:
        self._pad = pad
        self._card = card
        self._panel = panel
        self._buttons = buttons

    def rect(self, state: State, place: str) -> QRect:
        """Of a place named by the world, in the view; empty when not in sight."""
        kind, _, name = place.partition(":")
        if kind == "key":
            keys = [key for key in self._key_rects(name) if not key.isEmpty()]
            return self._together(keys)
        if kind == "field":
            return self._on_pad(self._pad.text_rect(name))
        if kind == "button" and name in self._buttons:
            button = self._buttons[name]
            return button.geometry() if name in state.buttons else QRect()
        if kind in ("cursor", "select"):
            return self._on_pad(self._text_part(state, [int(one) for one in name.split(":") if one.isdecimal()]))
        return QRect()

    def points(self, state: State, move: Move) -> list[Point]:
        """The gesture as a hand makes it; `write` and `walk` give their next gesture."""
        verb, things = move.verb, move.things
        if verb in ("write", "walk"):
            gesture = KeyboardWorld().gesture(state, move)
            return [] if gesture is None else self.points(state, gesture)
        if verb == "type":
            return [point for character in things[0] for point in self._key_points(state, character)]
        if verb == "press":
            return self._key_points(state, things[0])
        if verb in ("copy", "paste", "validate"):
            rect = self.rect(state, f"button:{verb}")
            return self._click(rect.center()) if not rect.isEmpty() else self._spare(state, verb)
        if verb == "focus":
            rect = self.rect(state, f"field:{things[0]}")
            return self._click(rect.bottomRight() - QPoint(6, 6)) if not rect.isEmpty() else []
        if verb == "cursor":
            rect = self.rect(state, f"cursor:{things[0]}")
            return self._click(rect.center()) if not rect.isEmpty() else []
        if verb == "select":
            return self._drag(state, things)
        return self._key_points(state, verb)

    def _spare(self, state: State, verb: str) -> list[Point]:
        """Without its button, by its key."""
        return self._key_points(state, "enter" if verb == "validate" else verb)

    def _key_points(self, state: State, name: str) -> list[Point]:
        """The pointer passes over Shift, AltGr or the accent, then presses the last key."""
        rects = self._key_rects("space" if name == " " else name)
        if not rects:
            rects = [self._on_pad(self._pad.text_rect(state.focused))]
        passed = [("move", rect.center().x(), rect.center().y()) for rect in rects[:-1]]
        last = rects[-1].center()
        return [*passed, (f"key:{QT_WORDS.get(name, name)}", last.x(), last.y())]

    def _drag(self, state: State, things: tuple[str, ...]) -> list[Point]:
        start, end = (self.rect(state, f"cursor:{one}") for one in things)
        if start.isEmpty() or end.isEmpty():
            return []
        first, last = start.center(), end.center()
        between = QRect(first, last).center()
        return [
            ("press", first.x(), first.y()),
            ("move", between.x(), between.y()),
            ("move", last.x(), last.y()),
            ("release", last.x(), last.y()),
        ]

    @staticmethod
    def _click(point: QPoint) -> list[Point]:
        return [("press", point.x(), point.y()), ("release", point.x(), point.y())]

    def _text_part(self, state: State, indices: list[int]) -> QRect:
        """Around one place between letters, or from one to the other."""
        rects = [self._pad.index_rect(state.focused, index) for index in indices]
        around = self._together([rect for rect in rects if not rect.isEmpty()])
        side = around.height() // 3
        return around.adjusted(-side, 0, side, 0) if len(indices) == 1 and not around.isEmpty() else around

    def _key_rects(self, name: str) -> list[QRect]:
        """The caps of a chord in the order they are pressed, the Shift that is nearer of the two."""
        names = chord(name)
        if not names:
            return []
        last = self._panel.named_rect(names[-1])
        rects = []
        for one in names:
            cap = self._panel.named_rect(one)
            if one == "shift" and one != names[-1]:
                other = self._panel.named_rect("shift_right")
                cap = min(cap, other, key=lambda each: abs(each.center().x() - last.center().x()))
            rects.append(cap.toAlignedRect().translated(self._panel.pos()))
        return rects

    def _on_pad(self, rect: QRect) -> QRect:
        return rect.translated(self._pad.pos()) if not rect.isEmpty() else QRect()

    @staticmethod
    def _together(rects: list[QRect]) -> QRect:
        whole = QRect()
        for rect in rects:
            whole = whole.united(rect)
        return whole
