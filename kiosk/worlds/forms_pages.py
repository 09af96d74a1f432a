"""What an author writes of an administration site: pages made of parts, an account, files, a card to copy from.

Apart because this is the whole vocabulary of `[start]`; what happens on the pages is elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field

WRITTEN = ("field", "number", "amount", "email", "password", "date", "code")
"""Controls that letters are typed into."""
CONTROLS = (*WRITTEN, "check", "radio", "list", "file", "slots")
STILL = ("heading", "words", "notice", "summary", "receipt", "case", "appointments", "attestation")
BUTTONS = ("button", "link", "tile", "identity")
"""`tile`: a large choice with a picture (a provider); `identity`: the single shared sign-in button."""
KINDS = (*STILL, *CONTROLS, *BUTTONS)

DEEDS = (
    "next", "go", "back", "send", "log_in", "log_out", "new_account", "new_password", "send_code", "check",
    "book", "resume",
)  # fmt: skip
"""What a button does. `next`: checks the page and goes on in its flow, or to `to`. `go`: to `to`, unchecked.
`back`: the page before in the flow. `send`: checks, hands the file over, makes the receipt. `log_in`: compares the
controls whose `role` is identifier and password with the account. `new_account`, `new_password`: checks, and
takes those roles as the account. `send_code`: a code was asked for. `check`: checks the page, goes to `to`.
`book`: checks, keeps the chosen slot as an appointment. `resume`: back to the draft that was kept."""


@dataclass(frozen=True, slots=True)
class Option:
    """An answer of a radio group, a list or a tile; a step of a case; a day of `slots` with its `times`.

    `effect`: a sentence shown once it is chosen. `date`: for a step of a case. A time written "(10:00)" is taken.
    """

    id: str
    label: str
    effect: str = ""
    date: str = ""
    times: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """`kind` is one of KINDS, `label` its words. What is left out asks nothing.

    `right`: the only accepted value; any other gets the message `wrong` (or a usual one) and blocks the page.
    `expected`: not checked, only counted as `wrong_answer` when something else is chosen.
    `only_if`: shown only while these controls hold these values ("yes|no": one of them); facts of the site are
    asked with @logged_in @sent @booked @code_sent @received @draft @kept = "yes" or "no".
    `expires`: the first press of this button ends the session instead.
    `current`: the id of the step where a case is. `most_mb`: what a file may weigh. `words_asked`: a passphrase
    needs as many words. `value`: what stands in the control from the beginning. `tone`: of a notice.
    """

    kind: str
    label: str = ""
    id: str = ""
    help: str = ""
    required: bool = False
    options: tuple[Option, ...] = ()
    value: str = ""
    right: str = ""
    wrong: str = ""
    expected: str = ""
    role: str = ""
    unit: str = ""
    digits: int = 0
    least: float | None = None
    most: float | None = None
    most_mb: float = 5.0
    words_asked: int = 0
    current: str = ""
    picture: str = ""
    tone: str = "info"
    does: str = "go"
    to: str = ""
    plain: bool = False
    """A button of second rank, drawn as an outline."""
    expires: bool = False
    only_if: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """`flow`: pages with the same flow follow one another and say "Étape 2 sur 4". `private`: log in first.

    `address` and `site`: when the page belongs to another site (the shared sign-in).
    `moves_before_expiry`: the session ends after so many moves on this page, once.
    """

    id: str
    title: str
    parts: tuple[Part, ...] = ()
    flow: str = ""
    private: bool = False
    address: str = ""
    site: str = ""
    moves_before_expiry: int = 0
    only_if: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class File:
    """A file of the person. `picture`: "identity", "bill", "payslip", "photo", "letter" or "bank"."""

    id: str
    name: str
    picture: str = "letter"
    mb: float = 0.5


@dataclass(frozen=True, slots=True)
class Account:
    identifier: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the site's menu. `does` as for a button ("go", "log_out")."""

    id: str
    label: str
    to: str = ""
    does: str = "go"
    only_if: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Line:
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """The paper to copy from, beside the page."""

    title: str = ""
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Appointment:
    """`slot`: "tue 10:00". `words`: "Mardi 10 mars, 10:00"."""

    slot: str
    words: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """`page`: the first one, or the one named. `code`: the right one for `send_code`; `code_by`: "sms" or "mail"
    shows it in a small inset once it was sent, "" leaves that to another world. `today`: of the calendar."""

    pages: tuple[Page, ...] = ()
    page: str = ""
    site: str = "MesDroits"
    about: str = "Service Demo"
    address: str = "mesdroits-demo.fr"
    user: str = "Samira Benali"
    card: Card = Card()
    menu: tuple[Entry, ...] = ()
    account: Account = Account()
    logged_in: bool = False
    login_page: str = ""
    home_page: str = ""
    """Where a log in leads when nothing else was asked."""
    files: tuple[File, ...] = ()
    values: dict[str, str] = field(default_factory=dict)
    appointments: tuple[Appointment, ...] = ()
    code: str = ""
    code_by: str = ""
    number: str = "4 582 017"
    """The receipt's number."""
    today: str = "09/03/2026"
    caps_lock: bool = False
    downloads: tuple[str, ...] = ()


def parts_of(start: Start) -> tuple[Part, ...]:
    return tuple(part for page in start.pages for part in page.parts)


def control_of(start: Start, id: str) -> Part | None:
    return next((part for part in parts_of(start) if part.id == id and part.kind in CONTROLS), None)


def page_of(start: Start, id: str) -> Page | None:
    return next((page for page in start.pages if page.id == id), None)


def home_of(start: Start, part: str) -> Page | None:
    """The page that this part stands on."""
    return next((page for page in start.pages if any(one.id == part for one in page.parts)), None)


def file_of(start: Start, id: str) -> File | None:
    return next((one for one in start.files if one.id == id), None)


def option_of(part: Part, id: str) -> Option | None:
    return next((one for one in part.options if one.id == id), None)
