"""The list of places is replaced whole or not at all, and a damaged one is none."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.venue import Position, Venue
from kiosk.domain.venue_remarks import Flaw, Mend, Remark
from kiosk.domain.venue_words import Care, Service, Way
from kiosk.store.venues import FILE, Coarse, Venues

TODAY = "2026-11-23"
LIBRARY = Venue(
    "1", "Médiathèque des Tilleuls", "Valbrume", "96100", "4 place des Tilleuls", insee="96001",
    position=Position(47.03, 3.16), services=(Service.DAILY_TOOLS,), ways=(Way.ALONE,), updated="2026-10-02",
)  # fmt: skip
HIVE = Venue(
    "2", "La Ruche", "Valbrume", "96100", "27 rue des Ateliers", insee="96001", position=Position(47.01, 3.14),
    services=(Service.PROCEDURES, Service.DAILY_TOOLS), care=(Care.READING,), updated="2026-11-12",
)  # fmt: skip
FARM = Venue("3", "Ferme", "Saint-Aubrac", "96110", "", services=(Service.LEISURE,), updated="2099-01-01")


def keep(folder: Path, venues: Sequence[Venue], *, refused: int = 0, example: bool = False) -> Venues:
    kept = Venues(folder)
    with kept.replacing() as writer:
        for row, venue in enumerate(venues, 1):
            writer.add(venue, row, row + 1, f"raw {venue.id}", ())
        for row in range(len(venues) + 1, len(venues) + refused + 1):
            remark = Remark(row + 1, row, "nom", Flaw.MISSING, Mend.ROW_REFUSED)
            writer.add(None, row, row + 1, f"raw {row}", (remark,))
        writer.finish(example=example)
    return kept


def ids(kept: Venues, **coarse: Any) -> list[str]:
    return sorted(venue.id for venue in kept.venues(Coarse(**coarse)))


def test_every_field_comes_back_as_it_was(tmp_path: Path) -> None:
    kept = keep(tmp_path, [LIBRARY, HIVE, FARM])
    assert sorted(kept.venues(Coarse()), key=lambda venue: venue.id) == [LIBRARY, HIVE, FARM]


def test_the_store_leaves_out_what_cannot_fit(tmp_path: Path) -> None:
    kept = keep(tmp_path, [LIBRARY, HIVE, FARM])
    assert ids(kept, services=(Service.PROCEDURES, Service.LEISURE)) == ["2", "3"]
    assert ids(kept, care=(Care.READING,)) == ["2"]
    assert ids(kept, ways=(Way.ALONE,)) == ["1"]
    assert ids(kept, town="valbr") == ["1", "2"]
    assert ids(kept, town="VALBRUME") == ["1", "2"]
    assert ids(kept, town="9611") == ["3"]
    assert ids(kept, box=(47.02, 3.0, 47.1, 3.2)) == ["1"]
    assert ids(kept, town="100%' OR 1 --") == []


def test_a_town_has_its_middle(tmp_path: Path) -> None:
    kept = keep(tmp_path, [LIBRARY, HIVE, FARM])
    for town in ("Valbrume", "valbrume", "96100", "96001"):
        middle = kept.centre_of(town)
        assert middle is not None
        assert (round(middle.latitude, 5), round(middle.longitude, 5)) == (47.02, 3.15)
    assert kept.centre_of("Saint-Aubrac") is None
    assert kept.centre_of("Val") is None


def test_the_age_leaves_out_days_that_have_not_come_yet(tmp_path: Path) -> None:
    kept = keep(tmp_path, [LIBRARY, HIVE, FARM], refused=2).kept(TODAY)
    assert kept is not None
    assert (kept.places, kept.refused, kept.newest, kept.oldest) == (3, 2, "2026-11-12", "2026-10-02")
    assert not kept.example


def test_what_was_remarked_on_is_kept_as_it_was_written(tmp_path: Path) -> None:
    kept = keep(tmp_path, [LIBRARY], refused=2)
    assert [one.row for one in kept.remarks(10)] == [2, 3]
    assert kept.remarks(1) == (Remark(3, 2, "nom", Flaw.MISSING, Mend.ROW_REFUSED),)
    assert kept.raw(2) == "raw 2"
    assert kept.raw(1) == ""


def test_a_list_that_is_not_finished_leaves_the_former_one(tmp_path: Path) -> None:
    kept = keep(tmp_path, [LIBRARY])
    with pytest.raises(sqlite3.IntegrityError):
        keep(tmp_path, [HIVE, HIVE])
    assert ids(kept) == ["1"]
    assert [file.name for file in tmp_path.iterdir()] == [FILE]


def test_a_list_may_be_replaced_while_somebody_reads_it(tmp_path: Path) -> None:
    kept = keep(tmp_path, [LIBRARY, HIVE])
    reading = kept.venues(Coarse())
    first = next(reading)
    keep(tmp_path, [FARM])
    assert {first.id, *(venue.id for venue in reading)} == {"1", "2"}
    assert ids(kept) == ["3"]


@pytest.mark.parametrize("written", [b"", b"not a database at all" * 500, b"SQLite format 3\x00" + b"\x07" * 5000])
def test_a_damaged_list_is_none_and_the_next_import_mends_it(tmp_path: Path, written: bytes) -> None:
    (tmp_path / FILE).write_bytes(written)
    kept = Venues(tmp_path)
    assert kept.kept(TODAY) is None
    assert ids(kept) == []
    assert kept.centre_of("Valbrume") is None
    keep(tmp_path, [LIBRARY])
    assert ids(kept) == ["1"]


def test_without_any_list_there_is_nothing_and_no_file_is_made(tmp_path: Path) -> None:
    kept = Venues(tmp_path / "home")
    assert kept.kept(TODAY) is None
    assert ids(kept) == []
    assert not (tmp_path / "home").exists()


def test_a_list_in_another_form_is_brought_in_again(tmp_path: Path) -> None:
    kept = keep(tmp_path, [LIBRARY])
    with closing(sqlite3.connect(tmp_path / FILE)) as file:
        file.execute("UPDATE list SET form = 99")
        file.commit()
    assert kept.kept(TODAY) is None
