"""The desk in a window for a test: any page, in any language and size, over a visit that stands anywhere.

Apart because every page of the desk is shown, touched and looked at in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk import paths
from kiosk.app import application
from kiosk.demo.hand import Hand
from kiosk.desk.attention import Attention
from kiosk.desk.desk import Desk
from kiosk.desk.place import DeskPlace
from kiosk.i18n.bidi import bare
from kiosk.i18n.languages import offered
from kiosk.i18n.words import words
from kiosk.settings import Settings
from kiosk.ui import audit
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.panel import DeskPanel, Manner
from kiosk.ui.desk.routes import DESK_PAGES
from kiosk.ui.desk.whereabouts import sight_of
from kiosk.ui.routes import ROUTES
from kiosk.ui.shell import Shell
from kiosk.ui.theme.fonts import load_fonts
from kiosk.ui.widgets.page_bar import PageBar
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.visit.comfort import Comfort
from kiosk.visit.reception import Reception
from tests.desk.fakes import Behind
from tests.fakes import FakeClock
from tests.journeys.living import reception
from tests.ui.audit_visits import PLACES


class DeskRoom:
    """`pages`: routes that are not in the table yet. `visit_at`: a name of tests.ui.audit_visits.PLACES."""

    def __init__(
        self,
        *,
        language: str = "fr",
        size: int = 100,
        width: int = 1366,
        height: int = 768,
        visit_at: str = "welcome",
        pages: dict[DeskPlace, type[DeskPage]] | None = None,
        **parts: Any,
    ) -> None:
        self.behind = Behind()
        self.reception: Reception = reception(self.behind.memory)
        clock = self.reception.visit.around.clock
        assert isinstance(clock, FakeClock)
        self.behind.clock = clock
        PLACES[visit_at](self.reception.visit)
        self.shell = Shell(
            Settings(),
            lambda code, **kind: words(code, paths.locales(), **kind),
            offered(("fr", "en", "ar")),
            "fr",
        )
        self.shell.routes = ROUTES
        self.shell.reception = self.reception
        self.shell.resize(width, height)
        self.shell.show_place()
        self.shell.show()
        self.attention = Attention()
        self.desk = Desk(self.behind.equipment(**parts), lambda: self.shell.visit, self.attention)
        self.look_at_visit()
        self.logged: list[tuple[str, str]] = []
        self.panel = DeskPanel(
            self.shell, self.desk, {**DESK_PAGES, **(pages or {})}, Manner(language, Comfort(size=size)),
            lambda what, detail: self.logged.append((what, detail)),
        )  # fmt: skip
        self.hand = Hand(self.shell)

    def look_at_visit(self) -> None:
        self.attention.look(sight_of(self.shell.visit), self.reception.visit.journal.now_ms())

    def show(self, place: DeskPlace, *, agreed: bool = True) -> DeskPage:
        """After the PIN, with the person's agreement when somebody is there and the page needs it."""
        self.desk.enter()
        self.desk.turn_to(place)
        if self.desk.place is DeskPlace.AGREEMENT and place is not DeskPlace.AGREEMENT and agreed:
            self.desk.agree(given=True)
        return self.show_now()

    def show_now(self) -> DeskPage:
        """Wherever the desk is, also before the PIN."""
        self.panel.show_page()
        self.settle()
        return self.page

    @property
    def page(self) -> DeskPage:
        assert self.panel.page is not None
        return self.panel.page

    def settle(self, ms: int = 0) -> None:
        QTest.qWait(ms + 5)
        for _ in range(6):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wait(self, until: Any, what: str, ms: int = 8_000) -> None:
        self.hand.wait(until, what, ms)
        self.settle()

    def click(self, widget: QWidget) -> None:
        """A real click in its middle."""
        assert widget.isVisible(), f"{widget.accessibleName()} is not on the page"
        self.hand.click(widget)
        self.settle()

    def press(self, name: str) -> None:
        """Click the button that is this attribute of the page."""
        self.click(getattr(self.page, name))

    def named(self, french: str, **values: object) -> QAbstractButton:
        """The button with these words, in the language of the page."""
        wanted = bare(self.page.words.t(french, **values).text)
        buttons = [each for each in self.shell.findChildren(QAbstractButton) if each.isVisible()]
        return next(each for each in buttons if each.accessibleName() == wanted)

    def bring(self, card: QWidget) -> QWidget:
        """Turn the pages until this card is in sight."""
        bars = [bar for bar in self.page.findChildren(PageBar) if bar.isVisible()]
        while bars and bars[-1].back.isEnabled() and not card.isVisible():
            self.click(bars[-1].back)
        while bars and bars[-1].forth.isEnabled() and not card.isVisible():
            self.click(bars[-1].forth)
        return card

    @property
    def texts(self) -> str:
        """Every sentence that can be read on the desk now."""
        blocks = [block for block in self.panel.findChildren(TextBlock) if block.isVisible()]
        widgets = [each for each in self.panel.findChildren(QWidget) if each.isVisible()]
        names = [f"{each.accessibleName()} {each.accessibleDescription()}" for each in widgets]
        return bare("\n".join([*(block.line.text for block in blocks), *names]))

    @property
    def faults(self) -> list[str]:
        """What the layout audit finds wrong on the desk now."""
        panel, look = self.panel, self.page.look
        return [
            *(f"cut: {each}" for each in audit.clipped(panel)),
            *(f"outside: {each}" for each in audit.outside(panel)),
            *(f"small: {each}" for each in audit.small_targets(panel, look)),
            *(f"nameless: {each}" for each in audit.nameless(panel)),
            *(f"overlap: {each}" for each in audit.overlapping(panel)),
        ]

    def picture(self, file: str | Path) -> None:
        self.settle()
        self.shell.grab().save(str(file))

    def close(self) -> None:
        self.shell.attendant.quiet.rest()
        self.shell.reception = None
        self.shell.hide()
        self.shell.deleteLater()
        self.settle()


@contextmanager
def desk_room(**how: Any) -> Iterator[DeskRoom]:
    """`with desk_room(size=200, sticks=FakeSticks()) as room: room.show(DeskPlace.USB)`"""
    application()
    load_fonts(paths.fonts())
    room = DeskRoom(**how)
    try:
        yield room
    finally:
        room.close()
