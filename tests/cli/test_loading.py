"""Finding the app in a file or module (`loading`)."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui_callbacks.errors import LoadError
from tui_callbacks.loading import load, mark


class Thing:
    """Stands for an app: what a file is searched for."""

    def __init__(self, name: str) -> None:
        self.name = name

    def run(self) -> str:
        """As `App.run`: only marks while a file is being loaded."""
        return "marked" if mark(self) else "run"


HEAD = "from tests.cli.test_loading import Thing\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder to work in; modules, path and arguments of the process are as before after the test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "argv", list(sys.argv))
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        del sys.modules[name]


def write(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(HEAD + text, encoding="utf-8")
    return name


@pytest.mark.parametrize(
    ("text", "suffix", "expected"),
    [
        ("other = Thing('other')\napp = Thing('app')\n", "", "app"),
        ("other = Thing('other')\napp = Thing('app')\n", ":other", "other"),
        ("dashboard = Thing('only')\napplication = dashboard\n", "", "only"),
        ("one = Thing('one')\ntwo = Thing('two')\ntwo.run()\n", "", "two"),
        ("def main():\n    Thing('inside').run()\nmain()\n", "", "inside"),
        ("app = 3\nreal = Thing('real')\n", "", "real"),
    ],
)
def test_which_app_is_taken(folder: Path, text: str, suffix: str, expected: str) -> None:
    assert load(write(folder, "one_app.py", text) + suffix, Thing).name == expected


def test_run_only_marks_while_the_file_is_loaded(folder: Path) -> None:
    file = write(folder, "unguarded.py", "app = Thing('app')\napp.name = app.run()\n")
    app = load(file, Thing)
    assert app.name == "marked"
    assert app.run() == "run"


def test_what_is_guarded_does_not_run(folder: Path) -> None:
    file = write(folder, "guarded.py", "app = Thing('app')\nif __name__ == '__main__':\n    app.name = 'ran'\n")
    assert load(file, Thing).name == "app"


def test_the_file_sees_its_own_arguments_and_folder(folder: Path) -> None:
    (folder / "inner").mkdir()
    write(folder / "inner", "beside.py", "NAME = 'beside'\n")
    write(folder / "inner", "script.py", "import sys, beside\napp = Thing(f'{beside.NAME} {sys.argv[1:]}')\n")
    assert load("inner/script.py", Thing, ("-v", "x")).name == "beside ['-v', 'x']"
    assert sys.argv == [str(folder / "inner" / "script.py"), "-v", "x"]


def test_a_file_called_as_a_loaded_module_takes_nothing_away(folder: Path) -> None:
    ours = sys.modules["pathlib"]
    assert load(write(folder, "pathlib.py", "app = Thing(__name__)\n"), Thing).name == "pathlib_file"
    assert sys.modules["pathlib"] is ours


def test_a_module_of_the_folder(folder: Path) -> None:
    write(folder, "module_app.py", "import sys\napp = Thing(f'module {sys.argv}')\n")
    assert load("module_app:app", Thing, ("a",)).name == "module ['module_app', 'a']"


@pytest.mark.parametrize(
    ("files", "target", "message"),
    [
        ({"dashboard.py": ""}, "dashbord.py", r'there is no file dashbord.py\. Did you mean "dashboard.py"\?'),
        ({}, "nothing/here.py", r"there is no file nothing/here.py\."),
        ({"dashboard.py": ""}, "dashbaord", r'there is no module dashbaord\. Did you mean "dashboard.py"\?'),
        (
            {"two.py": "a = Thing('a')\nb = Thing('b')\n"},
            "two.py",
            r"there are 2 apps in two.py(.|\n)*two.py:a or two.py:b",
        ),
        ({"none.py": "x = 1\n"}, "none.py", r"there is no app in none.py(.|\n)*app = App\(__name__\)"),
        (
            {"named.py": "board = Thing('a')\n"},
            "named.py:baord",
            r'there is no baord in named.py\. Did you mean "board"\?',
        ),
        (
            {"named.py": "board = Thing('a')\nx = 1\n"},
            "named.py:x",
            r"x in named.py is no app: int(.|\n)*apps there: board",
        ),
        ({"wrong.py": "x = (1,\n"}, "wrong.py", r"syntax error: (.|\n)*x = \(1,(.|\n)*wrong.py:2"),
        ({"notes.txt": ""}, "./notes.txt", r"notes.txt is no Python file"),
    ],
)
def test_what_cannot_be_run(folder: Path, files: dict[str, str], target: str, message: str) -> None:
    for name, text in files.items():
        write(folder, name, text)
    with pytest.raises(LoadError, match=message) as caught:
        load(target, Thing)
    assert caught.value.what
    assert caught.value.where
    assert caught.value.remedy


def test_a_folder_is_no_file(folder: Path) -> None:
    (folder / "demos").mkdir()
    write(folder / "demos", "first.py", "")
    with pytest.raises(LoadError, match=r"demos is a folder(.|\n)*demos/first.py"):
        load("demos", Thing)


def test_what_the_file_raises_comes_through(folder: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        load(write(folder, "fails.py", "1 / 0\n"), Thing)
    with pytest.raises(ModuleNotFoundError, match="no_such_package"):
        load(write(folder, "imports.py", "import no_such_package\n"), Thing)
