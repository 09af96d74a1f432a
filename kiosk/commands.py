"""The words of the command line: options and subcommands of `kiosk`.

Apart because the kiosk itself starts without any (`__main__`), and must not wait for what only understands words.
Whatever is slow is imported by the command that needs it.
"""

from __future__ import annotations

import gc
import json
import sys
from dataclasses import dataclass

import click

from kiosk import __version__
from kiosk.paths import Home, assets, home


@dataclass(frozen=True, slots=True)
class Call:
    """What was given before the subcommand."""

    home: str | None
    language: str | None
    windowed: bool

    @property
    def folder(self) -> Home:
        return home(self.home)


@click.group(invoke_without_command=True)
@click.option("--windowed", is_flag=True, help="In a window of 1366×768 instead of the full screen.")
@click.option("--home", "folder", metavar="DIR", help="Everything the program writes is under DIR.")
@click.option("--lang", "language", help="The language of the welcome screen.")
@click.option("--mute", is_flag=True, help="No voice: captions only.")
@click.version_option(__version__, prog_name="Premier Clic")
@click.pass_context
def cli(context: click.Context, *, windowed: bool, folder: str | None, language: str | None, mute: bool) -> None:
    """Premier Clic: from the first click to the first online procedure."""
    context.obj = Call(folder, language, windowed)
    if context.invoked_subcommand is None:
        gc.disable()  # Until the kiosk is ready: nothing of what is built before is garbage.
        from kiosk.app import run_kiosk

        context.exit(run_kiosk(home(folder), language=language, windowed=windowed, mute=mute))


@cli.group()
def content() -> None:
    """For authors: begin an exercise, check a pack, look at it."""


@content.command("new")
@click.argument("exercise", metavar="ID")
@click.option("--world", help="zone, keyboard, browser … (else the one where this skill is practised)")
@click.option("--pack", metavar="DIR", type=click.Path(file_okay=False), help="The pack it goes into.")
def content_new(exercise: str, world: str | None, pack: str | None) -> None:
    """Begin an exercise: a folder with everything but your sentences. I2c is about the skill I2."""
    from kiosk.content.report import begin_and_print

    sys.exit(begin_and_print(exercise, world, pack or str(assets() / "content" / "base"), click.echo))


@content.command("check")
@click.argument("folder", required=False, type=click.Path(file_okay=False))
def content_check(folder: str | None) -> None:
    """Check a pack; every problem is named with its file and line."""
    from kiosk.content.report import check_and_print

    sys.exit(check_and_print(folder or str(assets() / "content" / "base"), click.echo))


@content.command("preview")
@click.argument("task", required=False, metavar="ID")
@click.option("--mode", default="together", help="shown, together, alone or challenge (of an item: its twin)")
@click.option("--picture", metavar="FILE", help="Save a picture and close.")
@click.option("--pack", metavar="DIR", type=click.Path(file_okay=False), help="A pack that is not shipped.")
@click.option(
    "--size", type=click.Choice(("100", "150", "200", "300")), default="100", help="The size of the text."
)
@click.option("--all", "everything", is_flag=True, help="Pictures of every task in every mode, into --out.")
@click.option("--out", metavar="DIR", default="preview-out", help="Where these pictures and index.html go.")
@click.pass_obj
def content_preview(
    call: Call, *, task: str | None, mode: str, picture: str | None, pack: str | None, size: str,
    everything: bool, out: str,
) -> None:  # fmt: skip
    """Open one exercise or diagnostic item in the window, or save pictures of all; nothing is recorded."""
    from kiosk.authoring import preview, preview_all

    language = call.language or "fr"
    if everything:
        made = preview_all(call.folder, out, language, pack, int(size))
        click.echo(json.dumps(made))
        sys.exit(1 if made["broken"] else 0)
    if task is None:
        raise click.UsageError("Which one? Give an id such as G2b or dG2, or --all.")
    sys.exit(
        preview(
            call.folder, task, mode, language, windowed=call.windowed, picture=picture, pack=pack, size=int(size)
        )
    )


@content.command("schema")
@click.argument("folder", type=click.Path(file_okay=False))
def content_schema(folder: str) -> None:
    """Write the JSON schemas that authors' editors use."""
    from kiosk.content.author_schema import write_schemas

    write_schemas(folder)


@cli.command()
@click.option("--visitor", type=click.Choice(["beginner", "senior", "migrant"]), default="beginner")
@click.option("--lang", "language", default=None, help="The language this visitor chooses.")
@click.option("--out", metavar="DIR", default="demo-out", help="Where pictures and the database go.")
@click.option("--mute", is_flag=True, help="No voice: captions only.")
@click.pass_obj
def demo(call: Call, *, visitor: str, language: str | None, out: str, mute: bool) -> None:
    """Play a whole visit in the real window, and save a picture of each screen."""
    from kiosk.demo.stage import has_display, play, play_virtually

    if not has_display():
        ended = play_virtually()
        if ended is not None:
            sys.exit(ended)
    report = play(visitor, language or call.language, out, call.home, mute=mute, echo=click.echo)
    click.echo(json.dumps(report.summary, ensure_ascii=False))
    sys.exit(0 if report.reached_goodbye else 1)


@cli.command()
@click.option("--visit", metavar="ID", help="Only this visit.")
@click.pass_obj
def facts(call: Call, visit: str | None) -> None:
    """Print the log of facts, one statement a line; the last line counts them."""
    from kiosk.app import print_facts

    sys.exit(print_facts(call.folder, visit, click.echo))


@cli.command()
@click.option("--to", "folder", metavar="DIR", required=True, help="The stick, or any folder.")
@click.option("--readable", is_flag=True, help="A list for people (CSV, XLSX) instead of the sealed file.")
@click.pass_obj
def export(call: Call, *, folder: str, readable: bool) -> None:
    """Write what head office does not have yet, sealed for head office alone; or a list for people."""
    from kiosk.office.export import export_and_print

    sys.exit(export_and_print(call.folder, folder, readable, click.echo))


@cli.group()
def directory() -> None:
    """The list of places that can help."""


@directory.command("import")
@click.argument("file", type=click.Path(dir_okay=False))
@click.pass_obj
def directory_import(call: Call, file: str) -> None:
    """Bring in a list of places (standard-mediation-num, CSV or JSON); a line for each thing that was wrong."""
    from kiosk.office.directory_print import import_and_print

    sys.exit(import_and_print(call.folder, file, click.echo))


@cli.command()
@click.option("--from", "first", metavar="DAY", required=True, help="First day, such as 2026-11-01.")
@click.option("--to", "last", metavar="DAY", required=True, help="Last day.")
@click.option("--out", metavar="FILE.xlsx", required=True)
@click.pass_obj
def report(call: Call, *, first: str, last: str, out: str) -> None:
    """Write the activity report of these days, in the columns of the national form."""
    from kiosk.office.reports import report_and_print

    sys.exit(report_and_print(call.folder, first, last, out, click.echo))


@cli.group()
def access() -> None:
    """The lock of the desk."""


@access.command("forget")
@click.pass_obj
def access_forget(call: Call) -> None:
    """PIN and rescue code are lost: the desk asks for new ones when it is opened next. Visits stay."""
    from kiosk.office.access import forget_access_and_print

    sys.exit(forget_access_and_print(call.folder.folder, click.echo))


@cli.command()
@click.argument("visit", metavar="VISIT")
@click.option("--pdf", metavar="FILE", required=True)
@click.pass_obj
def slip(call: Call, *, visit: str, pdf: str) -> None:
    """The paper of one visit as a PDF, in the person's language and in French; without place and picture code."""
    from kiosk.papers import slip_and_print

    sys.exit(slip_and_print(call.folder, visit, pdf, click.echo))


@cli.command()
@click.argument("code", nargs=-1, required=True, metavar="CODE")
@click.pass_obj
def forget(call: Call, code: tuple[str, ...]) -> None:
    """Forget the person with these four pictures (numbers 1 to 16, or names), for good and everywhere."""
    from kiosk.office.privacy import forget_and_print

    sys.exit(forget_and_print(call.folder, " ".join(code), click.echo))
