"""The module of `components.dash_table` under the name that import lines use."""

import sys

from tui_callbacks.components import dash_table

sys.modules[__name__] = dash_table
