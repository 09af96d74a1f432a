"""Which words the national list of places knows: services, care, fees, ways in, programmes.

Apart because files, search, advice rules and the paper that people take away must agree on them. Each value is
what the schema `standard-mediation-num` 1.0.2 writes, so a member is also the text of a rule or a file.
"""

from __future__ import annotations

from enum import StrEnum


class Service(StrEnum):
    """What a place offers."""

    PROCEDURES = "Aide aux démarches administratives"
    DAILY_TOOLS = "Maîtrise des outils numériques du quotidien"
    WORK = "Insertion professionnelle via le numérique"
    SAFETY = "Utilisation sécurisée du numérique"
    PARENTS = "Parentalité et éducation avec le numérique"
    LEISURE = "Loisirs et créations numériques"
    UNDERSTANDING = "Compréhension du monde numérique"
    INTERNET_AND_DEVICES = "Accès internet et matériel informatique"
    CHEAP_DEVICES = "Acquisition de matériel informatique à prix solidaire"


class Public(StrEnum):
    """For whom alone a place is there; a place that names nobody is there for everybody."""

    YOUNG = "Jeunes"
    STUDENTS = "Étudiants"
    FAMILIES = "Familles et/ou enfants"
    SENIORS = "Seniors"
    WOMEN = "Femmes"


class Care(StrEnum):
    """For whom a place is specially prepared."""

    DEAF = "Surdité"
    MOTOR = "Handicaps moteurs"
    MENTAL = "Handicaps mentaux"
    READING = "Illettrisme"
    ENGLISH = "Langues étrangères (anglais)"
    LANGUAGES = "Langues étrangères (autres)"
    SIGHT = "Déficience visuelle"


class Fee(StrEnum):
    FREE = "Gratuit"
    FREE_FOR_SOME = "Gratuit sous condition"
    PAID = "Payant"


class Programme(StrEnum):
    AIDANTS_CONNECT = "Aidants Connect"
    LIBRARIES = "Bibliothèques numérique de référence"
    PIX = "Certification PIX"
    ADVISERS = "Conseillers numériques"
    EMMAUS_CONNECT = "Emmaüs Connect"
    FRANCE_SERVICES = "France Services"
    SCHOOL = "Grande école du numérique"
    RED_CROSS = "La Croix Rouge"
    CAF_POINT = "Point d'accès numérique CAF"
    NET_WALKERS = "Promeneurs du net"
    RELAY = "Relais numérique (Emmaüs Connect)"


class Arrival(StrEnum):
    """How one gets in."""

    WALK_IN = "Se présenter"
    CALL = "Téléphoner"
    MAIL = "Contacter par mail"
    REFERRAL_MAIL = "Envoyer un mail avec une fiche de prescription"
    BOOK_ONLINE = "Prendre un RDV en ligne"
    NO_PUBLIC = "Ce lieu n'accueille pas de public"


class Way(StrEnum):
    """How the help is given."""

    ALONE = "En autonomie"
    ONE_TO_ONE = "Accompagnement individuel"
    WORKSHOP = "Dans un atelier collectif"
    REMOTE = "À distance"


class Roaming(StrEnum):
    MOVES = "Itinérant"
    STAYS = "Fixe"


class Label(StrEnum):
    """Training and labels that the schema names; others stand in a field of their own."""

    HEALTH_SPACE = "Formé à « Mon Espace Santé »"
    DUPLEX = "Formé à « DUPLEX » (illettrisme)"
    ARNIA = "Arnia/MedNum BFC (Bourgogne-Franche-Comté)"
    REUSE = "Collectif ressources et acteurs réemploi (Normandie)"
    POST = "Étapes numériques (La Poste)"
    TERRITORY = "Fabriques de Territoire"
    SCOUTS = "Les Éclaireurs du numérique (Drôme)"
    PAPERS = "Mes Papiers (Métropole de Lyon)"
    ORDI = "ORDI 3.0"
    SUD_LABS = "SUD LABS (PACA)"
