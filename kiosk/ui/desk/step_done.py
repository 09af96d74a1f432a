"""The end of the first start: all answers once more, before any of them is kept.

Apart because it is the only step that asks nothing.
"""

from __future__ import annotations

from kiosk.desk.first_start import FirstStart, tidy_name
from kiosk.i18n.languages import language
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.step import Step
from kiosk.ui.desk.texts_settings import number_text
from kiosk.ui.theme.look import Type


class DoneStep(Step):
    """All of it once more, and nothing of it is kept before the button is touched."""

    def build(self) -> None:
        answers, words = self.answers, self.words
        self.page.above(words.t("Tout est prêt."), words.t("Touchez Terminer pour tout enregistrer."))
        for line in summary(answers, words):
            self.page.column.addWidget(self.page.text(line, Type.BODY))
        self.page.column.addStretch(1)
        self.page.column.addWidget(self.page.text(words.t("Langues et écran changent au prochain démarrage.")))

    def onward_words(self) -> Line:
        return self.words.t("Terminer")


def summary(answers: FirstStart, words: Words) -> list[Line]:
    t = words.t
    names = ", ".join(language(code).own_name for code in answers.languages)
    return [
        t("Centre : {name}", name=tidy_name(answers.centre)),
        t("Langues : {names}", names=names),
        t("Écran de {inches} pouces", inches=number_text(answers.diagonal_inches, words)),
        t("Le siège est reconnu.") if answers.knows_head_office else t("Le siège sera choisi plus tard."),
        t("Le code secret et le code de secours sont choisis."),
    ]
