"""With which French words do the readable tables call our own names? One table for each of them.

Apart because these files are read by people who never saw the kiosk, in French whatever the desk speaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.domain.accounts import Autonomy
from kiosk.domain.outcomes import Mode, Outcome, Profile, VisitEnd
from kiosk.domain.support import How

ENDINGS: Mapping[VisitEnd, str] = {
    VisitEnd.GOODBYE: "Au revoir",
    VisitEnd.LEFT: "Bouton Partir",
    VisitEnd.IDLE: "Plus personne",
    VisitEnd.INTERRUPTED: "Machine éteinte",
}

PROFILES: Mapping[Profile, str] = {
    Profile.FIRST_STEPS: "Grand débutant",
    Profile.BEGINNER: "Débutant",
    Profile.INTERMEDIATE: "Intermédiaire",
    Profile.NEARLY_AUTONOMOUS: "Proche de l'autonomie",
}

MODES: Mapping[Mode, str] = {
    Mode.SHOWN: "Montré",
    Mode.TOGETHER: "Ensemble",
    Mode.ALONE: "Seul",
    Mode.CHALLENGE: "Défi",
}

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.ALONE: "Sans aide",
    Outcome.HELPED: "Avec aide",
    Outcome.SHOWN: "Montré",
    Outcome.STOPPED: "Arrêté",
}

HOW: Mapping[How, str] = {
    How.DONE_FOR: "Fait à la place",
    How.DONE_WITH: "Fait avec",
    How.ORIENTED: "Orienté",
    How.TRAINED: "Formé",
}

AUTONOMY: Mapping[Autonomy, str] = {
    Autonomy.ACCOMPANIED: "Accompagné",
    Autonomy.PARTLY: "En partie autonome",
    Autonomy.AUTONOMOUS: "Autonome",
}

THREADS: Mapping[str, str] = {
    "A": "Souris",
    "B": "Clavier",
    "C": "Ordinateur",
    "D": "Téléphone",
    "E": "Internet",
    "F": "Recherche",
    "G": "E-mail",
    "H": "Comptes",
    "I": "Formulaires",
    "J": "Démarches",
    "K": "Sécurité",
    "L": "Fichiers",
}
"""The twelve themes of the shipped pack. Those of a centre's own pack are told by their ids alone."""


def listed(words: Iterable[str]) -> str:
    return ", ".join(words)
