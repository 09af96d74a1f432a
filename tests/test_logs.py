"""The desk log: one line an event, never endless, never a reason to stop."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from kiosk.logs import LIMIT, DeskLog


def at_ten() -> datetime:
    return datetime(2026, 3, 2, 10, 0, 5, tzinfo=UTC)


def test_an_event_is_one_line_with_its_time(tmp_path: Path) -> None:
    log = DeskLog(tmp_path / "logs", at_ten)
    log.write("voice", "no device")
    log.write("store_restored")
    assert log.file.read_text(encoding="utf-8") == (
        "2026-03-02 10:00:05 voice no device\n2026-03-02 10:00:05 store_restored\n"
    )


def test_whatever_is_in_a_sentence_it_stays_one_line(tmp_path: Path) -> None:
    log = DeskLog(tmp_path, at_ten)
    log.write("setting\n2026", "two\r\nlines\x1b[31m\x00\u2028and \udcff a name no one can write")
    lines = log.file.read_bytes().decode("utf-8").split("\n")
    assert len(lines) == 2
    assert lines[1] == ""
    assert "\x1b" not in lines[0]
    assert "two lines" in lines[0]


def test_an_endless_sentence_is_cut(tmp_path: Path) -> None:
    log = DeskLog(tmp_path, at_ten)
    log.write("surprise", "x" * 1_000_000)
    assert log.file.stat().st_size < 1_000


def test_the_log_starts_anew_and_keeps_the_one_before(tmp_path: Path) -> None:
    log = DeskLog(tmp_path, at_ten)
    log.file.write_text("old\n" * (LIMIT // 4 + 1), encoding="utf-8")
    log.write("voice")
    assert log.file.read_text(encoding="utf-8") == "2026-03-02 10:00:05 voice\n"
    assert (tmp_path / "desk.1.log").read_text(encoding="utf-8").startswith("old\n")
    log.file.write_text("newer\n" * (LIMIT // 4 + 1), encoding="utf-8")
    log.write("voice")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["desk.1.log", "desk.log"], "never a third"


def test_a_place_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    DeskLog(tmp_path / "file", at_ten).write("voice", "no device")
    log = DeskLog(tmp_path, at_ten)
    log.file.mkdir()
    log.write("voice", "no device")
