"""`tui_callbacks.dash_bootstrap_components`, for import lines that name the module: the same module as `tui_callbacks.components.dbc`."""

import sys

from tui_callbacks.components import dbc

sys.modules[__name__] = dbc
