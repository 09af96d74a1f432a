"""The page of settings in a window for a test, over a real file.

Apart because editors and layout are tried in the same room.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.desk.place import DeskPlace
from kiosk.desk.sticks import HeadOffice
from kiosk.domain.stick import StickEnding
from kiosk.office.keeping import FileKeeper
from kiosk.settings import Settings, read_settings
from kiosk.ui.desk.now_page import NowPage
from kiosk.ui.desk.settings_page import SettingsPage
from tests.ui.desk_room import DeskRoom, desk_room

RECIPIENT = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"


@dataclass
class FakeSticks:
    """A stick with head office's file on it, or another ending."""

    found: HeadOffice | StickEnding = field(default_factory=lambda: HeadOffice(RECIPIENT, "0f" * 32))

    def head_office(self) -> HeadOffice | StickEnding:
        return self.found


@contextmanager
def settings_room(folder: Path, **how: Any) -> Iterator[tuple[DeskRoom, Path]]:
    file = folder / "settings.toml"
    keeper = how.pop("keeper", None) or FileKeeper(file, lambda _: None)
    pages: dict[DeskPlace, Any] = {DeskPlace.SETTINGS: SettingsPage, DeskPlace.PIN: NowPage}
    with desk_room(pages=pages, keeper=keeper, **how) as room:
        room.show(DeskPlace.SETTINGS)
        yield room, file


def page_of(room: DeskRoom) -> SettingsPage:
    assert isinstance(room.page, SettingsPage)
    return room.page


def open_setting(room: DeskRoom, name: str) -> SettingsPage:
    room.click(room.bring(page_of(room).rows[name]))
    return page_of(room)


def kept(room: DeskRoom, file: Path, so: Callable[[Settings], bool]) -> None:
    room.wait(lambda: so(read_settings(file)[0]) and not page_of(room).busy, "the setting is kept")
