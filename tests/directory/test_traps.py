"""What real lists have in them: numbers in any shape, words with slips, rows that shift, quotes that stay open."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.directory import cells
from kiosk.domain.venue import Position, phone_shown
from kiosk.domain.venue_remarks import Flaw, Mend
from kiosk.domain.venue_words import Care, Fee, Label, Programme, Service
from tests.directory.made_lists import GOOD, read, row, said, table, venues


@pytest.mark.parametrize(
    ("written", "meant", "shown"),
    [
        ("+33353010037", "+33353010037", "03 53 01 00 37"),
        ("03 53 01 00 37", "+33353010037", "03 53 01 00 37"),
        ("03.53.01.00.37", "+33353010037", "03 53 01 00 37"),
        ("+33 (0)3 53 01 00 37", "+33353010037", "03 53 01 00 37"),
        ("0033353010037", "+33353010037", "03 53 01 00 37"),
        ("33353010037", "+33353010037", "03 53 01 00 37"),
        ("353010037", "+33353010037", "03 53 01 00 37"),
        ("0262 12 34 56", "+262262123456", "02 62 12 34 56"),
        ("+687123456", "+687123456", "+687 12 34 56"),
        ("3646", "3646", "3646"),
        ("36 46", "3646", "3646"),
        ("voir site", None, ""),
        ("3,53010E+08", None, ""),
        ("03 53 01", None, ""),
    ],
)
def test_phones(written: str, meant: str | None, shown: str) -> None:
    assert cells.phone(written) == meant
    assert meant is None or phone_shown(meant) == shown


@pytest.mark.parametrize(
    ("written", "meant"),
    [("96100", "96100"), ("1000", "01000"), ("96 100", "96100"), ("96100 Valbrume", "96100"), ("961", None)],
)
def test_postcodes(written: str, meant: str | None) -> None:
    assert cells.postcode(written) == meant


@pytest.mark.parametrize(
    ("written", "postcode", "meant"),
    [
        ("75056", "75013", "75113"),
        ("69123", "69003", "69383"),
        ("13055", "13016", "13216"),
        ("75113", "75013", "75113"),
        ("75056", "75800", "75056"),
        ("2A004", "20000", "2A004"),
        ("1004", "01500", "01004"),
        ("commune", "96100", None),
    ],
)
def test_insee_codes_of_the_three_towns_with_arrondissements(
    written: str, postcode: str, meant: str | None
) -> None:
    assert cells.insee(written, postcode) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-10-02", "2026-10-02"),
        ("2026-10-02T08:30:00Z", "2026-10-02"),
        ("02/10/2026", "2026-10-02"),
        ("2/10/2026 08:30", "2026-10-02"),
        ("2026-13-40", None),
        ("hier", None),
    ],
)
def test_days(written: str, meant: str | None) -> None:
    assert cells.day(written) == meant


@pytest.mark.parametrize(
    ("north", "east", "postcode", "meant"),
    [
        ("47.03", "3.16", "96100", Position(47.03, 3.16)),
        ("47,03", "3,16", "96100", Position(47.03, 3.16)),
        ("3.16", "47.03", "96100", Position(47.03, 3.16)),
        ("-21.1", "55.5", "97400", Position(-21.1, 55.5)),
        ("-21.1", "55.5", "96100", None),
        ("0", "0", "96100", None),
        ("nan", "inf", "97400", None),
        ("nord", "est", "96100", None),
    ],
)
def test_positions(north: str, east: str, postcode: str, meant: Position | None) -> None:
    assert cells.position(north, east, postcode) == meant


def test_words_are_known_with_slips_spaces_and_explanations(tmp_path: Path) -> None:
    rows = read(
        tmp_path,
        table(
            [
                row(
                    1,
                    services="Comprehension du monde numérique, Aide aux démarches administratives ",
                    prise_en_charge_specifique="Illetrisme, Langues étrangères (anglais)",
                    frais_a_charge="Gratuit : Je peux accéder gratuitement au lieu, et à ses services",
                    formations_labels="Étapes numériques(La Poste)|Formé à « DUPLEX » (illetrisme)",
                    dispositif_programmes_nationaux="Point d’accès numérique CAF|FRANCE SERVICES",
                )
            ]
        ),
    )
    (venue,) = venues(rows)
    assert said(rows) == set()
    assert venue.services == (Service.UNDERSTANDING, Service.PROCEDURES)
    assert venue.care == (Care.READING, Care.ENGLISH)
    assert venue.fees == (Fee.FREE,)
    assert venue.labels == (Label.POST, Label.DUPLEX)
    assert venue.programmes == (Programme.CAF_POINT, Programme.FRANCE_SERVICES)


def test_what_makes_no_sense_is_left_out_and_told(tmp_path: Path) -> None:
    strange = row(
        1,
        pivot="00000000000000", courriels="à l'accueil", horaires="lundi 9h-12h", date_maj="1970-01-01",
        services="Yoga", latitude="200", code_insee="Valbrume", site_web="bientôt", presentation_detail="a" * 9000,
    )  # fmt: skip
    rows = read(tmp_path, table([strange]))
    (venue,) = venues(rows)
    assert (venue.pivot, venue.mails, venue.updated, venue.services, venue.position) == ("", (), "", (), None)
    assert (venue.hours, venue.hours_as_written) == ("", "lundi 9h-12h")
    assert said(rows) == {
        ("pivot", Flaw.PLACEHOLDER, Mend.LEFT_OUT),
        ("courriels", Flaw.NOT_A_MAIL, Mend.LEFT_OUT),
        ("horaires", Flaw.NOT_HOURS, Mend.KEPT_AS_WRITTEN),
        ("date_maj", Flaw.PLACEHOLDER, Mend.LEFT_OUT),
        ("services", Flaw.UNKNOWN_WORD, Mend.LEFT_OUT),
        ("services", Flaw.MISSING, Mend.LEFT_OUT),
        ("latitude", Flaw.NOT_A_POSITION, Mend.LEFT_OUT),
        ("code_insee", Flaw.NOT_AN_INSEE_CODE, Mend.LEFT_OUT),
        ("site_web", Flaw.NOT_AN_ADDRESS, Mend.LEFT_OUT),
        ("presentation_detail", Flaw.TOO_LONG, Mend.CUT),
    }


def test_a_place_without_services_keeps_its_public_and_its_fees(tmp_path: Path) -> None:
    (venue,) = venues(read(tmp_path, table([row(1, services="")])))
    assert venue.services == ()
    assert venue.receives
    assert venue.publics
    assert venue.fees


def test_only_a_place_without_a_name_or_a_town_is_refused(tmp_path: Path) -> None:
    bare = [row(2, nom=" "), row(3, commune="", code_postal=""), row(4, commune=""), row(5, adresse="")]
    rows = read(tmp_path, table([row(1), *bare]))
    assert [one.venue is not None for one in rows] == [True, False, False, True, True]
    assert ("nom", Flaw.MISSING, Mend.ROW_REFUSED) in said(rows)
    assert ("commune", Flaw.MISSING, Mend.ROW_REFUSED) in said(rows)


def test_the_second_place_with_the_same_id_is_refused(tmp_path: Path) -> None:
    rows = read(tmp_path, table([row(1), row(1, nom="Autre"), row(2)]))
    assert [one.venue.name for one in rows if one.venue] == [GOOD["nom"]] * 2
    assert said(rows) == {("id", Flaw.SAME_ID, Mend.ROW_REFUSED)}


def test_rows_that_are_too_long_or_too_short(tmp_path: Path) -> None:
    head, *lines = table([row(number) for number in range(1, 7)]).splitlines()
    lines[1] += ",de trop"
    lines[2] = lines[2].rsplit(",", 1)[0]
    lines[3] += ",,,"
    rows = read(tmp_path, "\n".join([head, *lines]))
    assert [one.venue is not None for one in rows] == [True, False, True, True, True, True]
    assert said(rows) == {
        ("", Flaw.TOO_MANY_CELLS, Mend.ROW_REFUSED),
        ("", Flaw.TOO_FEW_CELLS, Mend.KEPT_AS_WRITTEN),
    }


def test_half_a_row_stands_in_the_wrong_columns_and_is_refused(tmp_path: Path) -> None:
    head, first, second = table([row(1), row(2)]).splitlines()
    half = first.index("Des ordinateurs")
    rows = read(tmp_path, "\n".join([head, second, first[:half], first[half:]]))
    assert [one.venue.id if one.venue else "" for one in rows] == ["lieu-2", "lieu-1", ""]


@pytest.mark.parametrize("field", ["nom", "adresse", "presentation_detail"])
@pytest.mark.parametrize("where", [0, 3, 5])
def test_an_open_quote_costs_one_row_and_not_the_rest(tmp_path: Path, field: str, where: int) -> None:
    rows = [row(number) for number in range(1, 7)]
    rows[where][field] = "§"
    written = table(rows).replace("§", '"Ouvert')
    found = read(tmp_path, written)
    assert [one.id for one in venues(found)] == [f"lieu-{n}" for n in range(1, 7) if n != where + 1]
    assert ("", Flaw.OPEN_QUOTE, Mend.ROW_REFUSED) in said(found)


def test_breaks_inside_quotes_belong_to_the_row(tmp_path: Path) -> None:
    tale = "Une ligne.\nUne autre.\r\nEt « une », encore."
    rows = read(tmp_path, table([row(1, presentation_detail=tale), row(2)]))
    assert venues(rows)[0].detail == "Une ligne. Une autre. Et « une », encore."
    assert rows[1].line == 5
    assert rows[1].row == 2


def test_signs_that_nobody_sees_are_taken_away(tmp_path: Path) -> None:
    hidden = "Mé\u202ediathèque\u200b des\x07\u00a0Tilleuls"
    (venue,) = venues(read(tmp_path, table([row(1, nom=hidden)])))
    assert venue.name == "Médiathèque des Tilleuls"
