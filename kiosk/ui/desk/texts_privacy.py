"""With which sentences does the page of a person's own data speak? What is kept in general, and of them.

Apart because the general part is shown to whoever asks before saying yes, with no code and no page of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.desk.kept import Detail, Kept, Mark, Pile, Value
from kiosk.domain.facts import Happening
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.desk.kept_sheet import Told
from kiosk.ui.desk.texts_kept import NAMED, field_line, mark_line, pile_sentence, term_line
from kiosk.ui.desk.texts_values import Naming

LONGEST = 150
"""Signs of one line before the rest of a long list goes to the next."""


def in_general(words: Words) -> list[tuple[str, Line]]:
    """Six lines: what this kiosk keeps, for whoever asks before they agree."""
    t = words.t
    return [
        ("person", t("Je ne demande ni nom, ni adresse, ni numéro.")),
        ("yes", t("Si vous dites oui, je garde vos réponses et vos exercices.")),
        ("key", t("Quatre images remplacent votre nom.")),
        ("keyboard", t("Ce que vous tapez dans les exercices n'est jamais gardé.")),
        ("calendar", t("Sans visite pendant 13 mois, vos progrès sont effacés.")),
        ("erase", t("Vous pouvez tout voir et tout effacer, ici, quand vous voulez.")),
    ]


def told(kept: Kept, words: Words, naming: Naming) -> list[Told]:
    """Everything, in the order of a visit: since when, what, on its way where, and what each of it carries."""
    return [_since(kept, words), *_piles(kept, words, naming), *_sent(kept, words), _carried(words)]


def _since(kept: Kept, words: Words) -> Told:
    t = words.t
    return (
        "calendar",
        words.n("Vous avez fait {count} visite.", "Vous avez fait {count} visites.", kept.visits),
        (
            t("La première fois : {day}", day=_day(kept.since)),
            t("La dernière fois : {day}", day=_day(kept.last)),
            t("Je garde vos quatre images, aussi longtemps que vos progrès."),
        ),
    )


def _piles(kept: Kept, words: Words, naming: Naming) -> Iterator[Told]:
    for pile in kept.piles:
        picture, sentence = pile_sentence(pile.what, words)
        times = [words.n("Noté {count} fois.", "Noté {count} fois.", pile.count)] if pile.count > 1 else []
        yield picture, sentence, (*times, *_details(pile, words, naming), term_line(pile.term, words))
    if kept.unreadable:
        count = kept.unreadable
        damaged = words.n("{count} information est abîmée.", "{count} informations sont abîmées.", count)
        yield "repair", damaged, (words.t("Je ne peux plus la lire. Elle peut être effacée."),)


def _details(pile: Pile, words: Words, naming: Naming) -> Iterator[Line]:
    for detail in pile.details:
        if (pile.what, detail.field) in NAMED:
            yield field_line(pile.what, detail.field, "", words)
            continue
        for values in _in_lines(pile.what, detail, naming):
            yield field_line(pile.what, detail.field, values, words)


def _in_lines(what: type[Happening], detail: Detail, naming: Naming) -> Iterator[str]:
    """A long list in several lines, none much longer than it should be; nothing of it is left out."""
    line: list[Value] = []
    for value in detail.values:
        if line and len(naming.values(what, Detail(detail.field, (*line, value)))) > LONGEST:
            yield naming.values(what, Detail(detail.field, tuple(line)))
            line = []
        line.append(value)
    yield naming.values(what, Detail(detail.field, tuple(line)))


def _sent(kept: Kept, words: Words) -> Iterator[Told]:
    """Where it went, and when that was last."""
    t, n, sent = words.t, words.n, kept.delivered
    rest = kept.facts - sent.received
    if sent.received:
        head = n("Le siège a reçu {count} information.", "Le siège a reçu {count} informations.", sent.received)
        yield "send", head, (t("La dernière fois : {day}", day=_day(sent.received_at)),)
    if sent.carried:
        head = n("{count} information est sur clé USB.", "{count} informations sont sur clé USB.", sent.carried)
        yield "usb", head, (t("La dernière fois : {day}", day=_day(sent.carried_at)),)
    if rest:
        head = n("{count} information attend ici.", "{count} informations attendent ici.", rest)
        yield "box", head, (t("Le siège ne les a pas encore. Je les garde jusque-là."),)


def _carried(words: Words) -> Told:
    return "info", words.t("Chaque information porte aussi :"), tuple(mark_line(mark, words) for mark in Mark)


def _day(moment: str) -> str:
    """As it is written on forms here, in every language: day, month, year."""
    try:
        return f"{date.fromisoformat(moment[:10]):%d/%m/%Y}"
    except ValueError:
        return "–"
