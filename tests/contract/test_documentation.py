"""What an author can reach is documented: names, components, props, pages."""

import importlib
import inspect
import re
from types import ModuleType

import pytest

import tui_callbacks
from tests.contract.project import ROOT
from tui_callbacks.components.base import Component

FAMILIES = ["html", "dcc", "dash_table", "dbc", "ag_grid"]


@pytest.mark.parametrize("name", tui_callbacks.__all__)
def test_a_public_name_has_a_docstring(name: str) -> None:
    value = getattr(tui_callbacks, name)
    documented = value if isinstance(value, type | ModuleType) or inspect.isroutine(value) else type(value)
    assert inspect.getdoc(documented), f"{name} has no docstring"


@pytest.mark.parametrize("name", FAMILIES)
def test_a_component_and_its_props_have_a_sentence(name: str) -> None:
    family = importlib.import_module(f"tui_callbacks.components.{name}")
    silent = []
    for each in dir(family):
        component = getattr(family, each)
        if isinstance(component, type) and issubclass(component, Component):
            silent += [] if component.__doc__ else [each]
            props = {} if component.shown_instead else component.props  # a placeholder does nothing with its props
            silent += [f"{each}.{prop}" for prop, spec in props.items() if not spec.sentence]
    assert silent == []


def test_links_between_the_pages_lead_somewhere() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    links = [
        (page, target)
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    ]
    assert [f"{page.name}: {target}" for page, target in links if not (page.parent / target).exists()] == []


def test_the_index_lists_every_page() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = sorted(page.name for page in (ROOT / "docs").glob("*.md") if page.name != "index.md")
    assert [page for page in pages if f"]({page})" not in index] == []


def test_the_readme_opens_with_the_two_commands_a_picture_and_the_smallest_app() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    parts = ["make demo", "make test", ".svg", "app.run("]
    places = [readme.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert places[-1] < 2500
