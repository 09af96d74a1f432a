"""The schemas that authors' editors read say what the loader says."""

from __future__ import annotations

import json
from pathlib import Path

from kiosk.content.author_schema import schemas, text, write_schemas
from kiosk.worlds.table import WORLDS


def test_the_committed_schemas_are_those_of_the_types(root: Path) -> None:
    folder = root / "assets" / "schema"
    written = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.schema.json")}
    made = {f"{name}.schema.json": text(schema) for name, schema in schemas().items()}
    assert written == made, "Write them again: kiosk content schema assets/schema"


def test_every_world_has_the_schema_of_its_start_and_goal() -> None:
    assert set(schemas()) >= {f"{name}.{part}" for name in WORLDS for part in ("start", "goal")}


def test_an_editor_marks_a_key_that_does_not_exist() -> None:
    for schema in schemas().values():
        tables = [shape for shape in schema["$defs"].values() if "properties" in shape]
        assert not [shape for shape in tables if shape.get("additionalProperties") is not False]
    exercise = schemas()["exercise"]
    shape = exercise["$defs"]["WrittenExercise"]
    assert shape["additionalProperties"] is False
    assert {"id", "skill", "world", "minutes", "title", "why", "start", "step", "challenge"} <= set(
        shape["required"]
    )


def test_a_teacher_writes_them_with_one_command(tmp_path: Path) -> None:
    write_schemas(str(tmp_path / "new" / "folder"))
    files = sorted((tmp_path / "new" / "folder").glob("*.schema.json"))
    assert len(files) == len(schemas())
    assert all(json.loads(file.read_text(encoding="utf-8")) for file in files)
