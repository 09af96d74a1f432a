"""Which sentence belongs to which name: endings, profiles, surprises. One table each, all translated.

Apart because enums live below and know no language; a test checks that none is without a sentence.
"""

from __future__ import annotations

from kiosk.domain.outcomes import Mode, Outcome, Profile
from kiosk.errors import Trouble
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words


def mode_name(mode: Mode, words: Words) -> Line:
    t = words.t
    return {
        Mode.SHOWN: t("Montrez-moi"),
        Mode.TOGETHER: t("Ensemble"),
        Mode.ALONE: t("À mon tour"),
        Mode.CHALLENGE: t("Le défi"),
    }[mode]


def mode_invitation(mode: Mode, words: Words) -> Line:
    t = words.t
    return {
        Mode.SHOWN: t("Regardez, je vous montre."),
        Mode.TOGETHER: t("Faisons-le ensemble."),
        Mode.ALONE: t("À votre tour."),
        Mode.CHALLENGE: t("Même geste, autre histoire."),
    }[mode]


def outcome_sentence(outcome: Outcome, words: Words) -> Line:
    t = words.t
    return {
        Outcome.ALONE: t("Vous l'avez fait sans aide."),
        Outcome.HELPED: t("Vous l'avez fait jusqu'au bout."),
        Outcome.SHOWN: t("Vous avez vu comment faire."),
        Outcome.STOPPED: t("Vous pourrez reprendre quand vous voulez."),
    }[outcome]


def profile_sentence(profile: Profile, words: Words) -> Line:
    t = words.t
    return {
        Profile.FIRST_STEPS: t("Vous commencez. C'est le bon endroit."),
        Profile.BEGINNER: t("Vous avez déjà les premiers gestes."),
        Profile.INTERMEDIATE: t("Vous savez déjà beaucoup de choses."),
        Profile.NEARLY_AUTONOMOUS: t("Vous êtes presque autonome."),
    }[profile]


def trouble_sentence(trouble: Trouble, words: Words) -> Line:
    t = words.t
    return {
        Trouble.EXERCISE_BROKEN: t("Cet exercice est en réparation. Choisissez-en un autre."),
        Trouble.CONTENT_BROKEN: t("Les exercices ne sont pas prêts. Appelez une personne."),
        Trouble.NOT_SAVED: t("Je n'arrive pas à enregistrer. Appelez une personne."),
        Trouble.STORE_RESTORED: t("J'ai retrouvé vos progrès dans une copie."),
        Trouble.STORE_NEW: t("Je n'ai pas retrouvé les anciennes visites. Nous repartons d'une page neuve."),
        Trouble.STORE_IN_USE: t("Le programme est déjà ouvert."),
        Trouble.SURPRISE: t("J'ai eu un souci. Ce n'est pas votre faute."),
    }[trouble]
