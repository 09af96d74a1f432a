"""An author is told the line: of a value, of a table, of what stands in brackets, and of the nearest thing."""

from __future__ import annotations

from kiosk.content.toml_lines import TomlLines

WRITTEN = '''id = "G2b"
[start]
account = "a = 1"
[start.card]  # [not.a.table]
columns = 5
body = """Bonjour,
[step]
id = "no"
"""
[[step]]
id = "open"
do = { open = "amina" }
[[step.wrong]]
do = [
  { delete = "amina" },
  { open = "karim" },
]
say = "Non."
[[step]]
id = "second"
goal = { sent = { to = [
  "Amina",
] } }
[[step.wrong]]
say = "Encore."
[twin.start]
"quoted key" = 3
a.b = 4
'''


def test_every_value_has_its_own_line() -> None:
    lines = TomlLines(WRITTEN)
    for path, line in {
        "$.id": 1,
        "$.start": 2,
        "$.start.account": 3,
        "$.start.card": 4,
        "$.start.card.columns": 5,
        "$.start.card.body": 6,
        "$.step[0]": 10,
        "$.step[0].id": 11,
        "$.step[0].do": 12,
        "$.step[0].wrong[0]": 13,
        "$.step[0].wrong[0].do[1]": 16,
        "$.step[0].wrong[0].say": 18,
        "$.step[1].id": 20,
        "$.step[1].wrong[0].say": 25,
        "$.twin": 26,
        "$.twin.start.quoted key": 27,
        "$.twin.start.a.b": 28,
    }.items():
        assert lines.line(path) == line, path


def test_what_has_no_line_answers_with_what_holds_it() -> None:
    lines = TomlLines(WRITTEN)
    assert lines.line("$.step[0].do.open") == 12
    assert lines.line("$.step[1].goal.sent.to[0]") == 21
    assert lines.line("$.step[1].nothing") == 19
    assert lines.line("$.nothing.at.all") == 1
    assert lines.line("$") == 1


def test_a_text_that_looks_like_toml_is_no_table() -> None:
    assert TomlLines(WRITTEN).line("$.step[0].id") == 11
    assert TomlLines("a = '''\n[b]\nc = 1\n'''\nc = 2\n").line("$.c") == 5


def test_any_text_at_all_has_lines() -> None:
    for text in ("", "[[[", "]]]]\n}}}\na = 1", '"""', "a = [\n{", "\r\n[a]\r\nb = 1\r\n", "'''\n\"\"\"\n[x]"):
        assert TomlLines(text).line("$.a.b") >= 1
    assert TomlLines("\r\n[a]\r\nb = 1\r\n").line("$.a.b") == 3
