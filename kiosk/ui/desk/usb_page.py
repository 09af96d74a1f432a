"""The USB stick: the results leave with one touch, head office's answer comes in, and it says when to pull it out.

Apart because it is the one page that waits for something slow, and a volunteer must never wonder what it is doing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from kiosk.desk.place import DeskPlace
from kiosk.desk.sticks import Exported, Received, StickDesk, Tell, Waiting
from kiosk.domain.stick import Stick, StickEnding
from kiosk.errors import KioskError, Trouble
from kiosk.i18n.line import Line
from kiosk.ui.desk.action_card import ActionCard
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.progress_bar import ProgressBar
from kiosk.ui.desk.stick_job import StickJob
from kiosk.ui.desk.texts_stick import counted, day_told, shown_day, stick_advice, stick_sentence
from kiosk.ui.picture import Picture
from kiosk.ui.screen import Part
from kiosk.ui.texts import trouble_sentence
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.paragraph import Align

TICK_MS = 200
TICKS_OF_A_LOOK = 5
"""Once a second it is seen whether a stick came or went."""


NOTHING_TO_DO = frozenset(
    {StickEnding.NOTHING_TO_EXPORT, StickEnding.OLDER_THAN_INSTALLED, StickEnding.NO_HEAD_OFFICE_KEY}
)
"""Trying again would not help."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What was there when last looked."""

    sticks: Sequence[Stick]
    waiting: Waiting


class UsbPage(DeskPage):
    """`memory`: `job` while something is done, `ended` once it is, `asking` before the list, `seen` otherwise."""

    def build(self) -> None:
        self.first: QWidget | None = None
        self.cards: list[ChoiceCard] = []
        self.bar: ProgressBar | None = None
        self._ticks = 0
        self._looking = False
        if "job" in self.memory:
            self._build_working(self.memory["job"])
        elif "ended" in self.memory:
            kind, result = self.memory["ended"]
            if isinstance(result, Exception):
                self._build_surprised(kind, result)
            else:
                self._build_ended(kind, result)
        elif "asking" in self.memory:
            self._build_asking()
        else:
            self._build_overview(self.memory.get("seen"))
        timer = QTimer(self)
        timer.timeout.connect(self._time_passes)
        timer.start(TICK_MS)

    @property
    def sticks(self) -> StickDesk:
        desk: StickDesk = self.desk.sticks
        return desk

    def parts(self) -> list[Part]:
        return [*super().parts(), *(Part(card.line, card) for card in self.cards if card.isVisibleTo(self))]

    def first_focus(self) -> QWidget | None:
        return self.first

    def entered(self) -> None:
        problem = self.memory.pop("problem", None)
        if isinstance(problem, Exception):
            self._failed(problem)
        if not {"job", "ended", "asking", "seen"} & self.memory.keys():
            self._look()

    def _build_overview(self, seen: Seen | None) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Clé USB")))
        card = self._stick_card(seen)
        self.readable += [card.say, card.reason]
        self.column.addWidget(card, 2)
        receive = ChoiceCard(self.look, t("Lire ce que le siège envoie"), "mail-open", checkable=False)
        receive.clicked.connect(lambda _=False: self._begin("receive"))
        readable = ChoiceCard(self.look, t("Exporter une liste lisible"), "sheet", checkable=False)
        readable.clicked.connect(lambda _=False: self._ask())
        self.cards = [receive, readable]
        self.column.addWidget(self.pages(self.cards, most_columns=2), 3)

    def _stick_card(self, seen: Seen | None) -> ActionCard:
        t, look = self.words.t, self.look
        if seen is None:
            return ActionCard(look, t("Je cherche la clé…"), t("Un instant."), "usb", role=Type.INSTRUCTION)
        waiting = self._waiting_line(seen.waiting)
        if not self.sticks.has_head_office_key():
            settings = self.first = self.button(t("Réglages"), self.to(DeskPlace.SETTINGS), kind="second")
            ending = StickEnding.NO_HEAD_OFFICE_KEY
            return ActionCard(
                look, stick_sentence(ending, self.words), stick_advice(ending, self.words), "key", settings
            )
        if not seen.sticks:
            return ActionCard(look, t("Branchez une clé USB."), waiting, "usb", role=Type.INSTRUCTION)
        if len(seen.sticks) > 1:
            ending = StickEnding.SEVERAL_DRIVES
            return ActionCard(
                look, stick_sentence(ending, self.words), t("N'en laissez qu'une."), "usb", role=Type.INSTRUCTION
            )
        export = self.first = self.button(t("Exporter"), lambda: self._begin("export"), icon="usb", kind="sun")
        name = t("Clé « {name} »", name=seen.sticks[0].name)
        return ActionCard(look, name, waiting, "usb", export, first=True, role=Type.INSTRUCTION)

    def _waiting_line(self, waiting: Waiting) -> Line:
        words, since = self.words, day_told(waiting.since)
        if not waiting.facts:
            return stick_sentence(StickEnding.NOTHING_TO_EXPORT, words)
        if not waiting.new and not waiting.exported:
            return words.t("Aucun nouveau résultat.")
        if not waiting.new:
            return words.t("Tout est déjà sur une clé. Le siège doit encore répondre.")
        if since is None:
            return words.n("{count} résultat attend.", "{count} résultats attendent.", waiting.new)
        return words.n(
            "{count} résultat attend depuis le {day}.",
            "{count} résultats attendent depuis le {day}.",
            waiting.new,
            day=shown_day(since),
        )

    def _build_asking(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Une liste que tout le monde peut lire")))
        self.column.addWidget(self.text(t("Elle n'est pas protégée. Qui trouve la clé peut la lire.")))
        self.column.addWidget(self.text(t("Il n'y a pas de nom dedans. Gardez-la quand même pour l'équipe.")))
        self.column.addStretch(1)
        self.first = self.button(t("Retour"), self._back, icon="back", kind="second")
        self.foot(self.first, None, self.button(t("Exporter la liste"), lambda: self._begin("list"), icon="sheet"))

    def _build_working(self, job: StickJob) -> None:
        t = self.words.t
        doing = t("Je lis la clé…") if job.kind == "receive" else t("J'écris sur la clé…")
        self.column.addStretch(1)
        self.column.addWidget(Picture(self.look, "usb", 96), 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self.title(doing, align=Align.CENTRE))
        self.bar = ProgressBar(self.look, job.share)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.text(t("Ne retirez pas la clé."), align=Align.CENTRE))
        self.column.addStretch(2)

    def _build_ended(self, kind: str, result: Exported | Received) -> None:
        t, ending = self.words.t, result.ending
        well = ending is StickEnding.DONE
        self.column.addStretch(1)
        palette = self.look.palette
        picture = Picture(self.look, "check" if well else "usb", 96, palette.leaf if well else palette.brand)
        self.column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self.title(stick_sentence(ending, self.words), align=Align.CENTRE))
        if well and result.facts:
            self.column.addWidget(self.text(counted(kind, result.facts, self.words), align=Align.CENTRE))
        self.column.addWidget(self.text(stick_advice(ending, self.words), align=Align.CENTRE))
        self.column.addStretch(2)
        if not well and ending not in NOTHING_TO_DO:
            self._build_ways_on(kind)
            return
        back = self.first = self.button(t("Retour"), self._back, icon="back", kind="second")
        if ending is StickEnding.NO_HEAD_OFFICE_KEY:
            self.foot(back, None, self.button(t("Réglages"), self.to(DeskPlace.SETTINGS), icon="gear"))
        else:
            self.foot(back, None)

    def _build_surprised(self, kind: str, problem: Exception) -> None:
        """Nothing that a stick is known to do; it was told over the page, and stays to be read."""
        trouble = problem.trouble if isinstance(problem, KioskError) else Trouble.SURPRISE
        self.column.addStretch(1)
        self.column.addWidget(self.title(trouble_sentence(trouble, self.words), align=Align.CENTRE))
        self.column.addStretch(2)
        self._build_ways_on(kind)

    def _build_ways_on(self, kind: str) -> None:
        t = self.words.t
        back = self.button(t("Retour"), self._back, icon="back", kind="second")
        again = self.first = self.button(t("Essayer encore"), lambda: self._begin(kind), icon="replay")
        self.foot(back, None, again)

    def _begin(self, kind: str) -> None:
        work = {
            "export": self.sticks.export, "list": self.sticks.export_readable, "receive": self.sticks.receive,
        }[kind]  # fmt: skip
        self.memory.clear()
        job = self.memory["job"] = StickJob(kind, work)
        self.errand(job.run, lambda _: None)
        self.moved.emit()

    def _ask(self) -> None:
        self.memory["asking"] = True
        self.moved.emit()

    def _back(self) -> None:
        self.memory.clear()
        self.moved.emit()

    def _time_passes(self) -> None:
        job = self.memory.get("job")
        if isinstance(job, StickJob):
            self._hear(job)
        elif "ended" not in self.memory and "asking" not in self.memory:
            self._ticks += 1
            if self._ticks % TICKS_OF_A_LOOK == 0 and self.sticks.signature() != self.memory.get("signature"):
                self._look()

    def _hear(self, job: StickJob) -> None:
        if not job.ended:
            if self.bar is not None:
                self.bar.show_share(job.share)
            return
        self.memory.clear()
        if job.problem is not None:
            self.memory["problem"] = job.problem
        self.memory["ended"] = (job.kind, job.problem or job.result)
        self.moved.emit()

    def _look(self) -> None:
        """Beside the window: a stick that was just plugged in may take its time to answer."""
        if self._looking:
            return
        self._looking = True
        signature = self.sticks.signature()

        def look(_tell: Tell) -> Seen:
            return Seen(tuple(self.sticks.sticks()), self.sticks.waiting())

        def seen(what: Seen) -> None:
            self._looking = False
            self.memory["signature"] = signature
            if what != self.memory.get("seen"):
                self.memory["seen"] = what
                self.moved.emit()

        self.errand(look, seen)
