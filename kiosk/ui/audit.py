"""What is wrong with a picture of the window: cut texts, small targets, nameless buttons, overlaps, mute words.

Apart because the demo, the layout tests and the gallery must judge with one and the same eye.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.i18n.bidi import bare
from kiosk.i18n.line import Line
from kiosk.ui.theme.look import Look

LEAST_TARGET_MM = 16.0


def clipped(window: QWidget) -> list[str]:
    """The texts in sight that do not fit, named by class and words."""
    found = []
    for widget in in_sight(window):
        judge = getattr(widget, "clipped", None)
        if callable(judge):
            if judge():
                found.append(_named(widget))
        elif isinstance(widget, QLabel) and widget.text() and _label_cut(widget):
            found.append(_named(widget))
    return found


def outside(window: QWidget) -> list[str]:
    """Buttons and texts that stick out of the window or of what they stand in: that part would not be seen."""
    return [
        f"{_named(widget)} out of {type(parent).__name__}"
        for widget in in_sight(window)
        if _is_text_or_button(widget)
        and not _simulated(widget)
        and (parent := _left_behind(window, widget)) is not None
    ]


def small_targets(window: QWidget, look: Look) -> list[str]:
    """Buttons of the kiosk itself under 16 mm (the simulated machine has the sizes of real machines)."""
    least = look.mm(LEAST_TARGET_MM)
    return [
        f"{_named(widget)} {widget.width()}x{widget.height()} < {least}"
        for widget in in_sight(window)
        if isinstance(widget, QAbstractButton)
        and not _simulated(widget)
        and min(widget.width(), widget.height()) < least
    ]


def nameless(window: QWidget) -> list[str]:
    """Focusable things that a screen reader, and our own voice, could not name."""
    return [
        type(widget).__name__
        for widget in in_sight(window)
        if widget.focusPolicy()
        and not widget.accessibleName().strip()
        and (isinstance(widget, QAbstractButton) or not _simulated(widget))
    ]


def overlapping(window: QWidget) -> list[str]:
    """Pairs of the kiosk's own buttons and texts that share pixels."""
    things = [widget for widget in in_sight(window) if _is_text_or_button(widget) and not _simulated(widget)]
    rects = [(rect_in(window, thing), thing) for thing in things]
    found = []
    for index, (rect, thing) in enumerate(rects):
        for other_rect, other in rects[index + 1 :]:
            if rect.intersects(other_rect) and not thing.isAncestorOf(other) and not _over(thing, other):
                found.append(f"{_named(thing)} / {_named(other)}")
    return found


def unspoken(window: QWidget, spoken: Sequence[Line]) -> list[str]:
    """Texts in sight that neither "listen again" nor the name of a button says."""
    heard = {bare(line.text).strip() for line in spoken}
    names = [each.accessibleName() for each in in_sight(window) if isinstance(each, QAbstractButton)]
    found = []
    for widget in in_sight(window):
        lines: Sequence[Line] = getattr(widget, "lines", tuple)()
        for line in lines if not _simulated(widget) else ():
            text = bare(line.text).strip()
            named = any(text in name for name in names)
            if text and not named and text not in heard:
                found.append(_named(widget))
    return found


def in_sight(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and widget.width() > 0 and widget.height() > 0:
            yield widget


def rect_in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _is_text_or_button(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and bool(widget.text()))


def _left_behind(window: QWidget, widget: QWidget) -> QWidget | None:
    """The nearest widget around this one that does not hold all of it."""
    parent = widget.parentWidget()
    while parent is not None:
        if not parent.rect().contains(rect_in(parent, widget)):
            return parent
        parent = None if parent is window else parent.parentWidget()
    return None


def _over(one: QWidget, other: QWidget) -> bool:
    """True when one of them lies on an overlay above the other."""
    return _overlay(one) is not _overlay(other)


def _overlay(widget: QWidget) -> QWidget | None:
    parent: QWidget | None = widget
    while parent is not None:
        if parent.objectName() == "overlay":
            return parent
        parent = parent.parentWidget()
    return None


def _simulated(widget: QWidget) -> bool:
    """Part of a simulated world."""
    parent: QWidget | None = widget
    while parent is not None:
        if parent.property("simulated"):
            return True
        parent = parent.parentWidget()
    return False


def _label_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height()
    hint = label.sizeHint()
    return hint.width() > label.width() + 1 or hint.height() > label.height() + 1


def _named(widget: QWidget) -> str:
    text = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__}: {str(text)[:50]}"
