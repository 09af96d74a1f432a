"""Where can this person be helped? A need is touched, places answer, and one of them goes on the paper.

Apart because it leads out of the kiosk: what is shown must be true outside, and so the age of the list is said.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.desk.directory import DirectoryDesk, Found, ListAge, Results
from kiosk.desk.place import DeskPlace
from kiosk.desk.wishes import Wish, advised_services, advised_wishes, query_of
from kiosk.domain.orientation import Rule
from kiosk.domain.venue_words import Service
from kiosk.i18n.line import Line
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.places_list import Brought, ListSteps
from kiosk.ui.desk.stick_job import StickJob
from kiosk.ui.desk.texts_directory import age_advice, age_line
from kiosk.ui.desk.texts_places import service_name, wish_name
from kiosk.ui.desk.venue_card import VenueCard
from kiosk.ui.desk.venue_rows import venue_rows
from kiosk.ui.screen import Part
from kiosk.ui.theme.look import Type
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.paragraph import Align
from kiosk.ui.widgets.text_block import TextBlock
from kiosk.ui.widgets.wrap_button import WrapButton

TICK_MS = 100


class PlacesPage(DeskPage):
    """`memory`: `part` that is open ("" for the needs, wishes, results, venue, list), `services` and `wishes` as
    touched, `about` the list, `results`, `venue` that is looked at, and what `ListSteps` keeps."""

    def build(self) -> None:
        self.cards: list[ChoiceCard] = []
        self.found: list[VenueCard] = []
        self.first: QWidget | None = None
        self.steps: ListSteps | None = None
        about: ListAge | None = self.memory.get("about")
        if "job" in self.memory:
            self._list_steps(about or ListAge()).build_working(self.memory["job"])
        elif "report" in self.memory or "files" in self.memory:
            self._build_list(about or ListAge())
        elif about is None:
            self.column.addWidget(self.title(self.words.t("Un instant…")))
            self.column.addStretch(1)
        elif not about.places or self.memory.get("part") == "list":
            self._build_list(about)
        else:
            self._build_search(about)
        timer = QTimer(self)
        timer.timeout.connect(self._time_passes)
        timer.start(TICK_MS)

    @property
    def directory(self) -> DirectoryDesk:
        directory: DirectoryDesk = self.desk.directory
        return directory

    @property
    def services(self) -> frozenset[Service]:
        """As touched; at first what today's advice names."""
        if "services" not in self.memory:
            self.memory["services"] = advised_services(self.desk.wanted_services())
        chosen: frozenset[Service] = self.memory["services"]
        return chosen

    @property
    def wishes(self) -> frozenset[Wish]:
        if "wishes" not in self.memory:
            self.memory["wishes"] = advised_wishes(self._advice())
        chosen: frozenset[Wish] = self.memory["wishes"]
        return chosen

    def parts(self) -> list[Part]:
        cards = [Part(card.line, card) for card in self.cards if card.isVisibleTo(self)]
        found = [Part(line) for card in self.found if card.isVisibleTo(self) for line in card.lines()]
        return [*super().parts(), *cards, *found]

    def first_focus(self) -> QWidget | None:
        return self.first

    def entered(self) -> None:
        problem = self.memory.pop("problem", None)
        if isinstance(problem, Exception):
            self._failed(problem)
        if "job" in self.memory:
            return
        if self.found:
            self.table.show_page(self.memory.get("page", 0))
        if "about" not in self.memory:
            self.errand(lambda _tell: self.directory.about(), partial(self._remember, "about"))
        elif self.memory.get("part") == "results" and "results" not in self.memory:
            query = query_of(self.services, self.wishes, self._programmes())
            self.errand(lambda _tell: self.directory.search(query), partial(self._remember, "results"))

    def _list_steps(self, about: ListAge) -> ListSteps:
        self.steps = ListSteps(self, about)
        return self.steps

    def _build_list(self, about: ListAge) -> None:
        steps = self._list_steps(about)
        steps.build()
        self.cards = steps.cards
        self.first = steps.first or (steps.cards[0] if steps.cards else steps.back)

    def _build_search(self, about: ListAge) -> None:
        part = self.memory.get("part", "")
        if part == "wishes":
            self._build_wishes()
        elif part == "results":
            self._build_results(about, self.memory.get("results"))
        elif part == "venue":
            self._build_venue(about, self.memory["venue"])
        else:
            self._build_needs(about)

    def _build_needs(self, about: ListAge) -> None:
        t = self.words.t
        self._head(t("Pour quoi faire ?"), about, quiet=True)
        for service in Service:
            self._choice(*service_name(service, self.words), "services", service, service in self.services)
        self.column.addWidget(self.pages(self.cards, most_columns=3), 1)
        self.first = self.cards[0]
        age = age_line(about, self.words)
        self.list_button = WrapButton(self.look, age, "calendar", "quiet", role=Type.BODY)
        self.list_button.clicked.connect(lambda _=False: self._open("list"))
        self.more = self.button(t("Préciser"), partial(self._open, "wishes"), icon="plus", kind="second")
        self.search = self.button(t("Chercher"), partial(self._open, "results"), icon="search", kind="sun")
        self.foot(self.list_button, None, self.more, self.search)

    def _build_wishes(self) -> None:
        t = self.words.t
        self.column.addWidget(self.title(t("Autre chose d'important ?")))
        for wish in Wish:
            self._choice(*wish_name(wish, self.words), "wishes", wish, wish in self.wishes)
        self.column.addWidget(self.pages(self.cards, most_columns=4), 1)
        self.first = self.cards[0]
        self.back = self.button(t("Retour"), partial(self._open, ""), icon="back", kind="second")
        self.search = self.button(t("Chercher"), partial(self._open, "results"), icon="search", kind="sun")
        self.foot(self.back, None, self.search)

    def _build_results(self, about: ListAge, results: Results | None) -> None:
        t, n = self.words.t, self.words.n
        self.back = self.first = self.button(t("Changer"), partial(self._open, ""), icon="back", kind="second")
        if results is None:
            self.column.addWidget(self.title(t("Je cherche…")))
            self.column.addStretch(1)
        elif not results.found:
            self.column.addWidget(self.title(t("Aucun lieu ne répond à tout cela.")))
            self.column.addWidget(self.text(t("Enlevez un souhait, puis cherchez encore.")))
            self.column.addStretch(1)
        else:
            shown = len(results.found)
            line = n("{count} lieu trouvé", "{count} lieux trouvés", results.count)
            if shown < results.count:
                line = t("Les {shown} premiers lieux, sur {count}", shown=shown, count=results.count)
            self._head(line, about)
            self.found = [VenueCard(self.look, found, self.words, self.services) for found in results.found]
            for card in self.found:
                card.clicked.connect(lambda _=False, found=card.found: self._look_at(found))
            self.table = self.pages(self.found, most_columns=1 if self.large else 2)
            self.table.turned.connect(lambda page: self.memory.update(page=page))
            self.column.addWidget(self.table, 1)
            self.first = self.found[0]
        self.foot(self.back, None)

    def _build_venue(self, about: ListAge, found: Found) -> None:
        t = self.words.t
        self._head(Line(found.venue.name), about)
        rows = venue_rows(self, found)
        self.column.addWidget(self.pages(rows, most_columns=1 if self.large else 2), 1)
        back = partial(self._open, "results")
        self.back = self.first = self.button(t("Retour"), back, icon="back", kind="second")
        if self.desk.person is None:
            self.foot(self.back, None)
            return
        self.choose = self.first = self.button(
            t("Choisir ce lieu"), partial(self._choose, found), icon="check", kind="sun"
        )
        self.foot(self.back, None, self.choose)

    def _head(self, title: Line, about: ListAge, *, quiet: bool = False) -> None:
        """The title, and beside it how old the list is; when it is old or invented, what to do about it. `quiet`:
        only then."""
        warn = about.old or about.example
        if quiet and not warn:
            self.column.addWidget(self.title(title))
            return
        ink = self.look.palette.ink if warn else self.look.palette.muted
        line = age_advice(about, self.words) if warn else age_line(about, self.words)
        age = TextBlock(self.look, line, Type.SMALL, bold=warn, align=Align.END, colour=ink, middle=True)
        row = QHBoxLayout()
        row.setSpacing(self.look.px(20))
        row.addWidget(self.title(title), 3)
        row.addWidget(age, 2)
        self.readable.append(age)
        self.column.addLayout(row)

    def _choice(self, icon: str, line: Line, name: str, what: Service | Wish, chosen: bool) -> None:
        card = ChoiceCard(self.look, line, icon, role=Type.BODY)
        card.setChecked(chosen)
        card.clicked.connect(lambda _=False: self._touch(name, what))
        self.cards.append(card)

    def _touch(self, name: str, what: Service | Wish) -> None:
        self.memory[name] ^= {what}

    def _open(self, part: str) -> None:
        """A new search is asked again; the way back from a place is not."""
        if part == "results" and self.memory.get("part") != "venue":
            self.memory.pop("results", None)
            self.memory.pop("page", None)
        self.memory["part"] = part
        self.moved.emit()

    def _look_at(self, found: Found) -> None:
        self.memory["venue"] = found
        self._open("venue")

    def _choose(self, found: Found) -> None:
        self.desk.choose_venue(found.venue, found.week)
        self.turn_to(DeskPlace.SLIP)

    def _remember(self, name: str, what: object) -> None:
        self.memory[name] = what
        self.moved.emit()

    def _advice(self) -> tuple[Rule, ...]:
        """Nothing of the person is used before they agreed."""
        person = self.desk.person
        return tuple(person.advice) if person is not None and self.desk.agreed else ()

    def _programmes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for rule in self._advice() for name in rule.programmes))

    def _time_passes(self) -> None:
        """The work goes on however often the page is made anew; whichever page is there hears its end."""
        job = self.memory.get("job")
        if not isinstance(job, StickJob):
            return
        if not job.ended:
            if self.steps is not None and self.steps.bar is not None:
                self.steps.bar.show_share(job.share)
            return
        del self.memory["job"]
        if job.problem is not None:
            self.memory["problem"] = job.problem
        elif isinstance(job.result, Brought):
            self.memory.update(report=job.result.report, about=job.result.about)
        else:
            self.memory[job.kind] = job.result
        self.moved.emit()
