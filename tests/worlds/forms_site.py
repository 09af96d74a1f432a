"""A small administration site with every kind of page, and a guide that walks through it.

Apart because several test modules live in it.
"""

from __future__ import annotations

from kiosk.domain.world import Move
from kiosk.worlds.forms import VERBS, FormsWorld, Start, State
from kiosk.worlds.forms_pages import Account, Entry, File, Option, Page, Part

WORLD = FormsWorld()
YES_NO = (Option("yes", "Oui", effect="On vous demandera vos heures."), Option("no", "Non"))
START = Start(
    login_page="login",
    home_page="account",
    account=Account("4582017", "soleil vert"),
    code="482913",
    code_by="sms",
    files=(File("proof", "facture.jpg", "bill", 0.8), File("big", "facture-photo.jpg", "bill", 14.0)),
    menu=(Entry("papers", "Mes documents", "papers"), Entry("out", "Se déconnecter", "login", "log_out")),
    pages=(
        Page("who", "Vous", flow="file", parts=(
            Part("field", "Nom", "name", required=True),
            Part("date", "Né le", "born", required=True),
            Part("email", "Adresse e-mail", "mail"),
            Part("check", "J'accepte", "agree", required=True),
            Part("radio", "Travaillez-vous ?", "work", options=YES_NO, expected="yes"),
            Part("button", "Suivant", "next_who", does="next"),
        )),
        Page("hours", "Vos heures", flow="file", only_if={"work": "yes"}, parts=(
            Part("number", "Heures", "hours", required=True, most=200),
            Part("button", "Suivant", "next_hours", does="next"),
        )),
        Page("proof", "Justificatif", flow="file", parts=(
            Part("file", "Votre facture", "bill", required=True),
            Part("list", "Commune", "town", options=(Option("valbourg", "Valbourg"), Option("lys", "Lys"))),
            Part("button", "Suivant", "next_proof", does="next", expires=True),
        )),
        Page("sum", "Relire", flow="file", parts=(
            Part("summary"), Part("button", "Valider", "send", does="send", to="receipt"),
        )),
        Page("receipt", "Accusé", parts=(Part("receipt"), Part("link", "Accueil", "leave", to="login"))),
        Page("login", "Se connecter", parts=(
            Part("field", "Identifiant", "user", role="identifier", required=True),
            Part("password", "Mot de passe", "secret", role="password", required=True),
            Part("button", "Connexion", "enter_in", does="log_in"),
            Part("button", "Mot de passe oublié", "forgot", does="send_code", to="code", plain=True),
        )),
        Page("code", "Code reçu", parts=(
            Part("code", "Code", "digits", role="code", required=True),
            Part("button", "Valider", "check_code", does="check", to="renew"),
        )),
        Page("renew", "Nouveau mot de passe", parts=(
            Part("password", "Phrase", "phrase", role="password", required=True, words_asked=4),
            Part("password", "Encore", "again", role="again", required=True),
            Part("button", "Enregistrer", "renew_it", does="new_password", to="login"),
        )),
        Page("account", "Mon compte", private=True, parts=(Part("heading", "Bonjour"),)),
        Page("papers", "Documents", private=True, parts=(Part("attestation", "Attestation", "rights"),)),
        Page("meet", "Rendez-vous", parts=(
            Part("slots", "Choisir", "slot", required=True, options=(
                Option("tue", "Mardi 10 mars", times=("9:00", "(9:30)", "10:00")), Option("wed", "Mercredi 11"),
            )),
            Part("button", "Confirmer", "book", does="book", to="mine"),
        )),
        Page("mine", "Mes rendez-vous", parts=(Part("appointments"),)),
    ),
)  # fmt: skip


def move(written: str) -> Move:
    verb, *things = written.split(maxsplit=VERBS[written.split()[0]])
    return Move(verb, tuple(things))


def led(state: State, *written: str) -> State:
    """Follows the guidance towards each move until it was made or nothing is left to do."""
    for wanted in map(move, written):
        for _ in range(200):
            gesture = WORLD.gesture(state, wanted)
            if gesture is None:
                break
            assert WORLD.place(state, gesture) or gesture.verb == "receive", f"no place for {gesture}"
            after = WORLD.apply(state, gesture)
            assert after != state, f"{gesture} does nothing on the way to {wanted}"
            state = after
            if gesture == wanted:
                break
        else:
            raise AssertionError(f"{wanted} was never reached")
    return state


def begun(page: str = "", **changed: object) -> State:
    settings = {name: getattr(START, name) for name in START.__dataclass_fields__} | {"page": page, **changed}
    return WORLD.begin(Start(**settings))
