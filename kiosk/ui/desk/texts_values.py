"""How is one kept value called? Ids become the words the person met on the screen; numbers stay numbers.

Apart because the words come from many places: the exercises, the questions, the enumerations, the languages.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeVar

from kiosk.desk.kept import Detail, Value
from kiosk.domain.accounts import Autonomy
from kiosk.domain.curriculum import Curriculum
from kiosk.domain.facts import Happening
from kiosk.domain.help_facts import OutcomeTold, SupportGiven
from kiosk.domain.outcomes import Mode, Outcome, Profile, VisitEnd
from kiosk.domain.support import AfterReferral, How, Procedure, Redirection, Tick
from kiosk.i18n.languages import LANGUAGES
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.texts_support import autonomy_name, how_name, outcome_name, procedure_name, tick_name
from kiosk.ui.texts import mode_name, profile_sentence

Member = TypeVar("Member", bound=Enum)
BETWEEN = " · "
NOTHING = "–"


class Naming:
    """Everything that values are called, for one page."""

    def __init__(self, words: Words, curriculum: Curriculum) -> None:
        self._words = words
        self._curriculum = curriculum

    def values(self, what: type[Happening], detail: Detail) -> str:
        return BETWEEN.join(self._value(what, detail.field, value) for value in detail.values)

    def _value(self, what: type[Happening], field: str, value: Value) -> str:
        key = self._key(field, value.key)
        told = self._number(field, value) if value.least is not None else self._word(what, field, value)
        several = f" ×{value.times}" if value.times > 1 and value.least is None else ""
        return f"{key} : {told}{several}" if key else f"{told}{several}"

    def _number(self, field: str, value: Value) -> str:
        point = "." if self._words.language.code == "en" else ","
        least, most = (f"{round(number or 0.0, 2):g}".replace(".", point) for number in (value.least, value.most))
        span = least if least == most else f"{least} – {most}"
        return f"{span} %" if field == "size" else span

    def _key(self, field: str, key: str) -> str:
        if field == "answers":
            return ""
        if field == "measures":
            return measure_name(key, self._words).text
        threads = {thread.id: thread for thread in self._curriculum.skills.threads}
        return self._words.c(f"thread:{key}", threads[key].title).text if key in threads else key

    def _word(self, what: type[Happening], field: str, value: Value) -> str:
        text = value.text
        if not text:
            return NOTHING
        if text in ("yes", "no") and field != "answers":
            return (self._words.t("oui") if text == "yes" else self._words.t("non")).text
        if field == "answers":
            return self._choice(value.key, text)
        named = self._content(field, text) or _of_enum(what, field, text, self._words)
        return named.text if named is not None else text

    def _choice(self, question: str, choice: str) -> str:
        labels = {
            (one.id, each.id): each.label for one in self._curriculum.questions for each in one.choices
        }  # fmt: skip
        label = labels.get((question, choice))
        return choice if label is None else self._words.c(f"needs:{question}", label).text

    def _content(self, field: str, text: str) -> Line | None:
        """Names of skills, exercises, pieces of advice, answers and languages."""
        curriculum, words = self._curriculum, self._words
        if field in ("exercise", "stops") and text in curriculum.exercises:
            return words.c(text, curriculum.exercises[text].title)
        if field == "skill":
            skills = {skill.id: skill for skill in curriculum.skills.skills()}
            return words.c(f"skill:{text}", skills[text].title) if text in skills else None
        if field == "rules":
            rules = {rule.id: rule for rule in curriculum.rules}
            return words.c(f"advice:{text}", rules[text].say) if text in rules else None
        if field in ("procedure", "delay"):
            question = "procedure" if field == "procedure" else "deadline"
            return Line(self._choice(question, text), words.language.code)
        if field in ("language", "languages"):
            return next((Line(row.own_name, row.code) for row in LANGUAGES if row.code == text), None)
        return None


def measure_name(name: str, words: Words) -> Line:
    """The measures of exercises are many; the usual ones are named, the others are counts of gestures."""
    t = words.t
    return {
        "total_s": t("temps, en secondes"),
        "duration_s": t("temps, en secondes"),
        "first_action_s": t("temps avant le premier geste"),
        "moves": t("gestes"),
        "asides": t("gestes à côté"),
        "wrongs": t("gestes à refaire"),
        "hint_level": t("aide prise, de 0 à 3"),
        "listened": t("phrases réécoutées"),
        "restarts": t("recommencé"),
        "misses": t("clics à côté"),
        "miss_mm": t("écart, en millimètres"),
        "drift_mm": t("glissement, en millimètres"),
        "double_drift_mm": t("glissement, en millimètres"),
        "target_mm": t("taille touchée, en millimètres"),
        "gap_ms": t("temps entre deux clics"),
        "shielded": t("vraies données effacées"),
    }.get(name) or t("autre geste compté")


def _of_enum(what: type[Happening], field: str, text: str, words: Words) -> Line | None:
    tables: dict[str, Callable[[], Line | None]] = {
        "reason": lambda: _named(VisitEnd, text, lambda one: ending_name(one, words)),
        "mode": lambda: _named(Mode, text, lambda one: mode_name(one, words)),
        "profile": lambda: _named(Profile, text, lambda one: profile_sentence(one, words)),
        "outcome": lambda: _named(Outcome, text, lambda one: outcome_word(one, words)),
        "how": lambda: _named(Outcome, text, lambda one: outcome_word(one, words)),
        "autonomy": lambda: _named(Autonomy, text, lambda one: autonomy_name(one, words)[1]),
        "ticks": lambda: _named(Tick, text, lambda one: tick_name(one, words)[1]),
        "procedures": lambda: _named(Procedure, text, lambda one: procedure_name(one, words)[1]),
        "structure": lambda: _named(Redirection, text, lambda one: redirection_name(one, words)),
        "contrast": lambda: contrast_name(text, words),
        "channel": lambda: words.t("à l'écran") if text == "screen" else None,
        "roles": lambda: role_name(text, words),
    }
    if (what, field) == (SupportGiven, "how"):
        return _named(How, text, lambda one: how_name(one, words)[1])
    if (what, field) == (OutcomeTold, "outcome"):
        return _named(AfterReferral, text, lambda one: outcome_name(one, words)[1])
    return tables[field]() if field in tables else None


def _named(members: type[Member], text: str, name: Callable[[Member], Line]) -> Line | None:
    return next((name(one) for one in members if one.value == text), None)


def ending_name(end: VisitEnd, words: Words) -> Line:
    t = words.t
    return {
        VisitEnd.GOODBYE: t("au revoir"),
        VisitEnd.LEFT: t("bouton Partir"),
        VisitEnd.IDLE: t("plus personne devant l'écran"),
        VisitEnd.INTERRUPTED: t("ordinateur éteint"),
    }[end]


def outcome_word(outcome: Outcome, words: Words) -> Line:
    t = words.t
    return {
        Outcome.ALONE: t("sans aide"),
        Outcome.HELPED: t("avec de l'aide"),
        Outcome.SHOWN: t("montré par la borne"),
        Outcome.STOPPED: t("arrêté avant la fin"),
    }[outcome]


def redirection_name(structure: Redirection, words: Words) -> Line:
    t = words.t
    return {
        Redirection.ADMINISTRATION: t("une administration"),
        Redirection.MEDIATION: t("un lieu d'aide au numérique"),
        Redirection.OPERATOR: t("l'organisme de la démarche"),
        Redirection.SOCIAL: t("une aide sociale"),
        Redirection.WORK: t("une aide pour le travail"),
        Redirection.PROCEDURES: t("une aide aux démarches"),
        Redirection.OTHER: t("un autre lieu"),
    }[structure]


def contrast_name(contrast: str, words: Words) -> Line | None:
    t = words.t
    return {"paper": t("claires"), "night": t("sombres"), "high": t("très contrastées")}.get(contrast)


def role_name(role: str, words: Words) -> Line | None:
    t = words.t
    return {
        "do_for": t("faire pour vous"),
        "do_with": t("faire avec vous"),
        "equip": t("trouver un appareil ou Internet"),
        "motivate": t("prendre confiance"),
        "train": t("apprendre"),
        "drop_in": t("venir quand c'est ouvert"),
        "refer": t("aller dans un autre lieu"),
        "acculturate": t("informer la personne qui vous suit"),
    }.get(role)
