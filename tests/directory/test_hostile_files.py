"""Anything may be on a stick under the name of a list: it ends soon, in little memory, and is called by name."""

from __future__ import annotations

import json
import os
import tracemalloc
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.directory import reading
from kiosk.directory.lines import NotUsable
from kiosk.directory.reading import FUSE_ROWS, ListFile
from kiosk.domain.venue_remarks import LARGEST_LIST, Flaw, ImportEnding, Mend
from tests.directory.made_lists import GOOD, read, row, said, table, venues

MEGABYTE = 1024 * 1024
LARGE = 24 * MEGABYTE
"""Enough to be seen in memory, small enough for a test; `tests.bench.directory` takes 200 MB of each."""
MOST_MEMORY = 12 * MEGABYTE
HEAD = table([]).encode()


def ending_of(folder: Path, written: bytes, name: str = "list.csv") -> ImportEnding:
    try:
        read(folder, written, name)
    except NotUsable as problem:
        return problem.ending
    return ImportEnding.DONE


@pytest.mark.parametrize(
    ("written", "ending"),
    [
        (b"", ImportEnding.EMPTY),
        (b" \r\n\t\n", ImportEnding.EMPTY),
        (b"\xef\xbb\xbf", ImportEnding.NOT_A_LIST),
        (HEAD, ImportEnding.EMPTY),
        (b"[]", ImportEnding.EMPTY),
        (bytes(range(256)) * 40, ImportEnding.NOT_TEXT),
        (b"\x89PNG\r\n\x1a\n" + b"\x00\x01\x02" * 400, ImportEnding.NOT_TEXT),
        (b"PK\x03\x04" + b"\x00" * 400, ImportEnding.NOT_TEXT),
        (b"Bonjour,\r\nvoici ma lettre.\r\n" * 40, ImportEnding.NOT_A_LIST),
        (b"<html><body>nom, commune</body></html>", ImportEnding.NOT_A_LIST),
        (b'{"nom": "Lieu"', ImportEnding.DAMAGED),
        (b'{"type": "nothing"}', ImportEnding.NOT_A_LIST),
        (b"[1, 2, 3]", ImportEnding.NOT_A_LIST),
        (b'[{"nom": "Lieu", "commune": "Val"}', ImportEnding.DAMAGED),
        (b"[" * 100_000, ImportEnding.DAMAGED),
        (b'[{"a": ' * 50_000, ImportEnding.DAMAGED),
        (b'[{"nom": "' + b"x" * 2 * MEGABYTE, ImportEnding.DAMAGED),
    ],
)
def test_every_kind_of_garbage_has_its_ending(tmp_path: Path, written: bytes, ending: ImportEnding) -> None:
    assert ending_of(tmp_path, written) is ending


def test_what_is_no_file_is_said_to_be_none(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path / "nothing.csv", tmp_path, pipe, Path("/dev/zero"), Path("a\0b")):
        with pytest.raises(NotUsable) as refused:
            list(ListFile(path).rows(lambda done, size: None))
        assert refused.value.ending is ImportEnding.NO_FILE


def test_a_file_far_larger_than_the_country_is_not_even_opened(tmp_path: Path) -> None:
    file = tmp_path / "large.csv"
    with file.open("wb") as out:
        out.truncate(LARGEST_LIST + 1)
    with pytest.raises(NotUsable) as refused:
        list(ListFile(file).rows(lambda done, size: None))
    assert refused.value.ending is ImportEnding.TOO_LARGE


GARBAGE = {
    "one line": (b"", b"x", ImportEnding.NOT_A_LIST),
    "words": (b"", b"mot, et mot;\t|\n", ImportEnding.NOT_A_LIST),
    "one line under the columns": (HEAD, b"x", ImportEnding.MOSTLY_WRONG),
    "words under the columns": (HEAD, b"garbage, and more\n", ImportEnding.MOSTLY_WRONG),
    "quotes": (HEAD, b'"', ImportEnding.MOSTLY_WRONG),
    "a quote on each line": (HEAD, b'"\n', ImportEnding.MOSTLY_WRONG),
    "another encoding": (HEAD, b"\xe9a", ImportEnding.MOSTLY_WRONG),
    "quotes over lines": (HEAD, b'"a\n",', ImportEnding.MOSTLY_WRONG),
    "numbers": (b"[", b"1,", ImportEnding.NOT_A_LIST),
    "one text": (b'[{"nom": "', b"\xe9a", ImportEnding.DAMAGED),
    "objects": (b"[", b'{"nom": "", "id": ""},', ImportEnding.MISSING_COLUMNS),
    "one object": (b"{", b'"x": [1, 2],', ImportEnding.NOT_A_LIST),
}


@pytest.mark.parametrize("kind", GARBAGE)
def test_large_garbage_is_left_in_little_memory(tmp_path: Path, kind: str) -> None:
    begin, piece, ending = GARBAGE[kind]
    file = tmp_path / "list.csv"
    with file.open("wb") as out:
        out.write(begin)
        for _ in range(LARGE // MEGABYTE):
            out.write(piece * (MEGABYTE // len(piece)))
    tracemalloc.start()
    try:
        with pytest.raises(NotUsable) as refused:
            count_of(file)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert refused.value.ending is ending
    assert peak < MOST_MEMORY


def count_of(file: Path) -> int:
    return sum(1 for _ in ListFile(file).rows(lambda done, size: None))


def test_one_endless_line_among_good_ones_costs_one_row(tmp_path: Path) -> None:
    head, *lines = table([row(number) for number in range(1, 5)]).encode().splitlines(keepends=True)
    rows = read(tmp_path, head + lines[0] + b"y" * 3 * MEGABYTE + b"\r\n" + b"".join(lines[1:]))
    assert [one.id for one in venues(rows)] == ["lieu-1", "lieu-2", "lieu-3", "lieu-4"]
    assert said(rows) == {("", Flaw.TOO_LONG, Mend.ROW_REFUSED)}
    assert len(rows[1].raw) <= 20_000


def test_the_fuse_stops_before_the_end_when_hardly_any_row_is_good(tmp_path: Path) -> None:
    written = table([row(1), *(row(2, nom="") for _ in range(3 * FUSE_ROWS))])
    file = tmp_path / "list.csv"
    file.write_text(written, encoding="utf-8")
    rows = ListFile(file).rows(lambda done, size: None)
    for _ in range(FUSE_ROWS):
        next(rows)
    with pytest.raises(NotUsable) as refused:
        next(rows)
    assert refused.value.ending is ImportEnding.MOSTLY_WRONG


def test_no_more_rows_than_ten_countries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_ROWS", 20)
    assert ending_of(tmp_path, table([row(number) for number in range(21)]).encode()) is ImportEnding.TOO_LARGE
    assert ending_of(tmp_path, table([row(number) for number in range(20)]).encode()) is ImportEnding.DONE


def test_progress_is_told_in_bytes_and_reaches_the_end(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(table([row(number) for number in range(500)]), encoding="utf-8")
    told: list[tuple[int, int]] = []
    assert len(list(ListFile(file).rows(lambda done, size: told.append((done, size))))) == 500
    size = file.stat().st_size
    assert told[-1] == (size, size)
    assert len(told) >= 5
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def mostly_lists() -> st.SearchStrategy[bytes]:
    """Half a list, half anything: pieces of a good one with other pieces between them."""
    good = table([row(1), row(2)])
    cuts = st.integers(0, len(good))
    piece = st.builds(lambda a, b: good[min(a, b) : max(a, b)].encode(), cuts, cuts)
    letters = st.text(max_size=30).map(lambda text: text.encode("utf-8", "surrogatepass"))
    signs = st.sampled_from([b'"', b",", b";", b"\r", b"\n", b"\x00", b"\xff\xfe", b"\xc3", b"\xef\xbb\xbf", b"|"])
    anything = st.one_of(piece, letters, signs, st.binary(max_size=30))
    return st.lists(anything, max_size=8).map(b"".join)


def damaged(whole: Callable[[], str]) -> st.SearchStrategy[bytes]:
    def cut(at: int, length: int, instead: bytes) -> bytes:
        written = whole().encode()
        at %= len(written)
        return written[:at] + instead + written[at + length :]

    return st.builds(cut, st.integers(0, 10**6), st.integers(0, 40), st.binary(max_size=12))


def as_json() -> str:
    return json.dumps([GOOD, {**row(2), "services": GOOD["services"].split("|")}], ensure_ascii=False)


@given(
    written=st.one_of(
        mostly_lists().map(lambda rest: HEAD + rest),
        mostly_lists(),
        damaged(lambda: table([row(1), row(2), row(3)])),
        damaged(as_json),
        st.binary(max_size=300),
    )
)
def test_whatever_is_in_the_file_only_our_own_refusal_comes_out(
    written: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    for name in ("list.csv", "list.json"):
        try:
            rows = read(folder, written, name)
        except NotUsable:
            continue
        check_all_is_told(rows)


def check_all_is_told(rows: Iterable[reading.ReadRow]) -> None:
    for one in rows:
        assert one.venue is not None or any(remark.mend is Mend.ROW_REFUSED for remark in one.remarks)
        if one.venue is not None:
            assert one.venue.name
            assert one.venue.name.isprintable()
