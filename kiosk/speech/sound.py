"""What can be done to a sound: another sample rate, silence cut off, pauses found, volume.

Apart because engines and player share it, and because these are plain functions on 16-bit samples.
"""

from __future__ import annotations

from array import array

import miniaudio

from kiosk.speech.spoken import RATE

_QUIET = 300
"""Below this a sample is silence (1 % of full scale)."""
_BLOCK = RATE // 100 // 4 * 4
_LEAD = 0.02


def at_our_rate(pcm: bytes, rate: int) -> bytes:
    """The same sound at `RATE`."""
    if rate == RATE or not pcm:
        return pcm
    signed = miniaudio.SampleFormat.SIGNED16
    return bytes(miniaudio.convert_frames(signed, 1, rate, pcm, signed, 1, RATE))


def louder(pcm: bytes, gain: float) -> bytes:
    """The same sound, softer or louder, never over the edge."""
    if gain == 1.0:
        return pcm
    return array("h", (max(-32768, min(32767, int(sample * gain))) for sample in array("h", pcm))).tobytes()


def loud_span(pcm: bytes) -> tuple[float, float]:
    """When the first and the last sound is heard, in seconds; (0, 0) for silence."""
    loud = _loud_blocks(pcm)
    if True not in loud:
        return 0.0, 0.0
    return loud.index(True) * _BLOCK / RATE, (len(loud) - loud[::-1].index(True)) * _BLOCK / RATE


def heard_part(pcm: bytes, longest_tail: float) -> tuple[float, float]:
    """From where to where, in seconds, a sound is worth playing: some voices put a tenth of a second of nothing
    before a sentence, and two seconds after it. (0, 0) for silence."""
    first, last = loud_span(pcm)
    return (max(first - _LEAD, 0.0), min(last + longest_tail, len(pcm) / 2 / RATE)) if last else (0.0, 0.0)


def pauses(pcm: bytes, shortest: float = 0.07) -> list[tuple[float, float]]:
    """The silences between the first and the last sound, as (from, to) in seconds."""
    loud = _loud_blocks(pcm)
    found = []
    quiet_since: int | None = None
    heard = False
    for index, is_loud in enumerate(loud):
        if is_loud and quiet_since is not None:
            found.append((quiet_since * _BLOCK / RATE, index * _BLOCK / RATE))
        if is_loud:
            heard, quiet_since = True, None
        elif heard and quiet_since is None:
            quiet_since = index
    return [pause for pause in found if pause[1] - pause[0] >= shortest]


def _loud_blocks(pcm: bytes) -> list[bool]:
    """For each hundredth of a second, whether anything is heard in it."""
    # Every fourth sample tells as much about loudness, in a quarter of the time.
    samples = array("h", pcm)[::4]
    blocks = (samples[start : start + _BLOCK // 4] for start in range(0, len(samples), _BLOCK // 4))
    return [max(block) > _QUIET or min(block) < -_QUIET for block in blocks]
