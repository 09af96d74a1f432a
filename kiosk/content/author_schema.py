"""The JSON schemas that an author's editor uses to complete and check TOML files.

Apart because they are made from the very types that files are checked against, so they cannot differ.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec

from kiosk.content.loader import NeedsFile, OrientationFile
from kiosk.content.written import WrittenExercise, WrittenHelperPage, WrittenItem, WrittenPack
from kiosk.domain.persona import Persona
from kiosk.domain.plan import Plans
from kiosk.domain.skills import SkillMap
from kiosk.worlds.table import WORLDS

FILES: dict[str, Any] = {
    "exercise": WrittenExercise,
    "item": WrittenItem,
    "pack": WrittenPack,
    "helper-page": WrittenHelperPage,
    "skills": SkillMap,
    "needs": NeedsFile,
    "orientation": OrientationFile,
    "persona": Persona,
    "paths": Plans,
}


def schemas() -> dict[str, dict[str, Any]]:
    """By file name without its ending: the shape of each file, and of each world's start and goal."""
    made = {name: msgspec.json.schema(shape) for name, shape in FILES.items()}
    for name, world in sorted(WORLDS.items()):
        made[f"{name}.start"] = msgspec.json.schema(world.start_type)
        made[f"{name}.goal"] = msgspec.json.schema(world.goal_type)
    for schema in made.values():
        for shape in schema.get("$defs", {}).values():
            if "properties" in shape:
                # An unknown key is refused by the loader, so the editor marks it too.
                shape["additionalProperties"] = False
    return made


def text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def write_schemas(folder: str) -> None:
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        Path(folder, f"{name}.schema.json").write_text(text(schema), encoding="utf-8")
