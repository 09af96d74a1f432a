"""Which field a column holds, and which columns a list of places cannot do without.

Apart because the form before 1.0 had other names for some, people write titles of their own, and a clear sentence
must say what is missing.
"""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.directory.vocabulary import folded

FIELDS = (
    "id", "pivot", "nom", "commune", "code_postal", "code_insee", "adresse", "complement_adresse", "latitude",
    "longitude", "typologie", "telephone", "courriels", "site_web", "horaires", "presentation_resume",
    "presentation_detail", "source", "itinerance", "structure_parente", "date_maj", "services",
    "publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge",
    "dispositif_programmes_nationaux", "formations_labels", "autres_formations_labels", "modalites_acces",
    "modalites_accompagnement", "fiche_acces_libre", "prise_rdv",
)  # fmt: skip
"""The 32 fields of `standard-mediation-num` 1.0.2."""

NEEDED = ("nom", "commune", "code_postal", "adresse")
"""Without these nobody can be sent anywhere. `id`, `pivot` and `date_maj` are asked for by the schema, but a list
without them still helps."""

FORMER = {
    "publics_accueillis": "publics_accueillis",
    "conditions_acces": "frais_a_charge",
    "conditions_d_acces": "frais_a_charge",
    "labels_nationaux": "labels_nationaux",
    "labels_autres": "autres_formations_labels",
    "autres_labels": "autres_formations_labels",
    "accessibilite": "fiche_acces_libre",
    "courriel": "courriels",
}
"""Names of the form before 1.0. Two of them were divided since: the row decides where their words belong."""

OTHERS = {
    "modalite_acces": "modalites_acces",
    "modalites_d_acces": "modalites_acces",
    "modalites_d_accompagnement": "modalites_accompagnement",
    "siret": "pivot",
    "name": "nom",
    "ville": "commune",
    "cp": "code_postal",
    "voie": "adresse",
    "email": "courriels",
    "mail": "courriels",
    "site_internet": "site_web",
    "horaires_ouverture": "horaires",
    "resume": "presentation_resume",
    "detail": "presentation_detail",
    "date_de_mise_a_jour": "date_maj",
    "frais": "frais_a_charge",
    "dispositifs_programmes_nationaux": "dispositif_programmes_nationaux",
    "typologies": "typologie",
}
"""Met in examples, in the official library's own form, and in the heads of tables made by hand."""

_BY_NAME = {
    **{folded(name): name for name in FIELDS},
    **{folded(name): field for name, field in {**FORMER, **OTHERS}.items()},
}
_FORMER_ONLY = {folded(name) for name in FORMER}


def field_of(column: str) -> str:
    """The field of this column; "" for one that says nothing to us."""
    return _BY_NAME.get(folded(column), "")


def is_former(columns: Iterable[str]) -> bool:
    return any(folded(column) in _FORMER_ONLY for column in columns)


def missing(fields: Iterable[str]) -> tuple[str, ...]:
    there = set(fields)
    return tuple(name for name in NEEDED if name not in there)
