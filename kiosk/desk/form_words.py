"""How does the national activity form call its values in French? One table for each of its enumerations.

Apart because files that leave the kiosk are read by the field's people, in the field's words, whatever language
the desk is shown in. The words are those of the form (Coop de la médiation numérique), as public as its codes.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.desk.activity_form import Channel, Independence, Kind, Level, Material
from kiosk.domain.support import Procedure, Redirection, Theme

KINDS: Mapping[Kind, str] = {Kind.INDIVIDUAL: "Individuel", Kind.WORKSHOP: "Collectif"}

CHANNELS: Mapping[Channel, str] = {
    Channel.ON_SITE: "Lieu d'activité",
    Channel.AT_HOME: "Domicile",
    Channel.REMOTE: "À distance",
    Channel.OTHER: "Autre",
}

MATERIALS: Mapping[Material, str] = {
    Material.COMPUTER: "Ordinateur",
    Material.PHONE: "Téléphone",
    Material.TABLET: "Tablette",
    Material.OTHER: "Autre",
    Material.NONE: "Aucun",
}

THEMES: Mapping[Theme, str] = {
    Theme.DIAGNOSIS: "Diagnostic numérique",
    Theme.DEVICE: "Prendre en main du matériel",
    Theme.MAINTENANCE: "Maintenance de matériel",
    Theme.CONTENTS: "Gérer ses contenus numériques",
    Theme.INTERNET: "Navigation sur internet",
    Theme.MAIL: "E-mail",
    Theme.OFFICE: "Bureautique",
    Theme.SOCIAL: "Réseaux sociaux communication",
    Theme.HEALTH: "Santé",
    Theme.BANK: "Banque et achats en ligne",
    Theme.BUSINESS: "Accompagner un professionnel",
    Theme.WORK: "Insertion professionnelle",
    Theme.SAFETY: "Prévention en sécurité numérique",
    Theme.PARENTS: "Parentalité",
    Theme.SCHOOL: "Scolarité et numérique",
    Theme.CREATION: "Créer avec le numérique",
    Theme.CULTURE: "Culture numérique",
    Theme.AI: "Intelligence artificielle (IA)",
    Theme.PROCEDURES: "Aide aux démarches administratives",
}

PROCEDURES: Mapping[Procedure, str] = {
    Procedure.PAPERS: "Papiers - Élections Citoyenneté",
    Procedure.FAMILY: "Famille - Scolarité",
    Procedure.SOCIAL: "Social - Santé",
    Procedure.WORK: "Travail - Formation",
    Procedure.HOUSING: "Logement",
    Procedure.TRANSPORT: "Transports - Mobilité",
    Procedure.MONEY: "Argent - Impôts",
    Procedure.JUSTICE: "Justice",
    Procedure.FOREIGNERS: "Étrangers - Europe",
    Procedure.LEISURE: "Loisirs - Sports Culture",
    Procedure.ASSOCIATIONS: "Associations",
}

INDEPENDENCE: Mapping[Independence, str] = {
    Independence.ACCOMPANIED: "Avec guidage",
    Independence.PARTLY: "Autonome avec guidage en cas de besoin",
    Independence.AUTONOMOUS: "Autonome",
}

LEVELS: Mapping[Level, str] = {
    Level.BEGINNER: "Débutant",
    Level.INTERMEDIATE: "Intermédiaire",
    Level.ADVANCED: "Avancé",
}

REDIRECTIONS: Mapping[Redirection, str] = {
    Redirection.ADMINISTRATION: "Administration",
    Redirection.MEDIATION: "Structure de médiation numérique",
    Redirection.OPERATOR: "Opérateur ou organisme en charge de la démarche",
    Redirection.SOCIAL: "Structure d'aide sociale",
    Redirection.WORK: "Structure d'insertion professionnelle",
    Redirection.PROCEDURES: "Structure d'aide aux démarches administratives",
    Redirection.OTHER: "Autre",
}

YES_OR_NO: Mapping[bool, str] = {True: "Oui", False: "Non"}
