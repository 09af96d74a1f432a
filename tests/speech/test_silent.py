"""The silent speaker keeps what was said, for `--mute` and for tests."""

from __future__ import annotations

from kiosk.speech.silent import Said, SilentSpeaker


def test_it_keeps_what_it_was_asked_to_say() -> None:
    speaker = SilentSpeaker()
    first = speaker.say("Bonjour", "fr")
    second = speaker.say("1234", "fr", private=True)
    assert first != second
    assert speaker.said == [Said("Bonjour", "fr", False), Said("1234", "fr", True)]
    assert speaker.texts == ["Bonjour", "1234"]
    assert speaker.speaking
    speaker.stop()
    assert not speaker.speaking
