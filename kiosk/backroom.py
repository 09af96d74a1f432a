"""What the desk is built of, the first time a volunteer opens it; and the eye that sees who waits until then.

Apart from `app` because no visitor needs any of it: it is imported a turn after the kiosk is ready, and the desk's
own parts only when the door opens.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractButton

from kiosk.desk.attention import Attention
from kiosk.i18n.languages import offered
from kiosk.logs import DeskLog
from kiosk.paths import Home
from kiosk.settings import Settings
from kiosk.store.late import LateStore
from kiosk.ui.desk.door import DeskDoor
from kiosk.ui.desk.whereabouts import sight_of
from kiosk.ui.shell import Shell
from kiosk.visit.comfort import Comfort
from kiosk.visit.surroundings import Surroundings

if TYPE_CHECKING:
    from kiosk.desk.equipment import Equipment
    from kiosk.domain.stick import Drives
    from kiosk.ui.desk.panel import DeskPanel, Manner
    from kiosk.ui.idle import Quiet

GLANCE_MS = 5_000


class Backroom(QObject):
    """A child of the shell. `panel` is there while the desk is open."""

    def __init__(
        self, shell: Shell, home: Home, memory: LateStore, around: Surroundings, log: DeskLog,
        notices: Sequence[str],
    ) -> None:  # fmt: skip
        super().__init__(shell)
        self.shell = shell
        self.panel: DeskPanel | None = None
        self.attention = Attention()
        self.drives: Drives | None = None
        """Where sticks are looked for; the machine's own drives when nobody says."""
        self._home = home
        self._memory = memory
        self._around = around
        self._log = log
        self._notices = notices
        self.door = DeskDoor(shell, self.open_desk)
        timer = QTimer(self)
        timer.timeout.connect(self.glance)
        timer.start(GLANCE_MS)

    def glance(self) -> None:
        self.attention.look(sight_of(self.shell.visit), self._around.clock.now().mono_ms)

    def open_desk(self) -> None:
        """Over the visitor's screen, which stays as it is under it."""
        from kiosk.desk.desk import Desk
        from kiosk.ui.desk.panel import DeskPanel
        from kiosk.ui.desk.routes import DESK_PAGES
        from kiosk.ui.idle import Quiet

        if self.panel is not None:
            return
        self.glance()
        shell = self.shell
        for button in shell.findChildren(QAbstractButton):
            button.setDown(False)  # what is held in the corner is no touch of what stands there
        shell.attendant.step_aside()
        if shell.reader is not None:
            shell.reader.stop()
        desk = Desk(self.equipment, lambda: shell.visit, self.attention)
        self.panel = panel = DeskPanel(shell, desk, DESK_PAGES, self._manner, self._log.write)
        panel.closed.connect(self._closed)
        window = shell.windowHandle()
        quiet = Quiet(panel, shell.settings.desk_quiet_seconds, 1)
        quiet.asked.connect(lambda: self._quiet(quiet))
        if window is not None:
            quiet.listen_to(window)
        quiet.watch(shell.settings.desk_quiet_seconds)
        panel.show_page()

    def _quiet(self, quiet: Quiet) -> None:
        """Nobody touches the desk: it closes, unless something is still being written."""
        panel = self.panel
        if panel is not None and panel.page is not None and "job" in panel.page.memory:
            quiet.watch(self.shell.settings.desk_quiet_seconds)
        elif panel is not None:
            panel.close_desk()

    def _closed(self) -> None:
        """The visitor's screen again, made anew: the path may have been changed together."""
        self.panel = None
        self.equipment.access.refuse_renewal()
        self.shell.show_place()

    @functools.cached_property
    def _manner(self) -> Manner:
        from kiosk.ui.desk.panel import Manner

        return Manner(self.shell.settings.language, Comfort(volume=self.shell.settings.volume))

    @functools.cached_property
    def equipment(self) -> Equipment:
        from kiosk.office.furnishing import House, furnish
        from kiosk.office.paper_stick import paper_stick
        from kiosk.ui.slip.paper_desk import PaperDesk
        from kiosk.usb.drives import drives

        size = self.shell.size()
        house = House(
            self._home, self._memory, self._around, self._log.write, self._apply, lambda: self._notices,
            f"{size.width()}x{size.height()}",
        )  # fmt: skip
        found = self.drives or drives()
        return furnish(house, found, PaperDesk(self.shell.words_in, paper_stick(found)))

    def _apply(self, settings: Settings) -> None:
        """What a volunteer changed holds at once, as far as the next screen can show it."""
        self.shell.settings = settings
        self.shell.languages = offered(settings.languages)
