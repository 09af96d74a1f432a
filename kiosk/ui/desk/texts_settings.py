"""What is each setting called at the desk, what is it for, how is its value said, and why can one not be kept?

Apart because settings live below and know no language; a test checks that none is without words.
"""

from __future__ import annotations

from kiosk.desk.keeping import Kept, Refusal
from kiosk.i18n.languages import LANGUAGES
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.settings import BOUNDS, Settings
from kiosk.ui.desk.texts_setting_names import SettingWords, setting_words

__all__ = ["SettingWords", "choice_name", "kept_sentence", "refusal_sentence", "setting_words", "value_line"]

_SECONDS = frozenset({"idle_seconds", "idle_seconds_calm", "idle_warning_seconds", "desk_quiet_seconds"})
_DEGREES = frozenset({"centre_latitude", "centre_longitude"})
_LONGEST_SHOWN = 24
"""Characters of a key or an address beside its name; the whole of it is in its editor."""


def choice_name(choice: str, words: Words) -> Line:
    """The values of `kiosk.settings.values.CHOICES`."""
    t = words.t
    return {"a4": t("Feuille A4"), "receipt": t("Ticket étroit")}[choice]


def value_line(name: str, value: object, words: Words) -> Line:
    """The value as people say it."""
    t = words.t
    if isinstance(value, bool):
        return t("Oui") if value else t("Non")
    if isinstance(value, tuple):
        return words.n("{count} langue", "{count} langues", len(value))
    if isinstance(value, int | float):
        return _number_line(name, value, words)
    if name == "language":
        return Line(_own_name(str(value)), str(value))
    if name == "slip_paper":
        return choice_name(str(value), words)
    if not value:
        return t("Vide")
    text = str(value)
    return Line(text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…", words.language.code)


def _number_line(name: str, value: float, words: Words) -> Line:
    t = words.t
    if name in _SECONDS:
        return words.n("{count} seconde", "{count} secondes", int(value))
    if name in _DEGREES:
        return t("{number} degrés", number=number_text(value, words))
    if name == "diagonal_inches":
        return t("{number} pouces", number=number_text(value, words))
    if name == "voice_rate":
        return t("{number} mots par minute", number=int(value))
    return t("{number} sur {most}", number=int(value), most=int(BOUNDS[name][1]))


def number_text(value: float, words: Words) -> str:
    """With a comma where people write one."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if words.language.code == "fr" else text


def _own_name(code: str) -> str:
    return next((row.own_name for row in LANGUAGES if row.code == code), code)


def refusal_sentence(refusal: Refusal, words: Words) -> Line:
    t = words.t
    return {
        Refusal.UNKNOWN: t("Ce réglage n'existe pas dans cette version."),
        Refusal.WRONG_KIND: t("Ce n'est pas la sorte de valeur attendue."),
        Refusal.OUT_OF_BOUNDS: t("Ce nombre est trop petit ou trop grand."),
        Refusal.NO_SUCH_CHOICE: t("Ce choix n'existe pas."),
        Refusal.TOO_LONG: t("C'est trop long. Écrivez moins de lettres."),
        Refusal.WRONG_SHAPE: t("Il y a une faute. Vérifiez chaque signe."),
        Refusal.READ_ONLY: t("Le fichier des réglages est protégé. Appelez le technicien."),
        Refusal.DISK_FULL: t("Le disque est plein. Faites de la place, puis recommencez."),
        Refusal.NOT_SAVED: t("Je n'arrive pas à garder ce réglage. Recommencez."),
    }[refusal]


def kept_sentence(kept: Kept, words: Words) -> Line:
    """It is kept, and what that needs: a damaged file is told first, then a restart."""
    t = words.t
    if kept.aside:
        return t("C'est gardé. L'ancien fichier était abîmé, il reste à côté : {name}.", name=kept.aside)
    return t("C'est gardé. Cela compte au prochain démarrage.") if kept.restart else t("C'est gardé.")


def usual_line(name: str, words: Words) -> Line:
    """What a field goes back to."""
    usual = getattr(Settings(), name)
    if isinstance(usual, tuple):
        return words.t("Habituel : {value}", value=" · ".join(_own_name(code) for code in usual))
    return words.t("Habituel : {value}", value=value_line(name, usual, words).text)
