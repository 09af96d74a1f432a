"""The desk over the window: its bar, its menu, one page at a time; under it the visitor's screen stays as it is.

Apart from the shell because it belongs to another person: it is made when somebody opens it and dropped when it is
closed, and while it is open nothing that is touched reaches the visit.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.desk.desk import SHUT, Desk
from kiosk.desk.place import DeskPlace
from kiosk.errors import Trouble
from kiosk.i18n.languages import language
from kiosk.i18n.line import Line
from kiosk.i18n.words import Words
from kiosk.ui.appearance import look_for
from kiosk.ui.desk.menu import entries
from kiosk.ui.desk.nav_button import NavButton
from kiosk.ui.desk.page import DeskPage, DeskScenery
from kiosk.ui.later import later, stand_still
from kiosk.ui.overlay import Overlay
from kiosk.ui.texts import trouble_sentence
from kiosk.ui.theme.look import Look, Type
from kiosk.ui.widgets.top_bar import TopBar
from kiosk.ui.widgets.wrap_button import WrapButton
from kiosk.visit.comfort import Comfort, larger, other_contrast

if TYPE_CHECKING:
    from kiosk.ui.shell import Shell

Pages = Mapping[DeskPlace, type[DeskPage]]
BARE = SHUT | {DeskPlace.AGREEMENT}
"""Pages without the menu: before the PIN, and the one question that is the person's."""
HELD_MS = 30
WIDE = 1.5
"""Width to height from which the menu leaves enough beside it."""


@dataclass(slots=True)
class Manner:
    """How the desk looks and speaks; it outlives one opening, because volunteers come back."""

    language: str
    comfort: Comfort


class DeskPanel(QWidget):
    closed = Signal()
    shown = Signal()
    """A page has been laid out."""

    def __init__(
        self, shell: Shell, desk: Desk, pages: Pages, manner: Manner, log: Callable[[str, str], None]
    ) -> None:
        super().__init__(shell)
        self.desk = desk
        self.manner = manner
        self.page: DeskPage | None = None
        self.over: Overlay | None = None
        self._shell = shell
        self._pages = pages
        self._log = log
        self._memory: dict[str, object] = {}
        self._at: DeskPlace | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(shell.rect())
        shell.installEventFilter(self)

    def show_page(self) -> None:
        """Make the page of where the desk is now, in the manner of whoever helps (or of the person it asks)."""
        place = self.desk.place
        if place is not self._at:
            self._at, self._memory = place, {}
        if self.over is not None:
            self._close_over()
        page = self._pages[place](self._scenery(place))
        page.moved.connect(lambda: self._move(page))
        page.turned.connect(self.turn_to)
        page.closed.connect(self.close_desk)
        page.troubled.connect(self._trouble)
        page.say.connect(self._shell.say_parts)
        self._replace(page)
        later(0, self, self._laid_out)

    def _move(self, page: DeskPage) -> None:
        """News may come at any moment: nothing is made anew under a finger that is pressing."""
        if self.page is not page:
            return
        if any(button.isDown() for button in self.findChildren(QAbstractButton)):
            later(HELD_MS, self, lambda: self._move(page))
        else:
            self.show_page()

    def turn_to(self, place: object) -> None:
        if isinstance(place, DeskPlace):
            if place is self._at:
                self._at = None  # the menu leads to the page's beginning
            self.desk.turn_to(place)
            self.show_page()

    def close_desk(self) -> None:
        self._shell.removeEventFilter(self)
        stand_still(self)
        self.hide()
        self.blockSignals(False)  # stand_still silences everything, this last word too
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.size() != self._shell.size():
            self.setGeometry(self._shell.rect())
            self.show_page()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.over is not None:
            self.over.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.page is not None:
            painter.fillRect(event.rect(), self.page.look.colour(self.page.look.palette.paper))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing under the desk is touched."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the desk; no other key reaches the visit."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.close_desk()
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()

    @property
    def words(self) -> Words:
        comfort = self.manner.comfort
        return self._shell.words_in(self.manner.language, bilingual=comfort.bilingual, touch=comfort.touch)

    def _scenery(self, place: DeskPlace) -> DeskScenery:
        person = self._shell.scenery(self._shell.visit)
        if place is DeskPlace.AGREEMENT:
            look, words = person.look, person.words
        else:
            look, words = self._look(), self.words
        return DeskScenery(
            self._shell.visit, look, words, self._shell.languages, self._memory,
            desk=self.desk, person_words=person.words, narrow=self.width() < self.height() * WIDE,
        )  # fmt: skip

    def _look(self) -> Look:
        row = language(self.manner.language)
        return look_for(self.manner.comfort, row, self.size(), self._shell.settings.diagonal_inches)

    def _replace(self, page: DeskPage) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                stand_still(widget)
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        look, words = page.look, page.words
        self.page = page
        mirrored = Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(mirrored)
        self.bar = TopBar(look, self._labels(words))
        self._connect_bar(self.bar)
        self._column.addWidget(self.bar)
        self.room = QWidget()
        row = QHBoxLayout(self.room)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if self.desk.place not in BARE and look.size == 100:
            row.addWidget(self._menu(look, words))
        row.addWidget(page, 1)
        if self.desk.place not in BARE | {DeskPlace.MENU} and look.size > 100:
            self._column.addWidget(self._way_to_menu(look, words), 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addWidget(self.room, 1)
        self.show()
        self.raise_()

    def _menu(self, look: Look, words: Words) -> QWidget:
        menu = QWidget()
        menu.setFixedWidth(look.px(286))
        column = QVBoxLayout(menu)
        column.setContentsMargins(look.px(24), look.px(14), look.px(8), look.px(14))
        column.setSpacing(look.px(2))
        for place, icon, line in entries(words):
            button = NavButton(look, line, icon, here=place is self.desk.place)
            button.clicked.connect(lambda _=False, place=place: self.turn_to(place))
            column.addWidget(button)
        column.addStretch(1)
        return menu

    def _way_to_menu(self, look: Look, words: Words) -> QWidget:
        button = WrapButton(look, words.t("Menu"), "home", "quiet", role=Type.BODY)
        button.setMaximumHeight(button.floor_target())
        button.clicked.connect(lambda _=False: self.turn_to(DeskPlace.MENU))
        return button

    def _labels(self, words: Words) -> dict[str, Line]:
        t = words.t
        return {
            "listen": t("Écouter"), "size": t("Taille"), "contrast": t("Contraste"), "language": t("Langue"),
            "help": t("Bien aider"), "leave": t("Fermer"),
        }  # fmt: skip

    def _connect_bar(self, bar: TopBar) -> None:
        bar.listen.connect(self._read)
        comfort = self.manner.comfort
        bar.size_asked.connect(lambda: self._adapt(replace(comfort, size=larger(comfort.size))))
        bar.contrast.connect(lambda: self._adapt(replace(comfort, contrast=other_contrast(comfort.contrast))))
        bar.language.connect(self._next_language)
        bar.help.connect(lambda: self.turn_to(DeskPlace.HELPERS))
        bar.leave.connect(self.close_desk)

    def _adapt(self, comfort: Comfort) -> None:
        self.manner.comfort = comfort
        self.show_page()

    def _next_language(self) -> None:
        """The next of the centre's languages: there are few, and each says its own name on the page it makes."""
        codes = [row.code for row in self._shell.languages]
        here = codes.index(self.manner.language) if self.manner.language in codes else -1
        self.manner.language = codes[(here + 1) % len(codes)]
        self.show_page()

    def _read(self) -> None:
        if self.page is not None:
            self._shell.say_parts(self.page.parts())

    def _laid_out(self) -> None:
        page = self.page
        if page is None:
            return
        for layout in (self.layout(), self.room.layout()):
            if layout is not None:
                layout.activate()
        page.fit()
        focus = page.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.desk.place is DeskPlace.AGREEMENT:
            self._read()
        page.entered()
        self.shown.emit()

    def _trouble(self, met: object) -> None:
        trouble, detail = met if isinstance(met, tuple) else (Trouble.SURPRISE, "")
        self._log(trouble.value, detail)
        self.say_trouble(trouble)

    def say_trouble(self, trouble: Trouble) -> None:
        page = self.page
        if page is None:
            return
        sentence: Sequence[Line] = [trouble_sentence(trouble, page.words)]
        self._close_over()
        answer = (page.words.t("Continuer"), "next", self._close_over)
        self.over = Overlay(page.look, "repair", sentence, [answer], self)

    def _close_over(self) -> None:
        if self.over is not None:
            self.over.hide()
            self.over.deleteLater()
        self.over = None
