"""A telephone at one moment, and what can be asked of it.

Apart because every move, the guide and the view look things up here, each thing in one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiosk.worlds.phone_values import App, Contact, Download, Listing, Sms, Start, Thread

Pairs = tuple[tuple[str, str], ...]
"""A small frozen dictionary."""

APP_NAMES = {
    "phone": ("Téléphone", "handset", "leaf"), "messages": ("Messages", "bubble", "brand"),
    "contacts": ("Contacts", "person", "brand"), "map": ("Carte", "pin", "leaf"),
    "camera": ("Appareil photo", "camera", "ink"), "photos": ("Photos", "photo", "sun"),
    "web": ("Internet", "globe", "brand"), "store": ("Magasin", "box", "leaf"),
    "settings": ("Réglages", "gear", "ink"),
}  # fmt: skip
MAX_ZOOM = 4
ROWS_IN_SIGHT = 3
"""So many rows of the list of contacts are whole on the screen at every size."""


@dataclass(frozen=True, slots=True)
class Dialog:
    """A question over the application. `kind`: permission, download, popup, update, delete or remove."""

    kind: str
    thing: str = ""


@dataclass(frozen=True, slots=True)
class Photo:
    corners: bool
    light: bool
    sharp: bool

    @property
    def good(self) -> bool:
        return self.corners and self.light and self.sharp


@dataclass(frozen=True, slots=True)
class Aim:
    """How the telephone is held over the paper."""

    x: int = 0
    y: int = 0
    distance: int = 1
    light: bool = False
    sharp: bool = False
    shot: Photo | None = None

    @property
    def framed(self) -> bool:
        return (self.x, self.y, self.distance) == (0, 0, 1)


@dataclass(frozen=True, slots=True)
class State:
    """`screen` is what is in front, `behind` what the lock hides, `under` what a call covers.
    `pages`: where each application was left.
    `texts`: what stands in each field. `done` and `counts` are the memory that goals and facts read."""

    start: Start
    screen: str = "home"
    behind: str = "home"
    under: str = "home"
    home_page: int = 0
    pages: Pairs = ()
    running: tuple[str, ...] = ()
    shade: bool = False
    menu: str = ""
    dialog: Dialog | None = None
    digits: str = ""
    party: str = ""
    threads: tuple[Thread, ...] = ()
    texts: Pairs = ()
    searched: Pairs = ()
    focused: bool = False
    forwarding: str = ""
    options: bool = False
    banner: str = ""
    missed: tuple[str, ...] = ()
    waiting: str = ""
    wifi: bool = True
    data: bool = True
    used_mb: int = 0
    installed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    lock: str = "swipe"
    first_code: str = ""
    popup_seen: bool = False
    zoom: int = 0
    scroll: int = 0
    aim: Aim = Aim()
    photos: tuple[Photo, ...] = ()
    done: tuple[str, ...] = ()
    counts: tuple[tuple[str, float], ...] = ()
    notice: str = ""

    @property
    def page(self) -> str:
        return got(self.pages, self.screen)

    @property
    def on_app(self) -> bool:
        return self.screen not in ("lock", "code", "ringing", "talking", "home", "recents")


def got(pairs: Pairs, key: str) -> str:
    return next((value for name, value in pairs if name == key), "")


def put(pairs: Pairs, key: str, value: str) -> Pairs:
    return (*((name, old) for name, old in pairs if name != key), (key, value))


def did(state: State, fact: str) -> State:
    return state if fact in state.done else replace(state, done=(*state.done, fact))


def count(state: State, name: str, by: float = 1.0) -> State:
    counts = dict(state.counts)
    counts[name] = counts.get(name, 0.0) + by
    return replace(state, counts=tuple(counts.items()))


def counted(state: State, name: str) -> float:
    return dict(state.counts).get(name, 0.0)


def to_page(state: State, page: str) -> State:
    """The same application, elsewhere inside."""
    return replace(state, pages=put(state.pages, state.screen, page), focused=False, options=False, notice="")


def apps(state: State) -> Iterator[App]:
    """Everything that has an icon, in the order of the home screen."""
    for id, (name, icon, colour) in APP_NAMES.items():
        yield App(id, name, icon, colour)
    for app in state.start.apps:
        if app.id not in state.removed:
            yield app
    for id in state.installed:
        listing = listing_of(state, id)
        if listing is not None:
            yield App(
                listing.id, listing.name, listing.icon, listing.colour,
                lines=listing.lines or (listing.about,), picture=listing.icon, asks=listing.asks,
            )  # fmt: skip


def app_of(state: State, id: str) -> App | None:
    return next((app for app in apps(state) if app.id == id), None)


def home_pages(state: State) -> int:
    return 1 + max(app.home_page for app in apps(state))


def listing_of(state: State, id: str) -> Listing | None:
    return next((listing for listing in state.start.store if listing.id == id), None)


def contact_of(state: State, id: str) -> Contact | None:
    return next((contact for contact in state.start.contacts if contact.id == id), None)


def name_of(state: State, id: str) -> str:
    """How the telephone names this correspondent."""
    contact = contact_of(state, id)
    if contact is not None:
        return contact.name
    thread = thread_of(state, id)
    return id if thread is None or not thread.name else thread.name


def thread_of(state: State, id: str) -> Thread | None:
    return next((thread for thread in state.threads if thread.id == id), None)


def sms_of(state: State, id: str) -> tuple[Thread, Sms] | None:
    for thread in state.threads:
        for sms in thread.messages:
            if sms.id == id:
                return thread, sms
    return None


def download_of(state: State, id: str) -> tuple[App, Download] | None:
    for app in apps(state):
        for download in app.downloads:
            if download.id == id:
                return app, download
    return None


def permission_asked(state: State, app: App) -> str:
    """The next thing that this application wants to be allowed; "" when all was answered."""
    for permission in app.asks:
        answered = {f"allowed:{app.id}:{permission}", f"refused:{app.id}:{permission}"}
        if not answered & set(state.done):
            return permission
    return ""


def field_name(state: State) -> str:
    """The field that letters would go to on this screen; "" where there is none."""
    if state.shade or state.dialog is not None or state.menu:
        return ""
    if state.screen == "messages":
        return f"sms:{state.page}" if state.page and not state.forwarding else ""
    if state.screen in ("store", "web"):
        return state.screen if not state.page else ""
    return ""


def written(state: State) -> str:
    return got(state.texts, field_name(state))


def search_words(text: str, name: str, found_by: str) -> bool:
    words = [_plain(word) for word in text.split() if len(word) > 1]
    known = _plain(f"{name} {found_by}")
    return bool(words) and all(word in known for word in words)


_ACCENTS = str.maketrans("àâäçéèêëîïôöùûü’", "aaaceeeeiioouuu'")


def _plain(text: str) -> str:
    return text.casefold().translate(_ACCENTS)


def holds_text(text: str, wanted: str) -> bool:
    """Case, accents and spaces around do not count."""
    return " ".join(_plain(wanted).split()) in " ".join(_plain(text).split())


def costs_cents(state: State, mb: int) -> int:
    """What `mb` cost over mobile data: nothing while the plan lasts, then so much for each."""
    left = max(state.start.plan_mb - state.used_mb, 0)
    return max(mb - left, 0) * state.start.cents_per_mb
