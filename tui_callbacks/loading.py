"""Finding the app in a file or module that somebody wants to run.

While the file runs, `app.run()` only marks its app (`mark`): the one who loads the file decides how it is run.
"""

import difflib
import importlib
import importlib.util
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from tui_callbacks.errors import LoadError, did_you_mean

T = TypeVar("T")
_DEFAULT_NAME = "app"
_marked: ContextVar[list[object] | None] = ContextVar("marked_apps", default=None)


def mark(app: object) -> bool:
    """Remember that a file that is being loaded asked for this app to run.

    Returns:
        True while a file is being loaded: `run()` has nothing more to do. False otherwise.
    """
    apps = _marked.get()
    if apps is None:
        return False
    apps.append(app)
    return True


def load(target: str, kind: type[T], arguments: Sequence[str] = ()) -> T:
    """Run a file or import a module and return the app in it.

    Args:
        target: `FILE`, `FILE:NAME`, `MODULE` or `MODULE:NAME`.
        kind: The class of the app.
        arguments: What the file finds in `sys.argv` after its own name.

    Returns:
        The app called NAME; without one the app called `app`, else the only app there is (in the module's names, or
        marked by `run()`).

    Raises:
        LoadError: There is no such file or module, it is no Python, or it does not hold that one app.
        Exception: Whatever the file raises itself.
    """
    place, name = _split(target)
    with _marking() as marked:
        module = _run_file(Path(place), arguments) if _is_file(place) else _import(place, arguments)
    return _pick(module, kind, name, place, [app for app in marked if isinstance(app, kind)])


@contextmanager
def _marking() -> Iterator[list[object]]:
    apps: list[object] = []
    token = _marked.set(apps)
    try:
        yield apps
    finally:
        _marked.reset(token)


def _split(target: str) -> tuple[str, str | None]:
    place, colon, name = target.rpartition(":")
    return (place, name) if colon and place and name.isidentifier() else (target, None)


def _is_file(place: str) -> bool:
    return place.endswith(".py") or "/" in place or Path(place).exists()


def _run_file(path: Path, arguments: Sequence[str]) -> ModuleType:
    if not path.is_file():
        raise _no_file(path)
    path = path.resolve()
    name = path.stem if path.stem not in sys.modules else f"{path.stem}_file"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise LoadError(f"{path.name} is no Python file", where=str(path), remedy="name a file that ends in .py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    sys.path.insert(0, str(path.parent))
    sys.argv = [str(path), *arguments]
    with _syntax_errors():
        spec.loader.exec_module(module)
    return module


def _import(name: str, arguments: Sequence[str]) -> ModuleType:
    sys.path.insert(0, str(Path.cwd()))
    sys.argv = [name, *arguments]
    try:
        with _syntax_errors():
            return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or not f"{name}.".startswith(f"{error.name}."):
            raise
        raise _no_module(name) from None


@contextmanager
def _syntax_errors() -> Iterator[None]:
    try:
        yield
    except SyntaxError as error:
        line = "".join(traceback.format_exception_only(error)[1:-1]).rstrip()
        raise LoadError(
            f"syntax error: {error.msg}\n{line}", where=f"{error.filename}:{error.lineno}", remedy="mend that line"
        ) from None


def _no_file(path: Path) -> LoadError:
    if path.is_dir():
        inside = sorted(file.name for file in path.glob("*.py"))
        hint = f", e.g. {path / inside[0]}" if inside else ""
        return LoadError(f"{path} is a folder", where=str(path.resolve()), remedy=f"name a file in it{hint}")
    around = [file.name for file in path.parent.glob("*.py")] if path.parent.is_dir() else []
    near = difflib.get_close_matches(path.name, around, n=1)
    guess = f' Did you mean "{path.with_name(near[0])}"?' if near else ""
    return LoadError(
        f"there is no file {path}.{guess}", where=str(path.parent.resolve()), remedy="check the path and the folder"
    )


def _no_module(name: str) -> LoadError:
    guess = did_you_mean(f"{name}.py", [file.name for file in Path.cwd().glob("*.py")])
    return LoadError(
        f"there is no module {name}.{guess}",
        where=str(Path.cwd()),
        remedy="name a file (app.py) or a module that can be imported from this folder",
    )


def _pick(module: ModuleType, kind: type[T], name: str | None, place: str, marked: list[T]) -> T:
    named = {key: value for key, value in vars(module).items() if isinstance(value, kind)}
    if name is not None:
        return _by_name(module, name, place, named)
    if _DEFAULT_NAME in named:
        return named[_DEFAULT_NAME]
    apps = {id(app): app for app in named.values()} or {id(app): app for app in marked}
    if len(apps) == 1:
        return next(iter(apps.values()))
    asked = {id(app): app for app in marked}
    if len(asked) == 1:
        return next(iter(asked.values()))
    raise _not_one_app(place, list(named), len(apps))


def _by_name(module: ModuleType, name: str, place: str, named: dict[str, T]) -> T:
    if name in named:
        return named[name]
    where = str(module.__file__)
    found: Any = vars(module).get(name)
    what = f"there is no {name} in {place}" if found is None else f"{name} in {place} is no app: {type(found).__name__}"
    known = ", ".join(named) or "none"
    raise LoadError(f"{what}.{did_you_mean(name, named)}", where=where, remedy=f"apps there: {known}")


def _not_one_app(place: str, names: list[str], count: int) -> LoadError:
    if count == 0:
        return LoadError(
            f"there is no app in {place}",
            where=place,
            remedy='make one at the top level of the file, app = App(__name__), not under `if __name__ == "__main__":`',
        )
    choice = " or ".join(f"{place}:{name}" for name in names) or "give them names at the top level of the file"
    return LoadError(f"there are {count} apps in {place}", where=place, remedy=f"say which one: {choice}")
