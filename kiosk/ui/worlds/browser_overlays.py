"""What lies over the simulated page now: cookie banner, advertisement, question, downloads, menu, printing.

Apart because they come one at a time and are made again each time; the page below stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.domain.world import Move
from kiosk.ui.theme.look import Look
from kiosk.ui.worlds.browser_glyphs import draw_glyph
from kiosk.ui.worlds.browser_panel import Hem, Panel, Veil
from kiosk.ui.worlds.browser_pieces import Coat, Emit, Piece, words_label
from kiosk.worlds.browser_pages import FILE, document, page_at, site
from kiosk.worlds.browser_state import State

COOKIE_WORDS = "Ce site veut garder des cookies. Ce sont de petits fichiers qui suivent votre visite."


class Overlays:
    """Builds the panels for a state and puts them where they belong in the host."""

    def __init__(self, look: Look, host: QWidget, emit: Emit, missed: Callable[[float], None]) -> None:
        self.look, self.host, self.emit_move, self.missed = look, host, emit, missed
        self.veil, self.hem = Veil(look, host), Hem(host, lambda: emit(Move("menu", ("",))))
        self.panels: list[tuple[str, Panel]] = []
        self.paper: Paper | None = None
        self.key: object = None

    def show_state(self, state: State) -> None:
        key = (
            state.url, state.open, state.obstacle, state.cookie_settings, state.downloads_shown,
            state.history_shown, state.history, state.downloaded, state.menu, state.printing, state.paper,
        )  # fmt: skip
        if key == self.key:
            return
        self.key = key
        for _, old in self.panels:
            old.hide()
            old.deleteLater()
        if self.paper:
            self.paper.hide()
            self.paper.deleteLater()
        self.panels = list(self._wanted(state)) if state.open else []
        self.paper = Paper(self.look, self.host, _file(state, state.paper)) if state.paper else None
        self.veil.panel = next((panel for name, panel in self.panels if name == "ad"), None)

    def _wanted(self, state: State) -> list[tuple[str, Panel]]:
        if state.printing:
            return [("print", self._print(state))]
        makers = {
            "cookies": self._cookies, "ad": self._ad, "notify": self._notify, "password": self._password,
        }  # fmt: skip
        wanted: list[tuple[str, Panel]] = [
            (name, maker(state)) for name, maker in makers.items() if name == state.obstacle
        ]
        if state.downloads_shown:
            wanted.append(("downloads", self._downloads(state)))
        if state.history_shown:
            wanted.append(("history", self._history(state)))
        if state.menu:
            wanted.append(("menu", self._menu(state)))
        return wanted

    def _piece(
        self, panel: Panel, place: str, words: str, move: Move, coat: Coat = Coat.PLAIN, glyph: str = ""
    ) -> Piece:
        return Piece(self.look, panel, place, words, move, self.emit_move, coat=coat, glyph=glyph)

    def _cookies(self, state: State) -> Panel:
        panel = Panel(self.look, self.host)
        answers = {"refuse": "Tout refuser", "accept": "Tout accepter", "settings": "Régler"}
        if state.cookie_settings:
            panel.add_words("Réglage des cookies", 1.15, bold=True)
            panel.add_words("Cookies du site : toujours. Publicité : non. Suivi de visite : non.")
            answers = {"save": "Garder ces choix", "accept": "Tout accepter"}
        else:
            panel.add_words(COOKIE_WORDS)
        panel.add_pieces(
            *(
                self._piece(panel, f"cookies:{answer}", words, Move("cookies", (answer,)))
                for answer, words in answers.items()
            )
        )
        return panel

    def _ad(self, state: State) -> Panel:
        panel, ad = Panel(self.look, self.host, loud=True), state.page.ad
        if ad is None:
            return panel
        panel.add_words("Publicité", 0.8)
        panel.add_words(ad.title, 1.4, bold=True)
        panel.add_words(ad.text)
        panel.add_pieces(self._piece(panel, "ad:open", ad.button, Move("ad", ("open",)), Coat.LOUD))
        panel.cross = Piece(
            self.look, panel, "ad:close", "Fermer la publicité", Move("ad", ("close",)), self.emit_move,
            coat=Coat.PLAIN, glyph="cross", worded=False,
        )  # fmt: skip
        panel.cross.glyph_share = 0.75
        panel.cross_side = max(self.look.mm(ad.cross_mm), 12)
        panel.cross_left = ad.cross == "left"
        panel.missed = self.missed
        return panel

    def _notify(self, state: State) -> Panel:
        panel = Panel(self.look, self.host)
        panel.add_words(f"{site(state.url)} veut vous envoyer des notifications.")
        panel.add_pieces(
            self._piece(panel, "notify:no", "Bloquer", Move("notify", ("no",))),
            self._piece(panel, "notify:yes", "Autoriser", Move("notify", ("yes",))),
        )
        return panel

    def _password(self, state: State) -> Panel:
        panel = Panel(self.look, self.host)
        panel.add_words("Enregistrer le mot de passe ?", 1.1, bold=True)
        panel.add_words(f"Cet ordinateur s'en souviendra pour {site(state.url)}.")
        panel.add_pieces(
            self._piece(panel, "password:no", "Non, jamais", Move("password", ("no",))),
            self._piece(panel, "password:yes", "Enregistrer", Move("password", ("yes",))),
        )
        return panel

    def _history(self, state: State) -> Panel:
        panel = Panel(self.look, self.host)
        panel.add_words("Historique : les pages vues ici", 1.1, bold=True)
        titles = dict.fromkeys(page_at(state.start, url).title for url in reversed(state.history))
        for title in list(titles)[:4]:
            panel.add_words(title)
        if not titles:
            panel.add_words("L'historique est vide.")
            return panel
        erase = Move("erase_history")
        panel.add_pieces(self._piece(panel, "erase_history", "Effacer l'historique", erase, glyph="trash"))
        return panel

    def _downloads(self, state: State) -> Panel:
        panel = Panel(self.look, self.host)
        panel.add_words("Téléchargements", 1.1, bold=True)
        if not state.downloaded:
            panel.add_words("Aucun fichier pour le moment.")
        for name in reversed(state.downloaded):
            words = f"{_file(state, name)} – Ouvrir"
            opening = self._piece(panel, f"file:{name}", words, Move("open_file", (name,)), glyph="document")
            panel.add_pieces(opening)
            if state.start.public:
                erase, place = Move("delete_file", (name,)), f"delete_file:{name}"
                panel.add_pieces(self._piece(panel, place, "Effacer ce fichier", erase, glyph="trash"))
        return panel

    def _menu(self, state: State) -> Panel:
        panel = Panel(self.look, self.host)
        move = Move("in_tab", (state.menu,))
        panel.add_pieces(self._piece(panel, "menu_tab", "Ouvrir dans un nouvel onglet", move, Coat.LINK))
        panel.add_pieces(self._piece(panel, "menu_close", "Fermer ce menu", Move("menu", ("",)), Coat.LINK))
        return panel

    def _print(self, state: State) -> Panel:
        panel = Panel(self.look, self.host)
        panel.add_words("Imprimer", 1.2, bold=True)
        panel.add_words(f"Document : {_file(state, state.url.removeprefix(FILE))}")
        panel.add_words("Imprimante de l'accueil, 1 page.")
        panel.add_pieces(
            self._piece(panel, "print_ok", "Imprimer", Move("print_ok"), Coat.FULL),
            self._piece(panel, "print_cancel", "Annuler", Move("print_cancel")),
        )
        return panel

    def arrange(self, page: QRect, link: QRect) -> None:
        """`page`: the page area in the host; `link`: the link whose menu is open."""
        names = [name for name, _ in self.panels]
        covered = any(name in ("cookies", "ad", "print") for name in names)
        self.veil.setVisible(covered)
        self.hem.setVisible("menu" in names)
        self.veil.setGeometry(self.host.rect() if "print" in names else page)
        self.hem.setGeometry(page)
        (self.hem if "menu" in names else self.veil).raise_()
        for name, panel in self.panels:
            self._put(name, panel, page, link)
            panel.show()
            panel.raise_()
        if self.paper:
            self.paper.put(page)

    def _put(self, name: str, panel: Panel, page: QRect, link: QRect) -> None:
        gap = self.look.px(10)
        widest, most = page.width() - 2 * gap, page.height() - 2 * gap
        width = widest if name == "cookies" else min(panel.natural_width(), widest)
        panel.arrange(width, most)
        middle = page.center().x() - width // 2
        left, top = {
            "cookies": (page.left() + gap, page.bottom() - panel.height() - gap),
            "ad": (middle, page.center().y() - panel.height() // 2),
            "print": (middle, page.center().y() - panel.height() // 2),
            "notify": (page.left() + gap, page.top() + gap),
            "password": (page.left() + gap, page.top() + gap),
            "history": (page.right() - width - gap, page.top() + gap),
            "downloads": (page.right() - width - gap, page.top() + gap),
            "menu": (link.left() + self.look.px(30), link.bottom() - self.look.px(6)),
        }[name]
        furthest = page.right() - width - gap, page.bottom() - panel.height() - gap
        panel.move(max(min(left, furthest[0]), page.left() + gap), max(min(top, furthest[1]), page.top() + gap))


class Paper(QWidget):
    """The sheet that has just come out of the printer. It takes no clicks and goes with the next move."""

    def __init__(self, look: Look, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.look = look
        self.label = words_label(look, self, f"Imprimé : {name}", min(look.world_px(18), look.px(26)), bold=True)
        self.label.setStyleSheet(f"color: {look.palette.on_leaf}; background: transparent;")

    def put(self, page: QRect) -> None:
        width = min(self.look.world_px(400), page.width() - 2 * self.look.px(16))
        drawn, edge = self.look.px(92), self.look.px(14)
        height = max(self.label.heightForWidth(width - drawn - 2 * edge), drawn) + 2 * edge
        gap = self.look.px(16)
        self.setGeometry(page.left() + gap, page.bottom() - height - gap, width, height)
        self.label.setGeometry(drawn + edge, edge, width - drawn - 2 * edge, height - 2 * edge)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.look.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.ink), 2))
        painter.setBrush(QColor(palette.leaf))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 16, 16)
        self._draw_sheet(
            painter, QRectF(self.look.px(22), self.height() / 2 - self.look.px(6), *self._sheet_size())
        )
        side = self.look.px(60)
        box = QRectF(self.look.px(18), self.height() / 2 - self.look.px(48), side, side)
        draw_glyph(painter, "printer", box, QColor(palette.on_leaf))

    def _sheet_size(self) -> tuple[int, int]:
        return self.look.px(52), self.look.px(50)

    def _draw_sheet(self, painter: QPainter, sheet: QRectF) -> None:
        """The sheet hangs out of the printer, with its lines."""
        palette = self.look.palette
        painter.setBrush(QColor(palette.card))
        painter.setPen(QPen(QColor(palette.ink), 2))
        painter.drawRect(sheet)
        for share in (0.45, 0.62, 0.79):
            y = sheet.top() + sheet.height() * share
            painter.drawLine(QPointF(sheet.left() + 8, y), QPointF(sheet.right() - 8, y))


def _file(state: State, name: str) -> str:
    found = document(state.start, name)
    return found.file if found else "document"
