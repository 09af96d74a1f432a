"""What a centre may set: read at the start, before the first picture; `writing` is imported only to change one."""

from kiosk.settings.reading import read_settings
from kiosk.settings.values import BOUNDS, Settings, names

__all__ = ["BOUNDS", "Settings", "names", "read_settings"]
