"""What was found wrong in a list of places, and what was done about it: one line of the report each.

Apart because the file's reader says it, the store keeps it, and the desk and the command line tell it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Flaw(Enum):
    """What was wrong."""

    MISSING = "missing"
    PLACEHOLDER = "placeholder"
    NOT_A_POSTCODE = "not_a_postcode"
    NOT_AN_INSEE_CODE = "not_an_insee_code"
    NOT_A_PIVOT = "not_a_pivot"
    NOT_A_POSITION = "not_a_position"
    NOT_A_PHONE = "not_a_phone"
    NOT_A_MAIL = "not_a_mail"
    NOT_AN_ADDRESS = "not_an_address"
    NOT_HOURS = "not_hours"
    NOT_A_DATE = "not_a_date"
    UNKNOWN_WORD = "unknown_word"
    WHOLE_TOWN = "whole_town"
    TOO_LONG = "too_long"
    TOO_FEW_CELLS = "too_few_cells"
    TOO_MANY_CELLS = "too_many_cells"
    OPEN_QUOTE = "open_quote"
    SAME_ID = "same_id"
    NOT_AN_OBJECT = "not_an_object"


class Mend(Enum):
    """What was done."""

    CORRECTED = "corrected"
    LEFT_OUT = "left_out"
    KEPT_AS_WRITTEN = "kept_as_written"
    CUT = "cut"
    ROW_REFUSED = "row_refused"


@dataclass(frozen=True, slots=True)
class Remark:
    """`line`: of the file, from 1; `row`: which place of the file, from 1. `field`: as the national schema calls
    it, "" for the whole row. `value`: what was written there, cut short."""

    line: int
    row: int
    field: str
    flaw: Flaw
    mend: Mend
    value: str = ""


LARGEST_LIST = 128 * 1024 * 1024
"""Bytes: about four times the whole national list."""


class ImportEnding(Enum):
    """Every way an import can end. Only with DONE is there a new list; else the former one is untouched."""

    DONE = "done"
    NO_FILE = "no_file"
    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    EMPTY = "empty"
    NOT_TEXT = "not_text"
    NOT_A_LIST = "not_a_list"
    MISSING_COLUMNS = "missing_columns"
    DAMAGED = "damaged"
    MOSTLY_WRONG = "mostly_wrong"
    NOT_SAVED = "not_saved"
