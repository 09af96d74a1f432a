"""Where a visitor can be: one name for each screen of a visit, in the order people meet them.

Apart because the window has a screen for every place and the visit decides where we are.
"""

from __future__ import annotations

from enum import Enum

MOST_WRONG_CODES = 3
"""At the place of the code: after so many, a person comes."""


class Place(Enum):
    WELCOME = "welcome"
    LANGUAGE = "language"
    COMFORT = "comfort"
    WHO = "who"
    CODE = "code"
    CONSENT = "consent"
    YOUR_CODE = "your_code"
    NEEDS = "needs"
    PERSON = "person"
    DIAGNOSTIC = "diagnostic"
    RESULTS = "results"
    ADVICE = "advice"
    PATH = "path"
    ARRANGE = "arrange"
    EXERCISE = "exercise"
    GOODBYE = "goodbye"
    OVER = "over"
