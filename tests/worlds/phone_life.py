"""A telephone with something of everything, and moves reached gesture by gesture as its guide says."""

from __future__ import annotations

from kiosk.domain.world import Move
from kiosk.worlds.phone import PhoneWorld, Start, State
from kiosk.worlds.phone_values import (
    App,
    Contact,
    Download,
    Later,
    Line,
    Listing,
    Paper,
    Popup,
    Result,
    Sms,
    Thread,
    Update,
)

WORLD = PhoneWorld()
START = Start(
    code="2580",
    contacts=(
        *(Contact(id, f"{id} B.", f"06 39 98 00 {n}") for n, id in enumerate("abcdefgh", 20)),
        Contact("amina", "Amina Diallo", "06 39 98 00 34"),
    ),
    missed=("amina",),
    threads=(
        Thread("amina", messages=(Sms("hello", "Êtes-vous là ?"),), unread=True),
        Thread("b", messages=(Sms("b1", "Merci"),)),
        Thread(
            "colis", "06 39 98 00 99",
            (Sms("parcel", lines=(Line("what", "Un colis", clue=False), Line("link", "colis-demo.fr", "trap"))),),
        ),
    ),
    later=(Later("bank", Sms("code", "Votre code : 4821"), "Service Demo"),),
    apps=(
        App("torch", "Lampe", "lamp", asks=("contacts", "camera")),
        App("films", "Films", "film", downloads=(Download("film", "Le film", 300),), home_page=1),
    ),
    plan_mb=1000, used_mb=900, right_apps=("messages", "films", "store"),
    store=(
        Listing("bus", "Bus de Valbourg", "Ville de Valbourg", "500 000", "4,5", "Les horaires.", "bus"),
        Listing("bus2", "Bus Valbourg Pro", "AppliGratis", "1 000", "3,1", "Des bus.", "bus", clone=True),
    ),
    results=(
        Result("trap", "colis-demo.fr", "Payer", "Donnez votre carte"),
        Result("water", "mairie-demo.fr", "Coupure d'eau", "Rien n'est prévu.", "eau valbourg"),
    ),
    popup=Popup("Alerte", "Installez vite", "Installer", over="web"), update=Update(),
    paper=Paper("Attestation", x=2, y=-1, distance=2, dark=True),
)  # fmt: skip


def move(text: str) -> Move:
    verb, *rest = text.split(" ", 1)
    return Move(verb, tuple(rest))


def led(*wanted: str, start: Start = START) -> State:
    """The state after these moves, each reached gesture by gesture as the guide says."""
    state = WORLD.begin(start)
    for text in wanted:
        for _ in range(100):
            gesture = WORLD.gesture(state, move(text))
            if gesture is None:
                break
            assert WORLD.place(state, move(text)), f"{gesture} on the way to {text} has no place"
            after = WORLD.apply(state, gesture)
            assert after != state, f"{gesture} on the way to {text} does nothing"
            state = after
            if gesture == move(text):
                break
        else:
            raise AssertionError(f"{text} never comes to an end")
    return state


def made(state: State, *moves: str) -> State:
    for text in moves:
        state = WORLD.apply(state, move(text))
    return state
