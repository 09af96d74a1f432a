"""Volume, text size, contrast and Wi-Fi: the rows of the settings window and of the tray's panels.

Apart because the same rows are shown in both.
"""

from __future__ import annotations

from PySide6.QtCore import QRect

from kiosk.domain.world import Move
from kiosk.ui.worlds.desktop_board import Board
from kiosk.ui.worlds.desktop_pieces import Knob, Piece
from kiosk.ui.worlds.desktop_sheet import PAD, TEXT, Sheet
from kiosk.worlds.desktop_settings import network_of
from kiosk.worlds.desktop_values import LOUDEST, SCALES, Network, State, Window

TABS = {"sound": ("Son", "volume"), "display": ("Affichage", "display"), "wifi": ("Wi-Fi", "wifi")}
CONTRAST_NAMES = {"normal": "Clair", "night": "Sombre", "high": "Très marqué"}


def settings_window(board: Board, window: Window, area: QRect) -> None:
    pad = board.px(PAD)
    board.stack(
        f"settings:{window.page}", area.adjusted(pad, 0, -pad, 0), lambda sheet: _tabs(board.state, window, sheet),
        lambda sheet: _page(board, window, sheet),
    )  # fmt: skip


def _tabs(state: State, window: Window, sheet: Sheet) -> None:
    sheet.gap(8)
    sheet.bar(
        [
            Knob(f"page:{name}", *TABS[name], Move("page", (name,)), lit=window.page == name)
            for name in state.start.settings
        ]
    )
    sheet.gap(8)
    sheet.add(Piece("line:settings", QRect(0, sheet.y, sheet.width, 1), sheet.palette.line))


def _page(board: Board, window: Window, sheet: Sheet) -> None:
    sheet.gap(14)
    if window.page == "sound":
        sound(board.state, sheet)
    elif window.page == "display":
        _display(board.state, sheet)
    elif window.page == "wifi":
        networks(board.state, sheet)
    sheet.gap(14)


def sound(state: State, sheet: Sheet) -> None:
    """The slider between two buttons, and the level in figures."""
    level = state.volume
    words = "Le son est coupé." if not level else f"Volume : {level * 10} %"
    sheet.text("heading:volume", words, bold=True)
    sheet.gap()
    side, top, gap = sheet.touch, sheet.y, sheet.px(6)
    for place, x, glyph, able in (
        ("quieter", 0, "minus", level > 0), ("louder", sheet.width - side, "plus", level < LOUDEST),
    ):  # fmt: skip
        sheet.add(sheet.button(Knob(place, "", glyph, Move(place) if able else None), x, top, side))
    run = QRect(side + gap, top, sheet.width - 2 * (side + gap), side)
    height = max(sheet.px(10), 6)
    inner = run.adjusted(side // 3, 0, -side // 3, 0)
    track = QRect(inner.left(), top + (side - height) // 2, inner.width(), height)
    sheet.add(Piece("slider", track, sheet.palette.line, radius=height // 2, filled=level / LOUDEST))
    step = run.width() / (LOUDEST + 1)
    for number in range(LOUDEST + 1):
        cell = QRect(run.left() + round(step * number), top, round(step), side)
        sheet.add(
            Piece(f"volume:{number}", cell, move=Move("volume", (str(number),)) if number != level else None)
        )
    knob = QRect(0, 0, side * 5 // 10, side * 5 // 10)
    knob.moveCenter(track.center())
    knob.moveLeft(inner.left() + round(inner.width() * level / LOUDEST) - knob.width() // 2)
    sheet.add(Piece("slider-knob", knob, sheet.palette.brand, sheet.palette.card, knob.width() // 2, shadow=4))
    sheet.y = top + side


def _display(state: State, sheet: Sheet) -> None:
    sheet.text("heading:text_size", "Taille du texte", bold=True)
    sheet.gap(6)
    sheet.bar(
        [
            Knob(
                f"text_size:{scale}",
                f"{scale} %",
                "",
                Move("text_size", (str(scale),)),
                lit=state.text_size == scale,
            )
            for scale in SCALES
        ],
        size=TEXT,
    )
    sheet.gap()
    sheet.text("sample", "Voici comment le texte s'affiche.", colour=sheet.palette.muted)
    sheet.gap(20)
    sheet.text("heading:contrast", "Contraste", bold=True)
    sheet.gap(6)
    sheet.bar(
        [
            Knob(f"contrast:{name}", label, "contrast", Move("contrast", (name,)), lit=state.contrast == name)
            for name, label in CONTRAST_NAMES.items()
        ],
        size=TEXT,
    )


def networks(state: State, sheet: Sheet) -> None:
    """The names that are received, the connected one first; the chosen one asks for its password."""
    sheet.text("heading:wifi", "Réseaux Wi-Fi", bold=True)
    sheet.gap(6)
    for network in sorted(state.start.networks, key=lambda one: one.name != state.wifi):
        _network(state, sheet, network)
        if network.name == state.chosen and not state.joining:
            _password(state, sheet, network)
        sheet.gap(4)


def _network(state: State, sheet: Sheet, network: Network) -> None:
    connected = network.name == state.wifi
    lit = network.name in (state.wifi, state.chosen)
    if connected:
        under = "Connecté"
    elif network.name == state.joining:
        under = "Connexion…"
    else:
        under = "Sécurisé" if network.password else "Ouvert à tous"
    glyph = {1: "wifi_1", 2: "wifi_2"}.get(network.bars, "wifi")
    tail = "check" if connected else "lock" if network.password else ""
    move = None if connected or state.joining else Move("network", (network.name,))
    sheet.row(Knob(f"network:{network.name}", network.name, glyph, move, lit=lit), under=under, tail=tail)


def _password(state: State, sheet: Sheet, network: Network) -> None:
    inset = sheet.px(PAD)
    sheet.gap(6)
    if network_of(state, state.chosen) is not None and network.password:
        if state.notice == "password":
            sheet.text("told", "Ce n'est pas le bon mot de passe.", colour=sheet.palette.coral, x=inset)
            sheet.gap(4)
        live = state.focus == "password"
        sheet.field("password", state.typed if live else "", live=live, hint="Mot de passe", x=inset, glyph="lock")
        sheet.gap(6)
    sheet.bar([Knob("connect", "Se connecter", "wifi", Move("connect"), main=True)], x=inset, right=True)
    sheet.gap(6)
