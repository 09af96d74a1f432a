"""The label of each setting and the one sentence that says what it is for.

Apart from how values are said because a new setting is a row here, and nothing else of the desk changes.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.i18n.line import Line
from kiosk.i18n.words import Words


@dataclass(frozen=True, slots=True)
class SettingWords:
    label: Line
    sentence: Line
    icon: str


def setting_words(name: str, words: Words) -> SettingWords:
    """Raises KeyError for what is no setting."""
    return {**_of_the_place(words), **_of_the_kiosk(words), **_of_head_office(words)}[name]


def _of_the_place(words: Words) -> dict[str, SettingWords]:
    t = words.t
    return {
        "centre": SettingWords(
            t("Nom du centre"), t("Il est écrit sur les rapports et sur les papiers."), "building"
        ),
        "centre_commune": SettingWords(
            t("Commune"), t("Elle aide à trouver les lieux les plus proches."), "house"
        ),
        "centre_latitude": SettingWords(
            t("Latitude"), t("Elle sert à calculer les distances. 0 : on ne sait pas."), "pin"
        ),
        "centre_longitude": SettingWords(
            t("Longitude"), t("Elle va avec la latitude. Une carte en ligne donne les deux."), "pin"
        ),
        "printer": SettingWords(
            t("Imprimante"), t("Son nom dans cet ordinateur. Vide : celle de tous les jours."), "printer"
        ),
        "slip_paper": SettingWords(
            t("Papier de la fiche"), t("Ce que la personne emporte : une feuille ou un ticket."), "document"
        ),
    }


def _of_the_kiosk(words: Words) -> dict[str, SettingWords]:
    t = words.t
    return {
        "language": SettingWords(t("Langue d'accueil"), t("Le premier écran parle cette langue."), "language"),
        "languages": SettingWords(
            t("Langues proposées"), t("Les visiteurs choisissent parmi ces langues."), "globe"
        ),
        "diagonal_inches": SettingWords(
            t("Taille de l'écran"), t("Mesurez d'un coin à l'autre. Un pouce fait 2,54 cm."), "monitor"
        ),
        "sound": SettingWords(t("Voix"), t("Sans elle, les textes ne sont pas lus."), "listen"),
        "volume": SettingWords(t("Volume"), t("La force de la voix au début de chaque visite."), "sound"),
        "voice_rate": SettingWords(
            t("Vitesse de la voix"), t("Plus lente, elle est plus facile à suivre."), "talk"
        ),
        "idle_seconds": SettingWords(
            t("Temps sans geste"), t("Puis l'écran demande si la personne est là."), "clock"
        ),
        "idle_seconds_calm": SettingWords(
            t("En mode calme"), t("Le temps sans geste, pour qui va doucement."), "snail"
        ),
        "idle_warning_seconds": SettingWords(
            t("Temps pour répondre"), t("Sans réponse, la visite se ferme."), "bell"
        ),
        "desk_quiet_seconds": SettingWords(
            t("Fermeture du bureau"), t("Sans geste, le bureau des bénévoles se ferme."), "door"
        ),
    }


def _of_head_office(words: Words) -> dict[str, SettingWords]:
    t = words.t
    return {
        "organisation": SettingWords(
            t("Organisation"),
            t("La même partout. Ne la changez plus."),
            "people",
        ),
        "head_office_url": SettingWords(
            t("Adresse du siège"), t("Elle commence par https://. Vide : rien ne part seul."), "send"
        ),
        "head_office_recipient": SettingWords(
            t("Clé pour fermer les envois"), t("Le siège la donne. Elle commence par age1."), "key"
        ),
        "head_office_key": SettingWords(
            t("Clé pour vérifier le siège"), t("Le siège la donne. Elle a 64 signes."), "trust"
        ),
    }
