"""Lists of places for tests: rows of the national schema and of its former form, every word of them invented."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from kiosk.directory.columns import FIELDS
from kiosk.directory.reading import ListFile
from kiosk.directory.rows import ReadRow
from kiosk.domain.venue import Venue
from kiosk.domain.venue_remarks import Flaw, Mend

GOOD = {
    "id": "lieu-1",
    "pivot": "99900000010007",
    "nom": "Médiathèque des Tilleuls",
    "commune": "Valbrume",
    "code_postal": "96100",
    "code_insee": "96001",
    "adresse": "4 place des Tilleuls",
    "complement_adresse": "Côté jardin",
    "latitude": "47.03",
    "longitude": "3.16",
    "typologie": "BIB|TIERS_LIEUX",
    "telephone": "+33353010037",
    "courriels": "accueil@lieu01.example|atelier@lieu01.example",
    "site_web": "https://www.lieu01.example|https://reseau.example/lieu01",
    "horaires": "Tu-Fr 10:00-12:30,14:00-18:30; Sa 10:00-17:00",
    "presentation_resume": "Des ordinateurs en accès libre.",
    "presentation_detail": "Et un atelier chaque semaine.",
    "source": "Exemple inventé",
    "itinerance": "Fixe",
    "structure_parente": "Ville de Valbrume",
    "date_maj": "2026-10-02",
    "services": "Maîtrise des outils numériques du quotidien|Accès internet et matériel informatique",
    "publics_specifiquement_adresses": "Seniors|Familles et/ou enfants",
    "prise_en_charge_specifique": "Illettrisme|Langues étrangères (autres)",
    "frais_a_charge": "Gratuit|Gratuit sous condition",
    "dispositif_programmes_nationaux": "Aidants Connect|Relais numérique (Emmaüs Connect)",
    "formations_labels": "Fabriques de Territoire|Étapes numériques (La Poste)",
    "autres_formations_labels": "Label du Val",
    "modalites_acces": "Se présenter|Prendre un RDV en ligne",
    "modalites_accompagnement": "En autonomie|Dans un atelier collectif",
    "fiche_acces_libre": "https://acces.example/lieu01",
    "prise_rdv": "https://rdv.example/lieu01",
}

FORMER = {
    "id": "ancien-1",
    "pivot": "99900000020014",
    "nom": "Centre social La Ruche",
    "commune": "Valbrume",
    "code_postal": "96100",
    "adresse": "27 rue des Ateliers",
    "courriel": "accueil@lieu03.example",
    "telephone": "+33353010111",
    "horaires": "Mo-Fr 09:00-12:00",
    "date_maj": "2022-06-02",
    "services": (
        "Devenir autonome dans les démarches administratives;Prendre en main un ordinateur;"
        "S’équiper en matériel informatique;Soutenir la parentalité et l'éducation avec le numérique"
    ),
    "publics_accueillis": (
        "Adultes;Seniors (+ 65 ans);Public langues étrangères;Personnes en situation d'illettrisme;"
        "Handicaps mentaux : déficiences limitant les activités d'une personne"
    ),
    "conditions_acces": (
        "Gratuit : Je peux accéder gratuitement au lieu et à ses services;"
        "Adhésion : L'accès au lieu et/ou à ses services nécessite d'y adhérer"
    ),
    "labels_nationaux": "France Services;CNFS;Point relais CAF;Fabriques de Territoire;APTIC",
    "labels_autres": "Label du Val",
    "modalites_accompagnement": (
        "Seul : j'ai accès à du matériel et une connexion;"
        "A ma place : une personne habilitée fait les démarches à ma place"
    ),
    "accessibilite": "https://acces.example/lieu03",
    "prise_rdv": "",
}


def row(number: int = 1, **changed: str) -> dict[str, str]:
    return {**GOOD, "id": f"lieu-{number}", **changed}


def table(
    rows: Iterable[dict[str, str]], *, separator: str = ",", columns: Iterable[str] = FIELDS, always: bool = False
) -> str:
    out = io.StringIO()
    quoting = csv.QUOTE_ALL if always else csv.QUOTE_MINIMAL
    names = list(columns)
    writer = csv.DictWriter(
        out, names, delimiter=separator, extrasaction="ignore", lineterminator="\r\n", quoting=quoting
    )
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def read(folder: Path, written: str | bytes, name: str = "list.csv") -> list[ReadRow]:
    return listed(folder, written, name)[1]


def listed(folder: Path, written: str | bytes, name: str = "list.csv") -> tuple[ListFile, list[ReadRow]]:
    file = folder / name
    file.write_bytes(written.encode("utf-8") if isinstance(written, str) else written)
    reading = ListFile(file)
    return reading, list(reading.rows(lambda done, size: None))


def venues(rows: Iterable[ReadRow]) -> list[Venue]:
    return [one.venue for one in rows if one.venue is not None]


def said(rows: Iterable[ReadRow]) -> set[tuple[str, Flaw, Mend]]:
    return {(remark.field, remark.flaw, remark.mend) for one in rows for remark in one.remarks}
