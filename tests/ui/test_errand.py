"""Something slow beside the window, whose page may go at any moment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.ui.desk.errand import Errand, Tell


def count(tell: Tell) -> int:
    for number in range(300):
        tell(number, 300)
    return 300


def ignore(*_news: object) -> None:
    pass


def settled(asked: Callable[[], Any]) -> None:
    for _ in range(400):
        QTest.qWait(5)
        if asked():
            return
    raise AssertionError("it never came")


def test_news_come_in_order_and_the_answer_last(qt_app: object) -> None:
    page, told, done = QWidget(), [], []
    Errand(page, count, done.append, ignore, lambda much, of: told.append((much, of))).start()
    settled(lambda: done)
    assert done == [300]
    assert told[-1] == (299, 300), "of how far it has got, the last news count"
    assert told == sorted(told)
    page.deleteLater()


def test_a_surprise_comes_as_itself(qt_app: object) -> None:
    def break_down(_tell: Tell) -> None:
        raise LookupError("the stick")

    page, failed = QWidget(), []
    Errand(page, break_down, ignore, failed.append).start()
    settled(lambda: failed)
    assert str(failed[0]) == "the stick"
    page.deleteLater()


def test_a_page_that_goes_in_the_middle_of_the_news_hears_nothing_more_and_harms_nothing(qt_app: object) -> None:
    """Four pages at a time, fifty times: each goes while its thread is sending."""
    heard: list[str] = []
    for _ in range(50):
        pages = [QWidget() for _ in range(4)]
        errands = [
            Errand(page, count, lambda _: heard.append("done"), ignore, lambda *_: heard.append("told"))
            for page in pages
        ]
        for errand in errands:
            errand.start()
        threads = [errand.thread_beside for errand in errands]
        for page in pages:
            QCoreApplication.processEvents()
            page.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del errands, pages
        before = len(heard)
        for thread in threads:
            thread.join(10)
        QTest.qWait(1)
        assert len(heard) == before
