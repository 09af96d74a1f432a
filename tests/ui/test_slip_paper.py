"""The paper itself, looked at: nothing cut, nothing small, nothing pale, and its picture says who signed it."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage

from kiosk.desk.slip import Slip, SlipPart, make_slip
from kiosk.desk.slips import Languages, SlipForm
from kiosk.domain.progress_pass import read
from kiosk.seals.keys import verify
from kiosk.ui.slip.layout import Laid, laid
from kiosk.ui.slip.paint import image
from kiosk.ui.slip.proof import contrast, proof
from kiosk.ui.slip.spots import Spot, SpotKind
from tests.ui.slip_room import INSTALL, KIOSK, PASS, full_slip, library, rule, whole_curriculum, words_of

SHIPPED = ("fr", "en", "ar")
WIDTHS = {SlipForm.A4: 1240, SlipForm.RECEIPT: 640}
"""Pixels: a sheet at 150 dots per inch, a roll at the 203 of a till printer."""


def page(slip: Slip, form: SlipForm, code: str = "") -> Laid:
    own = code or slip.language
    return laid(slip, form, Languages(own, french=own != "fr"), words_of)


def key_of(install: str) -> bytes | None:
    return KIOSK.public if install == INSTALL else None


@pytest.mark.parametrize("form", SlipForm)
@pytest.mark.parametrize("urgent", [False, True])
@pytest.mark.parametrize("code", [*SHIPPED, "qps", "qps_rtl"])
def test_nothing_is_cut_or_on_top_of_another(qt_app: object, code: str, form: SlipForm, urgent: bool) -> None:
    found = proof(page(full_slip(code, urgent=urgent), form))
    assert found.faults == []
    assert set(found.places) >= set(SlipPart) - {SlipPart.URGENT, SlipPart.PASS}
    assert found.contrast >= 7


@pytest.mark.parametrize("urgent", [False, True])
@pytest.mark.parametrize("code", SHIPPED)
def test_a_sheet_is_in_large_print_in_every_language(qt_app: object, code: str, urgent: bool) -> None:
    laid_out = page(full_slip(code, urgent=urgent), SlipForm.A4)
    assert laid_out.shrunk == 1
    assert proof(laid_out).least_points >= 14
    titles = [spot for spot in laid_out.spots if spot.kind is SpotKind.TEXT and spot.part is SlipPart.TITLE]
    assert titles[0].points >= 20


@pytest.mark.parametrize("code", [*SHIPPED, "qps"])
def test_a_ticket_can_be_read_without_glasses(qt_app: object, code: str) -> None:
    assert proof(page(full_slip(code), SlipForm.RECEIPT)).least_points >= 12


def test_even_words_that_are_half_as_long_again_stay_readable_on_one_sheet(qt_app: object) -> None:
    assert proof(page(full_slip("qps", urgent=True), SlipForm.A4)).least_points >= 12


@pytest.mark.parametrize("form", SlipForm)
@pytest.mark.parametrize("code", [*SHIPPED, "qps"])
def test_the_picture_on_the_paper_is_a_pass_that_is_believed(qt_app: object, code: str, form: SlipForm) -> None:
    picture = image(page(full_slip(code, urgent=True), form), WIDTHS[form])
    found = zxingcpp.read_barcodes(picture)
    assert len(found) == 1
    assert read(found[0].text, key_of, verify) == PASS


def test_a_pass_of_another_kiosk_on_the_same_paper_is_not_believed(qt_app: object) -> None:
    found = zxingcpp.read_barcodes(image(page(full_slip(), SlipForm.A4), WIDTHS[SlipForm.A4]))
    assert read(found[0].text, lambda _install: bytes(32), verify) != PASS


@pytest.mark.parametrize("code", SHIPPED)
def test_every_text_has_ink_where_it_should_stand(qt_app: object, code: str) -> None:
    laid_out = page(full_slip(code), SlipForm.A4)
    picture = image(laid_out, 1050)
    texts = [spot for spot in laid_out.spots if spot.kind is SpotKind.TEXT]
    assert [spot.text for spot in texts if not has_ink(picture, spot, laid_out)] == []


def has_ink(picture: QImage, spot: Spot, laid_out: Laid) -> bool:
    scale = picture.width() / laid_out.width
    area = QRect(
        round(spot.rect.left() * scale), round(spot.rect.top() * scale),
        round(spot.rect.width() * scale), round(spot.rect.height() * scale),
    )  # fmt: skip
    return any(
        picture.pixelColor(QPoint(x, y)).lightness() < 130
        for y in range(area.top(), area.bottom(), 2)
        for x in range(area.left(), area.right(), 2)
    )


@pytest.mark.parametrize("form", SlipForm)
def test_the_edges_stay_white_for_printers_that_do_not_reach_them(qt_app: object, form: SlipForm) -> None:
    picture = image(page(full_slip("ar", urgent=True), form), WIDTHS[form])
    edge = round(picture.width() * 0.02)
    corners = [
        (x, y)
        for x in (0, edge, picture.width() - edge, picture.width() - 1)
        for y in range(0, picture.height(), 7)
    ]
    assert {picture.pixelColor(x, y).name() for x, y in corners} == {"#ffffff"}


def test_a_ticket_is_black_and_nothing_else(qt_app: object) -> None:
    picture = image(page(full_slip(), SlipForm.RECEIPT), WIDTHS[SlipForm.RECEIPT])
    colours = (
        picture.pixelColor(x, y) for x in range(0, picture.width(), 5) for y in range(0, picture.height(), 5)
    )
    assert all(colour.red() == colour.green() == colour.blue() for colour in colours)


def test_arabic_reads_from_the_right_and_french_stands_on_the_left(qt_app: object) -> None:
    laid_out = page(full_slip("qps_rtl"), SlipForm.A4)
    bring = [spot for spot in laid_out.spots if spot.part is SlipPart.BRING and spot.kind is SpotKind.TEXT]
    own, french = bring[0], bring[1]
    assert own.rect.left() > french.rect.right()
    boxes = [spot for spot in laid_out.spots if spot.part is SlipPart.BRING and spot.kind is SpotKind.PICTURE]
    assert boxes[0].rect.left() > own.rect.center().x()


def test_names_that_are_much_too_long_make_the_page_smaller_and_are_never_cut(qt_app: object) -> None:
    long = replace(
        library(),
        name="Établissement intercommunal d'accompagnement " * 6,
        address=("Résidence des Grands Tilleuls, bâtiment C " * 5, "99123 Valbrune-sur-la-Longue-Rivière"),
    )
    slip = replace(full_slip("qps", urgent=True), place=long)
    for form in SlipForm:
        assert proof(page(slip, form)).faults == []


def test_a_word_that_no_line_can_hold_is_told_by_the_proof(qt_app: object) -> None:
    slip = replace(full_slip(), place=replace(library(), name="Anticonstitutionnellement" * 12))
    assert any("broken word" in fault for fault in proof(page(slip, SlipForm.RECEIPT)).faults)


@pytest.mark.parametrize("form", SlipForm)
def test_a_paper_with_little_on_it_is_still_a_page(qt_app: object, form: SlipForm) -> None:
    for slip in (
        make_slip(whole_curriculum(), "fr"),
        make_slip(whole_curriculum(), "ar", advice=(rule("motivate"),)),
        make_slip(whole_curriculum(), "en", next_stop="A1a"),
    ):
        assert proof(page(slip, form)).faults == []


def test_the_proof_sees_what_is_cut_and_what_overlaps(qt_app: object) -> None:
    laid_out = page(full_slip(), SlipForm.A4)
    text = next(spot for spot in laid_out.spots if spot.kind is SpotKind.TEXT and spot.part is SlipPart.PLACE)
    beyond = replace(text, rect=text.rect.translated(2000, 0))
    twice = replace(laid_out, spots=(*laid_out.spots, text, beyond))
    assert [fault.split(":")[0] for fault in proof(twice).faults] == ["cut", "overlapping"]


def test_contrast_is_counted_as_the_guidelines_do() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_without_the_four_pictures_the_pass_stands_beside_its_words(qt_app: object) -> None:
    laid_out = page(replace(full_slip(), code=()), SlipForm.A4)
    spots = [spot for spot in laid_out.spots if spot.part is SlipPart.PASS]
    code = next(spot for spot in spots if spot.kind is SpotKind.CODE)
    words = next(spot for spot in spots if spot.kind is SpotKind.TEXT)
    assert code.rect.right() < words.rect.left()
    assert proof(laid_out).faults == []
