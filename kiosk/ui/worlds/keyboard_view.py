"""The note pad and its keyboard as a person meets them: real keys, drawn keys, mouse and buttons become moves.

Apart because the world knows no Qt; this view decides nothing, it only says what was done.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFocusEvent, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.keyboard_asked import AskedCard
from kiosk.ui.worlds.keyboard_hands import CTRL_LETTERS, HELD, SAID_BY_NAME, named_key, written_by
from kiosk.ui.worlds.keyboard_keys import KeyPanel
from kiosk.ui.worlds.keyboard_pad import Pad
from kiosk.ui.worlds.keyboard_places import Places
from kiosk.ui.worlds.keyboard_tools import BUTTON_WORDS, Recipe, ToolButton
from kiosk.ui.worlds.view import WorldView
from kiosk.worlds.keyboard_azerty import DEAD_MARKS, chord, composed, same_key
from kiosk.worlds.keyboard_state import State, expected, strays

KEYBOARD_SHARE, KEYBOARD_SHARE_LARGE = 0.46, 0.4
"""The keyboard never takes more of the height than this; in large print the text comes first."""
LARGE = 200


class KeyboardView(WorldView):
    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.state = State(fields=())
        self.pad = Pad(look, self)
        self.card = AskedCard(look, self)
        self.panel = KeyPanel(look, self)
        self.recipe = Recipe(look, self)
        self.buttons = {name: ToolButton(look, word, self) for name, word in BUTTON_WORDS.items()}
        self._places = Places(self.pad, self.card, self.panel, self.buttons)
        self._accent = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAccessibleName("Bloc-notes")
        self.pad.pointed.connect(self._pointed)
        self.pad.swept.connect(self._swept)
        self.panel.made.connect(self._touched)
        self.buttons["copy"].clicked.connect(lambda: self._make("copy"))
        self.buttons["paste"].clicked.connect(lambda: self._make("paste"))
        self.buttons["validate"].clicked.connect(lambda: self._make("validate"))
        self._lay_out()

    def show_state(self, state: Any) -> None:
        assert isinstance(state, State)
        self.state = state
        self.pad.show_state(state)
        self.card.show_state(state)
        self.setAccessibleDescription(self.pad.accessibleDescription())
        wanted = expected(state)
        if state.recipes:
            self.recipe.show_character(wanted if wanted in state.recipes else state.recipes[0])
        self.panel.ring(frozenset())
        self._lay_out()

    def point_out(self, place: str) -> None:
        """Ring all the keys of a `key:` place together (AltGr and 0 for @) until the next state; "" for none."""
        keys = chord(place.removeprefix("key:")) if place.startswith("key:") else ()
        self.panel.ring(frozenset(keys))

    def place_rect(self, place: str) -> QRect:
        return self._places.rect(self.state, place)

    def gesture_points(self, move: Move) -> list[tuple[str, int, int]]:
        return self._places.points(self.state, move)

    # Measured before laid out: what is not needed is hidden, the paper takes all that is left.

    def _lay_out(self) -> None:
        look, wide, high = self.look, self.width(), self.height()
        edge = look.px(16) if high >= look.px(560) else look.px(8)
        room = wide - 2 * edge
        share = KEYBOARD_SHARE_LARGE if look.size >= LARGE else KEYBOARD_SHARE
        keys = min(self.panel.wanted_height(room), round(high * share))
        self.panel.setGeometry(edge, high - edge - keys, room, keys)
        tools = self._lay_out_tools(QRect(edge, 0, room, high - 2 * edge - keys))
        paper = QRect(edge, edge, room, tools - edge - edge // 2)
        asked = bool(self.state.asked)
        for sheet, shown in ((self.card, asked), (self.pad, not asked)):
            sheet.setVisible(shown)
            if sheet.geometry() != paper:
                sheet.setGeometry(paper)

    def _lay_out_tools(self, above: QRect) -> int:
        """Place the row of buttons on the keyboard; returns where the row begins."""
        shown = [button for name, button in self.buttons.items() if name in self.state.buttons]
        recipe = [self.recipe] if self.state.recipes else []
        for tool in (*self.buttons.values(), self.recipe):
            tool.setVisible(tool in shown or tool in recipe)
        row: list[ToolButton | Recipe] = [*recipe, *shown]
        if not row:
            return above.bottom() + 1
        gap, pixels = self.look.px(12), min(self.look.world_px(22), self.height() // 13)
        for tool in row:
            tool.pixels = pixels
        while sum(tool.sizeHint().width() + gap for tool in row) > above.width() + gap and pixels > 10:
            pixels -= 1
            for tool in row:
                tool.pixels = pixels
        least = min(self.look.mm(16), self.height() // 8)
        tall = max(least if shown else 0, min(row[0].sizeHint().height(), self.height() // 8))
        top, right = above.bottom() + 1 - tall, above.right() + 1
        for button in reversed(shown):
            width = button.sizeHint().width()
            button.setGeometry(right - width, top, width, tall)
            right -= width + gap
        if recipe:
            self.recipe.setGeometry(above.x(), top, self.recipe.sizeHint().width() + 4, tall)
        return top

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self.look.palette.paper))

    # What was done.

    def _make(self, verb: str, *things: str) -> None:
        self.gestured.emit(Move(verb, things))

    def _letter(self, character: str) -> None:
        wanted = expected(self.state)
        if strays(self.state, character):
            self.measured.emit("wrong_keys", 1.0)
            if wanted and same_key(wanted, character):
                self.measured.emit("chord_errors", 1.0)
        self._make("type", character)

    def _press(self, key: str) -> None:
        """A key of the game "where is the key": a key is the same with Shift and without."""
        wanted = expected(self.state)
        key = "space" if key == " " else key if key == wanted or len(key) > 1 else key.lower()
        if key in SAID_BY_NAME and key != wanted:
            return
        if len(chord(wanted)) == 1 and same_key(key, wanted):
            key = wanted
        if key == wanted:
            self.panel.held.clear()
        if wanted and key != wanted:
            self.measured.emit("wrong_keys", 1.0)
        self._make("press", key)

    def _key(self, name: str) -> None:
        """One key or character, drawn or real."""
        if self.state.asked:
            if name not in CTRL_LETTERS.values():
                self._press(name)
        elif name == "enter" and self.state.here is None:
            self._enter_first()
        elif name == "enter":
            self._make("validate" if self.state.enter_validates else "enter")
        elif name == "all":
            here = self.state.here
            self._make("select", "0", str(len(here.text) if here else 0))
        elif name == "cut":
            self._make("copy")
            self._make("erase")
        elif name in ("erase", "delete", "left", "right", "tab", "copy", "paste"):
            self._make(name)
        elif len(name) == 1:
            self._letter(name)

    def _enter_first(self) -> None:
        """Nothing has the cursor: Enter and Tab go to the first paper, so that a mouse is not needed."""
        if self.state.fields:
            self._make("focus", self.state.next_field or self.state.fields[0].id)

    def _touched(self, name: str, control: bool) -> None:
        if name == "^" and self.panel.accent:
            if self.state.asked:
                self.panel.clear()
                self._press("^")
            return
        if control and name.lower() in CTRL_LETTERS:
            self._key(CTRL_LETTERS[name.lower()])
        else:
            self._key(name)

    def _pointed(self, field: str, index: int) -> None:
        if field != self.state.focused:
            self._make("focus", field)
        here = self.state.here
        if here is None or here.id != field:
            return
        if here.selected or here.cursor != index:
            self._make("cursor", str(index))

    def _swept(self, field: str, first: int, last: int) -> None:
        if field == self.state.focused:
            self._make("select", str(first), str(last))

    # Real keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        if event.isAutoRepeat():
            self.measured.emit("repeats", 1.0)
            return
        name, text = named_key(event), written_by(event)
        if name in HELD:
            self.panel.hold(HELD[name], True)
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if shifted and name in ("left", "right") and self._walked(event):
            return
        if name and (name not in DEAD_MARKS or not self.state.asked):
            self._named(name)
        elif name or text:
            self._written(text or name)
        elif not self._walked(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        name = named_key(event)
        if name in HELD:
            self.panel.hold(HELD[name], False)
        self.panel.light(frozenset())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Accents made with dead keys or a compose key arrive here on many machines."""
        self._accent = ""
        self._written("".join(one for one in event.commitString() if one.isprintable()))
        event.accept()

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        here = self.state.here
        if query == Qt.InputMethodQuery.ImCursorRectangle and here is not None:
            return self.place_rect(f"cursor:{here.cursor}")
        return super().inputMethodQuery(query)

    def _named(self, name: str) -> None:
        if name in DEAD_MARKS:
            self._accent = name
            self.panel.light(frozenset({"^"}))
            return
        self.panel.light(frozenset({name}))
        self._key(name)

    def _written(self, text: str) -> None:
        """Characters that arrived. A dead key that this machine did not join to its letter is joined here."""
        accent, self._accent = self._accent, ""
        if accent and len(text) == 1:
            joined = composed(accent, text)
            text = joined if len(joined) == 1 else text
        for character in text:
            self.panel.light(frozenset(chord("space" if character == " " else character)))
            self._key(character)

    def _walked(self, event: QKeyEvent) -> bool:
        """Home, End, up and down; with Shift the selection follows all arrows."""
        here, index = self.state.here, self.pad.index_by(Qt.Key(event.key()))
        if here is None or index is None:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._make("select", str(here.mark), str(index))
        elif index != here.cursor or here.selected:
            self._make("cursor", str(index))
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab is a key to learn while another field waits; after the last one it leaves, as in real forms."""
        state = self.state
        if self.hasFocus() and forward and state.asked and expected(state) == "tab":
            self._press("tab")
            return True
        if self.hasFocus() and not state.asked and state.fields:
            if state.here is None and forward:
                self._enter_first()
                return True
            if forward and state.next_field:
                self._make("tab")
                return True
            if not forward and state.previous_field:
                self._make("focus", state.previous_field)
                return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pad.set_active(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pad.set_active(False)
        self.panel.clear()
