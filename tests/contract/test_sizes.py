"""Sizes: functions, files and classes that can be read at once."""

import ast

from tests.contract.project import PACKAGE, ROOT, Function, functions, percentile, place, sources, tree_of

CODE = sources(PACKAGE, ROOT / "demos", ROOT / "benchmarks", ROOT / "tests")


def test_no_function_is_over_60_lines() -> None:
    assert [found for file in CODE for found in functions(file) if found.lines > 60] == []


def test_functions_are_short() -> None:
    lines = [found.lines for file in sources(PACKAGE) for found in functions(file)]
    assert percentile(lines, 0.5) <= 6
    assert percentile(lines, 0.9) <= 25


def test_no_file_is_over_400_lines() -> None:
    long = {str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines()) for file in CODE}
    assert {name: count for name, count in long.items() if count > 400} == {}


def test_no_class_has_over_20_public_methods() -> None:
    def public(node: ast.ClassDef) -> int:
        return sum(isinstance(each, Function) and not each.name.startswith("_") for each in node.body)

    classes = [(file, node) for file in sources(PACKAGE) for node in ast.walk(tree_of(file))]
    assert [place(file, n) for file, n in classes if isinstance(n, ast.ClassDef) and public(n) > 20] == []


def test_init_files_hold_names_only() -> None:
    names = (ast.Import, ast.ImportFrom, ast.Assign, ast.AnnAssign)

    def is_docstring(node: ast.stmt) -> bool:
        return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)

    inits = [file for file in sources(PACKAGE) if file.name == "__init__.py"]
    more = [place(f, n) for f in inits for n in tree_of(f).body if not isinstance(n, names) and not is_docstring(n)]
    assert more == []
