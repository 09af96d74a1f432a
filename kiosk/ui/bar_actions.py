"""What the bar does: listen again, size, contrast, language, call someone, leave; by touch and by key.

Apart because these six are the same on every screen and belong to none of them.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.i18n.bidi import bare
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.attendant import Attendant
from kiosk.ui.widgets.top_bar import TopBar
from kiosk.ui.window import Window
from kiosk.visit.comfort import larger, other_contrast

LISTEN_KEYS = (Qt.Key.Key_F1, Qt.Key.Key_Clear)
"""Clear is 5 on a keypad without Num Lock."""


UNHEARD = frozenset({"no_voice", "no_device", "crashed"})
"""Why nothing is heard although somebody wants to hear (values of kiosk.speech.silent.Silence)."""


class BarActions(QObject):
    """A QObject, so that connections end with the bar: those to a plain object's methods leave memory behind."""

    def __init__(self, shell: Window, attendant: Attendant) -> None:
        super().__init__(shell)
        self._shell = shell
        self._attendant = attendant
        self._bar: TopBar | None = None
        self._mute = False
        self._coming = ""
        attendant.called.connect(self._show_call)

    def labels(self, words: Words) -> dict[str, Line]:
        """The words under the six pictures, by the bar's own names."""
        t = words.t
        self._coming = bare(t("Une personne va venir vous aider.").text)
        return {
            "listen": t("Écouter"),
            "size": t("Taille"),
            "contrast": t("Contraste"),
            "language": t("Langue"),
            "help": t("Aide"),
            "leave": t("Partir"),
        }

    def connect_bar(self, bar: TopBar) -> None:
        bar.listen.connect(self._shell.say_again)
        bar.size_asked.connect(self.size)
        bar.contrast.connect(self.contrast)
        bar.language.connect(self._attendant.choose_language)
        bar.help.connect(self._attendant.call_help)
        bar.leave.connect(self._attendant.ask_to_leave)
        self._bar = bar
        self._show_silence()
        self._show_call()

    def silent(self, reason: str) -> None:
        """Nothing is heard: the bar says so, captions and lit words go on."""
        self._mute = reason in UNHEARD
        self._show_silence()

    def size(self) -> None:
        visit = self._shell.visit
        if visit is not None:
            visit.adapt(replace(visit.comfort, size=larger(visit.comfort.size)))
            self._shell.show_place()

    def contrast(self) -> None:
        visit = self._shell.visit
        if visit is not None:
            visit.adapt(replace(visit.comfort, contrast=other_contrast(visit.comfort.contrast)))
            self._shell.show_place()

    def hand(self, *, touch: bool) -> None:
        """The screen will say "touch" or "click" from its next showing on."""
        visit = self._shell.visit
        if visit is not None and visit.comfort.touch != touch:
            visit.adapt(replace(visit.comfort, touch=touch))

    def key(self, event: QEvent) -> bool:
        """F1 and keypad 5 start the voice from any state."""
        if isinstance(event, QKeyEvent) and event.key() in LISTEN_KEYS and not event.isAutoRepeat():
            self._shell.say_again()
            return True
        return False

    def _show_call(self) -> None:
        """As long as nobody has come, the hand that was raised stays raised: seen from across the room."""
        visit = self._shell.visit
        if self._bar is not None and visit is not None:
            self._bar.buttons["help"].raise_hand(self._coming if visit.journal.calling else "")

    def _show_silence(self) -> None:
        if self._bar is not None and self._mute:
            self._bar.buttons["listen"].set_icon("mute")
