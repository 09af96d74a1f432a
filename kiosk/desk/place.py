"""Where a volunteer can be: one name for each page of the desk, in the order of its menu.

Apart because the panel has a page for every place, and the door before them is one of these too.
"""

from __future__ import annotations

from enum import Enum


class DeskPlace(Enum):
    FIRST_START = "first_start"
    PIN = "pin"
    MENU = "menu"
    NOW = "now"
    AGREEMENT = "agreement"
    PERSON = "person"
    PLACES = "places"
    SLIP = "slip"
    USB = "usb"
    REPORT = "report"
    HELPERS = "helpers"
    PRIVACY = "privacy"
    HEALTH = "health"
    SETTINGS = "settings"
