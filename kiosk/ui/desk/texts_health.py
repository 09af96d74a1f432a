"""What is said of each check of the kiosk: what was found, and what to do about it, in one sentence.

Apart because findings live below and know no language; a test checks that none is without words.
"""

from __future__ import annotations

from collections.abc import Callable

from kiosk.desk.health import Bundle, BundleMade, Check, Finding, State, Subject
from kiosk.desk.place import DeskPlace
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.texts_settings import number_text

MB, GB = 1_000_000, 1_000_000_000


def subject_name(subject: Subject, words: Words) -> Line:
    t = words.t
    return {
        Subject.DISK: t("La place"),
        Subject.MEMORY: t("La mémoire des visites"),
        Subject.COPY: t("La copie"),
        Subject.WAITING: t("Le siège"),
        Subject.CLOCK: t("L'heure"),
        Subject.VOICES: t("Les voix"),
        Subject.FONTS: t("Les écritures"),
        Subject.CONTENT: t("Les exercices"),
        Subject.START: t("Le démarrage"),
        Subject.VERSION: t("La version"),
    }[subject]


def state_name(state: State, words: Words) -> Line:
    """The sign in words."""
    t = words.t
    return {State.GOOD: t("Tout va bien."), State.LOOK: t("À regarder."), State.MEND: t("À réparer.")}[state]


def headline(checks: tuple[Check, ...], words: Words) -> Line:
    """What the whole comes to."""
    mend = sum(check.state is State.MEND for check in checks)
    look = sum(check.state is State.LOOK for check in checks)
    if mend:
        return words.n("{count} chose à réparer.", "{count} choses à réparer.", mend)
    if look:
        return words.n("{count} chose à regarder.", "{count} choses à regarder.", look)
    return words.t("La borne va bien.")


def way_out(finding: Finding) -> DeskPlace | None:
    """The page where something can be done about it."""
    return {
        Finding.ROOM_SCARCE: DeskPlace.USB,
        Finding.ROOM_NONE: DeskPlace.USB,
        Finding.WAITS_LONG: DeskPlace.USB,
        Finding.REFUSED: DeskPlace.USB,
        Finding.CONTENT_OLD: DeskPlace.USB,
        Finding.SETTINGS_WRONG: DeskPlace.SETTINGS,
    }.get(finding)


def room_line(amount: int, words: Words) -> Line:
    """An amount of room on a disk, as file managers say it."""
    t = words.t
    if amount >= GB:
        number = amount / GB
        return t("{number} Go", number=number_text(round(number, 1 if number < 10 else 0), words))
    return t("{number} Mo", number=number_text(round(amount / MB, 1 if amount < 10 * MB else 0), words))


def finding_sentence(check: Check, words: Words) -> Line:
    """One sentence: how it is, or what to do."""
    table = {**_room(check, words), **_memory(check, words), **_around(check, words), **_rest(check, words)}
    return table[check.finding]()


Sentences = dict[Finding, Callable[[], Line]]


def _room(check: Check, words: Words) -> Sentences:
    t = words.t
    amount = check.values.get("bytes", 0)
    room = room_line(amount if isinstance(amount, int) else 0, words).text
    return {
        Finding.ROOM_ENOUGH: lambda: t("Il reste {room} sur le disque.", room=room),
        Finding.ROOM_SMALL: lambda: t("Il reste {room} sur le disque. Videz la corbeille.", room=room),
        Finding.ROOM_SCARCE: lambda: t(
            "Il reste {room}. Emportez les résultats, puis faites de la place.", room=room
        ),
        Finding.ROOM_NONE: lambda: t("Le disque est plein. Emportez les résultats, puis appelez le technicien."),
        Finding.MEMORY_SOUND: lambda: t("Elle est en bon état ({room}).", room=room),
        Finding.MEMORY_DAMAGED: lambda: t("Elle est abîmée. Redémarrez : une copie la remplace."),
        Finding.MEMORY_MISSING: lambda: t("Elle n'est plus là. Redémarrez la borne."),
    }


def _memory(check: Check, words: Words) -> Sentences:
    t, n, count = words.t, words.n, _count(check)
    return {
        Finding.COPIED: lambda: t("Une copie récente est dans cet ordinateur."),
        Finding.COPY_OLD: lambda: n(
            "La copie a {count} jour de retard. Redémarrez la borne ce soir.",
            "La copie a {count} jours de retard. Redémarrez la borne ce soir.",
            count,
        ),
        Finding.COPY_MISSING: lambda: t("La première copie se fait à la fermeture de la borne."),
        Finding.NOTHING_WAITS: lambda: t("Rien n'attend."),
        Finding.KEPT_HERE: lambda: n(
            "{count} résultat est gardé ici.", "{count} résultats sont gardés ici.", count
        ),
        Finding.WAITS: lambda: n(
            "{count} résultat attend la prochaine clé.", "{count} résultats attendent la prochaine clé.", count
        ),
        Finding.WAITS_LONG: lambda: n(
            "{count} résultat attend depuis longtemps. Emportez-le sur une clé.",
            "{count} résultats attendent depuis longtemps. Emportez-les sur une clé.",
            count,
        ),
        Finding.REFUSED: lambda: n(
            "Le siège a refusé {count} résultat. Emportez-le sur une clé.",
            "Le siège a refusé {count} résultats. Emportez-les sur une clé.",
            count,
        ),
    }


def _around(check: Check, words: Words) -> Sentences:
    t = words.t
    day, time = str(check.values.get("day", "")), str(check.values.get("time", ""))
    languages = str(check.values.get("languages", ""))
    return {
        Finding.CLOCK_TRUSTED: lambda: t("Il est {time}, le {day}.", time=time, day=day),
        Finding.CLOCK_BY_HAND: lambda: t("Il est {time}, le {day}. Est-ce juste ?", time=time, day=day),
        Finding.CLOCK_PAST: lambda: t("L'ordinateur se croit le {day}. Réglez la date.", day=day),
        Finding.CLOCK_FUTURE: lambda: t("L'ordinateur est en avance : {day}. Réglez la date.", day=day),
        Finding.CLOCK_BACK: lambda: t("La date a reculé : {day}. Réglez la date.", day=day),
        Finding.CLOCK_AHEAD: lambda: t("La date a beaucoup avancé : {day}. Est-ce juste ?", day=day),
        Finding.VOICES_HERE: lambda: t("Chaque langue proposée a sa voix."),
        Finding.VOICES_MISSING: lambda: t(
            "Pas de voix pour : {languages}. Réinstallez Premier Clic.", languages=languages
        ),
        Finding.VOICES_OFF: lambda: t("La voix est coupée dans les réglages."),
        Finding.FONTS_HERE: lambda: t("Chaque langue s'affiche bien."),
        Finding.FONTS_MISSING: lambda: t(
            "S'affiche mal : {languages}. Réinstallez Premier Clic.", languages=languages
        ),
    }


def _rest(check: Check, words: Words) -> Sentences:
    t, n = words.t, words.n
    version = str(check.values.get("version", ""))
    return {
        Finding.CONTENT_FRESH: lambda: t("Version {version}.", version=version),
        Finding.CONTENT_OLD: lambda: n(
            "Ils ont {count} mois. Demandez au siège une clé plus récente.",
            "Ils ont {count} mois. Demandez au siège une clé plus récente.",
            _count(check),
        ),
        Finding.CONTENT_MISSING: lambda: t("Ils ne sont pas là. Réinstallez Premier Clic."),
        Finding.STARTED_WELL: lambda: t("Tout s'est bien passé."),
        Finding.MEMORY_RESTORED: lambda: t("La mémoire était abîmée. Une copie l'a remplacée. Dites-le au siège."),
        Finding.MEMORY_NEW: lambda: t("La mémoire était perdue. Elle repart de zéro. Dites-le au siège."),
        Finding.SETTINGS_WRONG: lambda: t("Des réglages écrits à la main sont faux. Vérifiez-les."),
        Finding.OTHER_NOTICE: lambda: t("Il y a eu un souci. Faites un dossier de dépannage."),
        Finding.VERSION_IS: lambda: t("Premier Clic {version}.", version=version),
        Finding.NOT_MEASURED: lambda: t("Je n'ai pas pu vérifier. Faites un dossier de dépannage."),
    }


def _count(check: Check) -> int:
    count = check.values.get("count", 0)
    return count if isinstance(count, int) else 0


def bundle_sentence(made: BundleMade, words: Words) -> Line:
    """Where the file is now, and that nobody is in it is said by the page."""
    t = words.t
    return {
        Bundle.ON_STICK: t("C'est fait. Le dossier {name} est sur la clé.", name=made.name),
        Bundle.IN_COMPUTER: t("C'est fait, dans cet ordinateur. Avec une clé, recommencez pour l'emporter."),
        Bundle.STICK_REFUSED: t("La clé n'a pas voulu. Le dossier est dans cet ordinateur."),
        Bundle.SEVERAL_STICKS: t("Il y a plusieurs clés. Le dossier est dans cet ordinateur."),
        Bundle.NO_ROOM: t("Le disque est plein. Branchez une clé, puis recommencez."),
        Bundle.NOT_WRITTEN: t("Je n'ai pas pu écrire le dossier. Branchez une clé, puis recommencez."),
    }[made.ending]
