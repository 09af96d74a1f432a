"""What a telephone is made of: what an author lays out in it, and what a goal may ask of it.

Apart because authors, moves, goals, the guide and the view all speak of the same things.
"""

from __future__ import annotations

from dataclasses import dataclass, field

BUILT_IN = ("phone", "messages", "contacts", "map", "camera", "photos", "web", "store", "settings")
"""The applications that every telephone has; an author's own are added to them."""

PERMISSIONS = ("contacts", "location", "camera", "microphone", "photos", "sms")
SETTING_PAGES = ("network", "updates", "lock", "apps")
LOCKS = ("none", "swipe", "code")
CODE_LENGTH = 4


@dataclass(frozen=True, slots=True)
class Contact:
    id: str
    name: str
    number: str = "06 39 98 00 34"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a message that can be pointed at. `link`: touching it opens the page of this web result.
    `clue`: pointing at it is right; other lines are innocent."""

    id: str
    text: str
    link: str = ""
    clue: bool = True


@dataclass(frozen=True, slots=True)
class Sms:
    """`lines` or simply `text`. `mine`: written by the owner of the telephone."""

    id: str
    text: str = ""
    when: str = "10:20"
    mine: bool = False
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """One correspondent's messages. `id` is a contact's, or any other: then `name` is the number that is shown."""

    id: str
    name: str = ""
    messages: tuple[Sms, ...] = ()
    unread: bool = False


@dataclass(frozen=True, slots=True)
class Later:
    """A message that only arrives with the move `receive`."""

    thread: str
    sms: Sms
    name: str = ""

    @property
    def id(self) -> str:
        return self.sms.id


@dataclass(frozen=True, slots=True)
class Download:
    id: str
    title: str
    mb: int


@dataclass(frozen=True, slots=True)
class App:
    """An application with one page. `colour`: brand, leaf, coral, sun or ink. `asks`: what it wants to be
    allowed when it is first opened; `home_page`: on which page of the home screen it lies."""

    id: str
    name: str
    icon: str
    colour: str = "brand"
    lines: tuple[str, ...] = ()
    picture: str = ""
    asks: tuple[str, ...] = ()
    downloads: tuple[Download, ...] = ()
    home_page: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """What the store offers. `found_by`: words that find it beside its name. `clone`: imitates another."""

    id: str
    name: str
    publisher: str
    installs: str
    rating: str
    about: str
    icon: str
    colour: str = "brand"
    asks: tuple[str, ...] = ()
    mb: int = 20
    clone: bool = False
    found_by: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """A page of the web that the search finds; without `found_by` it is only reached by a link."""

    id: str
    site: str
    title: str
    text: str
    found_by: str = ""


@dataclass(frozen=True, slots=True)
class Popup:
    """A window that appears by itself over the application `over` ("" = at once, wherever one is)."""

    title: str
    text: str
    yes: str
    no: str = "Fermer"
    over: str = ""


@dataclass(frozen=True, slots=True)
class Update:
    """The genuine update that waits in the settings."""

    title: str = "Mise à jour du système"
    text: str = "Elle corrige des défauts et protège le téléphone."
    mb: int = 120


@dataclass(frozen=True, slots=True)
class Town:
    """The map: its middle is a place, whose street can be read only when the map is large."""

    place: str = "Médiathèque"
    street: str = "rue des Tilleuls"
    icon: str = "book"


@dataclass(frozen=True, slots=True)
class Paper:
    """What the camera looks at, and how the telephone is held at first. `x`, `y`: steps off the middle to the
    right and down; `distance`: 0 near, 1 right, 2 far."""

    title: str
    lines: tuple[str, ...] = ()
    x: int = 0
    y: int = 0
    distance: int = 1
    dark: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """A telephone as an author lays it out; only what the exercise needs.

    `caller` rings as `rings` says: "now", "unlocked" (as soon as the telephone is unlocked) or "home".
    `right_apps`: any other application that is opened counts as `wrong_app`; empty: nothing counts.
    `pointing`: in a message, touching a line points at it. `cents_per_mb`: the price over mobile data.
    """

    time: str = "10:24"
    locked: bool = False
    code: str = ""
    screen: str = "home"
    page: str = ""
    contacts: tuple[Contact, ...] = ()
    caller: str = ""
    rings: str = "now"
    missed: tuple[str, ...] = ()
    threads: tuple[Thread, ...] = ()
    later: tuple[Later, ...] = ()
    apps: tuple[App, ...] = ()
    running: tuple[str, ...] = ()
    right_apps: tuple[str, ...] = ()
    pointing: bool = False
    wifi: bool = True
    wifi_near: bool = True
    wifi_name: str = "Maison"
    data: bool = True
    battery: int = 80
    plan_mb: int = 1000
    used_mb: int = 200
    cents_per_mb: int = 2
    store: tuple[Listing, ...] = ()
    results: tuple[Result, ...] = ()
    popup: Popup | None = None
    update: Update | None = None
    lock: str = "swipe"
    town: Town = field(default_factory=Town)
    paper: Paper | None = None
    magnified: bool = False
    """Beside the telephone, its status icons are shown large."""


@dataclass(frozen=True, slots=True)
class Goal:
    """Everything that is asked must hold.

    `screen`: "lock", "code", "ringing", "talking", "home", "recents", "shade" or the application in front.
    `page`: within it (a thread, a listing, a setting page, a result). `done`: what has happened, as "what:whom":
    unlocked, answered:, declined:, hung_up:, called:, read:, sent:, blocked:, reported:, deleted:, forwarded:,
    pointed:, linked:, opened:, closed:, searched:, downloaded:, installed:, removed:, allowed:<app>:<permission>,
    refused:<app>:<permission>, updated, popup_taken, popup_closed, shot, photo_kept, photo_good.
    `sent`: thread → words that were sent to it. `counted`: at least so many of a counter.
    """

    screen: str = ""
    page: str = ""
    done: tuple[str, ...] = ()
    undone: tuple[str, ...] = ()
    sent: dict[str, str] = field(default_factory=dict)
    written: str = ""
    wifi: bool | None = None
    data: bool | None = None
    lock: str = ""
    running_not: tuple[str, ...] = ()
    zoom: int = 0
    focused: bool = False
    framed: bool = False
    lit: bool = False
    sharp: bool = False
    counted: dict[str, int] = field(default_factory=dict)
    no_dialog: bool = False
