"""Whether a sentence is plain and kind: short, with everyday words, to "vous", and never a verdict.

Apart because these are measures of French, not of scenes. What stands between « » is quoted and may be anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.content.limits import UNWRITTEN

LONGEST_SENTENCE = 15
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[A-ZÀÂÇÉÈÊÎÔÛ«0-9])")
_WORD = re.compile(r"[^\s'’\-–—«»?!:;,.()]*[^\W_][^\s]*")
_QUOTED = re.compile(r"«[^»]*»")

PLAINER = {
    r"url": "adresse",
    r"interfaces?": "écran",
    r"ic[oô]nes?": "image",
    r"saisi(?:r|s|e|es|ssez|ssons|ssant)": "taper, écrire",
    r"veuillez": "the verb alone",
    r"via": "par",
    r"effectu(?:er|ez|é|ée|és|ées)": "faire",
    r"proc[ée]d(?:er|ez|é)": "faire",
    r"consult(?:er|ez|é|ée)": "lire, regarder",
    r"visualis(?:er|ez|é)": "voir",
    r"ex[ée]cut(?:er|ez|é|ée)": "lancer, faire",
    r"logins?": "identifiant",
    r"log(?:ger|guer|uez|gez)": "se connecter",
    r"mails?|courriels?": "e-mail",
    r"scroll(?:er|ez|é)?": "descendre dans la page",
    r"pop[- ]?ups?": "fenêtre, publicité",
    r"phishing|hameçonnage": "arnaque",
    r"spams?": "message indésirable",
    r"upload(?:er|ez)?|téléverser": "envoyer",
    r"download(?:er|ez)?": "télécharger",
    r"logiciels?": "programme",
    r"rubriques?": "partie",
    r"fonctionnalités?": "ce que l'on peut faire",
    r"hyperliens?": "lien",
    r"authentifi(?:er|ez|cation)": "se connecter",
    r"configur(?:er|ez|ation)": "régler",
    r"optionnel(?:le|les|s)?": "pas obligatoire",
    r"préalablement": "d'abord",
    r"ultérieurement": "plus tard",
    r"afin": "pour",
    r"utilisateurs?": "personne",
}
"""Words that keep people out, and what to write instead."""

_JARGON = [
    (re.compile(rf"(?<![\w-])(?:{word})(?![\w-])", re.IGNORECASE), plainer) for word, plainer in PLAINER.items()
]
_VERDICTS = (
    (
        re.compile(r"\bfacil(?:e|es|ement)\b|\bsimplement\b|\bévidemment\b", re.IGNORECASE),
        "Nothing is easy for all",
    ),
    (re.compile(r"\berreurs?\b|\béch(?:ec|oué|ouée)\b|\bratée?\b|mauvaise réponse", re.IGNORECASE), "No verdict"),
)
_TU = re.compile(
    r"\b(?:tu|toi|tes|ta)\b|(?:^|[.!?:]\s+)"
    r"(?:Clique|Tape|Appuie|Ouvre|Regarde|Choisis|Lis|Écris|Mets|Fais|Va|Essaie|Cherche|Attends)\b",
    re.IGNORECASE,
)
_NO = r"\bn(?:e\s|['’])\S+(?:\s\S+){0,2}\s(?:pas|rien|jamais|personne|aucune?)\b"
_TWICE_NO = re.compile(
    rf"{_NO}[^.!?;:]*{_NO}|\bn(?:e\s|['’])\S+ pas sans\b"
    r"|\bpas (?:impossible|inutile|interdit|incorrect|invisible)",
    re.IGNORECASE,
)
_ALONE = re.compile(r"(?:Bravo|Super|Parfait|Génial|Très bien|Bien joué|Félicitations|C'est bien)\s*[.!]*")


def unplain(text: str) -> Iterator[str]:
    """One sentence to the author for each thing that makes this text harder or less kind than it can be."""
    if text.strip() == UNWRITTEN:
        yield "This text is still to be written."
    for sentence in long_sentences(text):
        yield f"A sentence has more than {LONGEST_SENTENCE} words: « {sentence[:60]} »"
    own = _QUOTED.sub("« »", text)
    for pattern, plainer in _JARGON:
        if found := pattern.search(own):
            yield f"There is a plainer word for '{found[0]}': {plainer}."
    for pattern, why in _VERDICTS:
        if found := pattern.search(own):
            yield f"{why}: leave out '{found[0]}', say what to do."
    if found := _TU.search(own):
        yield f"Say 'vous' to everybody, not '{found[0].lstrip(' .!?:')}'."
    for sentence in _SENTENCE_END.split(own):
        if _TWICE_NO.search(sentence):
            yield f"Two negations in one sentence; say what is, not what is not: « {sentence[:60]} »"


def is_praise_alone(text: str) -> bool:
    return _ALONE.fullmatch(text.strip()) is not None


def long_sentences(text: str) -> Iterator[str]:
    """The sentences of this text with more words than a learner should have to hold."""
    for sentence in _SENTENCE_END.split(text):
        if words_in(sentence) > LONGEST_SENTENCE:
            yield sentence


def words_in(sentence: str) -> int:
    return len(_WORD.findall(sentence))
