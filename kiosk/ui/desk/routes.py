"""Which page shows which place of the desk: a row each.

Apart because pages do not know one another; this table is read when the desk is first opened, never at the start.
"""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.desk.place import DeskPlace
from kiosk.ui.desk.agreement_page import AgreementPage
from kiosk.ui.desk.first_start_page import FirstStartPage
from kiosk.ui.desk.health_page import HealthPage
from kiosk.ui.desk.helpers_page import HelpersPage
from kiosk.ui.desk.menu_page import MenuPage
from kiosk.ui.desk.now_page import NowPage
from kiosk.ui.desk.page import DeskPage
from kiosk.ui.desk.person_page import PersonPage
from kiosk.ui.desk.pin_page import PinPage
from kiosk.ui.desk.places_page import PlacesPage
from kiosk.ui.desk.privacy_page import PrivacyPage
from kiosk.ui.desk.report_page import ReportPage
from kiosk.ui.desk.settings_page import SettingsPage
from kiosk.ui.desk.slip_page import SlipPage
from kiosk.ui.desk.usb_page import UsbPage

DESK_PAGES: Mapping[DeskPlace, type[DeskPage]] = {
    DeskPlace.FIRST_START: FirstStartPage,
    DeskPlace.PIN: PinPage,
    DeskPlace.MENU: MenuPage,
    DeskPlace.NOW: NowPage,
    DeskPlace.AGREEMENT: AgreementPage,
    DeskPlace.PERSON: PersonPage,
    DeskPlace.PLACES: PlacesPage,
    DeskPlace.SLIP: SlipPage,
    DeskPlace.USB: UsbPage,
    DeskPlace.REPORT: ReportPage,
    DeskPlace.PRIVACY: PrivacyPage,
    DeskPlace.HELPERS: HelpersPage,
    DeskPlace.HEALTH: HealthPage,
    DeskPlace.SETTINGS: SettingsPage,
}
