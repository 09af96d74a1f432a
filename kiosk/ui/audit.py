"""What is wrong with a picture of the window: cut texts, small targets, nameless buttons, overlaps.

Apart because the demo, the layout tests and the gallery must judge with one and the same eye.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

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
    """Buttons that stick out of the window."""
    return [
        _named(widget)
        for widget in in_sight(window)
        if isinstance(widget, QAbstractButton) and not window.rect().contains(rect_in(window, widget))
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
        if widget.focusPolicy() and isinstance(widget, QAbstractButton) and not widget.accessibleName()
    ]


def overlapping(window: QWidget) -> list[str]:
    """Pairs of the kiosk's own buttons that share pixels."""
    buttons = [
        widget for widget in in_sight(window) if isinstance(widget, QAbstractButton) and not _simulated(widget)
    ]
    rects = [(rect_in(window, button), button) for button in buttons]
    found = []
    for index, (rect, button) in enumerate(rects):
        for other_rect, other in rects[index + 1 :]:
            if rect.intersects(other_rect) and not button.isAncestorOf(other) and not _over(button, other):
                found.append(f"{_named(button)} / {_named(other)}")
    return found


def in_sight(window: QWidget) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and widget.width() > 0 and widget.height() > 0:
            yield widget


def rect_in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


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
