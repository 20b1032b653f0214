"""Import names of Dash as aliases, so that an unmodified script runs: `from dash import Dash, html, dcc`.

An alias is a module of its own that looks names up in ours; nothing of ours is renamed, and a Dash that is installed
is left alone but not seen by this process. Plotly and everything else stay what they are.
"""

import importlib
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import MappingProxyType, ModuleType
from typing import Any

DASH_VERSION = "4.4.1"
"""The version of Dash whose names and rules we follow; scripts read it as `dash.__version__`."""

_COMPONENTS = "tui_callbacks.components"
ALIASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "dash": ("tui_callbacks",),
        "dash.dash": ("tui_callbacks",),
        "dash.dependencies": ("tui_callbacks.dependencies", "tui_callbacks"),
        "dash.exceptions": ("tui_callbacks.exceptions",),
        "dash.development": (f"{_COMPONENTS}.base",),
        "dash.development.base_component": (f"{_COMPONENTS}.base",),
        "dash._callback": ("tui_callbacks",),
        "dash._callback_context": ("tui_callbacks.context",),
        "dash.html": (f"{_COMPONENTS}.html",),
        "dash.dcc": (f"{_COMPONENTS}.dcc",),
        "dash.dash_table": (f"{_COMPONENTS}.dash_table",),
        "dash_html_components": (f"{_COMPONENTS}.html",),
        "dash_core_components": (f"{_COMPONENTS}.dcc",),
        "dash_table": (f"{_COMPONENTS}.dash_table",),
        "dash_bootstrap_components": (f"{_COMPONENTS}.dbc",),
        "dash_ag_grid": (f"{_COMPONENTS}.ag_grid",),
    }
)
"""Name of the import to the modules of ours in which its names are looked up, in order."""


class Alias(ModuleType):
    """A module that has the names of other modules."""

    def __init__(self, name: str, targets: Sequence[ModuleType]) -> None:
        super().__init__(name, f"Stands for {' and '.join(target.__name__ for target in targets)}.")
        self.__dict__["_targets"] = tuple(targets)

    def __getattr__(self, name: str) -> Any:
        if name == "__version__":
            return DASH_VERSION
        unknown = AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        if name.startswith("__") and name != "__all__":  # where a module lies is not its target's affair
            raise unknown
        for target in self.__dict__["_targets"]:
            try:
                return getattr(target, name)
            except AttributeError as error:
                unknown = error
        raise unknown

    def __dir__(self) -> list[str]:
        return sorted({name for target in self.__dict__["_targets"] for name in dir(target)})


class AliasFinder(MetaPathFinder, Loader):
    """Finds the aliases when a script imports them."""

    def find_spec(self, fullname: str, path: object = None, target: object = None, /) -> ModuleSpec | None:
        """Return a spec for a name of the table, or for a module of its own of one component (`dash.html.Div`)."""
        known = fullname in ALIASES or _component_module(fullname) is not None
        return ModuleSpec(fullname, self, is_package=True) if known else None

    def create_module(self, spec: ModuleSpec) -> Alias:
        """Make the module that stands for ours."""
        targets = ALIASES.get(spec.name) or _component_module(spec.name) or ()
        return Alias(spec.name, [importlib.import_module(target) for target in targets])

    def exec_module(self, module: ModuleType) -> None:
        """Nothing is left to run: names are looked up when they are asked for."""


def install() -> None:
    """Let this process import Dash's names and get ours. A second time changes nothing."""
    if any(isinstance(finder, AliasFinder) for finder in sys.meta_path):
        return
    for name in [name for name in sys.modules if name.partition(".")[0] in PACKAGES]:
        del sys.modules[name]
    sys.meta_path.insert(0, AliasFinder())


def uninstall() -> None:
    """Undo `install`; modules that hold the names already keep them."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, AliasFinder)]
    for name in [name for name, module in sys.modules.items() if isinstance(module, Alias)]:
        del sys.modules[name]


PACKAGES = frozenset(name.partition(".")[0] for name in ALIASES)
"""The packages that aliases stand for."""


def _component_module(fullname: str) -> tuple[str, ...] | None:
    """`dash.html.Div` and `dash_bootstrap_components._components.Modal` are modules too; editors import from there."""
    package, _, name = fullname.rpartition(".")
    targets = ALIASES.get(package.removesuffix("._components"), ())
    if not targets or not targets[0].startswith(_COMPONENTS):
        return None
    family = importlib.import_module(targets[0])
    return targets if name == "_components" or hasattr(family, name) else None
