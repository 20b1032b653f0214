"""Versions: ranges in pyproject.toml, exact pins of all there is in constraints.txt, no registry named."""

import re
import tomllib
from importlib import metadata
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import tui_callbacks
from tests.contract.project import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LINES = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
PINS = dict(line.split("==") for line in LINES if not line.startswith("#"))
EXTRAS: dict[str, list[str]] = PROJECT["optional-dependencies"]
DIRECT = [
    Requirement(line) for line in [*PROJECT["dependencies"], *(line for extra in EXTRAS.values() for line in extra)]
]


def needed(requirement: Requirement, seen: dict[str, str]) -> dict[str, str]:
    """Every installed package that a requirement brings along, by name, with its version."""
    name = canonicalize_name(requirement.name)
    if name in seen:
        return seen
    try:
        distribution = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return seen
    seen[name] = distribution.version
    for line in distribution.requires or []:
        inner = Requirement(line)
        if inner.marker is None or any(inner.marker.evaluate({"extra": extra}) for extra in ("", *requirement.extras)):
            needed(inner, seen)
    return seen


def test_pins_are_exact_sorted_and_name_no_registry() -> None:
    assert [line for line in LINES[1:] if not re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line)] == []
    assert list(PINS) == sorted(PINS)


def test_every_direct_dependency_is_pinned_within_its_range() -> None:
    names = {canonicalize_name(each.name): each for each in DIRECT if canonicalize_name(each.name) != "tui-callbacks"}
    assert [name for name in names if name not in PINS] == []
    assert [name for name, each in names.items() if not each.specifier.contains(PINS[name])] == []


def test_what_is_installed_along_is_pinned_too() -> None:
    found: dict[str, str] = {}
    for requirement in DIRECT:
        needed(requirement, found)
    found.pop("tui-callbacks", None)
    assert {name: version for name, version in found.items() if PINS.get(name) != version} == {}


def test_the_base_is_light() -> None:
    assert {Requirement(line).name for line in PROJECT["dependencies"]} == {
        *("click", "platformdirs", "pydantic", "rich", "textual")
    }
    assert {"serve", "background", "graph", "bench", "dev", "all"} == set(EXTRAS)


def test_the_version_is_the_same_everywhere() -> None:
    assert tui_callbacks.__version__ == PROJECT["version"]
    assert f"## {PROJECT['version']}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
