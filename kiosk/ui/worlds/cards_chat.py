"""How a conversation is drawn: what the other person wrote, what was answered, and what can be answered now.

Apart because it grows with every answer, as on a telephone, and its answers are buttons.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect

from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.cards_pieces import Block, Piece, Sign, length, stacked, write
from kiosk.ui.worlds.cards_tiles import button, card_tile
from kiosk.ui.worlds.cards_words import FINISHED, NEXT
from kiosk.worlds.cards_start import Answer, Card, Turn
from kiosk.worlds.cards_state import State, talk


def conversation(look: Look, state: State, width: int, room: int) -> Block:
    own = min(width, look.world_px(820))
    left = (width - own) // 2
    bubbles: list[Block] = []
    for said in talk(state):
        if isinstance(said, Turn):
            bubbles += [_theirs(look, state, text, own, first=not at) for at, text in enumerate(said.says)]
        else:
            bubbles.append(_mine(look, said, own))
    spoken = stacked(bubbles, look.world_px(10))
    replies = _replies(look, state, own)
    gap = max(look.world_px(20), room - spoken.height - replies.height)
    return stacked((spoken.shifted(left, 0), replies.shifted(left, 0)), gap)


def _theirs(look: Look, state: State, text: str, width: int, *, first: bool) -> Block:
    """On the left, with a face beside the first bubble."""
    palette = look.palette
    side = look.world_px(44)
    bubble = _bubble(look, text, width - side - look.world_px(12), palette.card, palette.ink, palette.line)
    placed = bubble.shifted(side + look.world_px(12), 0).pieces
    if not first:
        return Block(placed, bubble.height)
    face = Sign(QRect(0, 0, side, side), state.round.icon or "person", palette.on_brand, palette.brand)
    return Block((Piece("", QRect(0, 0, side, side), signs=(face,)), *placed), max(bubble.height, side))


def _mine(look: Look, answer: Answer, width: int) -> Block:
    palette = look.palette
    bubble = _bubble(look, answer.text, width, palette.brand, palette.on_brand, "")
    return bubble.shifted(width - bubble.pieces[0].rect.width(), 0)


def _bubble(look: Look, text: str, width: int, ground: str, colour: str, edge: str) -> Block:
    """As wide as its text, never wider than four fifths of the conversation."""
    pad = look.world_px(14)
    most = min(width, max(width * 4 // 5, look.world_px(260))) - 2 * pad
    words = write(look, text, QPoint(pad, pad * 3 // 4), most, size=21, colour=colour)
    own = max(length(look, line, 21) for line in words.lines) + 2 * pad
    height = words.bottom + pad * 3 // 4
    piece = Piece(
        "said", QRect(0, 0, own, height), ground, edge, radius=look.world_px(18), words=(words,),
        shadow=look.px(3) if edge else 0,
    )  # fmt: skip
    return Block((piece,), height)


def _replies(look: Look, state: State, width: int) -> Block:
    """The answers one under the other: none stands out, the learner chooses."""
    palette = look.palette
    if not state.answers:
        onward = button(look, "next", NEXT, "next", width) if state.goes_on else Block((), 0)
        line = write(look, FINISHED["chat"], QPoint(0, 0), width, size=19, colour=palette.muted, side="centre")
        end = Block((Piece("end", QRect(0, 0, width, line.bottom), words=(line,)),), line.bottom)
        return stacked((end, onward), look.world_px(16))
    asked = write(look, "Votre réponse :", QPoint(0, 0), width, size=20, bold=True)
    blocks = [Block((Piece("asked", QRect(0, 0, width, asked.bottom), words=(asked,)),), asked.bottom)]
    for answer in state.answers:
        tile = card_tile(look, Card(answer.id, answer.text, "", "bubble"), width, held=False)
        piece = replace(tile.pieces[0], place=f"reply:{answer.id}", edge=palette.brand, name=answer.text)
        blocks.append(replace(tile, pieces=(piece,)))
    return stacked(blocks, look.world_px(10))
