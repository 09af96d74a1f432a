"""The activity report: which days, one screen to read it over, one touch to write it.

Apart because whoever writes it answers for it: all of it is said in plain numbers before a file exists, and so is
what it lacks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.desk.reports import Draft, Gap, ReportDesk, ReportEnding, Span, Written
from kiosk.desk.sticks import StickDesk, Tell
from kiosk.domain.stick import StickEnding
from kiosk.ui.desk.action_card import ActionCard
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.stick_job import StickJob
from kiosk.ui.desk.texts_report import (
    gap_advice,
    gap_sentence,
    period_line,
    report_advice,
    report_sentence,
    span_name,
    theme_name,
)
from kiosk.ui.desk.texts_stick import shown_day, stick_advice, stick_sentence
from kiosk.ui.picture import Picture
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.pages import Pages
from kiosk.ui.widgets.paragraph import Align

TICK_MS = 100
MOST_THEMES = 5


@dataclass(frozen=True, slots=True)
class Read:
    """What was found for the chosen days. `stick`: the name of the only stick there is, "" when it stays here."""

    draft: Draft
    stick: str


class ReportPage(DeskPage):
    """`memory`: `span` once days are chosen, `workshops` the days that were one, `job` while something is done,
    `read` to be read over, `days` while workshops are chosen, `ended` when it is written or could not be."""

    def build(self) -> None:
        self.first: QWidget | None = None
        self.cards: list[ChoiceCard] = []
        if "job" in self.memory:
            self._build_working(self.memory["job"])
        elif "ended" in self.memory:
            self._build_ended(self.memory["ended"])
        elif "days" in self.memory:
            self._build_days(self.memory["read"].draft)
        elif "read" in self.memory:
            self._build_read(self.memory["read"])
        else:
            self._build_spans()
        timer = QTimer(self)
        timer.timeout.connect(self._time_passes)
        timer.start(TICK_MS)

    @property
    def reports(self) -> ReportDesk:
        reports: ReportDesk = self.desk.reports
        return reports

    def parts(self) -> list[Part]:
        cards = [Part(card.line, card) for card in self.cards if card.isVisibleTo(self)]
        return [*super().parts(), *cards]

    def first_focus(self) -> QWidget | None:
        return self.first

    def entered(self) -> None:
        problem = self.memory.pop("problem", None)
        if isinstance(problem, Exception):
            self._failed(problem)

    def _build_spans(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Le rapport d'activité")))
        self.column.addWidget(self.text(t("De quels jours ?")))
        for span in Span:
            picture, line = span_name(span, self.words)
            card = ChoiceCard(self.look, line, picture, checkable=False, role=Type.INSTRUCTION)
            card.clicked.connect(lambda _=False, span=span: self._choose(span))
            self.cards.append(card)
        self.first = self.cards[0]
        self.column.addWidget(self.pages(self.cards, most_columns=3), 1)

    def _build_working(self, job: StickJob) -> None:
        t = self.words.t
        doing = t("J'écris le rapport…") if job.kind == "write" else t("Je relis les visites…")
        self.column.addStretch(1)
        self.column.addWidget(Picture(self.look, "sheet", 96), 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self.title(doing, align=Align.CENTRE))
        self.column.addWidget(self.text(t("Un instant."), align=Align.CENTRE))
        self.column.addStretch(2)

    def _build_read(self, read: Read) -> None:
        t, draft, look = self.words.t, read.draft, self.look
        self.column.addWidget(self.title(period_line(draft.period.first, draft.period.last, self.words)))
        notes = [*self._totals(draft), self._where(read.stick)] if draft.activities else []
        if not draft.activities:
            self.column.addWidget(self.text(report_sentence(ReportEnding.EMPTY, self.words)))
        notes += [self._gap(gap, count) for gap, count in draft.gaps]
        for note in notes:
            self._shown(note)
        narrow = QSize(look.px(400), look.px(100))
        pages = Pages(look, notes, t("Précédent"), t("Suivant"), card=narrow, most_columns=1 if self.large else 2)
        self.column.addWidget(pages, 1)
        back = self.first = self.button(t("D'autres jours"), self._restart, icon="back", kind="second")
        buttons: list[QWidget | None] = [back]
        if draft.busy_days:
            self.workshops = self.button(t("Il y avait un atelier"), self._ask_days, icon="people", kind="quiet")
            buttons.append(self.workshops)
        buttons.append(None)
        if draft.activities:
            self.write = self.first = self.button(t("Écrire le rapport"), self._write, icon="sheet", kind="sun")
            buttons.append(self.write)
        self.foot(*buttons)

    def _shown(self, note: ActionCard) -> None:
        """In large print only what is so; why it is so is said."""
        self.readable.append(note.say)
        note.reason.setVisible(not self.large)
        if self.large:
            self.only_said.append(note.reason.line)
        else:
            self.readable.append(note.reason)

    def _totals(self, draft: Draft) -> list[ActionCard]:
        """What would be in the file, read back in plain sentences."""
        words, n, look = self.words, self.words.n, self.look
        people, minutes, sent = draft.people, draft.minutes, draft.redirected
        cards = [
            ActionCard(
                look, n("{count} visite", "{count} visites", people),
                n("En {count} jour.", "En {count} jours.", draft.days), "people",
            ),
            ActionCard(
                look, n("{count} minute", "{count} minutes", minutes), words.t("C'est la durée des visites."),
                "clock",
            ),
            ActionCard(
                look, n("{count} personne orientée", "{count} personnes orientées", sent),
                words.t("Le rapport dit vers quel type de lieu, jamais lequel."), "road",
            ),
        ]  # fmt: skip
        if draft.themes:
            named = " · ".join(theme_name(theme, words).text for theme, _ in draft.themes[:MOST_THEMES])
            count = n("{count} thème", "{count} thèmes", len(draft.themes))
            cards.insert(2, ActionCard(look, count, words.t("Surtout : {themes}", themes=named), "book"))
        if draft.workshops:
            count = n("{count} atelier", "{count} ateliers", draft.workshops)
            cards.insert(1, ActionCard(look, count, words.t("Un atelier est une seule activité."), "school"))
        return cards

    def _where(self, stick: str) -> ActionCard:
        t = self.words.t
        if stick:
            say = t("Il ira sur la clé « {name} ».", name=stick)
            return ActionCard(self.look, say, t("Laissez la clé en place."), "usb")
        why = t("Pour l'emporter, branchez une seule clé USB.")
        return ActionCard(self.look, t("Il restera dans la borne."), why, "monitor")

    def _gap(self, gap: Gap, count: int) -> ActionCard:
        return ActionCard(self.look, gap_sentence(gap, count, self.words), gap_advice(gap, self.words), "info")

    def _build_days(self, draft: Draft) -> None:
        t, n = self.words.t, self.words.n
        self.column.addWidget(self.title(t("Quels jours étaient un atelier ?")))
        self.column.addWidget(self.text(t("Les visites de ce jour comptent alors comme un seul atelier.")))
        chosen: frozenset[date] = self.memory["workshops"]
        for day, visits in draft.busy_days:
            line = n("Le {day} : {count} visite", "Le {day} : {count} visites", visits, day=shown_day(day)[:5])
            card = ChoiceCard(self.look, line)
            card.setChecked(day in chosen)
            card.clicked.connect(lambda _=False, day=day: self._tick_day(day))
            self.cards.append(card)
        self.first = self.cards[0]
        self.column.addWidget(self.pages(self.cards, most_columns=3), 1)
        self.onward = self.button(t("C'est tout"), self._read_over, icon="check", kind="sun")
        self.foot(None, self.onward)

    def _build_ended(self, written: Written) -> None:
        t, words, palette = self.words.t, self.words, self.look.palette
        well = written.ending is ReportEnding.WRITTEN
        stick = written.stick if written.stick is not None else StickEnding.DONE
        self.column.addStretch(1)
        picture = Picture(self.look, "check" if well else "info", 96, palette.leaf if well else palette.brand)
        self.column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        failed_stick = written.ending is ReportEnding.STICK
        what = stick_sentence(stick, words) if failed_stick else report_sentence(written.ending, words)
        advice = stick_advice(stick, words) if failed_stick else report_advice(written.ending, words)
        self.column.addWidget(self.title(what, align=Align.CENTRE))
        if well:
            self.column.addWidget(self.text(t("Il s'appelle {name}.", name=written.file), align=Align.CENTRE))
        if well and written.stick is not None:
            advice = stick_sentence(StickEnding.DONE, words)
        self.column.addWidget(self.text(advice, align=Align.CENTRE))
        self.column.addStretch(2)
        back = self.first = self.button(t("Retour"), self._restart, icon="back", kind="second")
        if well:
            self.foot(back, None)
            return
        self.again = self.first = self.button(t("Essayer encore"), self._read_over, icon="replay", kind="sun")
        self.foot(back, None, self.again)

    def _choose(self, span: Span) -> None:
        self.memory.update(span=span, workshops=frozenset())
        self._read_over()

    def _read_over(self) -> None:
        """Everything is looked at anew: somebody may have left, or a stick may have come."""
        reports, span, workshops = self.reports, self.memory["span"], self.memory["workshops"]
        sticks: StickDesk | None = self.desk.sticks

        def work(_tell: Tell) -> Read:
            draft = reports.draft(reports.period(span), workshops)
            there = sticks.sticks() if sticks is not None else ()
            return Read(draft, there[0].name or there[0].device if len(there) == 1 else "")

        self._begin(StickJob("read", work))

    def _write(self) -> None:
        reports, read = self.reports, self.memory["read"]

        def work(_tell: Tell) -> Written:
            if read.stick:
                return reports.write_on_stick(read.draft)
            return reports.write(read.draft, reports.usual_folder)

        self._begin(StickJob("write", work))

    def _begin(self, job: StickJob) -> None:
        for name in ("read", "days", "ended"):
            self.memory.pop(name, None)
        self.memory["job"] = job
        self.errand(job.run, lambda _: None)
        self.moved.emit()

    def _ask_days(self) -> None:
        self.memory["days"] = True
        self.moved.emit()

    def _tick_day(self, day: date) -> None:
        self.memory["workshops"] ^= {day}

    def _restart(self) -> None:
        self.memory.clear()
        self.moved.emit()

    def _time_passes(self) -> None:
        """The work is heard of by whichever page is there when it ends."""
        job = self.memory.get("job")
        if not isinstance(job, StickJob) or not job.ended:
            return
        del self.memory["job"]
        if job.problem is not None:
            self.memory["problem"] = job.problem
        else:
            self.memory["ended" if job.kind == "write" else "read"] = job.result
        self.moved.emit()
