"""What a desktop is made of: things in folders, programs, networks, windows, and the whole state.

Apart because moves, ways, goals and the view all read these values and none of them owns the others.
"""

from __future__ import annotations

from dataclasses import dataclass, field

ROOTS = {"desk": "Bureau", "home": "Mes documents", "usb": "Clé USB", "bin": "Corbeille"}
"""The places that are always there; every other folder lies in one of them."""
KINDS = ("folder", "photo", "pdf", "text")
PROGRAMS = ("notes", "files", "photos", "settings", "weather", "radio", "calculator")
PICTURES = (
    "cake", "beach", "mountain", "cat", "flowers", "family", "paper", "paper_dark", "paper_cut", "paper_blurred",
)  # fmt: skip
COMMANDS = ("copy", "paste", "rename", "delete")
PAGES = ("sound", "display", "wifi")
PANELS = ("start", "volume", "wifi", "usb")
SCALES = (100, 125, 150, 175)
CONTRASTS = ("normal", "night", "high")
LOUDEST = 10
FIRST_NAME = "document1"
"""What the name field offers when something is saved for the first time."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A folder or a file. `within` is the folder it lies in: "desk", "home", "usb", "bin" or a folder's id."""

    id: str
    name: str
    kind: str = "text"
    within: str = "desk"
    text: str = ""
    picture: str = ""
    was: str = ""
    """Where it lay before it was thrown away."""
    copy_of: str = ""


@dataclass(frozen=True, slots=True)
class Program:
    """`text`: what Notes holds at first, or what the small window of another program says."""

    id: str
    name: str
    kind: str
    text: str = ""
    picture: str = ""
    on_desk: bool = True


@dataclass(frozen=True, slots=True)
class Network:
    """A Wi-Fi network; without a password it is open to all. `bars`: how well it is received, 1 to 3."""

    name: str
    password: str = ""
    bars: int = 3


@dataclass(frozen=True, slots=True)
class Start:
    """The machine as an author lays it out. What is not given is not there.

    `power`: "on", "locked", "off". `opened`: windows open at first, the last one in front. `tray`: "volume",
    "wifi". `device`: the case with its button and its USB port is drawn under the screen.
    `keep`: windows that nothing asks to close. `buttons`: the window buttons in the order they are asked for.
    """

    power: str = "on"
    user: str = "Samira Benali"
    code: str = ""
    time: str = "10:30"
    programs: tuple[Program, ...] = ()
    things: tuple[Thing, ...] = ()
    networks: tuple[Network, ...] = ()
    commands: tuple[str, ...] = ()
    settings: tuple[str, ...] = PAGES
    tray: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    bin: bool = False
    usb: str = ""
    device: bool = False
    volume: int = 5
    text_size: int = 100
    contrast: str = "normal"
    wifi: str = ""
    keep: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Saved:
    """What a goal asks of a document that was saved; what is left out asks nothing."""

    name_contains: str = ""
    contains: str = ""
    within: str = ""
    telling: bool = False
    """Its name must say something: "document1" does not."""


@dataclass(frozen=True, slots=True)
class Goal:
    """Everything that is asked must hold now."""

    power: str = ""
    front: str = ""
    at: str = ""
    opened: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    sizes: dict[str, str] = field(default_factory=dict)
    """Window to "normal", "max" or "min"."""
    selected: str = ""
    panel: str = ""
    context: str = ""
    """The thing whose right-button menu is unfolded."""
    dialog: str = ""
    page: str = ""
    focus: str = ""
    where: dict[str, str] = field(default_factory=dict)
    copied: dict[str, str] = field(default_factory=dict)
    """Thing to the folder that a copy of it lies in."""
    named: dict[str, str] = field(default_factory=dict)
    saved: Saved | None = None
    writing: str = ""
    name: str = ""
    folder: str = ""
    clipboard: str = ""
    """The id of the thing that was copied, or "text"."""
    searched: str = ""
    volume_at_least: int = 0
    volume_at_most: int = LOUDEST
    text_at_least: int = 0
    contrast: str = ""
    wifi: str = ""
    chosen: str = ""
    """The network that was chosen, connected or not."""
    usb: str = ""
    safely: bool = False
    """The stick was never pulled out before it was ejected, and the machine never cut off."""
    counted: dict[str, int] = field(default_factory=dict)
    """Counter to the least it must have reached: `{unsafe_removals = 1}` (for failed attempts)."""


@dataclass(frozen=True, slots=True)
class Window:
    """`id` is the program or the thing that was opened. `at`: the folder shown. `doc`: the thing a text is
    kept in, "" while it was never saved. `slot`: where on the screen it opened."""

    id: str
    kind: str
    at: str = ""
    past: tuple[str, ...] = ()
    text: str = ""
    kept: str = ""
    doc: str = ""
    marked: bool = False
    page: str = ""
    full: bool = False
    shrunk: bool = False
    slot: int = 0

    @property
    def unsaved(self) -> bool:
        return self.kind == "notes" and self.text != self.kept


@dataclass(frozen=True, slots=True)
class State:
    """`windows`: the last one is in front. `typed`: what stands in the field that has the cursor, other than a
    document. `fresh`: that text is marked, so the next letter takes its place. `notice` names the sentence
    that the machine shows about the last move."""

    start: Start
    power: str
    things: tuple[Thing, ...]
    windows: tuple[Window, ...] = ()
    panel: str = ""
    context: str = ""
    selected: str = ""
    focus: str = ""
    typed: str = ""
    fresh: bool = False
    dialog: str = ""
    about: str = ""
    """What the dialog is about: a window, a thing."""
    folder: str = "desk"
    clipboard: str = ""
    clip_text: str = ""
    volume: int = 5
    text_size: int = 100
    contrast: str = "normal"
    wifi: str = ""
    chosen: str = ""
    joining: str = ""
    usb: str = ""
    notice: str = ""
    made: int = 0
    counts: tuple[tuple[str, int], ...] = ()
