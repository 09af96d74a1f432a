"""How learners are named without a name: 75 random bits and a check, and four pictures to come back with.

Apart because these two forms are fixed for ever: sticks and head office carry them.
"""

from __future__ import annotations

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LEARNER_LENGTH = 16
RANDOM_BITS = 75
PICTURES = 16
CODE_LENGTH = 4


def learner_id(bits: int) -> str:
    """15 Crockford base32 characters of randomness and one check character (weighted sum modulo 31)."""
    body = "".join(CROCKFORD[bits >> shift & 31] for shift in range(RANDOM_BITS - 5, -1, -5))
    return body + _check(body)


def is_learner_id(text: str) -> bool:
    if len(text) != LEARNER_LENGTH or any(letter not in CROCKFORD for letter in text):
        return False
    return _check(text[:-1]) == text[-1]


def picture_code(bits: int) -> tuple[int, ...]:
    """Four different pictures out of sixteen, in order, from 64 random bits."""
    left = list(range(PICTURES))
    code = []
    for _ in range(CODE_LENGTH):
        bits, index = divmod(bits, len(left))
        code.append(left.pop(index))
    return tuple(code)


def is_picture_code(code: tuple[int, ...]) -> bool:
    return len(set(code)) == len(code) == CODE_LENGTH and all(0 <= part < PICTURES for part in code)


def _check(body: str) -> str:
    """A weighted sum: notices a wrong character or two swapped neighbours, all but the pair 0 and Z."""
    return CROCKFORD[sum((place + 1) * CROCKFORD.index(letter) for place, letter in enumerate(body)) % 31]
