"""The few French words that the table itself says: one line above the cards, and its own buttons.

Apart because they are the machine's words, the same for every author.
"""

from __future__ import annotations

from kiosk.worlds.cards_state import BESIDE, MISSED, UNORDERED, State

NEXT = "Suite"
LATER = "Plus tard"
FINISHED = {
    "sort": "Toutes les cartes sont rangées.",
    "match": "Chaque carte a trouvé sa place.",
    "order": "Tout est dans le bon ordre.",
    "document": "Vous avez tout trouvé.",
    "chat": "La conversation est terminée.",
}
_BEGIN = {
    "sort": "Choisissez la carte, puis sa boîte.",
    "match": "Choisissez une carte, puis sa place.",
    "order": "Choisissez une carte, puis son numéro.",
    "document": "Montrez dans le texte ce que l'on vous demande.",
    "chat": "Lisez, puis choisissez votre réponse.",
}
_HELD = {"sort": "Choisissez maintenant la boîte.", "order": "Choisissez maintenant le numéro."}
_NOTES = {
    MISSED: "Cette carte est revenue. Sa place est ailleurs.",
    BESIDE: "Ce n'est pas ici. Regardez encore un peu.",
    UNORDERED: "L'ordre n'est pas encore le bon. Échangez deux cartes.",
}


def guide(state: State) -> str:
    """The line above the cards: what can be done now, or what has just happened."""
    board = state.round.board
    if state.complete:
        return FINISHED[board]
    if state.held:
        return _HELD.get(board, "Choisissez maintenant sa place.")
    note = _NOTES.get(state.note.partition(":")[0])
    return note or state.round.text or _BEGIN[board]


def left_over(count: int) -> str:
    return "C'est la dernière carte." if count == 1 else f"Encore {count} cartes."
