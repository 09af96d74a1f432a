"""The list of places itself, on its page: how old it is, a new one from a stick, and what was wrong in it.

Apart from the search because a volunteer comes here a few times a year, and only with a stick in the hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kiosk.desk.directory import DirectoryDesk, ImportReport, ListAge
from kiosk.desk.sticks import FoundFile, StickDesk, Tell
from kiosk.domain.stick import StickEnding
from kiosk.domain.venue_remarks import LARGEST_LIST, ImportEnding
from kiosk.i18n.line import Line
from kiosk.ui.desk.action_card import ActionCard
from kiosk.ui.desk.kept_row import KeptRow
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.progress_bar import ProgressBar
from kiosk.ui.desk.stick_job import StickJob
from kiosk.ui.desk.texts_directory import age_advice, age_line, import_sentence, noticed_lines, report_lines
from kiosk.ui.desk.texts_stick import stick_advice, stick_sentence
from kiosk.ui.picture import Picture
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.paragraph import Align

ENDINGS = (".csv", ".json")
MOST_KINDS = 12


@dataclass(frozen=True, slots=True)
class Brought:
    """What an import told, and the list that there is since: another one, or the former."""

    report: ImportReport
    about: ListAge


class ListSteps:
    """Builds onto `page`. `memory`: `files` found on the stick, `report` of an import, `job` while one goes on."""

    def __init__(self, page: DeskPage, about: ListAge) -> None:
        self.page = page
        self.about = about
        self.cards: list[ChoiceCard] = []
        self.bar: ProgressBar | None = None
        self.back: QWidget | None = None
        self.first: QWidget | None = None

    @property
    def directory(self) -> DirectoryDesk:
        directory: DirectoryDesk = self.page.desk.directory
        return directory

    @property
    def sticks(self) -> StickDesk | None:
        sticks: StickDesk | None = self.page.desk.sticks
        return sticks

    def build(self) -> None:
        memory = self.page.memory
        if "report" in memory:
            self._build_report(memory["report"])
        elif "files" in memory:
            self._build_files(*memory["files"])
        else:
            self._build_overview()

    def build_working(self, job: StickJob) -> None:
        page, t = self.page, self.page.words.t
        page.column.addStretch(1)
        page.column.addWidget(Picture(page.look, "pin", 96), 0, Qt.AlignmentFlag.AlignHCenter)
        doing = t("Je cherche la clé…") if job.kind == "files" else t("Je lis la liste…")
        page.column.addWidget(page.title(doing, align=Align.CENTRE))
        self.bar = ProgressBar(page.look, job.share)
        page.column.addWidget(self.bar)
        page.column.addWidget(page.text(t("Ne retirez pas la clé."), align=Align.CENTRE))
        page.column.addStretch(2)

    def _build_overview(self) -> None:
        page, t = self.page, self.page.words.t
        page.column.addWidget(page.title(t("La liste des lieux")))
        old = self.about.old or self.about.example or not self.about.places
        age = ActionCard(
            page.look, age_line(self.about, page.words), age_advice(self.about, page.words),
            "info" if old else "check", first=old,
        )  # fmt: skip
        page.readable += [age.say, age.reason]
        page.column.addWidget(age, 1)
        if self.sticks is not None:
            self._card("usb", t("Lire une liste sur une clé"), self._look_on_stick)
        if not self.about.places:
            self._card("star", t("Essayer avec une liste inventée"), self._bring_example)
        if self.cards:
            page.column.addWidget(page.pages(self.cards, most_columns=2), 2)
        else:
            page.column.addStretch(2)
        self._foot(self._leave if self.about.places else None)

    def _build_files(self, ending: StickEnding, files: Sequence[FoundFile]) -> None:
        page, t = self.page, self.page.words.t
        if ending is not StickEnding.DONE or not files:
            ending = StickEnding.NOTHING_FOUND if ending is StickEnding.DONE else ending
            page.column.addWidget(page.title(stick_sentence(ending, page.words)))
            page.column.addWidget(page.text(stick_advice(ending, page.words)))
            page.column.addStretch(1)
            again = page.button(t("Essayer encore"), self._look_on_stick, icon="replay", kind="sun")
            self._foot(self._start_again, again)
            return
        page.column.addWidget(page.title(t("Quelle liste ?")))
        for file in files:
            self._card("document", Line(file.name), partial(self._import, file.path))
        page.column.addWidget(page.pages(self.cards, most_columns=2), 1)
        self._foot(self._start_again)

    def _build_report(self, report: ImportReport) -> None:
        page, words = self.page, self.page.words
        page.column.addWidget(page.title(import_sentence(report.ending, words)))
        lines = report_lines(report, words)
        beside = 1 if page.large else len(lines)
        for line in lines[:beside]:
            page.column.addWidget(page.text(line))
        notes: list[QWidget] = [KeptRow(page.look, "info", line) for line in lines[beside:]]
        page.readable += [row.say for row in notes if isinstance(row, KeptRow)]
        for one in report.noticed[:MOST_KINDS]:
            card = ActionCard(page.look, *noticed_lines(one, words), "info")
            page.readable += [card.say, card.reason]
            notes.append(card)
        if notes:
            page.column.addWidget(page.pages(notes, most_columns=1 if page.large else 2), 1)
        else:
            page.column.addStretch(1)
        if report.ending is ImportEnding.DONE:
            done = page.button(words.t("Trouver un lieu"), self._leave, icon="pin", kind="sun")
            self._foot(self._start_again, done)
            self.first = done
        else:
            self._foot(self._start_again)

    def _foot(self, back: Any, *onward: QWidget) -> None:
        page = self.page
        if back is not None:
            self.back = page.button(page.words.t("Retour"), back, icon="back", kind="second")
            page.foot(self.back, None, *onward)
        elif onward:
            page.foot(None, *onward)

    def _card(self, icon: str, line: Line, action: Any) -> None:
        card = ChoiceCard(self.page.look, line, icon, checkable=False)
        card.clicked.connect(lambda _=False: action())
        self.cards.append(card)

    def _look_on_stick(self) -> None:
        sticks = self.sticks
        if sticks is not None:
            self._begin(StickJob("files", lambda _tell: sticks.find_files(ENDINGS, LARGEST_LIST)))

    def _import(self, path: str) -> None:
        directory = self.directory

        def work(tell: Tell) -> Brought:
            return Brought(directory.import_file(path, tell), directory.about())

        self._begin(StickJob("report", work))

    def _bring_example(self) -> None:
        directory = self.directory
        self._begin(StickJob("report", lambda _tell: Brought(directory.bring_example(), directory.about())))

    def _begin(self, job: StickJob) -> None:
        self._forget()
        self.page.memory["job"] = job
        self.page.errand(job.run, lambda _: None)
        self.page.moved.emit()

    def _start_again(self) -> None:
        self._forget()
        self.page.moved.emit()

    def _leave(self) -> None:
        """Back to the search; the list may be another one now."""
        self._forget()
        for name in ("part", "about", "results"):
            self.page.memory.pop(name, None)
        self.page.moved.emit()

    def _forget(self) -> None:
        for name in ("files", "report", "job"):
            self.page.memory.pop(name, None)
