"""Which word of the national schema is meant, however it is written: accents, spaces, former forms, common slips.

Apart because these tables are the memory of how real files differ from the schema, and grow with each new one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import TypeVar

from kiosk.domain.venue_words import Arrival, Care, Fee, Label, Programme, Public, Roaming, Service, Way

Word = TypeVar("Word", bound=StrEnum)

FORMER_SERVICES = {
    "Devenir autonome dans les démarches administratives": Service.PROCEDURES,
    "Réaliser des démarches administratives avec un accompagnement": Service.PROCEDURES,
    "Accompagner les démarches de santé": Service.PROCEDURES,
    "Prendre en main un smartphone ou une tablette": Service.DAILY_TOOLS,
    "Prendre en main un ordinateur": Service.DAILY_TOOLS,
    "Utiliser le numérique au quotidien": Service.DAILY_TOOLS,
    "Approfondir ma culture numérique": Service.UNDERSTANDING,
    "Promouvoir la citoyenneté numérique": Service.UNDERSTANDING,
    "Favoriser mon insertion professionnelle": Service.WORK,
    "Créer et développer mon entreprise": Service.WORK,
    "Accéder à une connexion internet": Service.INTERNET_AND_DEVICES,
    "Accéder à du matériel": Service.INTERNET_AND_DEVICES,
    "S'équiper en matériel informatique": Service.CHEAP_DEVICES,
    "Créer avec le numérique": Service.LEISURE,
    "Soutenir la parentalité et l'éducation avec le numérique": Service.PARENTS,
}
"""The fifteen services of the form before 1.0."""

FORMER_PUBLICS = {
    "Seniors (+ 65 ans)": Public.SENIORS,
    "Familles/enfants": Public.FAMILIES,
    "Jeunes (16-26 ans)": Public.YOUNG,
    "Uniquement femmes": Public.WOMEN,
}

FORMER_CARE = {
    "Public langues étrangères": Care.LANGUAGES,
    "Handicaps psychiques": Care.MENTAL,
    "Personnes en situation d'illettrisme": Care.READING,
    "Illetrisme": Care.READING,
}

EVERYBODY = ("Adultes", "Tout public", "Tous publics")
"""Said of a place that is there for all: nothing to keep."""

FORMER_FEES = {"Adhésion": Fee.FREE_FOR_SOME, "Accepte le Pass numérique": Fee.FREE_FOR_SOME}

FORMER_WAYS = {
    "Seul": Way.ALONE,
    "Avec de l'aide": Way.ONE_TO_ONE,
    "Dans un atelier": Way.WORKSHOP,
    "A ma place": Way.ONE_TO_ONE,
}

FORMER_PROGRAMMES = {
    "CNFS": Programme.ADVISERS,
    "Conseiller numérique": Programme.ADVISERS,
    "Bibliothèques numériques de référence": Programme.LIBRARIES,
    "Grandes écoles du numérique": Programme.SCHOOL,
    "Point relais CAF": Programme.CAF_POINT,
    "Point numérique CAF": Programme.CAF_POINT,
    "Croix Rouge": Programme.RED_CROSS,
    "Emmaus Connect": Programme.EMMAUS_CONNECT,
}

FORMER_LABELS = {"Formé à « DUPLEX » (illetrisme)": Label.DUPLEX}

FORMER_ARRIVALS = {"Prendre RDV en ligne": Arrival.BOOK_ONLINE}


def folded(text: str) -> str:
    """Letters and digits alone, no accents, no capitals: "Étapes (La Poste)" and "etapes(la poste)" are one."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9]", "", plain)


class Vocabulary:
    """Finds the member of one closed list that a written word means."""

    def __init__(self, members: Iterable[StrEnum], former: Mapping[str, StrEnum]) -> None:
        self._words = {folded(member.value): member for member in members}
        self._words |= {folded(word): member for word, member in former.items()}

    def meant(self, written: str) -> StrEnum | None:
        """The word itself, or what stands before its explanation: "Gratuit : je peux …"."""
        return (
            self._words.get(folded(written))
            or self._words.get(folded(written.split(":")[0]))
            or self._words.get(folded(written.split("(")[0]))
        )


@cache
def vocabularies() -> dict[type[StrEnum], Vocabulary]:
    """Made when first asked for: most starts of the program read no file."""
    former: dict[type[StrEnum], Mapping[str, StrEnum]] = {
        Service: FORMER_SERVICES,
        Public: FORMER_PUBLICS,
        Care: FORMER_CARE,
        Fee: FORMER_FEES,
        Programme: FORMER_PROGRAMMES,
        Label: FORMER_LABELS,
        Arrival: FORMER_ARRIVALS,
        Way: FORMER_WAYS,
        Roaming: {},
    }
    return {kind: Vocabulary(kind, words) for kind, words in former.items()}


@lru_cache(maxsize=2048)
def meant(kind: type[Word], written: str) -> Word | None:
    """The same few words stand in every row: what they mean is found once."""
    found = vocabularies()[kind].meant(written)
    return found if isinstance(found, kind) else None


@cache
def everybody() -> frozenset[str]:
    return frozenset(folded(word) for word in EVERYBODY)
