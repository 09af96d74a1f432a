"""A list of places comes in, however it was written, and every line that was wrong is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.directory.columns import FIELDS
from kiosk.directory.lines import NotUsable
from kiosk.domain.venue import Position
from kiosk.domain.venue_remarks import Flaw, ImportEnding, Mend
from kiosk.domain.venue_words import Arrival, Care, Fee, Label, Programme, Public, Roaming, Service, Way
from tests.directory.made_lists import FORMER, GOOD, listed, read, row, said, table, venues


def test_a_good_row_keeps_all_its_32_fields(tmp_path: Path) -> None:
    assert len(FIELDS) == len(GOOD) == 32
    (found,) = read(tmp_path, table([GOOD]))
    venue = found.venue
    assert venue is not None
    assert found.remarks == ()
    assert (venue.id, venue.pivot, venue.name) == ("lieu-1", "99900000010007", "Médiathèque des Tilleuls")
    assert (venue.town, venue.postcode, venue.insee) == ("Valbrume", "96100", "96001")
    assert (venue.address, venue.address_more) == ("4 place des Tilleuls", "Côté jardin")
    assert venue.position == Position(47.03, 3.16)
    assert venue.kinds == ("BIB", "TIERS_LIEUX")
    assert venue.phones == ("+33353010037",)
    assert venue.mails == ("accueil@lieu01.example", "atelier@lieu01.example")
    assert venue.websites == ("https://www.lieu01.example", "https://reseau.example/lieu01")
    assert (venue.hours, venue.hours_as_written) == (GOOD["horaires"], "")
    assert (venue.summary, venue.detail) == (GOOD["presentation_resume"], GOOD["presentation_detail"])
    assert (venue.source, venue.parent, venue.updated) == ("Exemple inventé", "Ville de Valbrume", "2026-10-02")
    assert venue.roaming == (Roaming.STAYS,)
    assert venue.services == (Service.DAILY_TOOLS, Service.INTERNET_AND_DEVICES)
    assert venue.publics == (Public.SENIORS, Public.FAMILIES)
    assert venue.care == (Care.READING, Care.LANGUAGES)
    assert venue.fees == (Fee.FREE, Fee.FREE_FOR_SOME)
    assert venue.programmes == (Programme.AIDANTS_CONNECT, Programme.RELAY)
    assert venue.labels == (Label.TERRITORY, Label.POST)
    assert venue.other_labels == ("Label du Val",)
    assert venue.arrival == (Arrival.WALK_IN, Arrival.BOOK_ONLINE)
    assert venue.ways == (Way.ALONE, Way.WORKSHOP)
    assert (venue.access_page, venue.booking_page) == (GOOD["fiche_acces_libre"], GOOD["prise_rdv"])


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("latin-1", "Windows-1252"),
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
    ],
)
def test_any_encoding_and_separator_gives_the_same_places(
    tmp_path: Path, encoding: str, told: str, separator: str
) -> None:
    wanted = venues(read(tmp_path, table([row(1), row(2)])))
    written = table([row(1), row(2)], separator=separator).encode(encoding)
    file, rows = listed(tmp_path, written)
    assert venues(rows) == wanted
    assert file.encoding == told


def test_two_encodings_in_one_file_are_both_understood(tmp_path: Path) -> None:
    head, first, second = table([row(1), row(2)]).splitlines(keepends=True)
    written = head.encode() + first.encode("utf-8") + second.encode("cp1252")
    file, rows = listed(tmp_path, written)
    assert [one.name for one in venues(rows)] == ["Médiathèque des Tilleuls"] * 2
    assert file.encoding == "UTF-8 and Windows-1252"


def test_a_text_that_was_encoded_twice_is_mended(tmp_path: Path) -> None:
    twice = table([GOOD]).encode("utf-8").decode("cp1252").encode("utf-8")
    assert venues(read(tmp_path, twice)) == venues(read(tmp_path, table([GOOD])))


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way_and_quotes_stand_everywhere(tmp_path: Path, ending: str) -> None:
    written = table([row(1), row(2)], always=True).replace("\r\n", ending)
    assert len(venues(read(tmp_path, written))) == 2


def test_the_former_form_becomes_the_present_one(tmp_path: Path) -> None:
    file, rows = listed(tmp_path, table([FORMER], columns=FORMER, separator=";"))
    (venue,) = venues(rows)
    assert file.former
    assert venue.services == (Service.PROCEDURES, Service.DAILY_TOOLS, Service.CHEAP_DEVICES, Service.PARENTS)
    assert venue.publics == (Public.SENIORS,)
    assert venue.care == (Care.LANGUAGES, Care.READING, Care.MENTAL)
    assert venue.fees == (Fee.FREE, Fee.FREE_FOR_SOME)
    assert venue.programmes == (Programme.FRANCE_SERVICES, Programme.ADVISERS, Programme.CAF_POINT)
    assert venue.labels == (Label.TERRITORY,)
    assert venue.other_labels == ("APTIC", "Label du Val")
    assert venue.ways == (Way.ALONE, Way.ONE_TO_ONE)
    assert venue.mails == ("accueil@lieu03.example",)
    assert venue.access_page == "https://acces.example/lieu03"
    assert said(rows) == {("labels_nationaux", Flaw.UNKNOWN_WORD, Mend.KEPT_AS_WRITTEN)}


def test_the_fifteen_former_services_are_all_known(tmp_path: Path) -> None:
    former = (
        "Devenir autonome dans les démarches administratives", "Prendre en main un ordinateur",
        "Réaliser des démarches administratives avec un accompagnement", "Utiliser le numérique au quotidien",
        "Prendre en main un smartphone ou une tablette", "Approfondir ma culture numérique",
        "Favoriser mon insertion professionnelle", "Accéder à une connexion internet", "Accéder à du matériel",
        "S’équiper en matériel informatique", "Créer et développer mon entreprise", "Créer avec le numérique",
        "Accompagner les démarches de santé", "Promouvoir la citoyenneté numérique",
        "Soutenir la parentalité et l'éducation avec le numérique",
    )  # fmt: skip
    rows = read(tmp_path, table([row(1, services=";".join(former))]))
    assert said(rows) == set()
    assert set(venues(rows)[0].services) == set(Service) - {Service.SAFETY}


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def test_json_in_all_its_forms(tmp_path: Path) -> None:
    wanted = venues(read(tmp_path, table([row(1), row(2)])))
    flat = [row(1), row(2)]
    lists = [{name: value.split("|") if "|" in value else value for name, value in one.items()} for one in flat]
    numbers = [{**one, "latitude": 47.03, "longitude": 3.16, "prise_rdv": one["prise_rdv"]} for one in flat]
    for value in (flat, lists, numbers, {"total": 2, "lieux": flat}, {"places": {"kept": 1}, "data": lists}):
        file, rows = listed(tmp_path, as_json(value), "list.json")
        assert venues(rows) == wanted
        assert said(rows) == set()
        assert not file.former
    a_line_each = "\n".join(as_json(one) for one in flat)
    assert venues(read(tmp_path, a_line_each, "list.json")) == wanted
    assert venues(read(tmp_path, as_json(flat).encode("utf-16"), "list.json")) == wanted
    assert venues(read(tmp_path, as_json(flat).encode("cp1252"), "list.json")) == wanted
    assert venues(read(tmp_path, as_json(flat).encode("utf-8-sig"), "list.json")) == wanted


def test_the_groups_of_the_official_library_are_understood(tmp_path: Path) -> None:
    grouped = {
        "id": "lieu-1", "nom": "Médiathèque", "pivot": "99900000010007", "date_maj": "2026-10-02T00:00:00.000Z",
        "adresse": {"code_postal": "96100", "commune": "Valbrume", "voie": "4 place des Tilleuls"},
        "localisation": {"latitude": 47.03, "longitude": 3.16},
        "contact": {"telephone": "+33353010037", "courriels": ["accueil@lieu01.example"], "site_web": None},
        "presentation": {"resume": "Des ordinateurs."},
        "services": ["Aide aux démarches administratives"],
    }  # fmt: skip
    (venue,) = venues(read(tmp_path, as_json([grouped]), "list.json"))
    assert (venue.address, venue.town, venue.postcode) == ("4 place des Tilleuls", "Valbrume", "96100")
    assert (venue.position, venue.updated) == (Position(47.03, 3.16), "2026-10-02")
    assert (venue.phones, venue.summary) == (("+33353010037",), "Des ordinateurs.")


def test_a_remark_names_the_line_the_field_and_what_was_done(tmp_path: Path) -> None:
    rows = read(tmp_path, table([row(1), row(2, telephone="voir le site"), row(3)]))
    (remark,) = rows[1].remarks
    assert (remark.line, remark.row, remark.field) == (3, 2, "telephone")
    assert (remark.flaw, remark.mend, remark.value) == (Flaw.NOT_A_PHONE, Mend.LEFT_OUT, "voir le site")
    assert "voir le site" in rows[1].raw
    assert rows[1].venue is not None
    assert rows[1].venue.phones == ()


def test_columns_are_found_under_other_names_and_a_title_above_them_does_no_harm(tmp_path: Path) -> None:
    written = table([row(1)]).replace("modalites_acces", "modalite_acces").replace("itinerance", "Itinerance", 1)
    for above in ("sep=,\r\n", "Liste du Val\r\n\r\n"):
        (venue,) = venues(read(tmp_path, above + written))
        assert venue.arrival == (Arrival.WALK_IN, Arrival.BOOK_ONLINE)
        assert venue.roaming == (Roaming.STAYS,)


def test_a_list_without_the_columns_that_are_needed_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(NotUsable) as refused:
        read(tmp_path, table([GOOD], columns=[name for name in FIELDS if name not in ("nom", "adresse")]))
    assert refused.value.ending is ImportEnding.MISSING_COLUMNS
    assert refused.value.missing == ("nom", "adresse")
    with pytest.raises(NotUsable) as refused:
        read(tmp_path, as_json([{"id": "1", "nom": "Médiathèque"}]), "list.json")
    assert refused.value.missing == ("commune", "code_postal", "adresse")


def test_a_list_without_id_pivot_and_day_still_helps(tmp_path: Path) -> None:
    columns = [name for name in FIELDS if name not in ("id", "pivot", "date_maj")]
    rows = read(tmp_path, table([row(1), row(2, nom="Autre lieu")], columns=columns))
    again = read(tmp_path, table([row(1), row(2, nom="Autre lieu")], columns=columns))
    assert len({one.id for one in venues(rows)}) == 2
    assert venues(rows) == venues(again)
    assert ("id", Flaw.MISSING, Mend.CORRECTED) in said(rows)
    assert ("date_maj", Flaw.MISSING, Mend.LEFT_OUT) in said(rows)
