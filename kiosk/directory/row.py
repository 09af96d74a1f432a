"""What one row says of a place, what was wrong in it, and whether it can be used at all.

Apart because a row is read the same way whether a table or a JSON file brought it. Only a place without a name, or
without a town, is refused: everything else is kept as far as it makes sense, and told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar

from kiosk.directory import cells
from kiosk.directory.hours import are_hours
from kiosk.directory.vocabulary import everybody, folded, meant
from kiosk.domain.venue import Position, Venue
from kiosk.domain.venue_remarks import Flaw, Mend
from kiosk.domain.venue_words import Arrival, Care, Fee, Label, Programme, Public, Roaming, Service, Way

Word = TypeVar("Word", bound=StrEnum)

SHORT, TALE = 300, 5000
"""The most characters of a name or an address, and of a description."""
MOST_WORDS = 40
"""Of a list in one cell."""
SHOWN = 80
"""How much of a cell a remark repeats."""
NAMELESS_ID = "made:"
BETWEEN = re.compile(r"[|;\n]")
ALSO_BETWEEN = re.compile(r"[|;\n,]")
BETWEEN_PHONES = re.compile(r"[|;,/\n]|\bou\b")
BETWEEN_ADDRESSES = re.compile(r"[|;\s]+|,(?=http|www)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Note:
    """A remark that does not know its line yet."""

    field: str
    flaw: Flaw
    mend: Mend
    value: str = ""


@dataclass(slots=True)
class RowReading:
    """`cells`: what is written, by the schema's names of the fields (and two of the former form)."""

    cells: Mapping[str, str]
    notes: list[Note] = field(default_factory=list)

    def venue(self) -> Venue | None:
        """None: the row is refused, and the last note says why."""
        name, town = self.text("nom"), self.text("commune")
        postcode = self.one("code_postal", cells.postcode, Flaw.NOT_A_POSTCODE) or ""
        if not name or not (town or postcode):
            missing = "commune" if name else "nom"
            self.note(missing, Flaw.MISSING, Mend.ROW_REFUSED, "")
            return None
        address = self.text("adresse")
        venue = Venue(self.id(name, town, address), name, town, postcode, address)
        return self._with_offer(self._with_contact(venue))

    def _with_contact(self, venue: Venue) -> Venue:
        """Where it is, how to reach it, when it is open, who says so."""
        hours = self.text("horaires", TALE)
        readable = are_hours(hours)
        if hours and not readable:
            self.note("horaires", Flaw.NOT_HOURS, Mend.KEPT_AS_WRITTEN, hours)
        return replace(
            venue,
            pivot=self.pivot(),
            insee=self.insee(venue.postcode),
            address_more=self.text("complement_adresse"),
            position=self.position(venue.postcode),
            kinds=tuple(word.upper() for word in self.split("typologie", ALSO_BETWEEN)),
            phones=self.each("telephone", BETWEEN_PHONES, cells.phone, Flaw.NOT_A_PHONE),
            mails=self.each("courriels", ALSO_BETWEEN, cells.mail, Flaw.NOT_A_MAIL),
            websites=self.each("site_web", BETWEEN_ADDRESSES, cells.web_address, Flaw.NOT_AN_ADDRESS),
            hours=hours if readable else "",
            hours_as_written="" if readable else hours[:SHORT],
            summary=self.text("presentation_resume", SHORT * 2),
            detail=self.text("presentation_detail", TALE),
            source=self.text("source"),
            parent=self.text("structure_parente"),
            updated=self.updated(),
            access_page=self.one("fiche_acces_libre", cells.web_address, Flaw.NOT_AN_ADDRESS) or "",
            booking_page=self.one("prise_rdv", cells.web_address, Flaw.NOT_AN_ADDRESS) or "",
        )

    def _with_offer(self, venue: Venue) -> Venue:
        """What it offers, to whom, and how one gets in: words of the schema's lists."""
        programmes, labels, others = self.labels()
        publics, care = self.publics()
        return replace(
            venue,
            roaming=self.words("itinerance", Roaming),
            services=self.services(),
            publics=publics,
            care=care,
            fees=self.words("frais_a_charge", Fee),
            programmes=programmes,
            labels=labels,
            other_labels=others,
            arrival=self.words("modalites_acces", Arrival),
            ways=self.words("modalites_accompagnement", Way),
        )

    def note(self, name: str, flaw: Flaw, mend: Mend, value: str) -> None:
        self.notes.append(Note(name, flaw, mend, cells.clean(value, SHOWN)[0]))

    def text(self, name: str, most: int = SHORT) -> str:
        if not self.cells.get(name):
            return ""
        text, cut = cells.clean(self.cells.get(name, ""), most)
        if cut:
            self.note(name, Flaw.TOO_LONG, Mend.CUT, text)
        return text

    def one(self, name: str, read: Callable[[str], str | None], flaw: Flaw) -> str | None:
        """A cell that holds one thing; what makes no sense is left out."""
        text = self.text(name, TALE)
        if not text:
            return None
        value = read(text)
        if value is None:
            self.note(name, flaw, Mend.LEFT_OUT, text)
        return value

    def split(self, name: str, between: re.Pattern[str]) -> tuple[str, ...]:
        if not self.cells.get(name):
            return ()
        parts = (cells.clean(part, SHORT)[0] for part in between.split(self.cells.get(name, "")[:TALE]))
        return tuple(dict.fromkeys(part for part in parts if part))[:MOST_WORDS]

    def each(
        self, name: str, between: re.Pattern[str], read: Callable[[str], str | None], flaw: Flaw
    ) -> tuple[str, ...]:
        values = []
        for part in self.split(name, between):
            value = read(part)
            if value is None:
                self.note(name, flaw, Mend.LEFT_OUT, part)
            else:
                values.append(value)
        return tuple(dict.fromkeys(values))

    def words(self, name: str, kind: type[Word]) -> tuple[Word, ...]:
        """The words of one closed list; unknown ones are left out."""
        found = []
        for part in self.split(name, BETWEEN):
            words, strange = self.meant(part, kind)
            found += words
            for one in strange:
                self.note(name, Flaw.UNKNOWN_WORD, Mend.LEFT_OUT, one)
        return tuple(dict.fromkeys(found))

    def meant(self, part: str, kind: type[Word]) -> tuple[list[Word], list[str]]:
        """Some write lists with commas; a comma may also stand inside one explained word."""
        whole = meant(kind, part)
        pieces = [cells.clean(piece, SHORT)[0] for piece in part.split(",")]
        words = [meant(kind, piece) for piece in pieces]
        known = [word for word in words if word is not None]
        if len(known) > 1 or whole is None:
            return known, [piece for piece, word in zip(pieces, words, strict=True) if word is None and piece]
        return [whole], []

    def services(self) -> tuple[Service, ...]:
        found = self.words("services", Service)
        if not found:
            self.note("services", Flaw.MISSING, Mend.LEFT_OUT, "")
        return found

    def publics(self) -> tuple[tuple[Public, ...], tuple[Care, ...]]:
        """The former form had both in one field."""
        publics = list(self.words("publics_specifiquement_adresses", Public))
        care = list(self.words("prise_en_charge_specifique", Care))
        for part in self.split("publics_accueillis", BETWEEN):
            if public := meant(Public, part):
                publics.append(public)
            elif need := meant(Care, part):
                care.append(need)
            elif folded(part) not in everybody():
                self.note("publics_accueillis", Flaw.UNKNOWN_WORD, Mend.LEFT_OUT, part)
        return tuple(dict.fromkeys(publics)), tuple(dict.fromkeys(care))

    def labels(self) -> tuple[tuple[Programme, ...], tuple[Label, ...], tuple[str, ...]]:
        """A word of the lists is found wherever it stands among them; the others are labels of their own."""
        programmes: list[Programme] = []
        labels: list[Label] = []
        others: list[str] = []
        for name in ("dispositif_programmes_nationaux", "formations_labels", "labels_nationaux"):
            for part in self.split(name, BETWEEN):
                known, strange = self.meant(part, Programme)
                programmes += known
                for one in strange:
                    label = meant(Label, one)
                    if label is not None:
                        labels.append(label)
                    else:
                        others.append(one)
                        self.note(name, Flaw.UNKNOWN_WORD, Mend.KEPT_AS_WRITTEN, one)
        others += self.split("autres_formations_labels", BETWEEN)
        return tuple(dict.fromkeys(programmes)), tuple(dict.fromkeys(labels)), tuple(dict.fromkeys(others))

    def id(self, name: str, town: str, address: str) -> str:
        """A place without an id gets one that stays the same as long as its name and address do."""
        given = self.text("id")
        if given:
            return given
        self.note("id", Flaw.MISSING, Mend.CORRECTED, "")
        return NAMELESS_ID + sha256("|".join((name, town, address)).encode("utf-8", "replace")).hexdigest()[:16]

    def pivot(self) -> str:
        text = self.text("pivot")
        if cells.is_placeholder(text):
            self.note("pivot", Flaw.PLACEHOLDER, Mend.LEFT_OUT, text)
            return ""
        return self.one("pivot", cells.pivot, Flaw.NOT_A_PIVOT) or ""

    def insee(self, postcode: str) -> str:
        written = self.text("code_insee")
        code = self.one("code_insee", lambda text: cells.insee(text, postcode), Flaw.NOT_AN_INSEE_CODE) or ""
        if code and written in (cells.PARIS, cells.LYON, cells.MARSEILLE) and code != written:
            self.note("code_insee", Flaw.WHOLE_TOWN, Mend.CORRECTED, written)
        return code

    def position(self, postcode: str) -> Position | None:
        north, east = self.text("latitude"), self.text("longitude")
        if not north and not east:
            return None
        found = cells.position(north, east, postcode)
        if found is None:
            self.note("latitude", Flaw.NOT_A_POSITION, Mend.LEFT_OUT, f"{north} {east}")
        return found

    def updated(self) -> str:
        day = self.one("date_maj", cells.day, Flaw.NOT_A_DATE)
        if day == cells.NO_DAY:
            self.note("date_maj", Flaw.PLACEHOLDER, Mend.LEFT_OUT, day)
            return ""
        if day is None and not self.cells.get("date_maj", "").strip():
            self.note("date_maj", Flaw.MISSING, Mend.LEFT_OUT, "")
        return day or ""
