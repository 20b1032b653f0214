"""The command `tui-callbacks`.

Exit codes of `run`: 0 it ran and was left; 1 the app or its file failed; 2 there is nothing to run (wrong file or
options, no app, several apps, a syntax error) or no terminal to run it on; 3 `--screenshot` or `--dump` was written
before the app had settled; 128 + n signal n ended it.
"""

import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import NoReturn

import click

from tui_callbacks import compat
from tui_callbacks.app import App
from tui_callbacks.errors import DashException, LoadError
from tui_callbacks.loading import load

_FILE = click.Path(dir_okay=False, writable=True, path_type=Path)
FAILED = 1
NOTHING_TO_RUN = 2


def read_size(_ctx: click.Context, _option: click.Parameter, value: str | None) -> tuple[int, int] | None:
    """Return (columns, rows) of a size written 100x30."""
    if value is None:
        return None
    columns, _, rows = value.lower().partition("x")
    if not (columns.isdecimal() and rows.isdecimal() and int(columns) and int(rows)):
        raise click.BadParameter(f"{value!r} is no size; write columns x rows, e.g. 100x30")
    return int(columns), int(rows)


def read_svg(_ctx: click.Context, _option: click.Parameter, value: Path | None) -> Path | None:
    """Return the path of a picture to write, if its folder exists and its name ends in .svg."""
    if value is not None and value.suffix.lower() != ".svg":
        raise click.BadParameter(f"'{value}' is no .svg file; the picture is an SVG, e.g. {value.with_suffix('.svg')}")
    if value is not None and not value.parent.is_dir():
        raise click.BadParameter(f"there is no folder {value.parent}; make it first")
    return value


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tui-callbacks")
def main() -> None:
    """Apps for the terminal from a layout and decorated callbacks."""


@main.command(short_help="Run the app in a file or module.")
@click.argument("target", metavar="FILE_OR_MODULE[:NAME]")
@click.argument("arguments", metavar="[-- ARGUMENTS...]", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--as-dash", is_flag=True, help="Run a Dash script as it is: `import dash` and its companions mean this library."
)
@click.option("--inline", is_flag=True, help="Run below the prompt rather than on the whole screen.")
@click.option(
    "--size", callback=read_size, metavar="WxH", help="Columns and rows, e.g. 100x30; for pictures and dumps above all."
)
@click.option(
    "--screenshot",
    type=_FILE,
    callback=read_svg,
    metavar="FILE.svg",
    help="Wait until the app has settled, write a picture of it, and end.",
)
@click.option("--dump", is_flag=True, help="Wait until the app has settled, print the screen as text, and end.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=10.0,
    show_default=True,
    metavar="SECONDS",
    help="How long --screenshot and --dump wait; then they write what is there, say what is busy, and end with code 3.",
)
@click.option(
    "--log",
    type=click.Path(dir_okay=False, writable=True, path_type=Path),
    metavar="FILE",
    help="Also write prints, warnings and errors there.",
)
@click.option("--debug/--no-debug", default=True, show_default=True, help="Show tracebacks and the log pane.")
def run(
    target: str,
    arguments: tuple[str, ...],
    as_dash: bool,
    inline: bool,
    size: tuple[int, int] | None,
    screenshot: Path | None,
    dump: bool,
    timeout: float,
    log: Path | None,
    debug: bool,
) -> None:
    """Run the app in a file or module.

    The app is the one called NAME, else the one called `app`, else the only one there is. `app.run()` in the file
    only marks it; the options here say how it is run. Arguments after `--` are the script's own.
    """
    if as_dash:
        compat.install()
    app = _load(target, arguments)
    try:
        app.run(debug=debug, inline=inline, size=size, screenshot=screenshot, dump=dump, timeout=timeout, log=log)
    except DashException as error:
        _fail(str(error), FAILED)


def _load(target: str, arguments: tuple[str, ...]) -> App:
    try:
        return load(target, App, arguments)
    except LoadError as error:
        _fail(str(error), NOTHING_TO_RUN)
    except DashException as error:
        _fail(f"{error}\n{_frames(error)}", FAILED)
    except ModuleNotFoundError as error:
        _fail(_missing(error), FAILED)
    except Exception as error:
        _fail(_frames(error), FAILED)


def _fail(message: str, code: int) -> NoReturn:
    click.echo(f"tui-callbacks: {message}", err=True)
    sys.exit(code)


def _missing(error: ModuleNotFoundError) -> str:
    package = (error.name or "").partition(".")[0]
    remedy = (
        "run it with --as-dash, or import from tui_callbacks"
        if package in compat.PACKAGES
        else f"install {package} for {sys.executable}"
    )
    return f"{_frames(error)}  fix: {remedy}"


def _frames(error: BaseException) -> str:
    """The traceback from the author's file on, without the frames that loaded it."""
    own = str(Path(__file__).parent)
    trace = error.__traceback__
    while trace is not None and _is_loader(trace, own):
        trace = trace.tb_next
    return "".join(traceback.format_exception(type(error), error, trace))


def _is_loader(trace: TracebackType, own: str) -> bool:
    file = trace.tb_frame.f_code.co_filename
    return file.startswith((own, "<frozen importlib")) or "importlib" in Path(file).parts
