"""What is wrong on a page now, control by control, in the sentences that a real site would show in red.

Apart because a page is checked when it goes on, and authors ask for it in goals.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from kiosk.worlds.forms_pages import Part, file_of
from kiosk.worlds.forms_state import State, count, counted, shown_controls, value
from kiosk.worlds.forms_text import amount, bare, day, same, strength, words_in


class Fault(Enum):
    """The kind of a mistake is the name under which it is counted."""

    MISSING = "missing_required"
    FORMAT = "format_errors"
    VALUE = "wrong_values"


@dataclass(frozen=True, slots=True)
class Problem:
    control: str
    fault: Fault
    says: str


def problems_here(state: State) -> tuple[Problem, ...]:
    """In the order of the page."""
    found = (problem_of(state, part) for part in shown_controls(state))
    return tuple(problem for problem in found if problem)


def problem_of(state: State, part: Part) -> Problem | None:
    held = value(state, part.id)
    if not held.strip():
        return Problem(part.id, Fault.MISSING, _missing(part)) if part.required else None
    said = _CHECKS.get(part.kind, _anything)(state, part, held)
    if said:
        return Problem(part.id, Fault.FORMAT, said)
    if part.role == "again" and held != _of_role(state, "password"):
        return Problem(part.id, Fault.VALUE, "Les deux mots de passe ne sont pas les mêmes.")
    wanted = state.start.code if part.role == "code" and not part.right else part.right
    if wanted and not same(part.kind, held, wanted):
        return Problem(part.id, Fault.VALUE, part.wrong or _usual(part))
    return None


def rejudged(before: State, state: State) -> State:
    """A control that was changed keeps a red message as long as something is wrong with it, and loses it then."""
    left: list[tuple[str, str]] = []
    for name, says in state.errors:
        part = next((one for one in shown_controls(state) if one.id == name), None)
        if part is not None and value(state, name) != value(before, name):
            problem = problem_of(state, part)
            says = problem.says if problem else ""
        left += [(name, says)] if part is not None and says else []
    return replace(state, errors=tuple(left))


def role_here(state: State, role: str) -> Part | None:
    return next((part for part in shown_controls(state) if part.role == role), None)


def _of_role(state: State, role: str) -> str:
    part = role_here(state, role)
    return value(state, part.id) if part else ""


def tried(state: State) -> State:
    """The state after a try: red messages, and what was counted. No errors: the page may go on."""
    problems = problems_here(state)
    held = tuple((problem.control, value(state, problem.control)) for problem in problems)
    known = dict(state.tried)
    if known and all(value(state, name) == before for name, before in state.tried) and problems:
        state = counted(state, "blind_retries")
    for problem in problems:
        if known.get(problem.control) != value(state, problem.control):
            state = _counted_fault(state, problem)
    errors = tuple((problem.control, problem.says) for problem in problems)
    return replace(state, errors=errors, tried=held)


def _counted_fault(state: State, problem: Problem) -> State:
    state = counted(state, problem.fault.value)
    part = next((one for one in shown_controls(state) if one.id == problem.control), None)
    if part is None or part.kind != "code":
        return state
    held, wanted = bare(value(state, part.id)), bare(part.right or state.start.code)
    mixed = held != wanted and sorted(held) == sorted(wanted)
    return counted(state, "digits_order" if mixed else "code_errors")


def weak(state: State) -> State:
    """Remembers the strongest passphrase that was handed in, as a measure."""
    best = max((strength(value(state, p.id)) for p in shown_controls(state) if p.role == "password"), default=0)
    more = best - count(state, "strength")
    return counted(state, "strength", more) if more > 0 else state


def _missing(part: Part) -> str:
    if part.kind == "check":
        return "Cochez cette case pour continuer."
    if part.kind in ("radio", "list"):
        return "Choisissez une réponse."
    if part.kind == "file":
        return "Ajoutez un document."
    return "Choisissez un jour et une heure." if part.kind == "slots" else "Ce champ est obligatoire."


def _usual(part: Part) -> str:
    if part.kind == "code":
        return "Ce code n'est pas le bon. Recopiez les chiffres dans le même ordre."
    return "Cette réponse ne correspond pas. Regardez votre carte."


def _anything(state: State, part: Part, held: str) -> str:
    return ""


def _number(state: State, part: Part, held: str) -> str:
    found = amount(held)
    if found is None or (part.kind == "number" and not bare(held).isdigit()):
        return "Écrivez seulement des chiffres."
    if part.digits and len(bare(held)) != part.digits:
        return f"Il faut {part.digits} chiffres."
    if part.most is not None and found > part.most:
        return f"Ce nombre est trop grand : {part.most:g} au plus."
    if part.least is not None and found < part.least:
        return f"Ce nombre est trop petit : {part.least:g} au moins."
    return ""


def _email(state: State, part: Part, held: str) -> str:
    if "@" not in held:
        return "Il manque le signe @ dans l'adresse."
    found = re.fullmatch(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}", held.strip())
    return "" if found else "Cette adresse n'est pas complète. Exemple : nom@exemple.fr"


def _date(state: State, part: Part, held: str) -> str:
    if day(held):
        return ""
    if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4}", held.strip()):
        return "Ce jour n'existe pas. Écrivez le jour, puis le mois."
    if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{2}", held.strip()):
        return "L'année s'écrit avec 4 chiffres. Exemple : 14/03/1982"
    return "Écrivez la date ainsi : jj/mm/aaaa. Exemple : 14/03/1982"


def _password(state: State, part: Part, held: str) -> str:
    if part.role == "password" and part.words_asked and held == state.start.account.password:
        return "Ce mot de passe a déjà servi. Choisissez-en un autre."
    if part.words_asked and words_in(held) < part.words_asked:
        return f"Écrivez {part.words_asked} mots différents, avec un espace entre eux."
    return ""


def _code(state: State, part: Part, held: str) -> str:
    digits = part.digits or 6
    return "" if re.fullmatch(rf"\d{{{digits}}}", bare(held)) else f"Le code a {digits} chiffres."


def _slot(state: State, part: Part, held: str) -> str:
    return "" if " " in held else "Choisissez aussi une heure."


def _file(state: State, part: Part, held: str) -> str:
    return "" if file_of(state.start, held) else "Ajoutez un document."


_CHECKS: dict[str, Callable[[State, Part, str], str]] = {
    "number": _number, "amount": _number, "email": _email, "date": _date, "password": _password, "code": _code,
    "slots": _slot, "file": _file,
}  # fmt: skip
