"""Which words exist for what a volunteer did, saw and arranged: the enumerations of the national activity form.

Apart because facts, the person's page and the activity report must agree on them. `code`: what the form calls it
(Coop de la médiation numérique); a value without a code never leaves the kiosk by that road.
"""

from __future__ import annotations

from enum import Enum


class How(Enum):
    """What was done with the person."""

    DONE_FOR = "done_for"
    DONE_WITH = "done_with"
    ORIENTED = "oriented"
    TRAINED = "trained"


class Tick(Enum):
    """What a volunteer may note: kind, useful to the next helper, and nothing else."""

    GAINED_CONFIDENCE = "gained_confidence"
    WANTS_TO_RETURN = "wants_to_return"
    NEEDS_TIME = "needs_time"
    PREFERS_VOICE = "prefers_voice"
    READS_WITH_HELP = "reads_with_help"
    HAND_TIRES = "hand_tires"
    SEES_BADLY = "sees_badly"
    HEARS_BADLY = "hears_badly"
    CAME_ACCOMPANIED = "came_accompanied"
    COULD_HELP_OTHERS = "could_help_others"


class Theme(Enum):
    """The nineteen themes of an activity, in the words of the form."""

    DIAGNOSIS = "DiagnosticNumerique"
    DEVICE = "PrendreEnMainDuMateriel"
    MAINTENANCE = "MaintenanceDeMateriel"
    CONTENTS = "GereSesContenusNumeriques"
    INTERNET = "NavigationSurInternet"
    MAIL = "Email"
    OFFICE = "Bureautique"
    SOCIAL = "ReseauxSociaux"
    HEALTH = "Sante"
    BANK = "BanqueEtAchatsEnLigne"
    BUSINESS = "Entrepreneuriat"
    WORK = "InsertionProfessionnelle"
    SAFETY = "SecuriteNumerique"
    PARENTS = "Parentalite"
    SCHOOL = "ScolariteEtNumerique"
    CREATION = "CreerAvecLeNumerique"
    CULTURE = "CultureNumerique"
    AI = "IntelligenceArtificielle"
    PROCEDURES = "AideAuxDemarchesAdministratives"


class Procedure(Enum):
    """The eleven families of procedures: only together with Theme.PROCEDURES."""

    PAPERS = "PapiersElectionsCitoyennete"
    FAMILY = "FamilleScolarite"
    SOCIAL = "SocialSante"
    WORK = "TravailFormation"
    HOUSING = "Logement"
    TRANSPORT = "TransportsMobilite"
    MONEY = "ArgentImpots"
    JUSTICE = "Justice"
    FOREIGNERS = "EtrangersEurope"
    LEISURE = "LoisirsSportsCulture"
    ASSOCIATIONS = "Associations"


class Redirection(Enum):
    """To which kind of place somebody was sent."""

    ADMINISTRATION = "Administration"
    MEDIATION = "MediationNumerique"
    OPERATOR = "OperateurOuOrganismeEnCharge"
    SOCIAL = "AideSociale"
    WORK = "InsertionProfessionnelle"
    PROCEDURES = "AideAuxDemarchesAdministratives"
    OTHER = "Autre"


class AfterReferral(Enum):
    """What became of being sent somewhere, as the person tells it."""

    DONE = "done"
    UNDER_WAY = "under_way"
    TOO_FAR = "too_far"
    CLOSED = "closed"
    NO_TIME = "no_time"
    AFRAID = "afraid"
    NOT_UNDERSTOOD = "not_understood"
    REFUSED = "refused"
    OTHER = "other"
