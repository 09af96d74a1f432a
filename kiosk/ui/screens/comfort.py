"""Can I read, can I hear, can I reach: three quick looks that tune the whole visit, all skippable.

Apart because it measures the person's comfort, never the person.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from kiosk.domain.facts import Numbers
from kiosk.i18n.bidi import bare
from kiosk.i18n.line import Line
from kiosk.ui.screen import Part, Screen
from kiosk.ui.screens.comfort_targets import Reached, Targets
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.visit.comfort import LOUDEST, SIZES, own_double_click_ms

SIGHT, HEARING, HAND = 0, 1, 2


class ComfortScreen(Screen):
    def build(self) -> None:
        self.step = int(self.memory.get("step", SIGHT))
        self.first: QWidget | None = None
        {SIGHT: self._sight, HEARING: self._hearing, HAND: self._hand}[self.step]()

    def first_focus(self) -> QWidget | None:
        return self.first

    def _sight(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Quelle ligne lisez-vous sans effort ?")))
        hello = t("Bonjour")
        sample = Line(hello.text, hello.language)
        self.sizes: dict[int, ChoiceCard] = {}
        for size in SIZES:
            look = replace(self.look, size=size)
            card = ChoiceCard(self.look, sample, radio=True, pixels=look.text_px(Type.BODY))
            spoken = t("Texte à {size} pour cent", size=size).text
            card.setAccessibleName(bare(f"{sample.text}. {spoken}"))
            card.setChecked(size == self.visit.comfort.size)
            card.clicked.connect(lambda _=False, size=size: self._sized(size))
            self.sizes[size] = card
        self.first = self.sizes[self.visit.comfort.size]
        self.column.addWidget(self.pages(list(self.sizes.values()), most_columns=2), 1)
        self._foot()

    def _hearing(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Est-ce que vous m'entendez bien ?")))
        advice = t("Un casque peut aider. Demandez-en un.")
        if self.crowded:
            self.only_said = [advice]
        else:
            self.column.addWidget(self.text(advice))
        volume = self.visit.comfort.volume
        self.level = self.text(
            t("Volume : {level} sur {loudest}", level=volume, loudest=LOUDEST), Type.INSTRUCTION
        )
        self.column.addWidget(self.level)
        cards = [
            self._voice_card(t("Plus fort"), "sound", min(volume + 1, LOUDEST), voice=True),
            self._voice_card(t("Moins fort"), "listen", max(volume - 1, 1), voice=True),
            self._voice_card(t("Sans la voix"), "mute", volume, voice=False),
        ]
        self.first = cards[0]
        self.column.addWidget(self.pages(cards), 1)
        self._foot()

    def _voice_card(self, line: Line, picture: str, volume: int, *, voice: bool) -> ChoiceCard:
        card = ChoiceCard(self.look, line, picture, checkable=not voice)
        card.setChecked(not voice and not self.visit.comfort.voice)
        card.clicked.connect(lambda: self._heard(volume, voice=voice))
        return card

    def _hand(self) -> None:
        t = self.words.t
        touch = self.visit.comfort.touch
        self.column.addWidget(
            self.title(t("Touchez les ronds jaunes.") if touch else t("Cliquez sur les ronds jaunes."))
        )
        self.column.addWidget(self.text(t("Il y en a cinq. Prenez votre temps.")))
        self.targets = Targets(self.look, t("Un rond jaune"), self.memory.setdefault("hand", Reached()))
        self.targets.finished.connect(self._reached)
        self.first = self.targets
        self.column.addWidget(self.targets, 1)
        self._foot(last=True)

    def _foot(self, *, last: bool = False) -> None:
        t = self.words.t
        back = self.button(t("Retour"), self._back, icon="back", kind="second")
        skip = self.button(t("Passer"), self.go(self._done), kind="quiet")
        self.onward = self.button(t("Continuer"), self._onward, icon="next", trailing=True)
        self.foot(back, None, skip, self.onward)
        back.setVisible(self.step > SIGHT)  # not before it has its place: alone it would be a window of its own

    def _sized(self, size: int) -> None:
        self.visit.adapt(replace(self.visit.comfort, size=size))
        self.moved.emit()

    def _heard(self, volume: int, *, voice: bool) -> None:
        self.visit.adapt(replace(self.visit.comfort, volume=volume, voice=voice))
        self.moved.emit()

    def _back(self) -> None:
        self.memory["step"] = self.step - 1
        self.moved.emit()

    def _onward(self) -> None:
        if self.step == HAND:
            self.go(self._done)()
            return
        self.memory["step"] = self.step + 1
        self.moved.emit()

    def _reached(self, numbers: Numbers, gaps_ms: tuple[float, ...]) -> None:
        self.memory["numbers"] = numbers
        self.visit.adapt(replace(self.visit.comfort, double_click_ms=own_double_click_ms(gaps_ms)))
        self.say.emit([Part(self.words.t("C'est fait."))])
        self.go(self._done)()

    def _done(self) -> None:
        self.visit.comfortable(self.memory.get("numbers"))
