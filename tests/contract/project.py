"""The project as the contract tests see it: its folders, its files, and their syntax trees."""

import ast
import os
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "tui_callbacks"
_NOT_OURS = {
    ".git",
    ".hypothesis",
    ".venv",
    ".cache",
    "__pycache__",
    "build",
    "dist",
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    "snapshot_report.html",
}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Every file of the project under a folder; environments, caches and builds left out."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in _NOT_OURS and not name.endswith(".egg-info"))
        yield from (Path(parent, name) for name in sorted(names) if name not in _NOT_OURS)


def sources(*folders: Path) -> list[Path]:
    """Every Python file under the folders."""
    return [file for folder in folders for file in files(folder) if file.suffix == ".py"]


@cache
def tree_of(file: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


class Measured(NamedTuple):
    """A function and the lines of its body, docstring left out."""

    place: str
    lines: int


def functions(file: Path) -> list[Measured]:
    """Every function of a file."""
    nodes = [node for node in ast.walk(tree_of(file)) if isinstance(node, Function)]
    return [Measured(f"{place(file, node)} {node.name}", _body_lines(node)) for node in nodes]


def percentile(values: list[int], share: float) -> float:
    """The value that a share of the values does not exceed."""
    return statistics.quantiles(values, n=100, method="inclusive")[round(share * 100) - 1]


def place(file: Path, node: ast.stmt | ast.expr) -> str:
    """Where a node stands, as an editor opens it."""
    return f"{file.relative_to(ROOT)}:{node.lineno}"


def _body_lines(node: Function) -> int:
    body = node.body[1:] if ast.get_docstring(node) is not None else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
