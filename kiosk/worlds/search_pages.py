"""What an author writes for a search scene: results, the lists that words bring, pages, tiles and suggestions.

Apart because content, not behaviour, is what differs between exercises; what people do with it is `search_moves`.
"""

from __future__ import annotations

from dataclasses import dataclass

ENGINE = "Trouvetout"
ENGINE_ADDRESS = "trouvetout-demo.fr"
KINDS = ("heading", "text", "author", "date", "price", "notice", "picture", "source", "button")
POINTED_KINDS = ("author", "date", "price", "notice")
"""Parts that a person may point at even when their author gave them no name: the kind is their name."""
USED_KINDS = ("picture", "source", "button")
"""Parts that are looked at or used, never pointed at."""
FRAME = ("address", "padlock")
"""What can be pointed at above every page."""
DETAILS = ("ad", "address", "date")
"""What can be pointed at in a result: `address:<result>` and so on."""


@dataclass(frozen=True, slots=True)
class Part:
    """One thing on a page. Exactly one of the first nine fields is written, and says what it is.

    `to`: the page that a source or a button leads to. `says`: what a button that leads nowhere answers.
    `label`: the words under a picture.
    """

    heading: str = ""
    text: str = ""
    author: str = ""
    date: str = ""
    price: str = ""
    notice: str = ""
    picture: str = ""
    source: str = ""
    button: str = ""
    id: str = ""
    to: str = ""
    says: str = ""
    label: str = ""

    @property
    def kind(self) -> str:
        return next((kind for kind in KINDS if getattr(self, kind)), "text")

    @property
    def words(self) -> str:
        return str(getattr(self, self.kind))

    @property
    def name(self) -> str:
        """What moves call it; "" when nothing can be done with it."""
        return self.id or (self.kind if self.kind in POINTED_KINDS else "")


@dataclass(frozen=True, slots=True)
class Page:
    """A local page. `site`: the name in its coloured head. `lookalike`: it imitates an official site, for money.

    `share`: it has a button that sends it on to others. `flag`: its head wears the national colours.
    """

    id: str
    address: str
    site: str
    parts: tuple[Part, ...] = ()
    padlock: bool = True
    lookalike: bool = False
    share: bool = False
    flag: bool = False


@dataclass(frozen=True, slots=True)
class Result:
    """One line of a list. It opens the page with its own id, or `page`, or a plain page made of its words."""

    id: str
    title: str
    address: str
    text: str = ""
    date: str = ""
    ad: bool = False
    page: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Results that come when all of these words were asked; "horaires|heures" is either of the two.

    The list that needs the most words wins: `["piscine"]` is the vague one beside `["piscine", "horaires"]`.
    """

    id: str
    words: tuple[str, ...]
    results: tuple[str, ...]
    note: str = ""
    """A line above the results, such as how many there are."""


@dataclass(frozen=True, slots=True)
class Start:
    """`tiles`: words to choose instead of typing. `asked`: begin in the results of these words. `page`: begin on
    this page. `pointing`: what surrounds a result's title can be pointed at instead of opening it."""

    listings: tuple[Listing, ...] = ()
    results: tuple[Result, ...] = ()
    pages: tuple[Page, ...] = ()
    tiles: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    asked: str = ""
    page: str = ""
    pointing: bool = False


def result_at(start: Start, name: str) -> Result | None:
    return next((result for result in start.results if result.id == name), None)


def page_of(result: Result) -> str:
    return result.page or result.id


def page_at(start: Start, name: str) -> Page:
    """The page with this id; a result without a page of its own gets a plain one."""
    found = next((page for page in start.pages if page.id == name), None)
    return found or _plain_page(next((one for one in start.results if page_of(one) == name), None), name)


def _plain_page(result: Result | None, name: str) -> Page:
    if result is None:
        return Page(name, "", "Page introuvable", (Part(text="La flèche Retour vous ramène en arrière."),))
    site = result.address.split("/")[0]
    dated = (Part(date=result.date),) if result.date else ()
    back = Part(text="Pour revoir la liste, prenez la flèche Retour, en haut à gauche.")
    parts = (Part(heading=result.title), *dated, Part(text=result.text), back)
    return Page(name, result.address, site, parts)


def part_of(page: Page, name: str) -> Part | None:
    return next((part for part in page.parts if name and part.name == name), None)
