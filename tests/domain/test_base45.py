"""Bytes as letters, held against the examples that the standard publishes, and against anything at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.base45 import LETTERS, decode, encode


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"AB", "BB8"), (b"Hello!!", "%69 VD92EX0"), (b"base-45", "UJCLQE7W581"), (b"ietf!", "QED8WEX0"), (b"", "")],
)
def test_the_examples_of_the_standard_hold_both_ways(data: bytes, text: str) -> None:
    assert encode(data) == text
    assert decode(text) == data


@pytest.mark.parametrize("text", ["GGX", ":::", "::", "A", "BB8A", "bb8"])
def test_numbers_that_are_too_large_and_strange_letters_are_refused(text: str) -> None:
    assert decode(text) is None


@given(data=st.binary(max_size=80))
def test_all_bytes_come_back(data: bytes) -> None:
    assert decode(encode(data)) == data


@given(text=st.text(LETTERS, max_size=40))
def test_a_text_is_read_only_if_it_is_the_one_text_of_its_bytes(text: str) -> None:
    data = decode(text)
    assert data is None or encode(data) == text
