"""Where are the sticks of this machine? The drives that its system has, behind one Protocol.

Apart because Linux and Windows answer in entirely different ways, and nobody else may care.
"""

from __future__ import annotations

import sys

from kiosk.domain.stick import Drives

if sys.platform == "win32":
    from kiosk.usb.drives_windows import WindowsDrives as SystemDrives
else:
    from kiosk.usb.drives_linux import LinuxDrives as SystemDrives


def drives() -> Drives:
    return SystemDrives()
