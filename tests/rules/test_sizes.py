"""The limits that keep the code readable: a file, a function, a name."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
FORBIDDEN_NAMES = {"utils", "misc", "common", "helpers", "base", "manager", "controller"}


def python_files(root: Path) -> Iterator[Path]:
    for folder in ("kiosk", "tests"):
        yield from sorted((root / folder).rglob("*.py"))
    yield root / "build_installer.py"


def test_no_file_is_over_300_lines(root: Path) -> None:
    long = {
        str(file.relative_to(root)): lines
        for file in python_files(root)
        if file.exists() and (lines := len(file.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long, f"Divide these by what they answer: {long}"


def test_no_function_is_over_40_lines(root: Path) -> None:
    long = []
    for file in python_files(root):
        if not file.exists():
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > LONGEST_FUNCTION:
                    long.append(f"{file.relative_to(root)}:{node.lineno} {node.name} ({length})")
    assert not long, f"Give each of these one question to answer: {long}"


def test_no_module_has_a_name_that_says_nothing(root: Path) -> None:
    named = [str(file) for file in python_files(root) if file.stem in FORBIDDEN_NAMES]
    assert not named, f"Name these after what they answer: {named}"


def test_no_class_in_an_init(root: Path) -> None:
    found = [
        str(file)
        for file in root.joinpath("kiosk").rglob("__init__.py")
        if any(isinstance(node, ast.ClassDef) for node in ast.parse(file.read_text(encoding="utf-8")).body)
    ]
    assert not found


def test_every_module_says_what_it_answers(root: Path) -> None:
    silent = [
        str(file.relative_to(root))
        for file in root.joinpath("kiosk").rglob("*.py")
        if file.name != "__init__.py" and not ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert not silent
