"""The PINs that people take, the likeliest first: what a patient stranger would try."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, product

KNOWN = (
    "123456", "654321", "111111", "000000", "123123", "666666", "121212", "112233", "789456", "159753",
    "123321", "555555", "222222", "777777", "999999", "888888", "333333", "444444", "101010", "147258",
    "131313", "696969", "147852", "456789", "987654", "159357", "420420", "321321", "852456", "741852",
)  # fmt: skip


def by_frequency() -> Iterator[str]:
    """No PIN twice. Birthdays make most of the list after what everybody knows."""
    seen: set[str] = set()
    for pin in chain(KNOWN, _runs(), _pieces(), _birthdays()):
        if pin not in seen:
            seen.add(pin)
            yield pin


def _runs() -> Iterator[str]:
    for length, start, step in product((6, 8), range(10), (1, 9, 0, 2, 8)):
        yield "".join(str((start + step * place) % 10) for place in range(length))


def _pieces() -> Iterator[str]:
    for number in range(100):
        yield f"{number:02d}" * 3
    for number in range(1000):
        yield f"{number:03d}" * 2


def _birthdays() -> Iterator[str]:
    for year, month, day in product(range(1990, 1940, -1), range(1, 13), range(1, 29)):
        yield f"{day:02d}{month:02d}{year % 100:02d}"
        yield f"{day:02d}{month:02d}{year}"
