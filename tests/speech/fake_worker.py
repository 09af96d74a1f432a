"""A worker that misbehaves as asked: `python fake_worker.py LOG`; the text it is to say tells it how.

It notes every line it gets in LOG, so that a test can see what reached it.
"""

from __future__ import annotations

import json
import sys
import time


def tell(**event: object) -> None:
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def main(log: str) -> None:
    with open(log, encoding="utf-8") as before:
        earlier = before.read()
    tell(event="ready")
    for line in sys.stdin:
        with open(log, "a", encoding="utf-8") as notes:
            notes.write(line)
        command = json.loads(line)
        if command["do"] != "say":
            continue
        name, text = command["id"], command["text"]
        if text == "hang" or (text == "hang once" and text not in earlier):
            time.sleep(600)
        if text == "poison":
            sys.exit(1)
        tell(event="word", id="older", off=0, len=1, at=0)
        sys.stdout.write("not a line of the protocol\n[]\n")
        tell(event="started", id=name)
        if text == "stall":
            time.sleep(600)
        tell(event="word", id=name, off=0, len=len(text), at=0)
        tell(event="finished", id=name)


if __name__ == "__main__":
    main(sys.argv[1])
