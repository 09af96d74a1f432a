"""Strings with the shape of real data, made by the rules that make real ones, and strings that are innocent.

Apart because nobody's real data may stand in a repository: every one of these is computed from a seed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from kiosk.domain.persona import Particular, Persona

SAMIRA = Persona(
    "Samira Benali",
    "samira.benali@exemple.fr",
    (
        Particular("Naissance", "14/03/1982"),
        Particular("Adresse", "12 rue des Lilas, 59000 Valbourg"),
        Particular("Téléphone", "06 39 98 00 12"),
        Particular("Numéro de dossier", "4 582 017"),
    ),
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def real_shaped() -> list[str]:
    dice = random.Random(2026)
    made = [nir(dice) for _ in range(60)] + [iban(dice) for _ in range(60)] + [card(dice) for _ in range(60)]
    made += [phone(dice) for _ in range(60)] + [email(dice) for _ in range(60)]
    around = ("{}", "mon numéro est {}", "{} merci", "Bonjour, {}. Au revoir", " {}")
    return [dice.choice(around).format(one) for one in made]


def nir(dice: random.Random) -> str:
    sex, year, month = dice.choice("12"), f"{dice.randrange(100):02}", f"{dice.randrange(1, 13):02}"
    department = dice.choice([f"{dice.randrange(1, 96):02}", "2A", "2B", "99", "97"])
    rest = f"{dice.randrange(1, 990):03}{dice.randrange(1, 1000):03}"
    number = f"{sex}{year}{month}{department}{rest}"
    key = 97 - int(number.replace("2A", "19").replace("2B", "18")) % 97
    parts = [sex, year, month, department, rest[:3], rest[3:], f"{key:02}"]
    return dice.choice(["", " ", ".", "-", "\u00a0"]).join(parts)


def iban(dice: random.Random) -> str:
    country, length = dice.choice([("FR", 23), ("FR", 23), ("BE", 12), ("DE", 18), ("ES", 20), ("MA", 24)])
    account = "".join(dice.choice("0123456789") for _ in range(length))
    digits = "".join(str(int(letter, 36)) for letter in f"{account}{country}00")
    whole = f"{country}{98 - int(digits) % 97:02}{account}"
    written = dice.choice([whole, " ".join(whole[at : at + 4] for at in range(0, len(whole), 4))])
    return dice.choice([written, written.lower()])


def card(dice: random.Random) -> str:
    start = dice.choice("45") + "".join(dice.choice("0123456789") for _ in range(14))
    total = 0
    for place, digit in enumerate(reversed(start)):
        value = int(digit) * (2 if place % 2 == 0 else 1)
        total += value - 9 if value > 9 else value
    whole = start + str(-total % 10)
    return dice.choice(["", " ", "-"]).join(whole[at : at + 4] for at in range(0, 16, 4))


def phone(dice: random.Random) -> str:
    pairs = [f"{dice.randrange(1, 10)}"] + [f"{dice.randrange(100):02}" for _ in range(4)]
    if "".join(pairs).startswith(("19900", "26191", "35301", "46571", "53649", "63998")):
        return phone(dice)
    gap = dice.choice(["", " ", ".", "-"])
    return dice.choice(["0", "+33", "+33 ", "0033 "]) + gap.join(pairs)


def email(dice: random.Random) -> str:
    name = "".join(dice.choice(_LETTERS) for _ in range(dice.randrange(3, 9)))
    family = "".join(dice.choice(_LETTERS) for _ in range(dice.randrange(3, 9)))
    host = dice.choice(["poste", "boite", "courrier", "free-mail", "ma.ville"])
    between, end = dice.choice([".", "_", "", "-"]), dice.choice(["fr", "com", "net", "org"])
    return f"{name}{between}{family}@{host}.{end}"


def innocent() -> Iterator[str]:
    """What is the invented person's, what belongs to lessons, and what numbers people type all day."""
    dice = random.Random(2027)
    for value in SAMIRA.values:
        yield from (value, value.replace(" ", ""), value.upper(), f"Voici {value}.", value.replace(" ", "."))
    yield from ("samira.benali@exemple.com", "samira.benali@exemple.f", "amina@exemple.fr", "samira.benali@")
    yield from ("accueil@mediatheque-demo.fr", "mairie-demo.fr", "www.mesdroits-demo.fr", "m.petit@exemple.fr")
    for _ in range(30):
        yield f"{dice.randrange(1, 29):02}/{dice.randrange(1, 13):02}/{dice.randrange(1930, 2027)}"
        yield f"{dice.randrange(1, 2000)} euros et {dice.randrange(100):02} centimes"
        yield f"{dice.randrange(10000, 99999)} Valbourg"
        yield f"dossier {dice.randrange(10**6, 10**9)}"
        yield f"06 39 98 {dice.randrange(100):02} {dice.randrange(100):02}"
        yield f"{dice.randrange(10**5, 10**6)}"
        yield f"rendez-vous mardi à {dice.randrange(8, 19)} h {dice.choice(['', '15', '30'])}".strip()
        yield _number_with_a_wrong_key(dice)


def _number_with_a_wrong_key(dice: random.Random) -> str:
    """Fifteen digits such as a parcel has: not the key of anybody, and no card."""
    while True:
        digits = dice.choice("1789") + "".join(dice.choice("0123456789") for _ in range(14))
        if (97 - int(digits[:13]) % 97) != int(digits[13:]):
            return digits
