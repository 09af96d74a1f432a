"""What every test may ask for. Qt draws off screen unless a test brings its own display."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QPA_PLATFORMTHEME", "generic")

settings.register_profile("kiosk", derandomize=True, deadline=None)
settings.load_profile("kiosk")
"""The same examples everywhere, and no clock: a red test must be red again when a person looks."""

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def qt_app() -> object:
    from PySide6.QtWidgets import QApplication

    return QApplication.instance() or QApplication(["tests"])


@pytest.fixture
def root() -> Path:
    """The project's folder."""
    return ROOT
