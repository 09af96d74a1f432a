"""What lies over a screen when somebody must be asked: leave, call someone, language, still there, trouble.

Apart because these questions can come at any moment and must never lose what is under them.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from kiosk.domain.outcomes import VisitEnd
from kiosk.domain.persona import Persona
from kiosk.errors import KioskError, Trouble
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.idle import Quiet
from kiosk.ui.language_panel import LanguagePanel
from kiosk.ui.overlay import Answer, Overlay
from kiosk.ui.texts import trouble_sentence
from kiosk.ui.window import Window
from kiosk.visit.place import MOST_WRONG_CODES, Place


class Attendant(QObject):
    called = Signal()
    """Somebody asked for a person."""

    def __init__(self, shell: Window) -> None:
        super().__init__(shell)
        self._shell = shell
        self._over: Overlay | LanguagePanel | None = None
        self._which: Callable[[], None] | None = None
        settings = shell.settings
        self.quiet = Quiet(self, settings.idle_seconds, settings.idle_warning_seconds)
        self.quiet.asked.connect(self.still_there)
        self.quiet.gone.connect(self._gone)
        self.quiet.back.connect(self._is_back)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_focus)

    def over_screen(self) -> bool:
        return self._over is not None

    @property
    def over(self) -> Overlay | LanguagePanel | None:
        """What lies over the screen now."""
        return self._over

    def buttons_over_screen(self) -> list[QAbstractButton]:
        """The answers of what lies over the screen now, in their order."""
        return list(self._over.findChildren(QAbstractButton)) if self._over is not None else []

    def person_moved(self) -> None:
        """A screen was (re)made: keep what lies over it, in the new look; watch for silence."""
        which = self._which
        self._close()
        visit = self._shell.visit
        reception = self._shell.reception
        if visit is None or reception is None or not (visit.started or reception.changed):
            self.quiet.rest()
        else:
            settings = self._shell.settings
            self.quiet.watch(settings.idle_seconds_calm if visit.comfort.calm else settings.idle_seconds)
            if visit.wrong_codes == MOST_WRONG_CODES and visit.place is Place.CODE and which is None:
                which = self._help_is_coming
                visit.wrong_codes += 1
        if which is not None:
            which()

    def step_aside(self) -> None:
        """Somebody opens the desk: whatever was asked is answered by that, and nobody is being quiet."""
        self._close()
        self.quiet.rest()

    def ask_to_leave(self) -> None:
        visit = self._shell.visit
        if visit is None or not visit.started or visit.place is Place.GOODBYE:
            return
        t = self._words().t
        self._ask(
            self.ask_to_leave,
            "leave",
            [t("Voulez-vous partir ?"), t("Ce que vous avez fait est gardé.")]
            if visit.journal.keeps
            else [t("Voulez-vous partir ?")],
            [(t("Oui, je pars"), "leave", self._leave), (t("Non, je reste"), "back", self._stay)],
        )

    def call_help(self) -> None:
        visit = self._shell.visit
        if visit is not None and visit.started:
            visit.call_help()
        self.called.emit()
        self._help_is_coming()

    def choose_language(self) -> None:
        self._close()
        shell = self._shell
        visit = shell.visit
        if visit is None:
            return
        scenery = shell.scenery(visit)
        self._which = self.choose_language
        self._over = LanguagePanel(scenery, self._language_chosen, self._stay, shell)
        shell.say_parts(self._over.parts())

    def still_there(self) -> None:
        """Who only tried the sizes on the welcome and walked on is not asked: it is made as it was."""
        if self._shell.visit is not None and not self._shell.visit.started:
            self._gone()
            return
        t = self._words().t
        self._ask(
            self.still_there,
            "clock",
            [t("Êtes-vous toujours là ?"), t("Sinon je ferme votre visite. Tout est gardé.")],
            [(t("Oui, je suis là"), "hand", self._stay)],
        )

    def show_card(self, persona: Persona) -> None:
        """The invented person's card, to copy from."""
        words, t = self._words(), self._words().t
        card = [(words.c("persona", one.label).text, one.value) for one in persona.card]
        lines = [Line(persona.name), Line(persona.email), *(Line(f"{label} : {value}") for label, value in card)]
        said = t("Vous êtes {name}, une personne inventée.", name=persona.name)
        self._ask(
            lambda: self.show_card(persona), "person", [said, *lines], [(t("D'accord"), "check", self._stay)]
        )

    def trouble(self, trouble: Trouble) -> None:
        """Something went wrong and it is the kiosk's fault: one sentence and a way on."""
        t, words = self._words().t, self._words()
        answers: list[Answer] = [(t("Continuer"), "next", self._try_again)]
        if trouble is not Trouble.NOT_SAVED:  # a call would not be saved either: the sentence says what to do
            answers.insert(0, (t("Appeler une personne"), "help", self.call_help))
        self._ask(lambda: self.trouble(trouble), "repair", [trouble_sentence(trouble, words)], answers)

    def _help_is_coming(self) -> None:
        t = self._words().t
        self._ask(
            self._help_is_coming,
            "person",
            [t("Une personne va venir vous aider."), t("Vous pouvez continuer en attendant.")],
            [(t("D'accord"), "check", self._stay)],
        )

    def _ask(
        self, again: Callable[[], None], picture: str, texts: Sequence[Line], answers: Sequence[Answer]
    ) -> None:
        self._close()
        screen = self._shell.screen_now
        if screen is None:
            return
        self._which = again
        self._over = Overlay(screen.look, picture, texts, answers, self._shell)
        self._shell.say_parts(self._over.parts())

    def _words(self) -> Words:
        return self._shell.scenery(self._shell.visit).words

    def _close(self) -> None:
        if self._over is not None:
            self._over.hide()
            self._over.deleteLater()
        self._over = None
        self._which = None

    def _stay(self) -> None:
        self._over = None
        self._which = None
        self._go_on()

    def _go_on(self) -> None:
        """Keyboard and voice are back where the screen begins."""
        self._shell.focus_screen()
        self._shell.say_again()

    def _try_again(self) -> None:
        """After trouble the screen shows where the visit really is; what was not saved is tried once more."""
        self._over = None
        self._which = None
        self._shell.show_place()

    def _leave(self) -> None:
        """Whoever wants to leave can, also when the end cannot be saved."""
        self._over = None
        self._which = None
        visit = self._shell.visit
        try:
            if visit is not None:
                visit.leave()
        finally:
            self._shell.show_place()

    def _language_chosen(self, code: str) -> None:
        self._over = None
        self._which = None
        visit = self._shell.visit
        if visit is not None:
            visit.enter()
            visit.choose_language(code)
        self._shell.show_place()

    def _gone(self) -> None:
        """Nobody answered: the visit is closed, saved, and nothing of it stays on the screen."""
        self._close()
        visit = self._shell.visit
        reception = self._shell.reception
        if visit is None or reception is None:
            return
        # What cannot be kept now is ended as interrupted at the next start; the screen is clean all the same.
        with contextlib.suppress(KioskError):
            if visit.practice is not None and visit.ended is None:
                visit.practice.stop()
        with contextlib.suppress(KioskError):
            reception.next_person(VisitEnd.IDLE)
        self._shell.show_place()

    def _is_back(self) -> None:
        if self._which == self.still_there:
            self._close()
            self._go_on()

    def _keep_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A screen that goes on below may not take the keyboard from what lies over it."""
        over = self._over
        if over is not None and now is not None and over.isVisible() and not over.isAncestorOf(now):
            self.buttons_over_screen()[-1].setFocus()
