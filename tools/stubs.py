"""Writes the stubs (`.pyi`) of the component modules from the tables, for editors and mypy.

`python tools/stubs.py` writes them; a contract test compares.
"""

import keyword
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from tui_callbacks.components import shapes
from tui_callbacks.components.base import PropSpec
from tui_callbacks.components.families import Family
from tui_callbacks.components.table_ag_grid import AG_GRID
from tui_callbacks.components.table_dash_table import DASH_TABLE
from tui_callbacks.components.table_dbc import DBC
from tui_callbacks.components.table_dcc import DCC
from tui_callbacks.components.table_html import HTML

FAMILIES = (HTML, DCC, DASH_TABLE, DBC, AG_GRID)
ROOT = Path(__file__).parent.parent

_RECORDS = re.compile(r"\b(\w+Dict)\b")
_TYPING = ("Any", "Literal")
_ABSTRACT = ("Mapping", "Sequence")


def path_of(family: Family) -> Path:
    """Return where the stub of a family belongs."""
    return ROOT / f"{family.module.replace('.', '/')}.pyi"


def stub_of(family: Family) -> str:
    """Return the text of a family's stub, formatted as ruff does."""
    shared = _shared_props(family)
    body = [*_base(family, shared), *(line for name in family.tables for line in _class(family, name, shared))]
    return "\n".join([*_head(family), *body]) + "\n"


def _shared_props(family: Family) -> dict[str, PropSpec]:
    """Return the props that most components of a family have as their only ones, none when there are not many such."""
    signatures = Counter(tuple(family.props_of(name).values()) for name in family.tables)
    props, number = signatures.most_common(1)[0]
    return {spec.name: spec for spec in props} if number > 10 else {}


def _head(family: Family) -> Iterator[str]:
    yield f'"""Signatures of the components of `{family.module}`; `tools/stubs.py` writes them from the tables."""'
    yield ""
    # The names are Dash's, and editors show the docstrings.
    yield "# ruff: noqa: A002, E501, E742, N803, PYI021, RUF022, RUF100"
    yield "# fmt: off"
    annotations = (_annotation(spec) for name in family.tables for spec in family.props_of(name).values())
    used = set(re.findall(r"\w+", re.sub(r'"[^"]*"', "", " ".join(annotations))))
    for module, names in (
        ("collections.abc", _ABSTRACT),
        ("typing", _TYPING),
    ):
        if found := [name for name in names if name in used]:
            yield f"from {module} import {', '.join(found)}"
    yield ""
    yield from sorted([*_other_imports(family), "from tui_callbacks.components.base import Component", _shapes(used)])
    yield ""
    yield "__all__ = ["
    yield from (f'    "{name}",' for name in family.names())
    yield "]"


def _shapes(used: set[str]) -> str:
    names = [name for name in shapes.__all__ if name in used and name not in _TYPING and name not in _ABSTRACT]
    line = f"from tui_callbacks.components.shapes import {', '.join(names)}"
    if len(line) <= 120:
        return line
    return "\n".join(["from tui_callbacks.components.shapes import (", *(f"    {name}," for name in names), ")"])


def _other_imports(family: Family) -> list[str]:
    modules: dict[str, list[str]] = {}
    for name, module in family.others.items():
        modules.setdefault(module, []).append(name)
    return [_other_import(module, names) for module, names in modules.items()]


def _other_import(module: str, names: list[str]) -> str:
    package, _, last = module.rpartition(".")
    if last.endswith(f"_{names[0]}"):
        return f"from {package} import {last} as {names[0]}"
    return f"from {module} import {', '.join(names)}"


def _base(family: Family, shared: Mapping[str, PropSpec]) -> Iterator[str]:
    if shared:
        yield from ("", f"class _Common(Component):  # what most of the {len(family.tables)} take")
        yield from _signature(shared, len(shared), ())


def _class(family: Family, name: str, shared: Mapping[str, PropSpec]) -> Iterator[str]:
    table, props = family.tables[name], family.props_of(name)
    common = bool(shared) and props == shared
    yield ""
    yield f"class {name}({'_Common' if common else 'Component'}):"
    described = [f"        {spec.name}: {spec.sentence}" for spec in props.values() if spec.sentence]
    if common or table.shown_instead:
        yield f'    """{table.sentence}"""'
    else:
        yield from (f'    """{table.sentence}', "", "    Args:", *described, '    """', "")
    if not common:
        yield from _signature(props, len(props) if table.positional is None else table.positional, table.required)


def _signature(props: Mapping[str, PropSpec], positional: int, required: tuple[str, ...]) -> Iterator[str]:
    parameters = ["self"]
    optional = False
    for place, spec in enumerate(props.values()):
        if keyword.iskeyword(spec.name):
            continue
        if place == positional:
            parameters.append("*")
            optional = False
        optional = optional or spec.name not in required
        parameters.append(f"{spec.name}: {_annotation(spec)}{' = ...' if optional else ''}")
    line = f"    def __init__({', '.join(parameters)}) -> None: ..."
    if len(line) <= 120:
        yield line
        return
    yield "    def __init__("
    inner = f"        {', '.join(parameters)}"
    yield from [inner] if len(inner) <= 120 else [f"        {parameter}," for parameter in parameters]
    yield "    ) -> None: ..."


def _annotation(spec: PropSpec) -> str:
    """Return an annotation for callers: where a record is due, any dict will do, and None always does."""
    annotation = _RECORDS.sub(r"\1 | Record", spec.annotation)
    annotation = re.sub(r"'([^']*)'", r'"\1"', annotation)
    return annotation if annotation == "Any" else f"{annotation} | None"


def main() -> None:
    """Write every stub."""
    for family in FAMILIES:
        path_of(family).write_text(stub_of(family), encoding="utf-8")
        sys.stdout.write(f"{path_of(family).relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
