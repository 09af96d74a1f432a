"""Prints one paper from a program of its own, because the print service is chosen once for each program.

`python -m tests.ui.printing_alone ANSWER.json FORM`: what there was to print on, and how it ended.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk.desk.slips import Languages, SlipForm
from kiosk.ui.slip.paper_desk import PaperDesk
from tests.ui.slip_room import full_slip, words_of


def main() -> None:
    app = QApplication(["printing"])
    desk = PaperDesk(words_of)
    answer: dict[str, object] = {}

    def work() -> None:
        """Beside the window, as the page does it."""
        found = desk.printers()
        ending = desk.print(full_slip(urgent=True), SlipForm(sys.argv[2]), Languages("fr"), "")
        unknown = desk.print(full_slip(), SlipForm(sys.argv[2]), Languages("fr"), "nobody-s-printer")
        answer.update(printers=[one.told for one in found], ending=ending.value, unknown=unknown.value)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    Path(sys.argv[1]).write_text(json.dumps(answer), encoding="utf-8")
    app.quit()


if __name__ == "__main__":
    main()
