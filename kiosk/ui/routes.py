"""Which screen shows which place: a row each.

Apart because screens do not know one another; this table is read after the first picture is painted.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.ui.entrance import ENTRANCE
from kiosk.ui.screen import Screen
from kiosk.ui.screens.advice import AdviceScreen
from kiosk.ui.screens.arrange import ArrangeScreen
from kiosk.ui.screens.code import CodeScreen
from kiosk.ui.screens.comfort import ComfortScreen
from kiosk.ui.screens.consent import ConsentScreen
from kiosk.ui.screens.diagnostic import DiagnosticScreen
from kiosk.ui.screens.exercise import ExerciseScreen
from kiosk.ui.screens.needs import NeedsScreen
from kiosk.ui.screens.path import PathScreen
from kiosk.ui.screens.person import PersonScreen
from kiosk.ui.screens.results import ResultsScreen
from kiosk.ui.screens.who import WhoScreen
from kiosk.ui.screens.your_code import YourCodeScreen
from kiosk.visit.place import Place

ROUTES: Mapping[Place, type[Screen]] = {
    **ENTRANCE,
    Place.COMFORT: ComfortScreen,
    Place.WHO: WhoScreen,
    Place.CODE: CodeScreen,
    Place.CONSENT: ConsentScreen,
    Place.YOUR_CODE: YourCodeScreen,
    Place.NEEDS: NeedsScreen,
    Place.PERSON: PersonScreen,
    Place.DIAGNOSTIC: DiagnosticScreen,
    Place.RESULTS: ResultsScreen,
    Place.ADVICE: AdviceScreen,
    Place.PATH: PathScreen,
    Place.ARRANGE: ArrangeScreen,
    Place.EXERCISE: ExerciseScreen,
}
