"""The paper that the person takes away: seen before it is printed, and given on paper, on a stick or by voice.

Apart because it is the one page whose result leaves the kiosk in somebody's hand; the person has agreed before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.desk.place import DeskPlace
from kiosk.desk.slip import Slip
from kiosk.desk.slips import Languages, PrintEnding, Printer, SlipDesk, SlipForm, SlipGiven
from kiosk.domain.stick import StickEnding
from kiosk.i18n.languages import FRENCH
from kiosk.i18n.line import Line
from kiosk.ui.desk.errand import Tell
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.paper_picture import PaperPicture
from kiosk.ui.desk.stick_job import StickJob
from kiosk.ui.desk.texts_slip import form_name, languages_name, print_sentence
from kiosk.ui.desk.texts_stick import stick_advice, stick_sentence
from kiosk.ui.screen import Part
from kiosk.ui.widgets.choice_card import ChoiceCard

TICK_MS = 100
PREVIEW_WIDTHS = {SlipForm.A4: 720, SlipForm.RECEIPT: 240}
"""Pixels: enough for a whole page on a large screen, and quickly drawn."""


class SlipPage(DeskPage):
    """`memory`: `form` and `languages` as chosen, `picture` the last preview and of what, `job` while something is
    done, `ended` what became of it, `printers` while one of several is to be chosen."""

    def build(self) -> None:
        self.cards: list[ChoiceCard] = []
        self.slip: Slip | None = self.desk.slip()
        t = self.words.t
        self.back = self.button(t("Retour"), self._leave, icon="back", kind="second")
        if self.slip is None:
            self.column.addWidget(self.title(t("Personne n'est là en ce moment.")))
            self.column.addStretch(1)
        else:
            self._build_paper(self.slip)
        self.foot(self.back, None)
        timer = QTimer(self)
        timer.timeout.connect(self._time_passes)
        timer.start(TICK_MS)

    @property
    def slips(self) -> SlipDesk:
        desk: SlipDesk = self.desk.slips
        return desk

    @property
    def form(self) -> SlipForm:
        """As chosen; at first the paper that the centre has."""
        chosen: SlipForm | None = self.memory.get("form")
        return chosen or SlipForm(self.desk.keeper.now().slip_paper)

    @property
    def languages(self) -> Languages:
        """As chosen; at first the person's own language with French."""
        chosen: Languages | None = self.memory.get("languages")
        own = self.slip.language if self.slip is not None else FRENCH.code
        return chosen or Languages(own, own != FRENCH.code)

    def parts(self) -> list[Part]:
        """The page, then the whole paper in its languages, then what can be done with it."""
        paper = self.slips.spoken(self.slip, self.languages) if self.slip is not None else ()
        cards = [Part(card.line, card) for card in self.cards if card.isVisibleTo(self)]
        return [*super().parts(), *(Part(line) for line in paper), *cards]

    def first_focus(self) -> QWidget | None:
        return self.cards[0] if self.cards else self.back

    def entered(self) -> None:
        """What went wrong is told by the page that stays: the one before is dropped with what it would say."""
        problem = self.memory.pop("problem", None)
        if isinstance(problem, Exception):
            self._failed(problem)
        if self.slip is not None:
            self._draw(self.slip)

    def _build_paper(self, slip: Slip) -> None:
        t = self.words.t
        choosing: tuple[Printer, ...] = self.memory.get("printers", ())
        self.column.addWidget(self.title(t("Quelle imprimante ?") if choosing else t("Sa feuille à emporter")))
        self.preview = PaperPicture(self.look, t("La feuille, comme elle sera imprimée"))
        paper = QVBoxLayout()
        paper.addWidget(self.preview, 1)
        told = self._told()
        for line in told[:1] if self.large else told:
            (paper if self.large else self.column).addWidget(self.text(line))
        self.only_said = list(told[1:]) if self.large else []
        for printer in choosing:
            self._card("printer", Line(printer.told), partial(self._print, printer.name))
        if not choosing:
            self._add_ways(slip)
        row = QHBoxLayout()
        row.setSpacing(self.look.px(20))
        row.addLayout(paper, 2)
        row.addWidget(self.pages(self.cards, most_columns=2), 3)
        self.column.addLayout(row, 1)

    def _add_ways(self, slip: Slip) -> None:
        t = self.words.t
        self.print_card = self._card("printer", t("Imprimer"), self._ask_printers)
        if self.slips.has_sticks:
            self.stick_card = self._card("usb", t("Sur la clé"), self._onto_stick)
        self.listen_card = self._card("listen", t("Lire à voix haute"), self._read_aloud)
        other = SlipForm.RECEIPT if self.form is SlipForm.A4 else SlipForm.A4
        self.form_card = self._card("sheet", form_name(other, self.words), lambda: self._choose(form=other))
        if slip.language != FRENCH.code:
            after = self._after(self.languages, slip.language)
            self.language_card = self._card(
                "language", languages_name(after, self.words), lambda: self._choose(languages=after)
            )
        if self.desk.person is not None and self.desk.person.code:
            line = t("Sans les quatre images") if slip.code else t("Avec les quatre images")
            self.code_card = self._card("star", line, self._turn_code)
        if slip.place is None:
            self.place_card = self._card("pin", t("Choisir un lieu"), lambda: self.turn_to(DeskPlace.PLACES))

    def _card(self, icon: str, line: Line, action: Callable[[], object]) -> ChoiceCard:
        card = ChoiceCard(self.look, line, icon, checkable=False)
        card.clicked.connect(lambda _=False: action())
        card.setEnabled("job" not in self.memory)
        self.cards.append(card)
        return card

    def _told(self) -> tuple[Line, ...]:
        """What became of the last thing that was asked for."""
        if "job" in self.memory:
            return (self.words.t("Un instant…"),)
        ended = self.memory.get("ended")
        if isinstance(ended, PrintEnding):
            return (print_sentence(ended, self.words),)
        if isinstance(ended, StickEnding):
            return stick_sentence(ended, self.words), stick_advice(ended, self.words)
        return ()

    def _draw(self, slip: Slip) -> None:
        """The picture comes from beside the window; one that is there already stays."""
        wanted = (slip, self.form, self.languages)
        key, png = self.memory.get("picture", (None, b""))
        if key == wanted:
            self.preview.show_png(png)
            return

        def draw(_tell: Tell) -> bytes:
            return self.slips.picture(*wanted, PREVIEW_WIDTHS[wanted[1]])

        def drawn(png: bytes) -> None:
            self.memory["picture"] = (wanted, png)
            self.preview.show_png(png)

        self.errand(draw, drawn)

    def _ask_printers(self) -> None:
        self._begin("printers", self.slips.printers)

    def _print(self, printer: str) -> None:
        slip, form, languages = self.slip, self.form, self.languages
        if slip is not None:
            self._begin("print", lambda: self.slips.print(slip, form, languages, printer))

    def _onto_stick(self) -> None:
        slip, form, languages = self.slip, self.form, self.languages
        if slip is not None:
            self._begin("stick", lambda: self.slips.on_stick(slip, form, languages))

    def _begin(self, kind: str, work: Callable[[], object]) -> None:
        for name in ("ended", "printers"):
            self.memory.pop(name, None)
        job = self.memory["job"] = StickJob(kind, lambda _tell: work())
        self.errand(job.run, lambda _: None)
        self.moved.emit()

    def _time_passes(self) -> None:
        job = self.memory.get("job")
        if isinstance(job, StickJob) and job.ended:
            del self.memory["job"]
            if job.problem is not None:
                self.memory["problem"] = job.problem
                self.moved.emit()
            else:
                self._hear(job.kind, job.result)

    def _hear(self, kind: str, result: object) -> None:
        """With one printer nobody is asked which."""
        if kind == "printers" and isinstance(result, tuple):
            names = [printer.name for printer in result]
            usual = self.desk.keeper.now().printer
            if len(names) == 1 or usual in names:
                self._print(usual if usual in names else names[0])
                return
            self.memory["printers" if result else "ended"] = result or PrintEnding.NO_PRINTER
        else:
            self.memory["ended"] = result
        if result is PrintEnding.SENT:
            self._given(SlipGiven.PRINTED)
        if result is StickEnding.DONE:
            self._given(SlipGiven.STICK)
        self.moved.emit()

    def _read_aloud(self) -> None:
        if self.slip is not None:
            self.say.emit([Part(line) for line in self.slips.spoken(self.slip, self.languages)])
            self._given(SlipGiven.READ_ALOUD)

    def _given(self, how: SlipGiven) -> None:
        """Once for each way: reading it twice is not being sent somewhere twice."""
        given: frozenset[SlipGiven] = self.memory.get("given", frozenset())
        if how not in given:
            self.memory["given"] = given | {how}
            chosen = self.languages
            french = (FRENCH.code,) if chosen.french and chosen.own != FRENCH.code else ()
            self.desk.slip_given(how, (chosen.own, *french))

    def _choose(self, **chosen: object) -> None:
        self.memory.pop("ended", None)
        self.memory.update(chosen)
        self.moved.emit()

    def _turn_code(self) -> None:
        self.desk.code_wanted = not self.desk.code_wanted
        self._choose()

    @staticmethod
    def _after(now: Languages, own: str) -> Languages:
        """Both, then the person's own alone, then French alone, then both again."""
        if now.own != own:
            return Languages(own)
        return replace(now, french=False) if now.french else Languages(FRENCH.code, french=False)

    def _leave(self) -> None:
        if self.memory.pop("printers", None):
            self.moved.emit()
        else:
            self.turn_to(DeskPlace.PERSON)
