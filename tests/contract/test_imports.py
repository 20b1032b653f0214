"""What is imported when, and by whom. Floors are import-linter's affair, imports inside functions ruff's (PLC0415)."""

import ast
import json
import subprocess
import sys

import pytest

from tests.contract.project import ROOT, place, sources, tree_of

HEAVY = {"textual", "asyncssh", "celery", "diskcache", "plotly", "pandas", "numpy"}
PURE_TESTS = [ROOT / "tests" / floor for floor in ("callbacks", "components", "engine")]
IMPURE = {"asyncio", "textual", "threading"}


def loaded_by(statement: str) -> set[str]:
    """The packages that a fresh process has loaded after a statement."""
    code = f"import json, sys; {statement}; print(json.dumps(sorted(name.partition('.')[0] for name in sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True, timeout=20
    )
    return set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "statement",
    [
        "import tui_callbacks",
        "from tui_callbacks import App, html; App(__name__).layout = html.Div([html.Button('Go', id='go')])",
        "import tui_callbacks.cli",
    ],
)
def test_nothing_heavy_is_loaded_before_an_app_runs(statement: str) -> None:
    assert loaded_by(statement) & HEAVY == set()


def test_tests_of_what_decides_need_neither_a_loop_nor_a_screen() -> None:
    def imported(node: ast.AST) -> set[str]:
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        return {name.partition(".")[0] for name in names}

    nodes = [(file, node) for file in sources(*PURE_TESTS) for node in ast.walk(tree_of(file))]
    assert [place(file, n) for file, n in nodes if isinstance(n, ast.stmt) and imported(n) & IMPURE] == []


def test_no_function_imports() -> None:
    functions = [
        (file, function)
        for file in sources(ROOT / "tui_callbacks")
        for function in ast.walk(tree_of(file))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    inside = [
        place(file, node)
        for file, function in functions
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]
    assert inside == []
