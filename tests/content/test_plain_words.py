"""Sentences for people who read with effort: what makes one harder or less kind is named, and nothing else."""

from __future__ import annotations

import pytest

from kiosk.content.plain_words import PLAINER, is_praise_alone, unplain
from tests.content.broken_packs import SmallPack
from tests.content.test_messages import extracted

A1A = "exercises/A1a/exercise.toml"

HARD = {
    "Saisissez votre nom.": "plainer word for 'Saisissez': taper",
    "Écrivez un mail à Amina.": "plainer word for 'mail': e-mail",
    "Veuillez patienter.": "plainer word for 'Veuillez'",
    "Fermez la pop-up.": "plainer word for 'pop-up'",
    "Regardez l'URL.": "plainer word for 'URL': adresse",
    "C'est très facile.": "leave out 'facile'",
    "Cliquez simplement ici.": "leave out 'simplement'",
    "Il y a une erreur.": "leave out 'erreur'",
    "Vous avez échoué.": "leave out 'échoué'",
    "Tu peux écrire.": "not 'Tu'",
    "Voici le bouton. Clique dessus.": "not 'Clique'",
    "Prends tes lunettes.": "not 'tes'",
    "Vous ne pouvez pas ne rien écrire et n'envoyez rien.": "Two negations",
    "On ne sort pas sans clé.": "Two negations",
    "Ce n'est pas impossible.": "Two negations",
    "Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize.": "15 words",
    "À écrire": "still to be written",
}


@pytest.mark.parametrize("text", HARD)
def test_what_is_hard_or_unkind_is_named(text: str) -> None:
    (found,) = unplain(text)
    assert HARD[text] in found


@pytest.mark.parametrize(
    "text",
    [
        "Cliquez sur « Saisir votre mail ».",
        "Une adresse e-mail a toujours un signe @.",
        "Ce n'est pas un lien. Ce texte n'est pas souligné.",
        "Sans ce clic, rien n'est réservé.",
        "Ce bouton ouvre la page. Le pouce appuie dessus.",
        "Un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze.",
        "Vous étiez là. Où allez-vous, et à quelle heure ?",
        "Le message est faux. Répondez : « C'est faux ».",
    ],
)
def test_what_is_plain_is_left_in_peace(text: str) -> None:
    assert list(unplain(text)) == []


def test_the_shipped_sentences_are_plain() -> None:
    """Every one that is shown, labels and card included."""
    assert {text: found for _, text in extracted() if (found := list(unplain(text)))} == {}


@pytest.mark.parametrize("word", PLAINER)
def test_no_plainer_word_is_itself_in_the_list(word: str) -> None:
    assert not [one for one in unplain(PLAINER[word]) if "plainer" in one]


def test_praise_alone_says_nothing() -> None:
    assert all(is_praise_alone(text) for text in ("Bravo !", "Très bien.", "Super", " Parfait ! "))
    assert not is_praise_alone("Bravo, la carte est découverte.")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('done = "Vous avez découvert le chat. Votre main guide la flèche."', 'done = "Bravo !"'),
        ('title = "La carte à gratter"', 'title = "Le logiciel"'),
        ('say = "Passez partout.', 'say = "Tu passes partout.'),
    ],
)
def test_an_author_is_told_the_line(small: SmallPack, before: str, after: str) -> None:
    line = small.change(A1A, before, after)
    (problem,) = small.problems()
    assert (problem.file, problem.line) == (A1A, line)


def test_the_label_of_a_choice_is_read_too(small: SmallPack) -> None:
    line = small.change("exercises/E2a/exercise.toml", 'label = "Une main"', 'label = "Une icône"')
    assert [(one.line, "image" in one.sentence) for one in small.problems()] == [(line, True)]


@pytest.fixture
def small(tmp_path_factory: pytest.TempPathFactory) -> SmallPack:
    return SmallPack(tmp_path_factory.mktemp("small") / "pack")
