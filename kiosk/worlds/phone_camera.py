"""Taking a readable photograph of a paper.

Apart because aiming, light and stillness are this world's only gestures of the whole hand.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.worlds.phone_state import Photo, State, count, did

FURTHEST = 3
AIMS = {"left": (-1, 0, 0), "right": (1, 0, 0), "up": (0, -1, 0), "down": (0, 1, 0), "near": (0, 0, -1),
        "far": (0, 0, 1)}  # fmt: skip


def aim(state: State, way: str) -> State:
    """Move the telephone over the paper: `left` shows more of what lies to the left. It must focus again."""
    if not _looking(state) or way not in AIMS:
        return state
    dx, dy, dz = AIMS[way]
    held = state.aim
    moved = replace(
        held, x=_within(held.x - dx, FURTHEST), y=_within(held.y - dy, FURTHEST),
        distance=min(max(held.distance + dz, 0), 2), sharp=False,
    )  # fmt: skip
    return replace(state, aim=moved)


def light(state: State) -> State:
    return replace(state, aim=replace(state.aim, light=not state.aim.light)) if _looking(state) else state


def steady(state: State) -> State:
    """Hold still: after a moment (the view waits it) or a touch on the picture, it is sharp."""
    return replace(state, aim=replace(state.aim, sharp=True)) if _looking(state) else state


def shoot(state: State) -> State:
    if not _looking(state):
        return state
    held = state.aim
    lit = held.light or state.start.paper is None or not state.start.paper.dark
    photo = Photo(corners=held.framed, light=lit, sharp=held.sharp)
    state = did(replace(state, aim=replace(held, shot=photo)), "shot")
    for name, good in (("corners", photo.corners), ("light", photo.light), ("sharp", photo.sharp)):
        state = state if good else count(state, f"photo_no_{name}")
    return state if photo.good else count(state, "photos_bad")


def retake(state: State) -> State:
    """Look at the paper again; moving away from the screen has shaken the telephone."""
    if state.screen != "camera" or state.aim.shot is None:
        return state
    return did(replace(state, aim=replace(state.aim, shot=None, sharp=False)), "retaken")


def keep(state: State) -> State:
    shot = state.aim.shot
    if state.screen != "camera" or shot is None:
        return state
    state = replace(state, photos=(*state.photos, shot), aim=replace(state.aim, shot=None, sharp=False))
    state = did(state, "photo_kept")
    return did(state, "photo_good") if shot.good else did(count(state, "bad_kept"), "photo_bad")


def _looking(state: State) -> bool:
    return (
        state.screen == "camera" and state.aim.shot is None and state.start.paper is not None and not state.shade
    )


def _within(value: int, most: int) -> int:
    return min(max(value, -most), most)
