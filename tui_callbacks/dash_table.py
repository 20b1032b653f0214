"""`tui_callbacks.dash_table`, for import lines that name the module: the same module as `tui_callbacks.components.dash_table`."""

import sys

from tui_callbacks.components import dash_table

sys.modules[__name__] = dash_table
