"""The folder that is copied to a kiosk: what goes in, what goes out, and what the builder is told."""

from __future__ import annotations

import ctypes.util
import gettext
import json
import sys
from pathlib import Path

import pytest

import build_installer
from build_installer import CannotBuild

PLUGINS = "lib/PySide6/Qt/plugins/"


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def kept(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in build_installer.files_in(folder)}


def needs(folder: Path, **asked: str) -> dict[Path, frozenset[str]]:
    """`libA__so="libB.so"` in the folder of libraries, everything else beside it."""
    return {folder / "lib" / name.replace("__", "."): frozenset(names.split()) for name, names in asked.items()}


# What goes out


@pytest.mark.parametrize(
    "plugin",
    [
        "platformthemes/libqgtk3.so",
        "tls/libqopensslbackend.so",
        "networkinformation/libqglib.so",
        "qmltooling/libqmldbg_server.so",
        "egldeviceintegrations/libqeglfs-x11-integration.so",
    ],
)
def test_a_plugin_that_a_kiosk_has_no_use_for_is_dropped(plugin: str) -> None:
    assert build_installer.is_dropped(PLUGINS + plugin, ("fr",))


@pytest.mark.parametrize(
    "plugin",
    [
        "platforms/libqxcb.so",
        "platforms/libqoffscreen.so",
        "iconengines/libqsvgicon.so",
        "imageformats/libqsvg.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
        "printsupport/libcupsprintersupport.so",
    ],
)
def test_a_plugin_that_draws_or_types_is_kept(plugin: str) -> None:
    assert not build_installer.is_dropped(PLUGINS + plugin, ("fr",))


def test_only_the_kiosk_s_own_languages_stay(tmp_path: Path) -> None:
    qt, babel = "lib/PySide6/Qt/translations", "lib/babel/locale-data"
    ours = {f"{qt}/qtbase_ar.qm", f"{babel}/root.dat", f"{babel}/ar_MA.dat", "lib/babel/global.dat"}
    put(tmp_path, *ours, f"{qt}/qtbase_de.qm", f"{qt}/qt_ar.qm", f"{babel}/de.dat", f"{babel}/arn.dat")
    build_installer.drop(tmp_path, ("fr", "ar"))
    assert kept(tmp_path) == ours


def test_one_of_three_espeak_libraries_stays_with_all_its_voices(tmp_path: Path) -> None:
    ours = {"lib/espeakng_loader/libespeak-ng.so", "lib/espeakng_loader/espeak-ng-data/fr_dict"}
    put(tmp_path, *ours, "lib/espeakng_loader/libespeak-ng.so.1", "lib/espeakng_loader/libespeak-ng.so.1.52.0")
    build_installer.drop(tmp_path, ("fr",))
    assert kept(tmp_path) == ours


def test_what_every_desktop_has_is_left_to_it_and_the_small_xcb_libraries_travel(tmp_path: Path) -> None:
    asked = needs(tmp_path, libX11__so__6="", libxcb_cursor="")
    asked[tmp_path / "lib/libxcb-cursor.so.0"] = frozenset()
    asked[tmp_path / "lib/libpython3.11.so.1.0"] = frozenset()
    asked[tmp_path / PLUGINS / "platforms/libqxcb.so"] = frozenset({"libX11.so.6", "libxcb-cursor.so.0"})
    gone = {path.name for path in build_installer.superfluous(tmp_path, asked)}
    assert "libX11.so.6" in gone
    assert not gone & {"libxcb-cursor.so.0", "libpython3.11.so.1.0", "libqxcb.so"}


def test_a_library_goes_with_the_last_one_that_asked_for_it(tmp_path: Path) -> None:
    asked = needs(tmp_path, libgtk__so="libgdk.so", libgdk__so="libcairo.so", libcairo__so="", libffi__so="")
    asked[tmp_path / "lib/python3.11/lib-dynload/_ctypes.so"] = frozenset({"libffi.so"})
    gone = {path.name for path in build_installer.superfluous(tmp_path, asked)}
    assert gone == {"libgtk.so", "libgdk.so", "libcairo.so"}


def test_a_library_that_would_be_missing_elsewhere_is_named(tmp_path: Path) -> None:
    asked = needs(tmp_path, premier="libc.so.6 libnew.so.2 libffi.so.8", libffi__so__8="libm.so.6")
    assert build_installer.unmet(asked) == ("premier needs libnew.so.2",)


def test_a_real_library_tells_what_it_needs() -> None:
    library = Path(sys.modules["_ctypes"].__file__ or "")
    assert "libc.so.6" in build_installer.what_they_need([library])[library]
    assert ctypes.util.find_library("c") in build_installer.ON_EVERY_DESKTOP


def test_links_to_what_is_gone_are_removed_and_the_others_stay(tmp_path: Path) -> None:
    put(tmp_path, "lib/real.so")
    (tmp_path / "lib" / "whole.so").symlink_to("real.so")
    (tmp_path / "lib" / "dangling.so").symlink_to("gone.so")
    build_installer.remove_dangling_links(tmp_path)
    assert {path.name for path in (tmp_path / "lib").iterdir()} == {"real.so", "whole.so"}


def test_no_empty_folder_is_left(tmp_path: Path) -> None:
    put(tmp_path, "lib/real.so")
    (tmp_path / "lib" / "plugins" / "tls").mkdir(parents=True)
    build_installer.remove_empty_folders(tmp_path)
    assert [path.name for path in tmp_path.rglob("*")] == ["lib", "real.so"]


# What goes in


def test_the_program_is_furnished_with_fonts_words_and_pictures(tmp_path: Path) -> None:
    put(tmp_path, "fonts/Letters.ttf")
    locales = tmp_path / "locales"
    written = locales / "en" / "LC_MESSAGES" / "kiosk.po"
    written.parent.mkdir(parents=True)
    written.write_text('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
                       'msgid "Partir"\nmsgstr "Leave"\n', encoding="utf-8")  # fmt: skip
    inside = tmp_path / "program"
    inside.mkdir()
    build_installer.furnish(inside, [tmp_path / "fonts" / "Letters.ttf"], [written], locales)
    with (inside / "locales" / "en" / "LC_MESSAGES" / "kiosk.mo").open("rb") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("Partir") == "Leave"
    assert (inside / "fonts" / "Letters.ttf").is_file()
    assert (inside / "assets" / "content" / "base" / "pack.toml").is_file()
    assert (inside / "LICENSE").is_file()


def test_every_language_of_the_kiosk_has_its_catalogues(root: Path) -> None:
    languages = build_installer.translated_languages()
    assert len(build_installer.catalogues(root / "locales", languages)) == 2 * len(languages)
    assert {"en", "ar"} <= set(languages)


def test_a_missing_catalogue_is_named(tmp_path: Path) -> None:
    put(tmp_path, "en/LC_MESSAGES/kiosk.po")
    with pytest.raises(CannotBuild, match=r"catalogue en/LC_MESSAGES/content\.po is missing"):
        build_installer.catalogues(tmp_path, ("en",))


def test_a_missing_font_is_one_sentence_and_nothing_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("kiosk.paths.SYSTEM_FONTS", (tmp_path / "nowhere",))
    assert build_installer.main(["--dist", str(tmp_path / "dist")]) == 1
    said = capsys.readouterr()
    assert said.err.startswith("The font Andika-Regular.ttf is missing: install fonts-sil-andika")
    assert said.err.count("\n") == 1
    assert not said.out
    assert not (tmp_path / "dist").exists()


def test_a_missing_tool_is_one_sentence() -> None:
    with pytest.raises(CannotBuild, match="The program no-such-tool is missing"):
        build_installer.run(["no-such-tool"])


# What is told


def test_the_last_line_is_one_json_object(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "premier-clic").write_bytes(b"x" * 1_500_000)
    (tmp_path / "lib" / "half").write_bytes(b"x" * 500_000)
    (tmp_path / "lib" / "link").symlink_to("half")
    lines: list[str] = []
    build_installer.report(tmp_path, lines.append)
    assert json.loads(lines[-1]) == {"folder": str(tmp_path), "megabytes": 2.0, "files": 2}
    assert "  1.5 MB  premier-clic" in " ".join(lines)
