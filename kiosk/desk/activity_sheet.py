"""How is an activity written as a row of the sheet that the field exchanges? Its titles, in its order.

Apart because the titles are fixed by others (Coop de la médiation numérique). What the kiosk never knows (a name,
an age, where somebody lives, notes) stays empty, and its column stays all the same, so that rows can be pasted as
they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kiosk.desk import form_words
from kiosk.desk.activity_form import Activity, Kind
from kiosk.desk.columns import Cell, Column

SHEET = "Activités"
ANONYMOUS = "Anonyme"


@dataclass(frozen=True, slots=True)
class Site:
    """Where the kiosk stands, as far as the centre told; "" for what it did not."""

    name: str = ""
    address: str = ""
    town: str = ""
    postcode: str = ""
    insee: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """`written`: the day of the report."""

    activity: Activity
    site: Site
    written: date


def _lines(words: Iterable[str]) -> str:
    """One below the other in the cell, as the form's own export has them."""
    return "\n".join(words)


def _materials(entry: Entry) -> str:
    return _lines(form_words.MATERIALS[one] for one in entry.activity.materials)


def _themes(entry: Entry) -> str:
    """The families of procedures are themes too, below the others."""
    activity = entry.activity
    themes = [form_words.THEMES[one] for one in activity.themes]
    return _lines([*themes, *(form_words.PROCEDURES[one] for one in activity.procedures)])


def _autonomy(entry: Entry) -> str:
    """Of a person, or the level of a workshop: the sheet has one column for both."""
    seen, level = entry.activity.independence, entry.activity.level
    if seen is not None:
        return form_words.INDEPENDENCE[seen]
    return form_words.LEVELS[level] if level is not None else ""


def _redirected(entry: Entry) -> str:
    redirected = entry.activity.redirected
    return "" if redirected is None else form_words.YES_OR_NO[redirected]


def _redirection(entry: Entry) -> str:
    place = entry.activity.redirection
    return form_words.REDIRECTIONS[place] if place is not None else ""


def _beneficiary(entry: Entry) -> str:
    return ANONYMOUS if entry.activity.kind is Kind.INDIVIDUAL else ""


def _empty(_: Entry) -> Cell:
    return None


COLUMNS: tuple[Column[Entry], ...] = (
    Column("Date", "Jour de l'activité.", "date", lambda e: e.activity.day, 12),
    Column("Enregistré le", "Jour où ce rapport a été écrit.", "date", lambda e: e.written, 14),
    Column("Dernière modification", "Toujours vide.", "", _empty, 14),
    Column("Type", "Une personne, ou un atelier.", "mot", lambda e: form_words.KINDS[e.activity.kind], 12),
    Column("Participants", "Combien de personnes.", "nombre", lambda e: e.activity.participants.total, 12),
    Column("Bénéficiaire", "Personne n'est nommé.", "mot", _beneficiary, 14),
    Column("Canaux", "Où l'aide a eu lieu.", "mot", lambda e: form_words.CHANNELS[e.activity.channel], 18),
    Column("Nom du lieu", "Le lieu du kiosque.", "texte", lambda e: e.site.name, 24),
    Column("Adresse", "Du lieu.", "texte", lambda e: e.site.address, 24),
    Column("Commune", "Du lieu.", "texte", lambda e: e.site.town, 18),
    Column("Code postal", "Du lieu.", "texte", lambda e: e.site.postcode, 12),
    Column("Code Insee", "Du lieu.", "texte", lambda e: e.site.insee, 12),
    Column("Durée (min)", "Vide : inconnue.", "minutes", lambda e: e.activity.minutes, 12),
    Column("Nom de l'atelier", "Vide pour une personne seule.", "texte", lambda e: e.activity.title, 20),
    Column("Matériel", "Ce que la personne dit avoir.", "mots", _materials, 16),
    Column("Thématique(s)", "Ce qui a été pratiqué ou coché.", "mots", _themes, 34),
    Column("Tags", "Toujours vide.", "", _empty, 10),
    Column("Nom de la démarche", "Toujours vide : le kiosque ne la connaît pas.", "", _empty, 18),
    Column("Niveau d'autonomie", "Vu par une personne de l'accueil.", "mot", _autonomy, 24),
    Column("Bénéficiaire réorienté", "Vide : personne ne l'a noté.", "mot", _redirected, 14),
    Column("Structure de redirection", "Le type de lieu, jamais lequel.", "mot", _redirection, 34),
    Column("Commune/CP/Insee du bénéficiaire", "Toujours vide.", "", _empty, 18),
    Column("Genre", "Toujours vide.", "", _empty, 10),
    Column("Tranche d'âge", "Toujours vide.", "", _empty, 12),
    Column("Statut", "Toujours vide.", "", _empty, 10),
    Column("Notes", "Toujours vide.", "", _empty, 10),
    Column("ID CRA", "Toujours vide.", "", _empty, 10),
)
