"""What a sentence is in the visitor's language: catalogues, values put in, second line, touch or click.

Apart because screens ask for every visible text here and get a `Line`, which knows the language it is
really in, so that the voice never reads French with an Arabic voice.
"""

from __future__ import annotations

import gettext
import re
import struct
from dataclasses import dataclass
from pathlib import Path

from kiosk.i18n.bidi import isolate
from kiosk.i18n.languages import FRENCH, Language, State, language
from kiosk.i18n.line import Line
from kiosk.i18n.pseudo import pseudo

Translations = gettext.NullTranslations

DAMAGED = (OSError, ValueError, struct.error, KeyError, IndexError)
"""What the reader of compiled catalogues raises over a file that was cut or is none."""


class Untranslated(gettext.NullTranslations):
    """Answers "" for what a catalogue does not have: a translation may well be the same word as in French."""

    def gettext(self, message: str) -> str:
        return ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return ""

    def pgettext(self, context: str, message: str) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Words:
    """Sentences for one person: `bilingual` adds the French under their own language."""

    language: Language
    interface: Translations
    content: Translations
    bilingual: bool = False
    touch: bool = False

    def t(self, msgid: str, **values: object) -> Line:
        """A sentence of the interface. `msgid` is the French; values stand in `{braces}`."""
        return self._line(msgid, self.interface.gettext(msgid), values)

    def n(self, singular: str, plural: str, count: int, **values: object) -> Line:
        """A sentence that counts: `{count}` is given."""
        values = {"count": count, **values}
        french = singular if count < 2 else plural
        translated = self.interface.ngettext(singular, plural, count)
        return self._line(french, translated, values)

    def c(self, context: str, msgid: str) -> Line:
        """A sentence of the content, by its exercise and step."""
        if not msgid:
            return Line("", self.language.code)
        return self._line(msgid, self.content.pgettext(context, msgid), {})

    def _line(self, msgid: str, translated: str, values: dict[str, object]) -> Line:
        """`translated` is "" when the catalogue does not have it: the line is then French, and says so."""
        french = self._filled(msgid, FRENCH, values)
        row = self.language
        if row.code == FRENCH.code:
            return Line(french, FRENCH.code)
        if row.state is State.PSEUDO:
            translated = pseudo(msgid, mirrored=row.mirrored)
        if not translated:
            return Line(french, FRENCH.code)
        return Line(self._filled(translated, row, values), row.code, french if self.bilingual else "")

    def _filled(self, text: str, row: Language, values: dict[str, object]) -> str:
        if self.touch:
            for click, touch in row.touch:
                text = re.sub(rf"\b{click}\b", touch, text)
        if not values:
            return text
        return text.format(**{name: isolate(value) for name, value in values.items()})


def words(code: str, folder: Path, *, bilingual: bool = False, touch: bool = False) -> Words:
    """The words of a language; without compiled catalogues everything falls back to French."""
    row = language(code)
    two = bilingual and row.code != FRENCH.code
    return Words(row, _catalogue("kiosk", row, folder), _catalogue("content", row, folder), two, touch)


def _catalogue(domain: str, row: Language, folder: Path) -> Translations:
    """A catalogue that is missing or damaged is an empty one: people can still read French."""
    try:
        found = gettext.translation(domain, str(folder), [row.code], fallback=True)
    except DAMAGED:
        found = gettext.NullTranslations()
    found.add_fallback(Untranslated())
    return found
