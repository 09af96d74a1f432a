"""What a person told and can do, as cards for two people to look at.

Apart because these only read a visit; what the page does with it stands there.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from kiosk.domain.accounts import QUESTION, Autonomy, Between, Disagreement
from kiosk.domain.help_facts import SupportGiven
from kiosk.i18n.line import Line
from kiosk.ui.advice_card import AdviceCard
from kiosk.ui.desk.texts_support import autonomy_name
from kiosk.ui.screen import Screen
from kiosk.ui.theme_row import ThemeRow
from kiosk.visit.standing import disagreeing
from kiosk.visit.visit import Visit


def need_cards(screen: Screen, visit: Visit) -> list[QWidget]:
    """Each question that was answered, and what was chosen."""
    told = visit.progress.needs
    answers = dict(told.what.answers) if told is not None else visit.interview.answers
    cards: list[QWidget] = []
    for question in visit.around.curriculum.questions:
        chosen = [choice for choice in question.choices if choice.id in answers.get(question.id, ())]
        if not chosen:
            continue
        context = f"needs:{question.id}"
        lines = [screen.words.c(context, choice.label) for choice in chosen]
        said = Line(" · ".join(line.text for line in lines), lines[0].language)
        card = AdviceCard(
            screen.look, said, screen.words.c(context, question.say), chosen[0].picture,
            first=any(choice.id in question.urgent for choice in chosen),
        )  # fmt: skip
        screen.readable += [card.say, card.reason]
        cards.append(card)
    return cards


def known_rows(screen: Screen, visit: Visit) -> list[QWidget]:
    """Each theme that was looked at, with the steps that are known; nothing before the diagnostic."""
    found = visit.progress.diagnostic
    if found is None:
        return []
    rows: list[QWidget] = []
    for thread in visit.around.curriculum.skills.threads:
        known, every = found.what.steps.get(thread.id, 0), len(thread.skills)
        said = screen.words.t("{known} étapes sur {all}", known=known, all=every)
        title = screen.words.c(f"thread:{thread.id}", thread.title)
        row = ThemeRow(screen.look, title, thread.picture, known, every, said)
        screen.readable.append(row.title)
        rows.append(row)
    return rows


def accounts(visit: Visit) -> tuple[Disagreement, ...]:
    """Where the person's words, the small trials and the helper's eye do not agree."""
    return disagreeing(visit.around.curriculum, visit.progress, observed(visit))


def observed(visit: Visit) -> Autonomy | None:
    """As a helper saw it last."""
    seen = [
        fact.what.autonomy for fact in (*visit.past, *visit.journal.noted) if isinstance(fact.what, SupportGiven)
    ]
    return next((Autonomy(one) for one in reversed(seen) if one), None)


def disagreement_cards(screen: Screen, visit: Visit) -> list[QWidget]:
    """Side by side; none of the three is the truth."""
    labels = {
        choice.id: choice.label for one in visit.around.curriculum.questions if one.id == QUESTION
        for choice in one.choices
    }  # fmt: skip
    cards: list[QWidget] = []
    for one in accounts(visit):
        picture, say = "talk", screen.words.c(f"needs:{QUESTION}", labels.get(one.choice, ""))
        eye = observed(visit)
        if not one.choice and eye is not None:
            picture, say = autonomy_name(eye, screen.words)
        card = AdviceCard(screen.look, say, _sides(screen, one), picture, first=False)
        screen.readable += [card.say, card.reason]
        cards.append(card)
    return cards


def _sides(screen: Screen, one: Disagreement) -> Line:
    t = screen.words.t
    return {
        Between.SEEN_NOT_SAID: t("Elle ne l'a pas dit. Elle l'a réussi ici."),
        Between.SAID_NOT_SEEN: t("Elle dit savoir. Ici, elle ne l'a pas montré."),
        Between.OBSERVED_MORE: t("Vous l'avez vue plus à l'aise que dans les petits essais."),
        Between.OBSERVED_LESS: t("Vous l'avez vue moins à l'aise que dans les petits essais."),
    }[one.between]
