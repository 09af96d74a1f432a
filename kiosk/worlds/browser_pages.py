"""What an author writes for a simulated browser: sites, their pages, documents and the desktop around them.

Apart because pages are only described here; what happens to them is `browser_moves`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

KINDS = ("heading", "text", "link", "button", "picture", "document", "search")
SEARCHED = "recherche:"
MISSING = "introuvable:"
FILE = "document:"
ADVERT = "publicite-demo.fr"
"""Where an advertisement leads when its author says nothing."""
NEW_TAB = "nouvel-onglet"
BROWSER = "browser"
"""The id of the desktop icon that opens the browser."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing on a page. Exactly one of the first seven fields is written, and says what it is.

    `to` is the page that a link or a button leads to, `file` the document that a document part downloads,
    `label` the words under a picture, or the name of a form's line whose box holds `text`. `signs`: a link or
    button that signs "in" to the site or "out" of it.
    """

    heading: str = ""
    text: str = ""
    link: str = ""
    button: str = ""
    picture: str = ""
    document: str = ""
    search: str = ""
    id: str = ""
    to: str = ""
    new_tab: bool = False
    file: str = ""
    label: str = ""
    signs: Literal["", "in", "out"] = ""

    @property
    def kind(self) -> str:
        return next((kind for kind in KINDS if getattr(self, kind)), "text")

    @property
    def words(self) -> str:
        return str(getattr(self, self.kind))


@dataclass(frozen=True, slots=True)
class Ad:
    """An advertisement over the page. `cross_mm` is the side of its small closing cross."""

    title: str
    text: str = ""
    button: str = "J'en profite"
    to: str = ""
    cross_mm: float = 8.0
    cross: Literal["right", "left"] = "right"


@dataclass(frozen=True, slots=True)
class Scare:
    """A page that fills the screen and frightens: it wants a call. `phone` is a number that nobody has."""

    title: str
    text: str
    phone: str


@dataclass(frozen=True, slots=True)
class Page:
    """`cookies`: its site asks about cookies. `notifications`: it asks whether it may send some.

    `account`: whose page this is; hidden after signing out. `save_password`: the browser offers to keep it.
    """

    url: str
    title: str
    parts: tuple[Part, ...] = ()
    cookies: bool = False
    ad: Ad | None = None
    notifications: bool = False
    account: str = ""
    save_password: bool = False
    scare: Scare | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file that can be downloaded; `lines` are its sheet of paper, the first one its heading."""

    id: str
    file: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Icon:
    """A picture on the desktop. The one with the id "browser" opens the browser, others say `says`."""

    id: str
    label: str
    picture: str = "document"
    says: str = "Ici, il n'y a rien pour le moment."


@dataclass(frozen=True, slots=True)
class Start:
    """`tabs`: addresses open at the start (the home page when none). `current`: which, from 1.

    `public`: a computer that many people use; its history is one button away, and downloads can be erased.
    """

    pages: tuple[Page, ...]
    home: str = ""
    open: bool = True
    opens_with: Literal["click", "double"] = "click"
    icons: tuple[Icon, ...] = (Icon(BROWSER, "Internet", "browser"),)
    documents: tuple[Document, ...] = ()
    tabs: tuple[str, ...] = ()
    current: int = 1
    public: bool = False

    @property
    def home_url(self) -> str:
        return self.home or (self.pages[0].url if self.pages else NEW_TAB)


def site(url: str) -> str:
    """The part of an address before its first slash."""
    return url.split("/")[0]


def resolve(start: Start, typed: str) -> str:
    """Where a typed address leads: people may add https, www or a space, and capitals do not matter."""
    address = typed.strip().lower().removeprefix("https://").removeprefix("http://").rstrip("/")
    for candidate in (address, address.removeprefix("www.")):
        if any(page.url == candidate for page in start.pages):
            return candidate
    return MISSING + typed.strip()


def shown_address(url: str) -> str:
    """What the address bar says for a place that may be no page of a site."""
    if url.startswith(SEARCHED):
        return "recherche-demo.fr"
    if url == NEW_TAB:
        return ""
    return url.removeprefix(MISSING).removeprefix(FILE)


def document(start: Start, name: str) -> Document | None:
    return next((one for one in start.documents if one.id == name), None)


def page_at(start: Start, url: str) -> Page:
    """The page at an address, including those that the browser makes itself."""
    for page in start.pages:
        if page.url == url:
            return page
    if url.startswith(SEARCHED):
        return _results(start, url.removeprefix(SEARCHED))
    if url.startswith(FILE):
        found = document(start, url.removeprefix(FILE))
        return Page(url, found.file if found else "Document")
    if url == NEW_TAB:
        box = Part(search="Chercher sur Internet", id="search")
        return Page(url, "Nouvel onglet", (Part(heading="Nouvel onglet"), box))
    return _advert() if url == ADVERT else _missing(url)


def part(page: Page, name: str) -> Part | None:
    return next((one for one in page.parts if one.id and one.id == name), None)


def _advert() -> Page:
    says = Part(text="Vous avez ouvert une publicité. La flèche Retour vous ramène.")
    return Page(ADVERT, "Publicité", (Part(heading="Publicité"), says))


def signed_out(page: Page) -> Page:
    """What is left of somebody's page once they have signed out."""
    says = Part(text="Il faut un identifiant et un mot de passe pour voir cette page.")
    return Page(page.url, page.title, (Part(heading="Vous êtes déconnecté"), says))


def _missing(url: str) -> Page:
    typed = shown_address(url)
    return Page(
        url,
        "Page introuvable",
        (
            Part(heading="Cette page est introuvable"),
            Part(text=f"Vous avez tapé : {typed}" if typed else "La barre d'adresse est vide."),
            Part(text="Ce n'est pas grave. Relisez l'adresse lettre par lettre, puis corrigez-la."),
        ),
    )


def _results(start: Start, query: str) -> Page:
    words = [word for word in query.lower().replace(".", " ").split() if len(word) > 2]
    found = [page for page in start.pages if any(word in f"{page.url} {page.title}".lower() for word in words)]
    links = tuple(
        Part(link=page.title, id=f"result-{number}", to=page.url) for number, page in enumerate(found[:4], 1)
    )
    last = Part(text="Pour aller droit au site, tapez son adresse dans la barre, tout en haut.")
    none = Part(text="Aucune page ne correspond à ces mots.")
    return Page(
        SEARCHED + query,
        "Résultats de recherche",
        (
            Part(heading="Résultats de recherche"),
            Part(search="Chercher sur Internet", id="search"),
            Part(text=f"Vous avez cherché : {query}"),
            *(links or (none,)),
            last,
        ),
    )
