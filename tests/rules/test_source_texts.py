"""What the sources may not say: a word for people that no translator sees, a place of one machine, a shortcut."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

ACCENTED = re.compile(r"(?s)(?=.*[A-Za-zÀ-ÿ]{2}).*[àâäçéèêëîïôöùûüÿœæÀÂÇÉÈÊÎÔÙÛŒ«»’…]")
TRANSLATORS = {"t", "n", "c"}
OWN_WORDS = {"Premier Clic"}
"""The product's name is the same in every language."""


def parsed(folder: Path) -> Iterator[tuple[Path, ast.Module]]:
    for file in sorted(folder.rglob("*.py")):
        yield file, ast.parse(file.read_text(encoding="utf-8"))


def called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def is_translation(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and called(node) in TRANSLATORS


def shown_words(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Literals that look like words for people, outside docstrings and outside t(), n() and c()."""
    if is_translation(tree):
        return
    body = getattr(tree, "body", None)
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant) and isinstance(body, list):
            continue
        if isinstance(child, ast.Constant) and isinstance(child.value, str) and ACCENTED.search(child.value):
            yield child.lineno, child.value
        if isinstance(child, ast.Call) and called(child)[:1].isupper() and not called(child).endswith("Error"):
            yield from _sentences_given_to(child)
        yield from shown_words(child)


def _sentences_given_to(call: ast.Call) -> Iterator[tuple[int, str]]:
    """A widget, a line or a part that is given several words as they are."""
    for given in (*call.args, *(keyword.value for keyword in call.keywords)):
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            words = re.findall(r"[A-Za-zÀ-ÿ']{2,}", given.value)
            if len(words) >= 2 and given.value not in OWN_WORDS and " " in given.value.strip():
                yield given.lineno, given.value


WORLD_VIEWS = "worlds"
"""The simulated machine is French for everybody: that is what people will meet."""


def test_no_word_for_people_is_kept_from_translators(root: Path) -> None:
    found = [
        f"{file.relative_to(root)}:{line}: {text[:60]!r}"
        for file, tree in parsed(root / "kiosk" / "ui")
        if WORLD_VIEWS not in file.relative_to(root / "kiosk" / "ui").parts
        for line, text in shown_words(tree)
    ]
    assert not found, "Give these to translators with t(), n() or c():\n" + "\n".join(found)


def test_words_for_people_are_found_where_they_hide() -> None:
    hidden = ast.parse(
        'def show(self):\n    """Café."""\n    Text("Touchez ici")\n    x = "Où ?"\n    t("Où ça ?")\n'
    )
    assert [text for _, text in shown_words(hidden)] == ["Touchez ici", "Où ?"]


def at_import(tree: ast.Module) -> Iterator[ast.AST]:
    """Everything that runs when the module is read: no function's inside, but classes and defaults."""
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting += [*node.decorator_list, *node.args.defaults, *(one for one in node.args.kw_defaults if one)]
        elif isinstance(node, ast.Lambda):
            continue
        else:
            yield node
            waiting += list(ast.iter_child_nodes(node))


def test_nothing_is_translated_when_a_module_is_read(root: Path) -> None:
    found = [
        f"{file.relative_to(root)}:{getattr(node, 'lineno', 0)}"
        for file, tree in parsed(root / "kiosk")
        for node in at_import(tree)
        if is_translation(node)
    ]
    assert not found, "The language is not known yet here"
    early = ast.parse('class A:\n    title = t("Bonjour")\n    def f(self):\n        return t("Bonjour")\n')
    assert len([node for node in at_import(early) if is_translation(node)]) == 1


def tracked(root: Path) -> list[Path]:
    named = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True)
    return [root / name for name in named.stdout.split("\0") if name and (root / name).is_file()]


def test_what_is_built_is_not_committed(root: Path) -> None:
    built = {".mo", ".ttf", ".otf", ".pyc", ".db", ".wav", ".exe", ".whl"}
    found = [str(file.relative_to(root)) for file in tracked(root) if file.suffix in built]
    assert not found


def test_no_file_speaks_of_one_machine_or_of_where_packages_come_from(root: Path) -> None:
    places = ["/wor" + "k/", "/ro" + "ot/", "/ho" + "me/", "py" + "pi.", "pythonhosted" + ".org", "index-" + "url"]
    found = []
    for file in tracked(root):
        content = file.read_bytes()
        if b"\0" in content[:1000]:
            continue
        text = content.decode("utf-8", errors="replace")
        found += [f"{file.relative_to(root)}: {place}" for place in places if place in text]
    assert not found


def test_tests_play_with_fakes_and_none_is_left_out(root: Path) -> None:
    shortcuts = re.compile(
        r"unittest\s*(\.|import)\s*mock|pytest\.mark\.(skip|xfail)|pytest\.(skip|xfail|importorskip)\("
    )
    found = [
        f"{file.relative_to(root)}: {match[0]}"
        for file in sorted((root / "tests").rglob("*.py"))
        if file != Path(__file__)
        for match in shortcuts.finditer(file.read_text(encoding="utf-8"))
    ]
    assert not found


def test_nothing_is_left_for_later(root: Path) -> None:
    later = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b|type:\s*ig" + r"nore|NotImplemented" + r"Error")
    found = [
        f"{file.relative_to(root)}:{number}: {line.strip()[:80]}"
        for folder in ("kiosk", "tests")
        for file in sorted((root / folder).rglob("*.py"))
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), start=1)
        if later.search(line)
    ]
    assert not found
