"""The window: the bar that is always there, one screen at a time, and what lies over it.

Apart because it only shows where the visit is; what a touch means is the visit's business, what the bar and
the overlays do stands in `bar_actions` and `attendant`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QInputDevice,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPointerEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout

from kiosk.i18n.languages import Language, language
from kiosk.i18n.words import Words
from kiosk.settings import Settings
from kiosk.ui.appearance import look_for
from kiosk.ui.attendant import Attendant
from kiosk.ui.bar_actions import BarActions
from kiosk.ui.focus_voice import FocusVoice
from kiosk.ui.later import later, stand_still
from kiosk.ui.reader import Reader
from kiosk.ui.screen import Part, Scenery, Screen
from kiosk.ui.screens.welcome import WelcomeScreen
from kiosk.ui.widgets.caption import Caption
from kiosk.ui.widgets.top_bar import TopBar
from kiosk.ui.window import Window
from kiosk.visit.comfort import Comfort
from kiosk.visit.place import Place

if TYPE_CHECKING:
    from kiosk.visit.reception import Reception
    from kiosk.visit.visit import Visit

WordsFor = Callable[..., Words]
Routes = Mapping[Place, type[Screen]]


class Shell(Window):
    """`shown` follows every screen that has been laid out: demo, audit and tests wait for it."""

    shown = Signal()
    painted = Signal()
    """The first picture is on the screen; once only."""
    person_left = Signal()
    """A visit is over and the screen is clean: nothing of it may stay, not even the volume."""

    def __init__(
        self, settings: Settings, words_for: WordsFor, languages: tuple[Language, ...], code: str
    ) -> None:
        super().__init__()
        self.settings = settings
        self.languages = languages
        self.reception: Reception | None = None
        self.routes: Routes = {}
        self.reader: Reader | None = None
        self.screen_now: Screen | None = None
        self.words_in = words_for
        self.code = code
        self._memory: dict[str, object] = {}
        self._place: tuple[object, ...] = ()
        self._somebody_waits = False
        self._seen = False
        self.caption: Caption | None = None
        self.attendant = Attendant(self)
        self.actions_of_bar = BarActions(self, self.attendant)
        self.focus_voice = FocusVoice(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setWindowTitle("Premier Clic")
        self.setMinimumSize(QSize(800, 600))

    @property
    def comfort(self) -> Comfort:
        return self.visit.comfort if self.visit is not None else Comfort(volume=self.settings.volume)

    def open(self, *, windowed: bool) -> None:
        """On the screen, over all of it unless a window was asked for."""
        if windowed:
            self.resize(1366, 768)
            self.show_place()
            self.show()
            return
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        screen = QApplication.primaryScreen()
        self.setGeometry(screen.geometry())
        screen.geometryChanged.connect(self.setGeometry)
        self.show_place()
        self.showFullScreen()
        self.setGeometry(screen.geometry())

    def receive(self, reception: Reception, routes: Routes) -> None:
        """There is a visit now: whoever touched already goes on; for others the welcome stands as it is."""
        self.reception = reception
        self.routes = routes
        self._place = (Place.WELCOME, id(reception.visit))
        if self._somebody_waits:
            self._somebody_waits = False
            self.begin()

    def hear(self, reader: Reader) -> None:
        """There is a voice now: it begins with the screen that is shown."""
        self.reader = reader
        reader.reading.connect(self._reading)
        reader.done.connect(self._read_to_the_end)
        reader.silent.connect(self.actions_of_bar.silent)
        self._tell_reader()
        if self.screen_now is not None:
            self._screen_says(self.screen_now.parts())

    def begin(self) -> None:
        """Somebody touched the welcome screen."""
        if self.visit is None:
            self._somebody_waits = True
            return
        self.visit.enter()
        self.show_place()

    def show_place(self) -> None:
        """Make the screen of the place where the visit is, in the look and words of this person."""
        try:
            if self.visit is not None and self.visit.place is Place.OVER and self.reception is not None:
                self.reception.next_person()
        finally:
            self._show_place()

    def _show_place(self) -> None:
        visit = self.visit
        place = Place.WELCOME if visit is None else visit.place
        if self._place != (place, id(visit)):
            if place is Place.WELCOME and self._place and self._place[0] is not Place.WELCOME:
                self.person_left.emit()
            self._place = (place, id(visit))
            self._memory = {}
        self._tell_reader()
        self._replace(self._made(place, visit))
        self.attendant.person_moved()
        later(0, self, self._laid_out)

    def scenery(self, visit: Visit | None) -> Scenery:
        comfort = self.comfort
        code = visit.language if visit is not None and visit.started else self.code
        words: Words = self.words_in(code, bilingual=comfort.bilingual, touch=comfort.touch)
        look = look_for(comfort, language(code), self.size(), self.settings.diagonal_inches)
        return Scenery(visit, look, words, self.languages, self._memory)

    def focus_screen(self) -> None:
        """What lay over the screen is gone: the keyboard is back where it starts."""
        focus = self.screen_now.first_focus() if self.screen_now is not None else None
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def words_code(self) -> str:
        """The language of the screen now."""
        return self.screen_now.words.language.code if self.screen_now is not None else self.code

    def say_parts(self, parts: list[Part]) -> None:
        self._say(parts)

    def say_again(self) -> None:
        if self.reader is not None and self.screen_now is not None:
            self.reader.read(self.screen_now.parts())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible() and event.oldSize() != event.size():
            self.show_place()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        window = self.windowHandle()
        if window is not None:
            window.installEventFilter(self)
            self.attendant.quiet.listen_to(window)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, when nothing nearer answers it, asks to leave."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.attendant.ask_to_leave()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A kiosk is not closed by a window manager; staff leave from the desk (or end the program)."""
        if self.windowFlags() & Qt.WindowType.FramelessWindowHint:
            event.ignore()
        else:
            event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any action silences the voice, and the kind of hand decides between "click" and "touch"."""
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress):
            if self.reader is not None:
                self.reader.hush()
            self.focus_voice.acted(event)
            if isinstance(event, QPointerEvent) and event.device() is not None:
                self.actions_of_bar.hand(touch=event.device().type() == QInputDevice.DeviceType.TouchScreen)
        if kind == QEvent.Type.KeyPress:
            return self.actions_of_bar.key(event)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self.screen_now.look if self.screen_now is not None else None
        if look is not None:
            painter.fillRect(event.rect(), look.colour(look.palette.paper))
        painter.end()
        if not self._seen:
            self._seen = True
            later(0, self, self.painted.emit)

    def _made(self, place: Place, visit: Visit | None) -> Screen:
        scenery = self.scenery(visit)
        screen = WelcomeScreen(scenery) if place is Place.WELCOME else self.routes[place](scenery)
        if isinstance(screen, WelcomeScreen):
            screen.begun.connect(self.begin)
        screen.moved.connect(self.show_place)
        screen.say.connect(self._screen_says)
        screen.card_asked.connect(self.attendant.show_card)
        return screen

    def _replace(self, screen: Screen) -> None:
        while self._column.count():
            widget = self._column.takeAt(0).widget()
            if widget is not None:
                stand_still(widget)
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        if self.caption is not None:
            self.caption.hide()
            self.caption.deleteLater()
        look, words = screen.look, screen.words
        mirrored = Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight
        self.setLayoutDirection(mirrored)
        self.top_bar = TopBar(look, self.actions_of_bar.labels(words))
        self.actions_of_bar.connect_bar(self.top_bar)
        self.caption = Caption(look, self)
        self.screen_now = screen
        self.top_bar.wear(screen.badge())
        self._column.addWidget(self.top_bar)
        self._column.addWidget(screen, 1)
        self.caption.hide()

    def _laid_out(self) -> None:
        screen = self.screen_now
        if screen is None:
            return
        screen.fit()
        focus = screen.first_focus()
        if focus is not None and not self.attendant.over_screen():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._screen_says(screen.parts())
        screen.entered()
        self.shown.emit()

    def _screen_says(self, parts: object) -> None:
        """What lies over a screen is read first; the screen waits, and so does a ghost that listens."""
        if not self.attendant.over_screen():
            self._say(parts)

    def _say(self, parts: object) -> None:
        if self.reader is not None and isinstance(parts, list):
            self.reader.read(parts)

    def _tell_reader(self) -> None:
        if self.reader is not None:
            comfort = self.comfort
            self.reader.stop()
            self.reader.volume(comfort.volume if comfort.voice else 0)
            self.reader.rate(110 if comfort.calm else self.settings.voice_rate)

    def _reading(self, part: object) -> None:
        """What is said and stands nowhere on the screen stands in the caption."""
        if self.caption is None:
            return
        self.caption.follow(part if isinstance(part, Part) and part.captioned else None)
        self.caption.setGeometry(0, self.height() - self.caption.height(), self.width(), self.caption.height())
        self.caption.raise_()

    def _read_to_the_end(self) -> None:
        if self.screen_now is not None and not self.attendant.over_screen():
            self.screen_now.read_to_the_end()
